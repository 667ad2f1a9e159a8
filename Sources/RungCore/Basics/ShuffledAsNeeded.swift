/// Elements in an order of chance that is drawn only as far as somebody asks for it: Fisher and Yates' shuffle from the
/// first place up.
///
/// The order depends on nothing but the elements, their number and the generator; how far it was drawn changes no place in it.
package struct ShuffledAsNeeded<Element> {
  private var elements: [Element]
  /// How many places are drawn.
  private var drawn = 0

  package init(_ elements: [Element]) {
    self.elements = elements
  }

  /// Elements whose order was drawn already.
  package init(shuffled elements: [Element]) {
    self.elements = elements
    drawn = elements.count
  }

  package var count: Int { elements.count }

  /// The element at a place, for which this draws as many as are still missing.
  package mutating func element(at place: Int, _ random: inout SplitMix64) -> Element {
    while drawn <= place {
      elements.swapAt(drawn, drawn + random.draw(below: elements.count - drawn))
      drawn += 1
    }
    return elements[place]
  }
}
