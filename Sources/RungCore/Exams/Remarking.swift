extension KeyTable {
  /// The marks by the newest key of a question that was asked once.
  /// - Returns: `nil` where the new key does not fit what was asked: the list that responses point into has changed.
  package init?(asked: Question, current: Question, key: Key, worth: Marks) {
    guard asked.interaction == current.interaction else { return nil }
    self.init(question: current, key: key, worth: worth)
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
