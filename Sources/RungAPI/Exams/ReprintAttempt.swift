package import RungCore

/// The paper of an attempt and the answers as they were given, from the versions that the attempt pins: the same bytes
/// whatever has become of the bank since.
package struct ReprintAttempt: Request {
  package static let route = Route(
    "attempt.reprint", .read, needs: .anyOf([.trainer, .hr, .admin]), showsContent: true,
    refuses: [.attemptUnknown])

  package let attempt: ID<Attempt>

  package init(attempt: ID<Attempt>) {
    self.attempt = attempt
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let attempt: ID<Attempt>
    package let candidate: ID<Person>
    package let sitting: Int
    package let started: Instant
    package let handedIn: Instant?
    package let paper: Paper
    package let answers: [SavedAnswer]
    /// By question; `nil` waits for its mark.
    package let marks: [Marks?]

    package init(
      attempt: ID<Attempt>, candidate: ID<Person>, sitting: Int, started: Instant, handedIn: Instant?,
      paper: Paper, answers: [SavedAnswer], marks: [Marks?]
    ) {
      self.attempt = attempt
      self.candidate = candidate
      self.sitting = sitting
      self.started = started
      self.handedIn = handedIn
      self.paper = paper
      self.answers = answers
      self.marks = marks
    }
  }
}
