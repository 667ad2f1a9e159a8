package import RungCore

/// One version of a piece of content, in its canonical form. It may hold keys, so trainees have no access.
package struct ShowContent: Request {
  package static let route = Route("content.show", .read, needs: .anyOf([.author, .trainer, .admin]))

  package let kind: ContentKind
  package let id: String
  /// `nil` shows the newest version.
  package let number: Int?

  package init(kind: ContentKind, id: String, number: Int?) {
    self.kind = kind
    self.id = id
    self.number = number
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let kind: ContentKind
    package let version: ContentVersion
    package let text: String

    package init(kind: ContentKind, version: ContentVersion, text: String) {
      self.kind = kind
      self.version = version
      self.text = text
    }
  }
}
