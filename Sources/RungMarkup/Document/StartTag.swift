/// The bytes of a start tag, from `<` to after its last attribute, as they stand in the document.
struct StartTag {
  /// Where each attribute's name begins, counted from the `<`, in the author's order and without namespace declarations.
  private(set) var attributes: [Range<Int>] = []
  private var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

  /// Takes apart the tag that ends at `end`; its `<` is the last one before. Gives the tag's length, up to `end`.
  mutating func read(upTo end: UnsafePointer<UInt8>, from base: UnsafePointer<UInt8>, hasAttributes: Bool)
    -> Int
  {
    var start = end
    // No `<` can stand inside a tag that libxml2 has accepted.
    repeat { start -= 1 } while start > base && start.pointee != UInt8(ascii: "<")
    bytes = UnsafeBufferPointer(start: start, count: end - start)
    attributes.removeAll(keepingCapacity: true)
    if hasAttributes { findAttributes() }
    return bytes.count
  }

  /// The attribute of that qualified name, from its second appearance if `again`.
  func attribute(named name: String, again: Bool = false) -> Int? {
    let hits = attributes.filter { bytes[$0].elementsEqual(name.utf8) }
    return (again ? hits.dropFirst() : hits[...]).first?.lowerBound
  }

  private mutating func findAttributes() {
    var place = 1
    while place < bytes.count, !isWhiteSpace(bytes[place]) { place += 1 }
    while true {
      while place < bytes.count, isWhiteSpace(bytes[place]) { place += 1 }
      let start = place
      while place < bytes.count, bytes[place] != UInt8(ascii: "="), !isWhiteSpace(bytes[place]) { place += 1 }
      let name = start..<place
      while place < bytes.count, bytes[place] != UInt8(ascii: "\""), bytes[place] != UInt8(ascii: "'") {
        place += 1
      }
      guard place < bytes.count else { return }
      let quote = bytes[place]
      place += 1
      while place < bytes.count, bytes[place] != quote { place += 1 }
      place += 1
      if !declaresNamespace(name) { attributes.append(name) }
    }
  }

  private func declaresNamespace(_ name: Range<Int>) -> Bool {
    let keyword: StaticString = "xmlns"
    guard name.count >= 5, bytes[name.lowerBound] == UInt8(ascii: "x") else { return false }
    let isKeyword = (0..<5).allSatisfy { bytes[name.lowerBound + $0] == keyword.utf8Start[$0] }
    return isKeyword && (name.count == 5 || bytes[name.lowerBound + 5] == UInt8(ascii: ":"))
  }
}
