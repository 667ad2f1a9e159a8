package import RungCore

/// Everybody on the books, by login.
package struct ListPeople: PagedRequest {
  package static let route = Route("people.list", .read, needs: .anyOf([.admin, .hr, .trainer]))

  package let page: PageSpan?

  package init(page: PageSpan? = nil) {
    self.page = page
  }

  package func following(_ page: Reply) -> ListPeople? {
    page.next.map { ListPeople(page: PageSpan(after: $0, limit: self.page?.limit)) }
  }

  package struct Reply: Codable, Sendable, Hashable, ListPage {
    package let people: [Person]
    package let next: String?

    package init(people: [Person], next: String?) {
      self.people = people
      self.next = next
    }

    package func joined(with later: Reply) -> Reply {
      Reply(people: people + later.people, next: later.next)
    }
  }
}
