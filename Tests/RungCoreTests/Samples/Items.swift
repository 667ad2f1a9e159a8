import RungCore

/// One question with its key, and what a candidate who knows it answers.
struct SampleQuestion: Sendable {
  let question: Question
  let key: Key

  static func choice(_ right: [Bool], multiple: Bool = true, credit: Credit = .exact, last: Set<Int> = [])
    -> SampleQuestion
  {
    let options = right.indices.map {
      Question.Option(text: words("option \($0)"), staysLast: last.contains($0))
    }
    return SampleQuestion(
      question: Question(stem: passage("Which?"), interaction: .choice(options: options, multiple: multiple)),
      key: Key(answer: .options(right), credit: credit))
  }

  static func trueFalse(_ right: Bool) -> SampleQuestion {
    SampleQuestion(
      question: Question(stem: passage("Is it?"), interaction: .trueFalse),
      key: Key(answer: .trueFalse(right), credit: .exact))
  }

  static func fillIn(_ forms: [[String]], credit: Credit = .exact, folds: TextFolds = []) -> SampleQuestion {
    SampleQuestion(
      question: Question(stem: passage("Fill in."), interaction: .fillIn(blanks: forms.count)),
      key: Key(answer: .blanks(forms.map { AcceptedText(forms: $0, folds: folds) }), credit: credit))
  }

  static func numeric(_ millionths: Int, tolerance: Int = 0, unit: LocalizedText? = nil) -> SampleQuestion {
    SampleQuestion(
      question: Question(stem: passage("How many?"), interaction: .numeric(unit: unit)),
      key: Key(answer: .numeric(millionths: millionths, tolerance: tolerance), credit: .exact))
  }

  static func matching(_ pairs: Int, distractors: Int = 0, credit: Credit = .exact) -> SampleQuestion {
    SampleQuestion(
      question: Question(
        stem: passage("Match."),
        interaction: .matching(
          left: (0..<pairs).map { words("left \($0)") },
          right: (0..<(pairs + distractors)).map { words("right \($0)") })),
      key: Key(answer: .matching, credit: credit))
  }

  static func ordering(_ entries: Int, credit: Credit = .exact) -> SampleQuestion {
    SampleQuestion(
      question: Question(
        stem: passage("Order."), interaction: .ordering(entries: (0..<entries).map { words("step \($0)") })),
      key: Key(answer: .ordering, credit: credit))
  }

  static func shortAnswer() -> SampleQuestion {
    SampleQuestion(
      question: Question(stem: passage("Explain."), interaction: .shortAnswer(limit: 200)),
      key: Key(
        answer: .points([KeyPoint(text: words("a point"), weight: 1)], guide: passage("the guide")),
        credit: .exact))
  }

  func marks(_ response: Response?, order: [Int], worth marks: Marks) -> Marks? {
    key.marks(for: response, to: question, order: ShownOrder(order), worth: marks)
  }

  /// How many things the question's list has; the length of a slot's order.
  var listed: Int {
    switch question.interaction {
    case .choice(let options, _): options.count
    case .matching(_, let right): right.count
    case .ordering(let entries): entries.count
    case .trueFalse, .fillIn, .numeric, .shortAnswer: 0
    }
  }

  /// The response that is right on a paper of this order.
  func right(order: [Int]) -> Response {
    switch (key.answer, question.interaction) {
    case (.options(let keys), _): .choice(options: order.indices.filter { keys[order[$0]] })
    case (.trueFalse(let right), _): .trueFalse(right)
    case (.blanks(let blanks), _): .fillIn(blanks: blanks.map { $0.forms.first ?? "" })
    case (.numeric(let millionths, _), _): .numeric(decimal(millionths))
    case (.matching, .matching(let left, _)): .matching(right: left.indices.map { order.firstIndex(of: $0) })
    case (.ordering, _): .ordering(entries: order.indices.compactMap { order.firstIndex(of: $0) })
    default: .shortAnswer("an answer")
    }
  }

  private func decimal(_ millionths: Int) -> String {
    let digits = String(repeating: "0", count: 7) + String(millionths.magnitude)
    let tail = digits.suffix(max(7, String(millionths.magnitude).count))
    return (millionths < 0 ? "-" : "") + tail.dropLast(6) + "." + tail.suffix(6)
  }

  func item(
    _ id: ID<Item>, topic: ID<Topic> = "calls", level: Int = 1, enemies: [ID<Item>] = [], weight: Int = 1,
    author: ID<Person> = "lin.yue"
  ) -> Item {
    Item(
      id: id, topic: topic, competence: "calls.listening", level: level, author: author, reviewer: "zhao.min",
      status: .published, enemies: enemies, weight: weight, content: .single(question, key),
      rationale: passage("because"))
  }
}
