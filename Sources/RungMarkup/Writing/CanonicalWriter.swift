/// Writes an element in its canonical form: the one that is stored, hashed and exported.
///
/// Attributes stand in the order of their names, only those of the schema; the record's root carries the namespace;
/// elements are indented by two spaces a level, text stands in one line with white space as `WhiteSpace` left it; lines
/// end in a line feed, the last one, too. Reading the canonical form and writing it again gives the same bytes.
final class CanonicalWriter {
  /// Used again for each record.
  private var bytes = Pool<UInt8>()

  deinit {
    bytes.free()
  }

  /// The canonical form of `element` as a document of its own, without an XML declaration.
  func write(_ element: Element) -> [UInt8] {
    var output = Output(bytes: bytes)
    output.bytes.count = 0
    output.write(element, level: 0)
    bytes = output.bytes
    return Array(bytes.rest(from: 0))
  }
}

private struct Output {
  var bytes: Pool<UInt8>

  mutating func write(_ element: Element, level: Int) {
    guard let tag = element.tag else { return }
    indent(level)
    openTag(element, tag, isRoot: level == 0)
    if element.isInline {
      let start = bytes.count
      bytes.append(UInt8(ascii: ">"))
      writeInline(element)
      if bytes.count == start + 1 {
        bytes.count -= 1
        append("/>\n")
      } else {
        closeTag(tag)
      }
    } else {
      var hasChildren = false
      for child in element.children {
        if !hasChildren { append(">\n") }
        hasChildren = true
        write(child, level: level + 1)
      }
      if hasChildren {
        indent(level)
        closeTag(tag)
      } else {
        append("/>\n")
      }
    }
  }

  private mutating func writeInline(_ element: Element) {
    for part in element.content {
      guard let tag = part.tag else {
        escape(part.textBytes, inAttribute: false)
        continue
      }
      openTag(part, tag, isRoot: false)
      if !part.content.contains(where: { _ in true }) {
        append("/>")
      } else {
        bytes.append(UInt8(ascii: ">"))
        writeInline(part)
        append("</")
        bytes.append(contentsOf: tag.spelling)
        bytes.append(UInt8(ascii: ">"))
      }
    }
  }

  private mutating func openTag(_ element: Element, _ tag: Tag, isRoot: Bool) {
    bytes.append(contentsOf: tag.opening)
    if isRoot { bytes.append(contentsOf: namespaceDeclaration) }
    for attribute in element.attributes {
      bytes.append(contentsOf: attribute.name.opening)
      escape(element.bytes(of: attribute), inAttribute: true)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func closeTag(_ tag: Tag) {
    append("</")
    bytes.append(contentsOf: tag.spelling)
    append(">\n")
  }

  private mutating func indent(_ level: Int) {
    for _ in 0..<level * 2 { bytes.append(0x20) }
  }

  private mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>, inAttribute: Bool) {
    var start = 0
    for place in text.indices {
      // No sign that is escaped lies above.
      guard text[place] <= UInt8(ascii: ">") else { continue }
      guard let entity = entity(of: text[place], inAttribute: inAttribute) else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
      append(entity)
      start = place + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private func entity(of byte: UInt8, inAttribute: Bool) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\"") where inAttribute: "&quot;"
    case 0x09 where inAttribute: "&#9;"
    case 0x0A where inAttribute: "&#10;"
    case 0x0D where inAttribute: "&#13;"
    default: nil
    }
  }
}

/// What the root of a canonical document says besides its attributes.
let namespaceDeclaration: [UInt8] = Array(" xmlns=\"\(Schema.namespace)\"".utf8)

extension Tag {
  private static let spellings: [[UInt8]] = allCases.map { Array($0.rawValue.utf8) }
  private static let openings: [[UInt8]] = allCases.map { Array("<\($0.rawValue)".utf8) }

  /// Its name, as bytes.
  var spelling: [UInt8] { Tag.spellings[Int(order)] }

  /// How its start tag begins.
  fileprivate var opening: [UInt8] { Tag.openings[Int(order)] }

  /// Its place among all names.
  var order: UInt8 {
    // A case without payload is its number.
    unsafeBitCast(self, to: UInt8.self)
  }
}

extension AttributeName {
  private static let spellings: [[UInt8]] = allCases.map { Array($0.rawValue.utf8) }
  private static let openings: [[UInt8]] = allCases.map { Array(" \($0.rawValue)=\"".utf8) }

  /// Its name, as bytes.
  var spelling: [UInt8] { AttributeName.spellings[Int(order)] }

  /// What stands before its value.
  fileprivate var opening: [UInt8] { AttributeName.openings[Int(order)] }
}
