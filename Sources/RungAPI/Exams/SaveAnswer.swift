package import RungCore

/// Saves one answer. The reply comes when it is on disk, and not before.
package struct SaveAnswer: Request {
  package static let route = Route(
    "attempt.answer", .write, needs: .anyOf([.trainee]),
    refuses: [.attemptUnknown, .attemptClosed, .attemptTakenOver, .sequenceStale, .responseUnfit])

  package let attempt: ID<Attempt>
  /// The question's place on the paper, from 0.
  package let question: Int
  /// `nil` clears the answer.
  package let response: Response?
  package let isFlagged: Bool
  /// Rises by at least one with each save of an attempt. A save sent again is acknowledged again and stored once.
  package let sequence: Int

  package init(attempt: ID<Attempt>, question: Int, response: Response?, isFlagged: Bool, sequence: Int) {
    self.attempt = attempt
    self.question = question
    self.response = response
    self.isFlagged = isFlagged
    self.sequence = sequence
  }

  package struct Reply: Codable, Sendable {
    package let sequence: Int
    package let deadline: Instant
    package let now: Instant

    package init(sequence: Int, deadline: Instant, now: Instant) {
      self.sequence = sequence
      self.deadline = deadline
      self.now = now
    }
  }
}
