import Glibc

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
    guard let base = bytes.baseAddress else { return }
    let count = bytes.count
    var place = 1
    while place < count, !isWhiteSpace(base[place]) { place += 1 }
    while true {
      while place < count, isWhiteSpace(base[place]) { place += 1 }
      let start = place
      while place < count, base[place] != UInt8(ascii: "="), !isWhiteSpace(base[place]) { place += 1 }
      let name = start..<place
      while place < count, base[place] != UInt8(ascii: "\""), base[place] != UInt8(ascii: "'") { place += 1 }
      guard place < count else { return }
      let value = base + place + 1
      guard let quote = memchr(value, Int32(base[place]), count - place - 1) else {
        if !declaresNamespace(name) { attributes.append(name) }
        return
      }
      place += 2 + (UnsafePointer(quote.assumingMemoryBound(to: UInt8.self)) - value)
      if !declaresNamespace(name) { attributes.append(name) }
    }
  }

  private func declaresNamespace(_ name: Range<Int>) -> Bool {
    guard name.count >= 5, bytes[name.lowerBound] == UInt8(ascii: "x") else { return false }
    let keyword: StaticString = "xmlns"
    let isKeyword = (0..<5).allSatisfy { bytes[name.lowerBound + $0] == keyword.utf8Start[$0] }
    return isKeyword && (name.count == 5 || bytes[name.lowerBound + 5] == UInt8(ascii: ":"))
  }
}
