package import RungCore

/// Everybody on the books, by login.
package struct ListPeople: Request {
  package static let route = Route("people.list", .read, needs: .anyOf([.admin, .hr, .trainer]))

  package init() {}

  package struct Reply: Codable, Sendable, Hashable {
    package let people: [Person]

    package init(people: [Person]) {
      self.people = people
    }
  }
}
