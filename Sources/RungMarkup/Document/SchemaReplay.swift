import CLibXML2

/// Tells a validator again what a fragment holds, for one that began anew in the middle of a record.
final class SchemaReplay {
  /// The names of the schema as libxml2 reads them: ended by a zero, and at one address as long as this lives.
  private let tags: [UnsafeMutablePointer<xmlChar>]
  private let attributes: [UnsafeMutablePointer<xmlChar>]

  init() {
    tags = Tag.allCases.map { makeName($0.spelling) }
    attributes = AttributeName.allCases.map { makeName($0.spelling) }
  }

  deinit {
    for name in tags + attributes { name.deallocate() }
  }

  /// Tells of the element at `root` and all in it; those at `open` have not ended. Gives how many elements that were.
  /// - Parameter limit: the first node that is not to be told of.
  func tell(
    _ validator: SchemaValidator, of root: Element, open: [Int], before limit: Int? = nil,
    namespace: UnsafePointer<xmlChar>?
  ) -> Int {
    var count = 0
    // The elements that were told of and can end, innermost last.
    var begun: [Element] = []
    func endThose(before index: Int) {
      while let last = begun.last, last.end <= index, !open.contains(last.index) {
        if let tag = last.tag { _ = validator.end(tags[Int(tag.order)], namespace: namespace) }
        begun.removeLast()
      }
    }
    let end = limit ?? root.storage.pointee.nodes.count
    for index in root.index..<end {
      let element = Element(storage: root.storage, index: index)
      guard let tag = element.tag else { continue }
      endThose(before: index)
      var fields = element.attributes.flatMap { attribute -> [UnsafePointer<xmlChar>?] in
        // Its place is wherever text has a language; there the schema lets it through unseen.
        guard attribute.name != .language else { return [] }
        let value = element.bytes(of: attribute)
        guard let start = value.baseAddress else { return [] }
        return [UnsafePointer(attributes[Int(attribute.name.order)]), nil, nil, start, start + value.count]
      }
      fields.withUnsafeMutableBufferPointer { fields in
        _ = validator.start(
          tags[Int(tag.order)], namespace: namespace, attributeCount: Int32(fields.count / 5),
          attributes: fields.baseAddress)
      }
      begun.append(element)
      count += 1
    }
    endThose(before: end)
    return count
  }
}

private func makeName(_ spelling: [UInt8]) -> UnsafeMutablePointer<xmlChar> {
  let name = UnsafeMutablePointer<xmlChar>.allocate(capacity: spelling.count + 1)
  name.initialize(from: spelling + [0], count: spelling.count + 1)
  return name
}
