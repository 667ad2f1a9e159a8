package import RungCore

/// The candidate has come to rest at another question: where an attempt is taken up again, what the invigilator sees, and
/// what time for a question is counted from. It stands in no answer's way.
package struct MoveToQuestion: Request, Hashable {
  package static let route = Route(
    "attempt.move", .write, needs: .anyOf([.trainee]),
    refuses: [.attemptUnknown, .attemptClosed, .attemptTakenOver, .sequenceStale, .responseUnfit])

  package let attempt: ID<Attempt>
  /// The question's place on the paper, from 0.
  package let question: Int
  /// From the same series as those of the answers: a move that an answer has overtaken is not recorded. It takes no
  /// number from an answer.
  package let sequence: Int

  package init(attempt: ID<Attempt>, question: Int, sequence: Int) {
    self.attempt = attempt
    self.question = question
    self.sequence = sequence
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let deadline: Instant
    package let now: Instant

    package init(deadline: Instant, now: Instant) {
      self.deadline = deadline
      self.now = now
    }
  }
}
