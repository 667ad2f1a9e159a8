package import RungCore

/// The paper of a marked attempt with answers, marks, keys and rationale. Candidates read their own once it is released.
package struct ReviewPaper: Request {
  package static let route = Route(
    "attempt.review", .read, needs: .ownOr([.trainer, .hr, .admin]), showsContent: true,
    refuses: [.attemptUnknown, .paperUnreleased])

  package let attempt: ID<Attempt>

  package init(attempt: ID<Attempt>) {
    self.attempt = attempt
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let result: AttemptResult
    package let paper: Paper
    /// By question.
    package let questions: [ReleasedQuestion]

    package init(result: AttemptResult, paper: Paper, questions: [ReleasedQuestion]) {
      self.result = result
      self.paper = paper
      self.questions = questions
    }
  }
}
