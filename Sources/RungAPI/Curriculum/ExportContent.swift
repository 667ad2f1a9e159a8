package import RungCore

/// Everything in use, at its newest version, as files that can be loaded again. They hold keys.
package struct ExportContent: PagedRequest {
  package static let route = Route(
    "content.export", .read, needs: .anyOf([.author, .admin]), showsContent: true,
    refuses: [.contentChanged])

  /// `nil` exports every kind.
  package let kind: ContentKind?
  /// What the page before gave as `next`; `nil` begins at the beginning.
  package let after: String?

  package init(kind: ContentKind?, after: String? = nil) {
    self.kind = kind
    self.after = after
  }

  package func following(_ page: Reply) -> ExportContent? {
    page.next.map { ExportContent(kind: kind, after: $0) }
  }

  package struct Reply: Codable, Sendable, Hashable, ListPage {
    /// A file for each document, its path `<kind>/<id>.xml`; a bank's file holds its items. A file that does not end with
    /// its page goes on as the first of the next, under the same path.
    package let files: [ContentFile]
    package let next: String?

    package init(files: [ContentFile], next: String?) {
      self.files = files
      self.next = next
    }

    package func joined(with later: Reply) -> Reply {
      var files = files
      var rest = later.files[...]
      if let last = files.last, let first = rest.first, first.path == last.path {
        files[files.count - 1] = ContentFile(path: last.path, text: last.text + first.text)
        rest = rest.dropFirst()
      }
      return Reply(files: files + rest, next: later.next)
    }
  }
}
