package import RungCore

/// Puts a person on the books, with roles and a code to set a first password with.
package struct AddPerson: Request {
  package static let route = Route(
    "people.add", .write, needs: .anyOf([.admin, .hr]),
    refuses: [
      .loginInvalid, .loginTaken, .staffNumberTaken, .passwordTooShort, .passwordTooLong, .passwordCommon,
    ])

  package let login: String
  package let name: String
  package let staffNumber: String
  package let roles: [Role]
  /// A first password; `nil` gives a set-up code instead, so that nobody but its holder ever knows the password.
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
    /// Where no password was given.
    package let setUp: SetUpCode?

    package init(person: Person, setUp: SetUpCode?) {
      self.person = person
      self.setUp = setUp
    }
  }
}
