import RungCore
import RungStore
import Synchronization

/// Who was found to hold which session. Candidates save answer after answer, and to look them up each time would take
/// longer than the save.
final class KnownCallers: Sendable {
  private static let most = 4096

  private struct Caller {
    let person: Person
    let life: SessionLife
    let premise: Premise
  }

  private let callers = Mutex<[Digest: Caller]>([:])

  /// The holder of a session that is open and of which nothing is to be noted, if they were found under this premise.
  func holder(of token: Digest, at now: Instant, _ premise: Premise) -> Person? {
    guard let caller = callers.withLock({ $0[token] }), caller.premise == premise,
      caller.life.isOpen(at: now),
      !caller.life.isWorthNoting(at: now)
    else { return nil }
    return caller.person
  }

  func keep(_ person: Person, _ life: SessionLife, as token: Digest, _ premise: Premise) {
    callers.withLock { callers in
      if callers.count >= KnownCallers.most { callers = [:] }
      callers[token] = Caller(person: person, life: life, premise: premise)
    }
  }
}
