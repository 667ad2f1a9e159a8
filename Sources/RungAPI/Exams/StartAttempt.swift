package import RungCore

/// Begins a sitting, or takes up the one that is open: asked a hundred times, there is one attempt.
package struct StartAttempt: Request {
  package static let route = Route("attempt.start", .write, needs: .anyOf([.trainee]))

  package let exam: ID<Exam>

  package init(exam: ID<Exam>) {
    self.exam = exam
  }

  package struct Reply: Codable, Sendable {
    package let attempt: ID<Attempt>
    package let paper: Paper
    /// What has been acknowledged so far, by question.
    package let answers: [SavedAnswer]
    /// The highest sequence number acknowledged; the next save carries a higher one.
    package let sequence: Int
    package let deadline: Instant
    /// The server's clock when it replied: time left is counted from it, whatever the candidate's own clock says.
    package let now: Instant
    package let isResumed: Bool
    /// Whether the paper was drawn with items the candidate had seen before, because too few were unseen.
    package let repeatsItems: Bool

    package init(
      attempt: ID<Attempt>, paper: Paper, answers: [SavedAnswer], sequence: Int, deadline: Instant,
      now: Instant,
      isResumed: Bool, repeatsItems: Bool
    ) {
      self.attempt = attempt
      self.paper = paper
      self.answers = answers
      self.sequence = sequence
      self.deadline = deadline
      self.now = now
      self.isResumed = isResumed
      self.repeatsItems = repeatsItems
    }
  }
}

/// An answer that is on disk.
package struct SavedAnswer: Codable, Sendable, Hashable {
  /// The question's place on the paper, from 0.
  package let question: Int
  package let response: Response?
  package let isFlagged: Bool

  package init(question: Int, response: Response?, isFlagged: Bool) {
    self.question = question
    self.response = response
    self.isFlagged = isFlagged
  }
}
