/// In which order a question shows its list: the author's place of each thing shown, the first one first.
///
/// A paper has one for each question, and papers are drawn by the hundred at once: up to fifteen places below sixteen lie in one
/// number, four bits each, without memory of their own.
package struct ShownOrder: Hashable, Sendable {
  private var places: Places

  private enum Places: Hashable {
    case few(UInt64, count: Int)
    case many([Int])
  }

  private static let mostPacked = 15
  private static let places: UInt64 = 0x0EDC_BA98_7654_3210

  package init(_ places: [Int]) {
    guard places.count <= ShownOrder.mostPacked, places.allSatisfy({ 0...15 ~= $0 }) else {
      self.places = .many(places)
      return
    }
    var packed: UInt64 = 0
    for place in places.reversed() { packed = packed << 4 | UInt64(place) }
    self.places = .few(packed, count: places.count)
  }

  /// As the author wrote them.
  package init(asWritten count: Int) {
    places =
      count <= ShownOrder.mostPacked
      ? .few(ShownOrder.places & (1 << UInt64(4 * count) - 1), count: count) : .many(Array(0..<count))
  }
}

extension ShownOrder: RandomAccessCollection, MutableCollection, ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: Int...) { self.init(elements) }

  package var startIndex: Int { 0 }

  package var endIndex: Int {
    switch places {
    case .few(_, let count): count
    case .many(let places): places.count
    }
  }

  package subscript(shown: Int) -> Int {
    get {
      switch places {
      case .few(let packed, let count):
        precondition(shown >= 0 && shown < count, "a place that is not shown")
        return Int(packed >> UInt64(4 * shown) & 15)
      case .many(let places): return places[shown]
      }
    }
    set {
      var all = Array(self)
      all[shown] = newValue
      self = ShownOrder(all)
    }
  }

  /// Without this, each half of an exchange would lay out the whole anew.
  package mutating func swapAt(_ one: Int, _ other: Int) {
    switch places {
    case .few(let packed, let count):
      let difference = UInt64(self[one] ^ self[other])
      let flipped = one == other ? 0 : difference << UInt64(4 * one) | difference << UInt64(4 * other)
      places = .few(packed ^ flipped, count: count)
    case .many(var all):
      // Held twice, it would be copied.
      places = .few(0, count: 0)
      all.swapAt(one, other)
      places = .many(all)
    }
  }
}

extension ShownOrder: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(try [Int](from: decoder))
  }

  package func encode(to encoder: any Encoder) throws {
    try Array(self).encode(to: encoder)
  }
}

extension [UInt8] {
  /// Appends the places with commas between them.
  package mutating func append(_ order: ShownOrder) { append(list: order) }
}
