package import RungCore

/// Everything in use, at its newest version, as files that can be loaded again. They hold keys.
package struct ExportContent: Request {
  package static let route = Route(
    "content.export", .read, needs: .anyOf([.author, .admin]), showsContent: true)

  /// `nil` exports every kind.
  package let kind: ContentKind?

  package init(kind: ContentKind?) {
    self.kind = kind
  }

  package struct Reply: Codable, Sendable, Hashable {
    /// A file for each document, its path `<kind>/<id>.xml`; a bank's file holds its items.
    package let files: [ContentFile]

    package init(files: [ContentFile]) {
      self.files = files
    }
  }
}
