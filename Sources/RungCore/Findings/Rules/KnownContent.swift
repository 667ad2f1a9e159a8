/// What a store holds, as far as references go.
package struct KnownContent: Sendable {
  /// In the order of kinds and ids.
  private let names: [Name]

  private struct Name: Comparable {
    let kind: String
    let id: String

    static func < (left: Name, right: Name) -> Bool {
      (left.kind, left.id) < (right.kind, right.id)
    }
  }

  package init(_ names: some Sequence<(kind: ContentKind, id: String)>) {
    self.names = names.map { Name(kind: $0.kind.rawValue, id: $0.id) }.sorted()
  }

  package func contains(_ kind: ContentKind, _ id: String) -> Bool {
    let sought = Name(kind: kind.rawValue, id: id)
    var range = names.startIndex..<names.endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if names[middle] < sought {
        range = (middle + 1)..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    return range.lowerBound < names.endIndex && names[range.lowerBound] == sought
  }
}
