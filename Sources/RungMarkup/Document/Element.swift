import RungCore

/// An element of a document, or a run of text between elements: a cursor into its fragment, cheap to copy, and good
/// only until the fragment is filled anew.
struct Element {
  let storage: UnsafeMutablePointer<Fragment.Storage>
  let index: Int

  private var node: Fragment.Node { storage.pointee.nodes[index] }
  private var file: Int { storage.pointee.file }

  /// `nil` for a run of text.
  var tag: Tag? { node.tag }

  /// Where its tag begins; for a run of text, its first character that is no white space.
  var place: Place { Place(file: file, offset: node.offset) }

  /// The index after the last node within it.
  var end: Int { Int(node.end) }

  // MARK: Attributes

  private func find(_ name: AttributeName) -> Fragment.Attribute? {
    let first = Int(node.firstAttribute)
    for index in first..<first + Int(node.attributeCount) where storage.pointee.attributes[index].name == name
    {
      return storage.pointee.attributes[index]
    }
    return nil
  }

  func attribute(_ name: AttributeName) -> String? {
    guard let attribute = find(name) else { return nil }
    return String(decoding: storage.pointee.bytes.slice(attribute.start, attribute.end), as: UTF8.self)
  }

  /// Where the attribute's name stands, or the element where it has no such attribute.
  func place(of name: AttributeName) -> Place {
    Place(file: file, offset: find(name)?.offset ?? node.offset)
  }

  /// Its attributes in the order of their names.
  var attributes: UnsafeBufferPointer<Fragment.Attribute> {
    storage.pointee.attributes.slice(node.firstAttribute, node.firstAttribute + node.attributeCount)
  }

  func bytes(of attribute: Fragment.Attribute) -> UnsafeBufferPointer<UInt8> {
    storage.pointee.bytes.slice(attribute.start, attribute.end)
  }

  /// The language of its text, if that is one that Rung speaks.
  var language: Language? {
    guard let attribute = find(.language) else { return nil }
    let code = bytes(of: attribute)
    // Compared by hand: every line of text passes here.
    if code.count == 2 {
      return code[0] == UInt8(ascii: "e") && code[1] == UInt8(ascii: "n") ? .english : nil
    }
    return code.elementsEqual(chineseCode) ? .chinese : nil
  }

  // MARK: Content

  /// Elements and runs of text directly within it. Runs that hold nothing after white space was taken out are left out.
  var content: Children {
    Children(storage: storage, next: index + 1, end: Int(node.end), includesText: true)
  }

  /// The elements directly within it.
  var children: Children {
    Children(storage: storage, next: index + 1, end: Int(node.end), includesText: false)
  }

  func children(_ tag: Tag) -> [Element] {
    children.filter { $0.tag == tag }
  }

  func first(_ tag: Tag) -> Element? {
    children.first { $0.tag == tag }
  }

  /// The bytes of a run of text.
  var textBytes: UnsafeBufferPointer<UInt8> { storage.pointee.bytes.slice(node.textStart, node.textEnd) }

  /// All text within it, with white space as `WhiteSpace` leaves it.
  var text: String {
    // Most elements hold a single run.
    if end == index + 2, storage.pointee.nodes[index + 1].tag == nil {
      return String(decoding: Element(storage: storage, index: index + 1).textBytes, as: UTF8.self)
    }
    var bytes: [UInt8] = []
    for place in index..<end where storage.pointee.nodes[place].tag == nil {
      bytes.append(contentsOf: Element(storage: storage, index: place).textBytes)
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
      case .wording(let name, let language):
        guard let tag = Tag(rawValue: name),
          let child = element.children.first(where: { $0.tag == tag && $0.language == language })
        else { return element.place }
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
        file: file, offset: attribute.offset)
    }
    var counts: [Tag: Int] = [:]
    for child in children {
      guard let tag = child.tag else { continue }
      child.collectParts(path + [.child(tag.rawValue, counts[tag, default: 0])], &parts)
      counts[tag, default: 0] += 1
    }
  }
}

private let chineseCode = Array(Language.chinese.rawValue.utf8)

/// What stands directly within an element, in order.
struct Children: Sequence, IteratorProtocol {
  fileprivate let storage: UnsafeMutablePointer<Fragment.Storage>
  fileprivate var cursor: Int
  fileprivate let end: Int
  fileprivate let includesText: Bool

  init(storage: UnsafeMutablePointer<Fragment.Storage>, next: Int, end: Int, includesText: Bool) {
    self.storage = storage
    cursor = next
    self.end = end
    self.includesText = includesText
  }

  mutating func next() -> Element? {
    while cursor < end {
      let index = cursor
      cursor = Int(storage.pointee.nodes[index].end)
      if storage.pointee.nodes[index].tag != nil { return Element(storage: storage, index: index) }
      if includesText, storage.pointee.nodes[index].textStart < storage.pointee.nodes[index].textEnd {
        return Element(storage: storage, index: index)
      }
    }
    return nil
  }
}
