/// What the lint rules of a single item find wrong with it. A retired item is left as it is.
func lintFaults(in item: Item) -> [Fault] {
  item.status == .retired ? [] : questionFaults(item)
}

private func questionFaults(_ item: Item) -> [Fault] {
  switch item.content {
  case .single(let question, let key):
    alikeOptions(question) + longKeys(question, key) + allOfTheAbove(question)
      + absoluteWords(question, key) + doubleNegatives(question) + tooLong(question)
  case .group(let stimulus, _):
    tooLong(stimulus: stimulus)
      + item.parts.flatMap { step, part in questionFaults(part).map { $0.within(step) } }
  }
}

/// What the lint rules of a bank find wrong with its questions together.
func lintFaults(in questions: [(question: Question, key: Key)]) -> [Fault] {
  longestKeys(questions) + keyPositions(questions) + trueFalseBalance(questions.map(\.key))
}

/// What the lint rules that look across a set find wrong with it.
func lintFlaws(in set: LintSet, _ index: ContentIndex) -> [Lint.Flaw] {
  set.banks.indices.flatMap { number in
    lintFaults(in: set.questions(ofBank: number)).map {
      Lint.Flaw($0.code, at: Lint.Spot(subject: .bank(number), path: $0.path), $0.details)
    }
  } + alikeStems(set.items) + cues(set.items, blueprints: set.blueprints) + unusedItems(set)
    + thinCells(set, index)
}
