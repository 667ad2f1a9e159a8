package import RungCore

/// One difference between two versions of a piece of content, in the words of its file: which element, and what it
/// was and is.
package struct ContentChange: Hashable, Sendable, Codable {
  /// From the document's element down to the place of the change; empty for the document itself.
  package let path: [Step]
  package let kind: Kind
  package let before: String?
  package let after: String?

  /// An element on the way: its name, and what tells it from its namesakes.
  package struct Step: Hashable, Sendable, Codable {
    package let element: String
    /// Its id or its language; else its number among its namesakes, from 1; `nil` where it has none.
    package let label: String?

    package init(element: String, label: String?) {
      self.element = element
      self.label = label
    }
  }

  package enum Kind: Hashable, Sendable, Codable {
    /// An element is new, or gone.
    case added, removed
    /// An element stands elsewhere among its namesakes.
    case moved
    /// Its text reads otherwise.
    case text
    /// An attribute has another value, is new or is gone.
    case attribute(String)
  }

  package init(path: [Step], kind: Kind, before: String?, after: String?) {
    self.path = path
    self.kind = kind
    self.before = before
    self.after = after
  }
}

/// What became of one piece of content between two sets.
package struct ContentDifference: Hashable, Sendable, Codable {
  package let kind: ContentKind
  package let id: String
  package let fate: Fate
  /// Where it changed, what did.
  package let changes: [ContentChange]

  package enum Fate: String, CaseIterable, Sendable, Codable {
    case added, removed, changed
  }

  package init(kind: ContentKind, id: String, fate: Fate, changes: [ContentChange]) {
    self.kind = kind
    self.id = id
    self.fate = fate
    self.changes = changes
  }
}
