package import RungCore

/// The newest version of each piece of content, by kind and id.
package struct ListContent: PagedRequest {
  package static let route = Route(
    "content.list", .read, needs: .anyOf([.author, .trainer, .hr, .admin]), showsContent: true)

  /// `nil` lists every kind.
  package let kind: ContentKind?
  /// `nil` lists everything; a status, what stands so; `retired` also what declares no status and was taken out.
  package let status: ItemStatus?
  /// Only what a second person is yet to look at.
  package let awaitsReview: Bool

  package let page: PageSpan?

  package init(
    kind: ContentKind?, status: ItemStatus? = nil, awaitsReview: Bool = false, page: PageSpan? = nil
  ) {
    self.kind = kind
    self.status = status
    self.awaitsReview = awaitsReview
    self.page = page
  }

  package func following(_ page: Reply) -> ListContent? {
    page.next.map {
      ListContent(
        kind: kind, status: status, awaitsReview: awaitsReview,
        page: PageSpan(after: $0, limit: self.page?.limit))
    }
  }

  package struct Reply: Codable, Sendable, Hashable, ListPage {
    /// A page may have fewer entries than it could, or none, and not be the last: what is not chosen is left out of it.
    package let content: [Entry]
    package let next: String?

    package init(content: [Entry], next: String?) {
      self.content = content
      self.next = next
    }

    package func joined(with later: Reply) -> Reply {
      Reply(content: content + later.content, next: later.next)
    }
  }
}

extension ListContent {
  /// A piece of content at its newest version.
  package struct Entry: Codable, Sendable, Hashable {
    package let kind: ContentKind
    package let version: ContentVersion
    /// The file it came from; empty where an older Rung loaded it.
    package let path: String
    /// What it stands at; `nil` for kinds that have no status.
    package let status: ItemStatus?
    package let awaitsReview: Bool
    package let isRetired: Bool

    package init(
      kind: ContentKind, version: ContentVersion, path: String, status: ItemStatus?, awaitsReview: Bool,
      isRetired: Bool
    ) {
      self.kind = kind
      self.version = version
      self.path = path
      self.status = status
      self.awaitsReview = awaitsReview
      self.isRetired = isRetired
    }
  }
}
