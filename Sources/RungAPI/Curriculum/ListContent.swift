package import RungCore

/// The newest version of each piece of content, by kind and id.
package struct ListContent: Request {
  package static let route = Route("content.list", .read, needs: .anyOf([.author, .trainer, .hr, .admin]))

  /// `nil` lists every kind.
  package let kind: ContentKind?

  package init(kind: ContentKind?) {
    self.kind = kind
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let content: [Entry]

    package init(content: [Entry]) {
      self.content = content
    }
  }
}

extension ListContent {
  /// A piece of content at its newest version.
  package struct Entry: Codable, Sendable, Hashable {
    package let kind: ContentKind
    package let version: ContentVersion

    package init(kind: ContentKind, version: ContentVersion) {
      self.kind = kind
      self.version = version
    }
  }
}
