import RungCore

/// A part of a document, held flat: nodes in document order, their attributes, and the bytes of all text. It is filled,
/// read and emptied again for one record after the other.
///
/// It lies in memory of its own rather than in arrays, because it is touched for every few bytes of a bank of any size,
/// and reference counts and access checks would cost more than the reading. Nothing outside the fragment, `Element` and
/// `WhiteSpace` sees a pointer into it.
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

  struct Storage {
    var file: Int
    var nodes = Pool<Node>()
    var attributes = Pool<Attribute>()
    var bytes = Pool<UInt8>()
  }

  let storage: UnsafeMutablePointer<Storage>

  init(file: Int) {
    storage = .allocate(capacity: 1)
    storage.initialize(to: Storage(file: file))
  }

  deinit {
    storage.pointee.nodes.free()
    storage.pointee.attributes.free()
    storage.pointee.bytes.free()
    storage.deallocate()
  }

  /// How much of it was filled at some moment.
  struct Mark {
    let nodes: Int
    let attributes: Int
    let bytes: Int
  }

  /// How far what it holds lies from where a copy of it lies.
  struct Shift {
    let nodes: Int
    let attributes: Int
    let bytes: Int
  }

  var mark: Mark {
    Mark(
      nodes: storage.pointee.nodes.count, attributes: storage.pointee.attributes.count,
      bytes: storage.pointee.bytes.count)
  }

  /// Bytes that what it holds takes up.
  var size: Int {
    storage.pointee.bytes.count + storage.pointee.nodes.count * MemoryLayout<Node>.stride
      + storage.pointee.attributes.count * MemoryLayout<Attribute>.stride
  }

  /// The element, or run of text, at `index`.
  func element(_ index: Int) -> Element { Element(storage: storage, index: index) }

  /// Takes away all that was added after `mark`, and keeps the room.
  func clear(to mark: Mark) {
    storage.pointee.nodes.count = mark.nodes
    storage.pointee.attributes.count = mark.attributes
    storage.pointee.bytes.count = mark.bytes
  }

  /// Opens an element; `close` ends it.
  func open(_ tag: Tag, offset: Int) -> Int {
    let index = storage.pointee.nodes.count
    storage.pointee.nodes.append(
      Node(
        tag: tag, offset: offset, end: Int32(index + 1),
        firstAttribute: Int32(storage.pointee.attributes.count), attributeCount: 0, textStart: 0, textEnd: 0))
    return index
  }

  func close(_ index: Int) {
    storage.pointee.nodes[index].end = Int32(storage.pointee.nodes.count)
  }

  /// Adds an attribute to the node at `index`, the last one opened, in the order of names.
  func add(_ name: AttributeName, offset: Int, value: UnsafeBufferPointer<UInt8>, to index: Int) {
    let start = storage.pointee.bytes.count
    if name.keepsWhiteSpace {
      storage.pointee.bytes.append(contentsOf: value)
    } else {
      appendToken(value)
    }
    var place = storage.pointee.attributes.count
    storage.pointee.attributes.append(
      Attribute(name: name, offset: offset, start: Int32(start), end: Int32(storage.pointee.bytes.count)))
    let first = Int(storage.pointee.nodes[index].firstAttribute)
    while place > first, storage.pointee.attributes[place - 1].name.order > name.order {
      storage.pointee.attributes.swapAt(place - 1, place)
      place -= 1
    }
    storage.pointee.nodes[index].attributeCount += 1
  }

  /// Adds text; a run that goes on is one node. `continues` says that nothing stood between it and the last piece.
  func add(text: UnsafeBufferPointer<UInt8>, offset: Int, continues: Bool) {
    let start = storage.pointee.bytes.count
    storage.pointee.bytes.append(contentsOf: text)
    let last = storage.pointee.nodes.count - 1
    if continues, storage.pointee.nodes[last].tag == nil {
      if storage.pointee.bytes.isBlank(from: Int(storage.pointee.nodes[last].textStart), to: start) {
        storage.pointee.nodes[last].offset = offset
      }
      storage.pointee.nodes[last].textEnd = Int32(storage.pointee.bytes.count)
    } else {
      storage.pointee.nodes.append(
        Node(
          tag: nil, offset: offset, end: Int32(last + 2), firstAttribute: 0, attributeCount: 0,
          textStart: Int32(start), textEnd: Int32(storage.pointee.bytes.count)))
    }
  }

  private func appendToken(_ value: UnsafeBufferPointer<UInt8>) {
    guard value.contains(where: isWhiteSpace) else {
      storage.pointee.bytes.append(contentsOf: value)
      return
    }
    var separator = false
    var isEmpty = true
    for byte in value {
      if isWhiteSpace(byte) {
        separator = !isEmpty
      } else {
        if separator { storage.pointee.bytes.append(0x20) }
        storage.pointee.bytes.append(byte)
        separator = false
        isEmpty = false
      }
    }
  }
}

extension Fragment.Node {
  func shifted(by shift: Fragment.Shift) -> Fragment.Node {
    Fragment.Node(
      tag: tag, offset: offset, end: end + Int32(shift.nodes),
      firstAttribute: firstAttribute + Int32(shift.attributes), attributeCount: attributeCount,
      textStart: textStart + Int32(shift.bytes), textEnd: textEnd + Int32(shift.bytes))
  }
}

extension Fragment.Attribute {
  func shifted(by shift: Fragment.Shift) -> Fragment.Attribute {
    Fragment.Attribute(
      name: name, offset: offset, start: start + Int32(shift.bytes), end: end + Int32(shift.bytes))
  }
}

extension AttributeName {
  /// Its place in the order of names.
  var order: UInt8 {
    // The cases stand in that order, and a case without payload is its number.
    unsafeBitCast(self, to: UInt8.self)
  }
}
