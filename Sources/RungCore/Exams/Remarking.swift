/// One question of an item as it was asked and as it stands now, with the newest key.
package struct Remarking: Sendable {
  private let current: Question
  private let key: Key

  /// - Returns: `nil` where the new key does not fit what was asked: the list that responses point into has changed.
  package init?(asked: Question, current: Question, key: Key) {
    guard asked.interaction == current.interaction else { return nil }
    self.current = current
    self.key = key
  }

  /// What the response earns by the newest key; `nil` where a person marks it.
  package func marks(for response: Response?, order: [Int], worth: Marks) -> Marks? {
    key.isMarkedByPerson ? nil : key.marks(for: response, to: current, order: order, worth: worth)
  }
}

extension Item {
  /// The question and key at a slot: the item's own, or those of one of a case's items.
  package func question(part: Int?) -> (question: Question, key: Key)? {
    switch (content, part) {
    case (.single(let question, let key), nil): (question, key)
    case (.group(_, let parts), let part?) where parts.indices.contains(part):
      if case .single(let question, let key) = parts[part].content { (question, key) } else { nil }
    default: nil
    }
  }
}
