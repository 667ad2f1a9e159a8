import RungCore
import RungStore

extension StoredAttempt {
  /// Refuses an event that may not happen to the attempt now.
  func admit(_ event: AttemptEvent) throws(Refusal) {
    do {
      try life.admit(event)
    } catch {
      throw refusal(error, event)
    }
  }

  private func refusal(_ objection: AttemptLife.Objection, _ event: AttemptEvent) -> Refusal {
    switch objection {
    case .closed, .illegal, .early:
      Refusal(
        .attemptClosed, ["attempt": .text(attempt.id.text), "deadline": .instant(attempt.deadline)])
    case .takenOver: Refusal(.attemptTakenOver, ["exam": .text(attempt.exam.text)])
    case .stale:
      Refusal(
        .sequenceStale, ["sequence": .number(event.sequence ?? 0), "latest": .number(life.sequence)])
    }
  }
}
