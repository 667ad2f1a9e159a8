import RungAPI
import RungCore
import RungMarkup
import RungStore

extension ReprintAttempt: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    try await context.read { reader in
      let stored = try reader.known(attempt)
      let snapshot = try reader.snapshot(stored, context.library)
      let blueprint = try context.library.blueprint(
        ID(stored.form.blueprint.id), number: stored.form.blueprint.number, reader
      ).0
      return Reply(
        attempt: attempt, candidate: stored.attempt.candidate, sitting: stored.sitting,
        started: stored.attempt.started, handedIn: stored.handedIn,
        paper: stored.form.paper(
          snapshot.exam, blueprint, items: snapshot.items, digest: stored.formDigest),
        answers: snapshot.answers.map {
          SavedAnswer(question: $0.question, response: $0.response, isFlagged: $0.isFlagged)
        },
        marks: stored.form.slots.indices.map { snapshot.marks[$0] })
    }
  }
}

extension ProveAttempt: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    try await context.read { reader in
      let stored = try reader.known(attempt)
      return Reply(
        attempt: attempt, seed: String(stored.form.seed), draw: try reader.recordedDraw(attempt),
        recorded: stored.formDigest,
        recomputed: sha256(stored.form.canonical),
        redrawn: try reader.redraw(stored, context.library).map { sha256($0.canonical) })
    }
  }
}

extension Reader {
  fileprivate func recordedDraw(_ attempt: ID<Attempt>) throws -> ProveAttempt.RecordedDraw? {
    try paperDraw(attempt).map { ProveAttempt.RecordedDraw(balance: $0.balance, overexposed: $0.overexposed) }
  }

  /// The form that the attempt's seed draws from the content as it stood when the attempt began.
  fileprivate func redraw(_ stored: StoredAttempt, _ library: Library) throws -> Form? {
    let recorded = stored.form
    let blueprint = try library.blueprint(
      ID(recorded.blueprint.id), number: recorded.blueprint.number, self
    ).0
    let attempt = stored.attempt.id
    let history = DrawHistory(
      seen: try itemsSeen(before: attempt), overexposed: try itemsOverexposed(before: attempt, blueprint))
    let difficulties = try difficultiesBefore(attempt)
    var outlines: [String: ItemOutline] = [:]
    let pool = try itemsBefore(attempt).compactMap { past -> PoolItem? in
      guard blueprint.banks.contains(past.bank), !past.isRetired,
        case .item(let item, _)? = storedContent(past.body, bank: past.bank),
        item.status.standing(after: past.review) == .published
      else { return nil }
      outlines[past.version.id] = ItemOutline(item)
      return PoolItem(
        version: past.version, topic: item.topic, level: item.level, type: item.type, enemies: item.enemies,
        difficulty: difficulties[past.version.id]?[past.version.number])
    }
    let method = try paperDraw(attempt)?.balance.method ?? .none
    guard
      let draw = try? DrawPlan(blueprint, pool: pool).draw(
        seed: recorded.seed, history: history, method: method)
    else { return nil }
    return blueprint.layOut(
      draw, exam: recorded.exam, blueprint: recorded.blueprint, seed: recorded.seed
    ) { outlines[$0.id] }.form
  }
}
