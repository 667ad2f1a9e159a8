import RungCore

/// An element of a document, or a run of text between elements: a cursor into its fragment, cheap to copy, and good
/// only until the fragment is filled anew.
struct Element {
  let fragment: Fragment
  let index: Int

  private var node: Fragment.Node { fragment.nodes[index] }

  /// `nil` for a run of text.
  var tag: Tag? { node.tag }

  /// Where its tag begins; for a run of text, its first character that is no white space.
  var place: Place { Place(file: fragment.file, offset: node.offset) }

  /// The index after the last node within it.
  var end: Int { Int(node.end) }

  // MARK: Attributes

  private func find(_ name: AttributeName) -> Fragment.Attribute? {
    let first = Int(node.firstAttribute)
    for index in first..<first + Int(node.attributeCount) where fragment.attributes[index].name == name {
      return fragment.attributes[index]
    }
    return nil
  }

  func attribute(_ name: AttributeName) -> String? {
    guard let attribute = find(name) else { return nil }
    return String(decoding: fragment.bytes[Int(attribute.start)..<Int(attribute.end)], as: UTF8.self)
  }

  /// Where the attribute's name stands, or the element where it has no such attribute.
  func place(of name: AttributeName) -> Place {
    Place(file: fragment.file, offset: find(name)?.offset ?? node.offset)
  }

  /// Its attributes in the order of their names.
  var attributes: ArraySlice<Fragment.Attribute> {
    let first = Int(node.firstAttribute)
    return fragment.attributes[first..<first + Int(node.attributeCount)]
  }

  func bytes(of attribute: Fragment.Attribute) -> ArraySlice<UInt8> {
    fragment.bytes[Int(attribute.start)..<Int(attribute.end)]
  }

  /// The language of its text, if that is one that Rung speaks.
  var language: Language? {
    guard let attribute = find(.language) else { return nil }
    let code = bytes(of: attribute)
    return Language.allCases.first { code.elementsEqual($0.rawValue.utf8) }
  }

  // MARK: Content

  /// Elements and runs of text directly within it. Runs that hold nothing after white space was taken out are left out.
  var content: Children {
    Children(fragment: fragment, next: index + 1, end: Int(node.end), includesText: true)
  }

  /// The elements directly within it.
  var children: Children {
    Children(fragment: fragment, next: index + 1, end: Int(node.end), includesText: false)
  }

  func children(_ tag: Tag) -> [Element] {
    children.filter { $0.tag == tag }
  }

  func first(_ tag: Tag) -> Element? {
    children.first { $0.tag == tag }
  }

  /// The bytes of a run of text.
  var textBytes: ArraySlice<UInt8> { fragment.bytes[Int(node.textStart)..<Int(node.textEnd)] }

  /// All text within it, with white space as `WhiteSpace` leaves it.
  var text: String {
    let nodes = fragment.nodes
    let last = Int(node.end) - 1
    // Most elements hold a single run.
    if last <= index + 1 {
      return last < index
        ? ""
        : String(
          decoding: (last == index ? self : Element(fragment: fragment, index: last)).textBytes, as: UTF8.self
        )
    }
    var bytes: [UInt8] = []
    for place in index...last where nodes[place].tag == nil {
      bytes.append(contentsOf: fragment.bytes[Int(nodes[place].textStart)..<Int(nodes[place].textEnd)])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether it stands for text alone, with the inline elements in it: no block stands directly within.
  var isInline: Bool {
    switch tag?.content {
    case .inline: true
    case .passage: !children.contains { $0.tag?.isBlock == true }
    default: false
    }
  }

  /// Where the part of it stands that `path` leads to; a step that leads nowhere stays where it is.
  func place(of path: [Fault.Step]) -> Place {
    var element = self
    for step in path {
      switch step {
      case .child(let name, let position):
        guard let tag = Tag(rawValue: name) else { return element.place }
        guard let child = element.children(tag).dropFirst(position).first else { return element.place }
        element = child
      case .attribute(let name):
        guard let name = AttributeName(rawValue: name) else { return element.place }
        return element.place(of: name)
      }
    }
    return element.place
  }
}

extension Element {
  /// Where each element and attribute within it stands, by the path that leads there.
  var parts: ContentIndex.Parts {
    var parts: ContentIndex.Parts = [:]
    collectParts([], &parts)
    return parts
  }

  private func collectParts(_ path: [Fault.Step], _ parts: inout ContentIndex.Parts) {
    parts[path] = place
    for attribute in attributes {
      parts[path + [.attribute(attribute.name.rawValue)]] = Place(
        file: fragment.file, offset: attribute.offset)
    }
    var counts: [Tag: Int] = [:]
    for child in children {
      guard let tag = child.tag else { continue }
      child.collectParts(path + [.child(tag.rawValue, counts[tag, default: 0])], &parts)
      counts[tag, default: 0] += 1
    }
  }
}

/// What stands directly within an element, in order.
struct Children: Sequence, IteratorProtocol {
  fileprivate let fragment: Fragment
  fileprivate var cursor: Int
  fileprivate let end: Int
  fileprivate let includesText: Bool

  init(fragment: Fragment, next: Int, end: Int, includesText: Bool) {
    self.fragment = fragment
    cursor = next
    self.end = end
    self.includesText = includesText
  }

  mutating func next() -> Element? {
    while cursor < end {
      let index = cursor
      cursor = Int(fragment.nodes[index].end)
      if fragment.nodes[index].tag != nil { return Element(fragment: fragment, index: index) }
      if includesText, fragment.nodes[index].textStart < fragment.nodes[index].textEnd {
        return Element(fragment: fragment, index: index)
      }
    }
    return nil
  }
}
