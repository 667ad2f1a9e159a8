package import RungCore
package import RungStore
import Synchronization

/// All that a paper follows from beside its seed: where two are alike, one seed draws the same paper by both.
package final class DrawBasis: Sendable {
  package let exam: ContentVersion
  package let blueprint: ContentVersion
  /// The state of what is drawn from, as `Reader.poolHead` tells it; `nil` while it is being changed.
  let pool: Digest?
  package let plan: DrawPlan
  package let history: DrawHistory

  package init(
    exam: ContentVersion, blueprint: ContentVersion, pool: Digest?, plan: DrawPlan, history: DrawHistory
  ) {
    self.exam = exam
    self.blueprint = blueprint
    self.pool = pool
    self.plan = plan
    self.history = history
  }

  package func isLike(_ other: DrawBasis) -> Bool {
    pool != nil && pool == other.pool && exam == other.exam && blueprint == other.blueprint
      && history == other.history
  }

  /// Draws and lays out a paper.
  package func paper(
    seed: UInt64, _ outline: (ContentVersion) throws -> ItemOutline?
  ) throws -> DrawnPaper {
    let draw = try plan.draw(seed: seed, history: history)
    let laidOut = try plan.blueprint.layOut(draw, exam: exam, blueprint: blueprint, seed: seed, outline)
    return DrawnPaper(draw: draw, laidOut: laidOut, digest: sha256(laidOut.form.canonical))
  }
}

/// A paper as it goes on record.
package struct DrawnPaper: Sendable {
  package let draw: Draw
  fileprivate let laidOut: LaidOutForm
  package let digest: Digest
  /// What the form will be stored as, where that was prepared.
  package fileprivate(set) var text: PreparedText?

  package var form: Form { laidOut.form }
}

/// A paper that was drawn before it was known whether what it was drawn by still holds: drawing takes longer than all else
/// that the one writer does for a start, and this is done beside it.
package struct PaperDraft: Sendable {
  private let basis: DrawBasis
  private let drawn: DrawnPaper

  /// - Parameter outline: As for `DrawBasis.paper`; where it throws, as where no paper can be drawn, there is no draft.
  package init?(
    _ basis: DrawBasis, seed: UInt64, _ store: Store, _ outline: (ContentVersion) throws -> ItemOutline?
  ) {
    guard var drawn = try? basis.paper(seed: seed, outline) else { return nil }
    drawn.text = store.prepared(drawn.laidOut)
    self.basis = basis
    self.drawn = drawn
  }

  /// The paper that `basis` and `seed` draw, if this is it.
  package func paper(_ basis: DrawBasis, seed: UInt64) -> DrawnPaper? {
    seed == drawn.form.seed && basis.isLike(self.basis) ? drawn : nil
  }
}

/// By what the last paper of each exam was drawn for somebody who had met none of its items: most often the next one's too.
package final class LatestBases: Sendable {
  private let bases = Mutex<[ID<Exam>: DrawBasis]>([:])

  /// As many exams as may be begun at once.
  private static let most = 64

  package init() {}

  package func basis(of exam: ID<Exam>) -> DrawBasis? {
    bases.withLock { $0[exam] }
  }

  package func note(_ basis: DrawBasis, of exam: ID<Exam>) {
    guard basis.history.seen.isEmpty else { return }
    bases.withLock { bases in
      if bases.count >= LatestBases.most, bases[exam] == nil { bases = [:] }
      bases[exam] = basis
    }
  }
}
