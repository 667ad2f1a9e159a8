package import RungCore

/// Begins a sitting, or takes up the one that is open: asked a hundred times, there is one attempt. What another session
/// holds that still lives is taken up with a code from the invigilator, and the other session can write no more.
package struct StartAttempt: Request {
  package static let route = Route(
    "attempt.start", .write, needs: .anyOf([.trainee]),
    refuses: [
      .contentUnknown, .examPractical, .contentRetired, .examNotEnrolled, .examNotOpen, .examClosed,
      .examPassed,
      .attemptPending, .resitsUsed, .resitTooSoon, .resitUnprepared, .attemptBeside, .attemptHeld,
      .unlockCodeRefused, .blueprintInfeasible,
    ])

  package let exam: ID<Exam>
  /// The invigilator's code, where another session holds the attempt.
  package let code: String?

  package init(exam: ID<Exam>, code: String? = nil) {
    self.exam = exam
    self.code = code
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
    /// Whether nothing else may be looked at: leaving the exam's window goes on record.
    package let isClosedBook: Bool
    /// How often it has been left so far.
    package let focusLosses: Int
    /// The question where the candidate was when last heard of, from 0; `nil` before the first move or answer.
    package let place: Int?

    package init(
      attempt: ID<Attempt>, paper: Paper, answers: [SavedAnswer], sequence: Int, deadline: Instant,
      now: Instant,
      isResumed: Bool, repeatsItems: Bool, isClosedBook: Bool = false, focusLosses: Int = 0,
      place: Int? = nil
    ) {
      self.attempt = attempt
      self.paper = paper
      self.answers = answers
      self.sequence = sequence
      self.deadline = deadline
      self.now = now
      self.isResumed = isResumed
      self.repeatsItems = repeatsItems
      self.isClosedBook = isClosedBook
      self.focusLosses = focusLosses
      self.place = place
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
