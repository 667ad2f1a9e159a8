/// What a person may do. One person can hold several roles.
package enum Role: String, CaseIterable, Sendable, Codable, Comparable {
  case trainee
  case trainer
  case mentor
  case hr
  case author
  case admin

  package static func < (left: Role, right: Role) -> Bool {
    left.place < right.place
  }

  private var place: Int { Role.allCases.firstIndex(of: self) ?? 0 }
}

/// Someone on the books.
package struct Person: Hashable, Sendable, Codable {
  package let id: ID<Person>
  /// What the person logs in with: lower-case letters, digits, dots and hyphens.
  package let login: String
  package let name: String
  package let staffNumber: String
  package let roles: [Role]

  package init(id: ID<Person>, login: String, name: String, staffNumber: String, roles: [Role]) {
    self.id = id
    self.login = login
    self.name = name
    self.staffNumber = staffNumber
    self.roles = roles
  }
}
