/// The one source of chance in Rung: the same seed gives the same draws on every machine and in every release.
///
/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014. The standard
/// library's `shuffle` does not promise its order across releases, so the shuffle is ours as well.
package struct SplitMix64: Sendable {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// An even draw from `0..<bound` (Lemire, "Fast random integer generation in an interval", 2019).
  /// - Precondition: `bound` is positive.
  package mutating func draw(below bound: Int) -> Int {
    precondition(bound > 0, "a draw needs at least one outcome")
    let range = UInt64(bound)
    var product = next().multipliedFullWidth(by: range)
    if product.low < range {
      let threshold = (0 &- range) % range
      while product.low < threshold {
        product = next().multipliedFullWidth(by: range)
      }
    }
    return Int(product.high)
  }

  /// The elements in an order drawn by Fisher and Yates' shuffle, from the last place down.
  package mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var order = elements
    shuffle(&order, first: order.count)
    return order
  }

  /// Puts the first `count` elements in an order drawn in the same way.
  mutating func shuffle<Elements: MutableCollection>(_ elements: inout Elements, first count: Int)
  where Elements.Index == Int {
    var last = count - 1
    while last > 0 {
      elements.swapAt(last, draw(below: last + 1))
      last -= 1
    }
  }

  /// A generator of its own for one purpose, so that one more draw here does not change the draws there.
  package mutating func split() -> SplitMix64 {
    SplitMix64(seed: next())
  }
}
