package import RungCore

/// A person's attempts at one theory exam, or at all of them.
package struct ShowResults: Request {
  package static let route = Route(
    "exam.result", .read, needs: .ownOr([.trainer, .hr, .admin]),
    refuses: [.personUnknown])

  /// `nil` asks for the caller's own.
  package let login: String?
  package let exam: ID<Exam>?

  package init(login: String?, exam: ID<Exam>?) {
    self.login = login
    self.exam = exam
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let results: [AttemptResult]

    package init(results: [AttemptResult]) {
      self.results = results
    }
  }
}
