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
    return parts.joined(separator: ", ")
  }

  /// The stem, and what can be chosen from, each entry with its letter.
  static func text(of model: ExamModel) -> [String] {
    let language = model.language
    var blanks: [String] = []
    if case .fillIn(let count) = model.question.interaction { blanks = (0..<count).map(model.fieldText) }
    var lines = (model.question.stem(language) ?? Passage(blocks: [])).lines(columns: 78, blanks: blanks).map(
      \.text)
    func list(_ entries: [LocalizedText], _ name: (Int) -> String) {
      for (place, entry) in entries.enumerated() {
        lines += wrap(name(place) + ". " + entry.text(language), columns: 78)
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
      if answer.saving != .untouched { parts.append(ExamView.saved(answer, words).text) }
      return "\(place + 1). " + parts.joined(separator: ", ")
    }
  }
}
