/// Elements in an order of chance that is drawn only as far as somebody asks for it: Fisher and Yates' shuffle from the
/// first place up.
///
/// The order depends on nothing but the elements, their number and the generator; how far it was drawn changes no place in it.
package struct ShuffledAsNeeded<Element> {
  private var elements: [Element]
  /// How many places are drawn.
  private var drawn = 0
  /// While few are drawn, what stands elsewhere than in `elements`, which then need not be copied: the newest last.
  private var moved: [(place: Int, element: Element)] = []

  /// Beyond so many, looking among what has moved takes longer than the copy.
  private static var mostMoved: Int { 24 }

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
      exchange(drawn, drawn + random.draw(below: elements.count - drawn))
      drawn += 1
    }
    return element(at: place)
  }

  private func element(at place: Int) -> Element {
    moved.last { $0.place == place }?.element ?? elements[place]
  }

  private mutating func exchange(_ one: Int, _ other: Int) {
    guard drawn < ShuffledAsNeeded.mostMoved else {
      for (place, element) in moved { elements[place] = element }
      moved = []
      return elements.swapAt(one, other)
    }
    guard one != other else { return }
    let element = element(at: one)
    moved.append((one, self.element(at: other)))
    moved.append((other, element))
  }
}
