package import RungCore

/// One person on the books.
package struct ShowPerson: Request {
  package static let route = Route(
    "people.show", .read, needs: .ownOr([.admin, .hr, .trainer, .mentor]),
    refuses: [.personUnknown])

  package let login: String

  package init(login: String) {
    self.login = login
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let person: Person

    package init(person: Person) {
      self.person = person
    }
  }
}
