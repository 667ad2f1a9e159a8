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

  package enum Kind: Hashable, Sendable {
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

extension ContentChange.Kind: TaggedUnion {
  package enum Tag: String, CaseIterable, Codable {
    case added, removed, moved, text, attribute
  }

  package init(_ tag: Tag, from object: TaggedObject) throws {
    self =
      switch tag {
      case .added: .added
      case .removed: .removed
      case .moved: .moved
      case .text: .text
      case .attribute: .attribute(try object["name"])
      }
  }

  package func write(to object: inout TaggedObject.Writer<Tag>) throws {
    switch self {
    case .added: try object(.added)
    case .removed: try object(.removed)
    case .moved: try object(.moved)
    case .text: try object(.text)
    case .attribute(let name): try object(.attribute, ("name", name))
    }
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
