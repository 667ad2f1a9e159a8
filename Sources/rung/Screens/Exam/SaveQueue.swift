package import RungAPI

/// What is still to be sent, in the order of the sequence numbers; handing in comes after every save. A later save of
/// a question takes the place of an earlier one that is not yet on its way: the answer is what it is now.
package struct SaveQueue: Sendable {
  package enum Message: Sendable {
    case save(SaveAnswer)
    case submit
  }

  private var saves: [SaveAnswer] = []
  private var submits = false
  private var isFirstOnItsWay = false

  package init() {}

  package var isEmpty: Bool { saves.isEmpty && !submits }
  package var count: Int { saves.count }

  package mutating func add(_ save: SaveAnswer) {
    let waiting = isFirstOnItsWay ? 1 : 0
    if let place = saves.indices.dropFirst(waiting).first(where: { saves[$0].question == save.question }) {
      saves.remove(at: place)
    }
    saves.append(save)
  }

  package mutating func addSubmit() {
    submits = true
  }

  /// What to send now. It stays first until `done`.
  package mutating func next() -> Message? {
    if let first = saves.first {
      isFirstOnItsWay = true
      return .save(first)
    }
    return submits ? .submit : nil
  }

  /// The first message did not get through: it goes again, unless a later save takes its place.
  package mutating func failed() {
    isFirstOnItsWay = false
  }

  /// The first message has been answered, with yes or no.
  package mutating func done() {
    if isFirstOnItsWay { saves.removeFirst() } else { submits = false }
    isFirstOnItsWay = false
  }
}
