/// A penalty can act: it takes from what right parts of the same answer earned, or, where the floor is the paper's, from
/// what other questions did. A floor has a penalty that it bounds.
func penaltyFaults(_ item: Item) -> [Fault] {
  guard case .single(let question, let key) = item.content else { return [] }
  switch (key.credit, key.floor) {
  case (.exactOrLoss(let penalty), .item) where penalty > 0:
    return [Fault(.penaltyIdle, at: [.attribute("penalty")], ["penalty": .number(penalty)])]
  case (.proportional(let penalty), .item) where penalty > 0 && !question.interaction.canBePartlyWrong:
    return [Fault(.penaltyIdle, at: [.attribute("penalty")], ["penalty": .number(penalty)])]
  case (.exact, .paper), (.proportional(penalty: 0), .paper), (.exactOrLoss(penalty: 0), .paper):
    return [Fault(.floorIdle, at: [.attribute("floor")])]
  default: return []
  }
}

extension Question.Interaction {
  /// Whether one answer can have right parts and wrong ones.
  fileprivate var canBePartlyWrong: Bool {
    switch self {
    case .choice(let options, let multiple): multiple && options.count > 1
    case .fillIn(let blanks): blanks > 1
    case .matching(let left, _): left.count > 1
    // Of two entries either both are in their places or neither.
    case .ordering(let entries): entries.count > 2
    case .trueFalse, .numeric, .shortAnswer: false
    }
  }
}
