package import RungCore

/// Hands an attempt in; asked again, it gives the same result.
package struct SubmitAttempt: Request {
  package static let route = Route(
    "attempt.submit", .write, needs: .anyOf([.trainee]),
    refuses: [.attemptUnknown, .attemptClosed, .attemptTakenOver])

  package let attempt: ID<Attempt>

  package init(attempt: ID<Attempt>) {
    self.attempt = attempt
  }

  package typealias Reply = AttemptResult
}

/// What is known of an attempt's outcome.
package struct AttemptResult: Codable, Sendable, Hashable {
  package let attempt: ID<Attempt>
  package let exam: ID<Exam>
  package let candidate: ID<Person>
  package let sitting: Int
  package let state: AttemptState
  package let started: Instant
  package let handedIn: Instant?
  /// Whether the clock handed it in.
  package let isExpired: Bool
  package let answered: Int
  package let questions: Int
  /// Answers that wait for a person's mark.
  package let unmarked: Int
  /// Once every answer is marked.
  package let score: Marks?
  package let fullMarks: Marks
  package let passMark: PassMark
  package let isPassed: Bool?
  /// Whether the candidate may see the result; score and verdict are not there for them before.
  package let isReleased: Bool
  /// Whether the candidate may read the paper with its key.
  package let isPaperReleased: Bool

  package init(
    attempt: ID<Attempt>, exam: ID<Exam>, candidate: ID<Person>, sitting: Int, state: AttemptState,
    started: Instant, handedIn: Instant?, isExpired: Bool, answered: Int, questions: Int, unmarked: Int,
    score: Marks?, fullMarks: Marks, passMark: PassMark, isPassed: Bool?, isReleased: Bool = true,
    isPaperReleased: Bool = false
  ) {
    self.attempt = attempt
    self.exam = exam
    self.candidate = candidate
    self.sitting = sitting
    self.state = state
    self.started = started
    self.handedIn = handedIn
    self.isExpired = isExpired
    self.answered = answered
    self.questions = questions
    self.unmarked = unmarked
    self.score = score
    self.fullMarks = fullMarks
    self.passMark = passMark
    self.isPassed = isPassed
    self.isReleased = isReleased
    self.isPaperReleased = isPaperReleased
  }

  /// What the candidate is told: no score and no verdict before they are released.
  package var forCandidate: AttemptResult {
    guard !isReleased else { return self }
    return AttemptResult(
      attempt: attempt, exam: exam, candidate: candidate, sitting: sitting, state: state, started: started,
      handedIn: handedIn, isExpired: isExpired, answered: answered, questions: questions, unmarked: unmarked,
      score: nil, fullMarks: fullMarks, passMark: passMark, isPassed: nil, isReleased: false)
  }
}
