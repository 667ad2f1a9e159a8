package import RungCore

extension Change {
  /// Notes that the candidate has come to rest at `question`. Who may say so, and when, `AttemptLife.admit` has settled.
  package func move(to question: Int, sequence: Int, of attempt: ID<Attempt>) throws {
    try insert(.attemptMove, [.id(attempt), .int(question), .int(sequence), .instant(stamp.instant)])
    touch(attempt)
    knownAttempts.note(moveTo: question, of: attempt, at: stamp.instant)
  }
}
