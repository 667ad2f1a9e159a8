import RungCore

/// A person's probation, the latest if there were several.
package struct ShowProbation: Request {
  package static let route = Route(
    "probation.show", .read, needs: .ownOr([.mentor, .trainer, .hr, .admin]),
    refuses: [.personUnknown, .probationUnknown])

  /// `nil` asks for the caller's own.
  package let login: String?

  package init(login: String?) {
    self.login = login
  }

  package typealias Reply = ProbationReply
}
