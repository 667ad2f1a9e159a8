package import RungCore

/// Grants a role to a person, or takes it back.
package struct ChangeRole: Request {
  package static let route = Route(
    "people.role", .write, needs: .anyOf([.admin]),
    refuses: [.personUnknown])

  package let login: String
  package let role: Role
  package let isGranted: Bool
  package let reason: String

  package init(login: String, role: Role, isGranted: Bool, reason: String) {
    self.login = login
    self.role = role
    self.isGranted = isGranted
    self.reason = reason
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let person: Person

    package init(person: Person) {
      self.person = person
    }
  }
}
