/// A person as a row of a roster has them.
package struct RosterRow: Hashable, Sendable, Codable {
  /// Of the file, for whoever has to mend it.
  package let line: Int
  package let login: String
  package let name: String
  package let staffNumber: String
  /// `nil` where the file says nothing of them: those of a person stay as they are, a new person is a trainee.
  package let roles: [Role]?

  package init(line: Int, login: String, name: String, staffNumber: String, roles: [Role]?) {
    self.line = line
    self.login = login
    self.name = name
    self.staffNumber = staffNumber
    self.roles = roles
  }
}
