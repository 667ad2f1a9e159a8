import RungCore

/// A part of a document, held flat: one array of nodes in document order, one of attributes, and the bytes of all
/// text. It is filled, read and emptied again for one record after the other.
final class Fragment {
  struct Node {
    /// `nil` for a run of text.
    let tag: Tag?
    /// Bytes from the beginning of the file: where the tag begins, or the text's first character that is no white space.
    var offset: Int
    /// The index after the last node within this one.
    var end: Int32
    let firstAttribute: Int32
    var attributeCount: Int32
    /// The text, in `bytes`.
    var textStart: Int32
    var textEnd: Int32
  }

  struct Attribute {
    let name: AttributeName
    /// Where the attribute's name begins, in bytes from the beginning of the file.
    let offset: Int
    /// The value, in `bytes`.
    let start: Int32
    let end: Int32
  }

  let file: Int
  var nodes: [Node] = []
  var attributes: [Attribute] = []
  var bytes: [UInt8] = []

  init(file: Int) {
    self.file = file
  }

  /// How much of it was filled at some moment.
  struct Mark {
    fileprivate let nodes: Int
    fileprivate let attributes: Int
    fileprivate let bytes: Int
  }

  var mark: Mark { Mark(nodes: nodes.count, attributes: attributes.count, bytes: bytes.count) }

  /// Takes away all that was added after `mark`, and keeps the room.
  func clear(to mark: Mark) {
    nodes.removeLast(nodes.count - mark.nodes)
    attributes.removeLast(attributes.count - mark.attributes)
    bytes.removeLast(bytes.count - mark.bytes)
  }

  /// Opens an element; `close` ends it.
  func open(_ tag: Tag, offset: Int) -> Int {
    nodes.append(
      Node(
        tag: tag, offset: offset, end: Int32(nodes.count + 1), firstAttribute: Int32(attributes.count),
        attributeCount: 0, textStart: 0, textEnd: 0))
    return nodes.count - 1
  }

  func close(_ index: Int) {
    nodes[index].end = Int32(nodes.count)
  }

  /// Adds an attribute to the node at `index`, the last one opened, in the order of names.
  func add(_ name: AttributeName, offset: Int, value: UnsafeBufferPointer<UInt8>, to index: Int) {
    let start = bytes.count
    if name.keepsWhiteSpace {
      bytes.append(contentsOf: value)
    } else {
      appendToken(value)
    }
    var place = attributes.count
    let first = Int(nodes[index].firstAttribute)
    while place > first, attributes[place - 1].name.order > name.order { place -= 1 }
    attributes.insert(
      Attribute(name: name, offset: offset, start: Int32(start), end: Int32(bytes.count)), at: place)
    nodes[index].attributeCount += 1
  }

  /// Adds text; a run that goes on is one node. `continues` says that nothing stood between it and the last piece.
  func add(text: UnsafeBufferPointer<UInt8>, offset: Int, continues: Bool) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    if continues, nodes[nodes.count - 1].tag == nil {
      let last = nodes.count - 1
      if isBlank(Int(nodes[last].textStart)..<start) { nodes[last].offset = offset }
      nodes[last].textEnd = Int32(bytes.count)
    } else {
      nodes.append(
        Node(
          tag: nil, offset: offset, end: Int32(nodes.count + 1), firstAttribute: 0, attributeCount: 0,
          textStart: Int32(start), textEnd: Int32(bytes.count)))
    }
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy(isWhiteSpace)
  }

  private func appendToken(_ value: UnsafeBufferPointer<UInt8>) {
    guard value.contains(where: isWhiteSpace) else {
      bytes.append(contentsOf: value)
      return
    }
    var separator = false
    var isEmpty = true
    for byte in value {
      if isWhiteSpace(byte) {
        separator = !isEmpty
      } else {
        if separator { bytes.append(0x20) }
        bytes.append(byte)
        separator = false
        isEmpty = false
      }
    }
  }
}

extension AttributeName {
  /// Its place in the order of names.
  var order: UInt8 {
    // The cases stand in that order, and a case without payload is its number.
    unsafeBitCast(self, to: UInt8.self)
  }
}
