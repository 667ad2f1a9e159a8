package import RungCore

/// Every requirement of a certification that a person meets or misses, with the evidence.
package struct ExplainCertification: Request {
  package static let route = Route(
    "certificate.why", .read, needs: .ownOr([.trainer, .mentor, .hr, .admin]),
    refuses: [.personUnknown, .contentUnknown])

  package let login: String
  package let certification: ID<Certification>

  package init(login: String, certification: ID<Certification>) {
    self.login = login
    self.certification = certification
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let person: Person
    package let certification: ID<Certification>
    package let title: LocalizedText
    package let decision: Decision<Bool>
    /// The certificates of this kind that the person holds already.
    package let held: [Certificate]

    package init(
      person: Person, certification: ID<Certification>, title: LocalizedText, decision: Decision<Bool>,
      held: [Certificate]
    ) {
      self.person = person
      self.certification = certification
      self.title = title
      self.decision = decision
      self.held = held
    }
  }
}
