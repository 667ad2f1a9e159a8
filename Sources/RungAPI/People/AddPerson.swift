package import RungCore

/// Puts a person on the books, with roles and a first password.
package struct AddPerson: Request {
  package static let route = Route("people.add", .write, needs: .anyOf([.admin, .hr]))

  package let login: String
  package let name: String
  package let staffNumber: String
  package let roles: [Role]
  /// `nil` has one made, told once in the reply.
  package let password: String?

  package init(login: String, name: String, staffNumber: String, roles: [Role], password: String?) {
    self.login = login
    self.name = name
    self.staffNumber = staffNumber
    self.roles = roles
    self.password = password
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let person: Person
    /// The password that was made, if none was given. It is not stored and not told again.
    package let initialPassword: String?

    package init(person: Person, initialPassword: String?) {
      self.person = person
      self.initialPassword = initialPassword
    }
  }
}
