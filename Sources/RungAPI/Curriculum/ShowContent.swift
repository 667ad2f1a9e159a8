package import RungCore

/// One version of a piece of content, in its canonical form. It may hold keys, so trainees have no access.
package struct ShowContent: Request {
  package static let route = Route(
    "content.show", .read, needs: .anyOf([.author, .trainer, .admin]), showsContent: true,
    refuses: [.contentUnknown, .contentAmbiguous])

  /// `nil` finds the kind by the id, and is refused where several kinds have it.
  package let kind: ContentKind?
  package let id: String
  /// `nil` shows the newest version.
  package let number: Int?

  package init(kind: ContentKind?, id: String, number: Int?) {
    self.kind = kind
    self.id = id
    self.number = number
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let kind: ContentKind
    package let version: ContentVersion
    package let text: String
    /// Every version there is, the first first.
    package let versions: [Version]
    /// What a reviewer said of the newest version, if anything.
    package let remark: String?

    package init(
      kind: ContentKind, version: ContentVersion, text: String, versions: [Version], remark: String?
    ) {
      self.kind = kind
      self.version = version
      self.text = text
      self.versions = versions
      self.remark = remark
    }
  }

  /// When a version came, and by whose hand.
  package struct Version: Codable, Sendable, Hashable {
    package let number: Int
    package let digest: Digest
    package let loaded: Instant
    /// The login of who loaded it.
    package let loader: String

    package init(number: Int, digest: Digest, loaded: Instant, loader: String) {
      self.number = number
      self.digest = digest
      self.loaded = loaded
      self.loader = loader
    }
  }
}
