import RungCore

/// The keys that mean something now, in one line: help and leaving where they can be had, and as many of the others as fit,
/// the most needed first.
enum ExamHints {
  private typealias Hint = (keys: String, label: String)

  static func fitting(_ model: ExamModel, columns: Int) -> StyledLine {
    let first = hints(model).map { written($0, model) }
    let last = always(model).map { written($0, model) }
    // Where not all have their place, they move together.
    let gap = (first + last).reduce(-3) { $0 + $1.columns + 3 } <= columns ? "   " : "  "
    var room = columns - last.reduce(0) { $0 + $1.columns + gap.count }
    var shown: [StyledLine] = []
    for hint in first {
      room -= hint.columns + (shown.isEmpty ? 0 : gap.count)
      guard room >= 0 else { break }
      shown.append(hint)
    }
    return (shown + last).reduce(StyledLine()) { $0.runs.isEmpty ? $1 : $0 + StyledLine(gap) + $1 }
  }

  private static func written(_ hint: Hint, _ model: ExamModel) -> StyledLine {
    var written = StyledLine()
    written.append(hint.keys, .bold)
    written.append(" " + model.words(hint.label))
    return written
  }

  /// What has its place on a narrow screen too: how to find the other keys, and the way out.
  private static func always(_ model: ExamModel) -> [Hint] {
    model.focus == .answer ? [("?", "exam.hint.help"), ("q", "exam.hint.leave")] : []
  }

  private static func hints(_ model: ExamModel) -> [Hint] {
    if model.focus == .field { return writing(model) }
    if model.focus == .stimulus {
      return [
        ("↑↓ PgUp PgDn", "exam.hint.scroll"), ("Tab", "exam.hint.to-question"), ("←→", "exam.hint.turn"),
      ]
    }
    var hints = answering(model.question.interaction) + [("←→", "exam.hint.turn")]
    if model.question.stimulus != nil { hints.append(("Tab", "exam.hint.to-case")) }
    let flagKey =
      if case .trueFalse = model.question.interaction { "^F" } else { model.question.usesF ? "^F" : "f" }
    return hints + [
      (flagKey, "exam.hint.flag"), ("o", "exam.hint.overview"), ("s", "exam.hint.submit"),
    ]
  }

  private static func writing(_ model: ExamModel) -> [Hint] {
    let next = model.row + 1 < model.fieldCount ? "exam.hint.next-blank" : "exam.hint.leave-field"
    return model.editor?.isMultiline == true
      ? [("Tab", "exam.hint.leave-field"), ("Enter", "exam.hint.new-line"), ("^F", "exam.hint.flag")]
      : [("Tab", next), ("^F", "exam.hint.flag")]
  }

  private static func answering(_ interaction: PaperInteraction) -> [Hint] {
    switch interaction {
    case .choice(let options, let multiple):
      [(letters(options.count), multiple ? "exam.hint.choose-many" : "exam.hint.choose")]
    case .trueFalse: [("T F", "exam.hint.choose")]
    case .fillIn(let count):
      count > 1 ? [("Enter", "exam.hint.write"), ("↑↓", "exam.hint.blank")] : [("Enter", "exam.hint.write")]
    case .numeric, .shortAnswer: [("Enter", "exam.hint.write")]
    case .matching(_, let right): [("↑↓", "exam.hint.row"), (letters(right.count), "exam.hint.match")]
    case .ordering(let entries):
      [("K J", "exam.hint.move"), (letters(entries.count), "exam.hint.type-order")]
    }
  }

  private static func letters(_ count: Int) -> String {
    count > 1 ? "A–" + letterName(min(count, 13) - 1) : "A"
  }
}

extension PaperQuestion {
  /// The name of its sort, as messages are keyed.
  var typeName: String {
    switch interaction {
    case .choice(_, let multiple): multiple ? "multiple-choice" : "single-choice"
    case .trueFalse: "true-false"
    case .fillIn: "fill-in"
    case .numeric: "numeric"
    case .matching: "matching"
    case .ordering: "ordering"
    case .shortAnswer: "short-answer"
    }
  }

  /// What it is worth, in words.
  func marksText(_ words: Catalogue) -> String {
    words(marks == .points(1) ? "exam.marks.one" : "exam.marks", ["marks": .marks(marks)])
  }

  /// Whether the letter F names one of its entries.
  var usesF: Bool {
    switch interaction {
    case .choice(let entries, _), .matching(_, let entries), .ordering(let entries): entries.count > 5
    case .trueFalse: true
    case .fillIn, .numeric, .shortAnswer: false
    }
  }
}
