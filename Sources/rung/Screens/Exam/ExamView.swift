import RungCore

/// Draws a sitting. The same model and size give the same frame.
package enum ExamView {
  /// The smallest screen on which a question can be read and answered.
  package static let least = ScreenSize(columns: 60, rows: 18)

  static func fits(_ size: ScreenSize) -> Bool { size.columns >= least.columns && size.rows >= least.rows }

  package static func render(_ model: ExamModel) -> Frame {
    let size = model.size
    guard fits(size) else {
      let text = model.words(
        "exam.too-small", ["columns": .number(size.columns), "rows": .number(size.rows)])
      return Frame(lines: fill(wrap(StyledLine.pieces(of: text), columns: size.columns), size.rows))
    }
    var frame: Frame
    switch model.page {
    case .question: frame = question(model)
    case .overview(let chosen): frame = page(model, body: ExamPages.overview(model, chosen: chosen))
    case .opening: frame = page(model, body: ExamPages.opening(model))
    case .help: frame = page(model, body: ExamPages.help(model))
    case .confirmSubmit: frame = page(model, body: ExamPages.confirmSubmit(model))
    case .confirmLeave: frame = page(model, body: ExamPages.confirmLeave(model))
    case .handingIn: frame = page(model, body: ExamPages.handingIn(model))
    case .over(let text): frame = page(model, body: ExamPages.over(text, model))
    }
    frame.lines = fill(frame.lines.map { $0.truncated(columns: size.columns) }, size.rows)
    return frame
  }

  private static func fill(_ lines: [StyledLine], _ rows: Int) -> [StyledLine] {
    Array((lines + Array(repeating: StyledLine(), count: max(0, rows - lines.count))).prefix(rows))
  }

  /// `left` and `right` at the two ends of a line, two columns apart at least; the left one gives way.
  static func spread(_ left: StyledLine, _ right: StyledLine, _ columns: Int) -> StyledLine {
    let room = columns - 2 - right.columns
    let gap = StyledLine(" ")
    guard right.columns > 0 else { return gap + left.fitted(columns: room) + gap }
    return gap + left.fitted(columns: max(0, room - 2)) + "  " + right + gap
  }

  static func rule(_ columns: Int, note: String = "") -> StyledLine {
    guard !note.isEmpty else { return StyledLine(String(repeating: "─", count: columns), .dim) }
    let text = " " + note + " "
    let left = max(0, columns - text.displayColumns - 2)
    return StyledLine(String(repeating: "─", count: left), .dim) + StyledLine(text)
      + StyledLine("──", .dim)
  }

  // The header.

  static func header(_ model: ExamModel) -> [StyledLine] {
    let words = model.words
    var right = StyledLine(model.candidate)
    right.append("   ")
    if !model.isOver {
      let left = model.secondsLeft
      right.append(left <= 600 ? "! " : "", [.bold, .yellow])
      right.append(
        words("exam.time.left", ["time": .text(model.timeLeft)]), left <= 600 ? [.bold, .yellow] : .bold)
    }
    var progress = StyledLine(words("exam.progress.answered", ["count": .number(model.count(.whole))]))
    if model.count(.part) > 0 {
      progress.append(" · " + words("exam.progress.part", ["count": .number(model.count(.part))]))
    }
    progress.append(" · " + words("exam.progress.unanswered", ["count": .number(model.count(.none))]))
    if model.flagged > 0 {
      progress.append(" · " + words("exam.progress.flagged", ["count": .number(model.flagged)]))
    }
    return [
      spread(StyledLine(model.paper.title.text(model.language), .bold), right, model.size.columns),
      spread(progress, allSaved(model), model.size.columns), rule(model.size.columns),
    ]
  }

  private static func allSaved(_ model: ExamModel) -> StyledLine {
    let words = model.words
    if model.isOver { return StyledLine() }
    if model.unsaved > 0 {
      return StyledLine(
        "! " + words("exam.saving.some-failed", ["count": .number(model.unsaved)]), [.bold, .red])
    }
    if model.onTheirWay > 0 {
      return StyledLine("… " + words("exam.saving.some-sending", ["count": .number(model.onTheirWay)]))
    }
    guard model.answers.contains(where: { $0.saving == .saved }) else { return StyledLine() }
    return StyledLine("✓ " + words("exam.saving.all-saved"), .green)
  }

  /// Whether an answer is on disk, in a sign and a word.
  static func saved(_ answer: AnswerState, _ words: Catalogue) -> StyledLine {
    let word = words(answer.saving.key)
    return switch answer.saving {
    case .untouched: StyledLine(word, .dim)
    case .waiting, .sending: StyledLine("… " + word)
    case .saved: StyledLine("✓ " + word, .green)
    case .failed, .refused: StyledLine("! " + word, [.bold, .red])
    }
  }

  /// Which question it is, what sort, what it is worth; whether it is flagged and saved.
  private static func caption(_ model: ExamModel) -> StyledLine {
    let words = model.words
    var left = StyledLine(
      words("exam.question", ["number": .number(model.place + 1), "count": .number(model.answers.count)]),
      .bold)
    left.append(" · " + words("exam.type." + model.question.typeName))
    left.append(" · " + model.question.marksText(words))
    let section = model.question.section.text(model.language)
    if !section.isEmpty { left.append(" · " + section) }
    var right = StyledLine()
    if model.answer.isFlagged { right.append("⚑ " + words("exam.flagged") + "   ", .bold) }
    return spread(left, right + saved(model.answer, words), model.size.columns)
  }

  // The question's page.

  private static func question(_ model: ExamModel) -> Frame {
    let layout = ExamLayout(model)
    let pane = layout.questionPane
    let scroll = min(max(0, model.scroll), max(0, pane.lines.count - layout.questionRows))
    let shown = visible(pane.lines, from: scroll, rows: layout.questionRows)
    var lines = header(model) + [caption(model), ""]
    var top = lines.count
    var left = 1
    let margin = StyledLine(" ")
    if layout.isBeside {
      let stimulus = visible(model.stimulusLines, from: model.stimulusScroll, rows: layout.stimulusRows)
      let bar = model.focus == .stimulus ? StyledLine(" ┃ ", [.bold, .cyan]) : StyledLine(" │ ", .dim)
      for (story, line) in zip(stimulus, shown) {
        lines.append(margin + story.fitted(columns: layout.stimulusColumns) + bar + line)
      }
      left += layout.stimulusColumns + 3
    } else {
      if model.question.stimulus != nil {
        lines += visible(model.stimulusLines, from: model.stimulusScroll, rows: layout.stimulusRows).map {
          margin + $0
        }
        lines.append(stimulusRule(model, layout))
        top = lines.count
      }
      lines += shown.map { margin + $0 }
    }
    var frame = Frame(lines: lines + footer(model, layout, pane, scroll: scroll))
    if let cursor = pane.cursor, (0..<layout.questionRows).contains(cursor.line - scroll) {
      frame.cursor = Frame.Cursor(row: top + cursor.line - scroll, column: left + cursor.column)
    }
    return frame
  }

  static func visible(_ lines: [StyledLine], from scroll: Int, rows: Int) -> [StyledLine] {
    let shown = lines.dropFirst(scroll).prefix(rows)
    return shown + Array(repeating: StyledLine(), count: max(0, rows - shown.count))
  }

  private static func stimulusRule(_ model: ExamModel, _ layout: ExamLayout) -> StyledLine {
    rule(model.size.columns, note: stimulusNote(model, layout))
  }

  private static func stimulusNote(_ model: ExamModel, _ layout: ExamLayout) -> String {
    let below = layout.greatestStimulusScroll - model.stimulusScroll
    guard layout.greatestStimulusScroll > 0 else { return "" }
    if model.focus == .stimulus {
      return below > 0
        ? "▸ " + model.words("exam.stimulus.below", ["count": .number(below)])
        : "▸ " + model.words("exam.stimulus.end")
    }
    return below > 0
      ? model.words("exam.stimulus.more", ["count": .number(below)]) : model.words("exam.stimulus.all")
  }

  private static func footer(
    _ model: ExamModel, _ layout: ExamLayout, _ pane: QuestionPane, scroll: Int
  ) -> [StyledLine] {
    let below = pane.lines.count - scroll - layout.questionRows
    let notes = [
      layout.isBeside ? stimulusNote(model, layout) : "", lengthOutOfView(model, pane, scroll: scroll),
      below > 0 ? model.words("exam.below", ["count": .number(below)]) : "",
    ]
    let note = notes.filter { !$0.isEmpty }.joined(separator: " · ")
    let hints = StyledLine(" ") + ExamHints.fitting(model, columns: model.size.columns - 2)
    return [rule(model.size.columns, note: note), notice(model), hints]
  }

  /// How long the answer being written is, where the line that tells it has scrolled away.
  private static func lengthOutOfView(_ model: ExamModel, _ pane: QuestionPane, scroll: Int) -> String {
    guard let length = pane.length, length.line < scroll else { return "" }
    return model.words(
      "exam.field.length", ["length": .number(length.characters), "limit": .number(model.fieldLimit)])
  }

  static func notice(_ model: ExamModel) -> StyledLine {
    guard let notice = model.notice else { return StyledLine() }
    return StyledLine(" ")
      + (notice.isWarning ? StyledLine("! " + notice.text, [.bold, .yellow]) : StyledLine(notice.text))
  }

  /// A page that takes the whole body: header, its lines, and its own hint.
  private static func page(_ model: ExamModel, body: ExamPages.Body) -> Frame {
    let rows = ExamLayout(model).pageRows
    let lines = header(model) + visible(body.lines.map { StyledLine(" ") + $0 }, from: 0, rows: rows)
    let note = body.below > 0 ? model.words("exam.page.below", ["count": .number(body.below)]) : ""
    return Frame(
      lines: lines + [rule(model.size.columns, note: note), notice(model), StyledLine(" " + body.hint, [])])
  }
}

extension AnswerState.Saving {
  /// The message that says it.
  var key: String {
    switch self {
    case .untouched: "exam.saving.untouched"
    case .waiting: "exam.saving.waiting"
    case .sending: "exam.saving.sending"
    case .saved: "exam.saving.saved"
    case .failed: "exam.saving.failed"
    case .refused: "exam.saving.refused"
    }
  }
}
