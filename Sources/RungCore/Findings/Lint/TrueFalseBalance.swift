/// About half of a bank's statements are true. The rule speaks where more than 64 in 100 are true, or false,
/// and chance makes such a bank once in a hundred times at most.
func trueFalseBalance(_ keys: [Key]) -> [Fault] {
  let answers = keys.compactMap { key -> Bool? in
    if case .trueFalse(let answer) = key.answer { answer } else { nil }
  }
  let count = answers.count { $0 }
  let more = max(count, answers.count - count)
  let trials = answers.map { _ in Chance.Trial(hits: 1, cases: 2) }
  // Either side may be the larger one.
  guard isFarOff(more, of: answers.count, places: 2), Chance.isRare(more, of: trials, rarity: 200) else {
    return []
  }
  return [
    Fault(
      .trueFalseBalance,
      ["count": .number(answers.count), "true": .number(count), "false": .number(answers.count - count)])
  ]
}
