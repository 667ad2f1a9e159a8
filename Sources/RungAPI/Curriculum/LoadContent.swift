package import Foundation
package import RungCore

/// Checks content files as one set and, if none has an error, stores what is new in them.
package struct LoadContent: Request {
  package static let route = Route(
    "content.load", .write, needs: .anyOf([.author, .admin]), bodyLimit: 128 << 20)

  package let files: [ContentFile]

  package init(files: [ContentFile]) {
    self.files = files
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let findings: [LocatedFinding]
    /// How many pieces of content are new.
    package let added: Int
    /// How many have a new version.
    package let changed: Int
    package let unchanged: Int
    /// `false` where an error kept everything out.
    package let isLoaded: Bool

    package init(findings: [LocatedFinding], added: Int, changed: Int, unchanged: Int, isLoaded: Bool) {
      self.findings = findings
      self.added = added
      self.changed = changed
      self.unchanged = unchanged
      self.isLoaded = isLoaded
    }
  }
}

/// A content file as its author sent it.
package struct ContentFile: Codable, Sendable, Hashable {
  package let path: String
  /// The bytes, in whatever encoding they came.
  package let text: Data

  package init(path: String, text: Data) {
    self.path = path
    self.text = text
  }
}
