import RungCore

// A question and the overview in plain lines.
extension PlainExam {
  static func caption(_ model: ExamModel) -> String {
    let words = model.words
    var parts = [
      words("exam.question", ["number": .number(model.place + 1), "count": .number(model.answers.count)]),
      model.question.section.text(model.language), words("exam.type." + model.question.typeName),
      model.question.marksText(words),
    ].filter { !$0.isEmpty }
    if model.answer.isFlagged { parts.append(words("exam.flagged")) }
    return words.joined(parts, by: "exam.pair.words")
  }

  /// What there is to say of a question; its number goes before it where another one is in view.
  static func told(_ word: String, of question: Int, _ model: ExamModel) -> String {
    guard question != model.place else { return word }
    let number = model.words(
      "exam.question", ["number": .number(question + 1), "count": .number(model.answers.count)])
    return model.words.joined([number, word], by: "exam.pair.words")
  }

  /// The stem, and what can be chosen from, each entry with its letter.
  static func text(of model: ExamModel) -> [String] {
    let language = model.language
    var blanks: [String] = []
    if case .fillIn(let count) = model.question.interaction { blanks = (0..<count).map(model.fieldText) }
    var lines = read(model.question.stem, language, blanks: blanks)
    func list(_ entries: [LocalizedText], _ name: (Int) -> String) {
      for (place, entry) in entries.enumerated() {
        lines += wrap(name(place) + ". " + entry.text(language), columns: columns)
      }
    }
    switch model.question.interaction {
    case .choice(let options, _): list(options, letterName)
    case .matching(let left, let right):
      list(left) { String($0 + 1) }
      list(right, letterName)
    case .ordering(let entries): list(entries, letterName)
    case .numeric(let unit):
      if let unit { lines.append(model.words("exam.plain.unit", ["unit": .wording(unit)])) }
    case .trueFalse, .fillIn, .shortAnswer: break
    }
    return lines
  }

  /// A passage in lines, without the rules that only draw.
  static func read(_ passage: LocalizedPassage, _ language: Language, blanks: [String] = []) -> [String] {
    let lines = (passage(language) ?? Passage(blocks: [])).lines(columns: columns, blanks: blanks).map(\.text)
    return lines.filter { $0.isEmpty || !$0.allSatisfy { $0 == "─" || $0 == " " } }
  }

  /// What handing in now would hand in.
  static func submitCounts(_ model: ExamModel) -> [String] {
    let words = model.words
    let counts = [
      ("exam.submit.answered", model.count(.whole)), ("exam.submit.unanswered", model.count(.none)),
      ("exam.submit.part", model.count(.part)), ("exam.submit.flagged", model.flagged),
      ("exam.submit.unsaved", model.unsaved + model.onTheirWay),
    ]
    return [words("exam.submit.title")]
      + counts.enumerated().filter { $0.offset < 2 || $0.element.1 > 0 }.map {
        words($0.element.0, ["count": .number($0.element.1)])
      } + [words("exam.submit.final")]
  }

  /// One line a question: its number, and in words where it stands.
  static func overview(_ model: ExamModel) -> [String] {
    let words = model.words
    return model.answers.enumerated().map { place, answer in
      var parts: [String] = []
      switch answer.extent {
      case .none: parts.append(words("exam.plain.unanswered"))
      case .part: parts.append(words("exam.plain.part"))
      case .whole: parts.append(words("exam.plain.answered"))
      }
      if answer.isFlagged { parts.append(words("exam.flagged")) }
      if answer.saving != .untouched { parts.append(words(answer.saving.key)) }
      return "\(place + 1). " + words.joined(parts, by: "exam.pair.words")
    }
  }
}
