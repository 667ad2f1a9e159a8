import RungCore

/// Answers papers from the item files themselves, right as often as asked: the demonstration stands in for people
/// who have learned them.
struct DemoCandidate {
  /// Questions with their keys, by the words of their stem.
  private let known: [LocalizedPassage: (question: Question, key: RungCore.Key)]

  init(_ items: [Item]) {
    var known: [LocalizedPassage: (Question, RungCore.Key)] = [:]
    for item in items {
      switch item.content {
      case .single(let question, let key): known[question.stem] = (question, key)
      case .group(_, let parts):
        for part in parts {
          if case .single(let question, let key) = part.content { known[question.stem] = (question, key) }
        }
      }
    }
    self.known = known
  }

  /// - Parameter share: Percent of questions answered right; of the others, half are left empty.
  func responses(to paper: Paper, share: Int, _ random: inout SplitMix64) -> [(
    question: Int, response: Response
  )] {
    paper.questions.enumerated().compactMap { place, asked in
      guard let (question, key) = known[asked.stem] else { return nil }
      let isRight = random.draw(below: 100) < share
      let isEmpty = random.draw(below: 2) == 0
      if isRight { return (place, right(question, key, asked.interaction)) }
      return isEmpty ? nil : wrong(asked.interaction).map { (place, $0) }
    }
  }

  private func right(_ question: Question, _ key: RungCore.Key, _ shown: PaperInteraction) -> Response {
    switch (key.answer, question.interaction, shown) {
    case (.options(let keys), .choice(let options, _), .choice(let order, _)):
      let texts = zip(options, keys).filter(\.1).map(\.0.text)
      return .choice(options: order.indices.filter { texts.contains(order[$0]) })
    case (.trueFalse(let key), _, _): return .trueFalse(key)
    case (.blanks(let blanks), _, _): return .fillIn(blanks: blanks.map { $0.forms.first ?? "" })
    case (.numeric(let millionths, _), _, _): return .numeric(String(millionths / 1_000_000))
    case (.matching, .matching(_, let right), .matching(let left, let order)):
      return .matching(right: left.indices.map { place in order.firstIndex(of: right[place]) })
    case (.ordering, .ordering(let entries), .ordering(let order)):
      return .ordering(entries: entries.compactMap(order.firstIndex(of:)))
    case (.points(let points, _), _, _):
      return .shortAnswer(points.map { $0.text.text(words.language) }.joined(separator: "\n"))
    default: return .shortAnswer("")
    }
  }

  private func wrong(_ shown: PaperInteraction) -> Response? {
    switch shown {
    case .fillIn(let blanks): .fillIn(blanks: Array(repeating: "?", count: blanks))
    case .numeric: .numeric("0")
    case .shortAnswer: .shortAnswer("…")
    case .choice, .trueFalse, .matching, .ordering: nil
    }
  }
}
