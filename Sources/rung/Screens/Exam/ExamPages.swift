import RungCore

/// The pages beside the question: each its lines and the keys that lead on.
enum ExamPages {
  struct Body {
    var lines: [StyledLine]
    let hint: String
    /// How many lines there are below those that are shown.
    var below = 0
  }

  /// The part in view of a page that may be longer than the screen.
  private static func scrolled(_ lines: [StyledLine], _ model: ExamModel, hint: String) -> Body {
    let rows = ExamLayout(model).pageRows
    let greatest = max(0, lines.count - rows)
    let scroll = min(max(0, model.pageScroll), greatest)
    return Body(
      lines: ExamView.visible(lines, from: scroll, rows: rows),
      hint: greatest > 0 ? hint + "   " + model.words("exam.page.scroll") : hint, below: greatest - scroll)
  }

  /// How far the page in view can be scrolled.
  static func greatestScroll(_ model: ExamModel) -> Int {
    let lines =
      switch model.page {
      case .opening: openingLines(model).count
      case .help: helpLines(model).count
      default: 0
      }
    return max(0, lines - ExamLayout(model).pageRows)
  }

  static func opening(_ model: ExamModel) -> Body {
    scrolled(openingLines(model), model, hint: model.words("exam.opening.hint"))
  }

  private static func openingLines(_ model: ExamModel) -> [StyledLine] {
    let layout = ExamLayout(model)
    let words = model.words
    var lines: [StyledLine] = ["", StyledLine(words("exam.opening.title"), .bold), ""]
    lines += wrap(
      StyledLine.pieces(
        of: words(
          "exam.opening.facts",
          [
            "count": .number(model.answers.count), "marks": .marks(model.paper.fullMarks),
            "pass": .marks(model.paper.passMark.mark), "out": .marks(model.paper.passMark.outOf),
          ])), columns: layout.bodyColumns)
    lines.append("")
    return lines + layout.openingLines
  }

  static func help(_ model: ExamModel) -> Body {
    scrolled(helpLines(model), model, hint: model.words("exam.help.hint"))
  }

  private static func helpLines(_ model: ExamModel) -> [StyledLine] {
    var lines: [StyledLine] = [StyledLine(model.words("exam.help.title"), .bold), ""]
    for entry in model.words("exam.help.keys").split(separator: "\n") {
      let parts = entry.split(separator: "|", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      let meaning = wrap(parts[1].trimmed, columns: ExamLayout(model).bodyColumns - 22)
      for (place, line) in meaning.enumerated() {
        lines.append(
          StyledLine((place == 0 ? parts[0].trimmed : "").padded(columns: 22), .bold) + StyledLine(line))
      }
    }
    return lines
  }

  static func confirmSubmit(_ model: ExamModel) -> Body {
    let words = model.words
    var lines: [StyledLine] = ["", StyledLine(words("exam.submit.title"), .bold), ""]
    lines += counts(model)
    lines += ["", StyledLine(words("exam.submit.final"))]
    return Body(lines: lines, hint: words("exam.submit.hint"))
  }

  static func confirmLeave(_ model: ExamModel) -> Body {
    let words = model.words
    var lines: [StyledLine] = ["", StyledLine(words("exam.leave.title"), .bold), ""]
    lines += wrap(
      StyledLine.pieces(of: words("exam.leave.clock", ["time": .text(model.timeLeft)])),
      columns: ExamLayout(model).bodyColumns)
    lines += [
      "", StyledLine(words("exam.leave.return")),
      StyledLine("  " + model.comeBack, .bold), "",
    ]
    let pending = model.unsaved + model.onTheirWay
    if pending > 0 {
      lines.append(
        StyledLine("! " + words("exam.leave.unsaved", ["count": .number(pending)]), [.bold, .red]))
    }
    return Body(lines: lines, hint: words("exam.leave.hint"))
  }

  static func handingIn(_ model: ExamModel) -> Body {
    let words = model.words
    let title = model.secondsLeft == 0 ? "exam.handing-in.time" : "exam.handing-in.title"
    var lines: [StyledLine] = ["", StyledLine(words(title), .bold), ""]
    let pending = model.unsaved + model.onTheirWay
    if pending > 0 {
      lines.append(StyledLine("… " + words("exam.handing-in.pending", ["count": .number(pending)])))
    }
    return Body(lines: lines, hint: words("exam.handing-in.hint"))
  }

  static func over(_ text: String, _ model: ExamModel) -> Body {
    let lines = wrap(StyledLine.pieces(of: text), columns: ExamLayout(model).bodyColumns)
    return Body(lines: [""] + lines, hint: model.words("exam.over.hint"))
  }

  private static func counts(_ model: ExamModel) -> [StyledLine] {
    let words = model.words
    var lines = [
      StyledLine("  ● " + words("exam.submit.answered", ["count": .number(model.count(.whole))])),
      StyledLine(
        "  ○ " + words("exam.submit.unanswered", ["count": .number(model.count(.none))]),
        model.count(.none) > 0 ? [.bold, .yellow] : []),
    ]
    if model.count(.part) > 0 {
      lines.append(
        StyledLine("  ◐ " + words("exam.submit.part", ["count": .number(model.count(.part))]), .bold))
    }
    if model.flagged > 0 {
      lines.append(
        StyledLine("  ⚑ " + words("exam.submit.flagged", ["count": .number(model.flagged)]), .bold))
    }
    let pending = model.unsaved + model.onTheirWay
    if pending > 0 {
      lines.append(
        StyledLine("  ! " + words("exam.submit.unsaved", ["count": .number(pending)]), [.bold, .red]))
    }
    return lines
  }

  static func overview(_ model: ExamModel, chosen: Int) -> Body {
    let layout = ExamLayout(model)
    var lines: [StyledLine] = []
    var chosenLine = 0
    var place = 0
    while place < model.answers.count {
      let section = model.paper.questions[place].section
      var end = place
      while end < model.answers.count, model.paper.questions[end].section == section { end += 1 }
      let title = section.text(model.language)
      if !title.isEmpty { lines.append(StyledLine(title, .bold)) }
      for start in stride(from: place, to: end, by: layout.overviewPerRow) {
        var line = StyledLine()
        for question in start..<min(start + layout.overviewPerRow, end) {
          if question == chosen { chosenLine = lines.count }
          line.append(cell(model, question, isChosen: question == chosen, layout.overviewNumberColumns))
        }
        lines.append(line)
      }
      lines.append("")
      place = end
    }
    let legend = wrap(StyledLine.pieces(of: model.words("exam.overview.legend")), columns: layout.bodyColumns)
    let rows = max(1, layout.pageRows - 1 - legend.count)
    if lines.count > rows { lines = withoutGaps(lines, &chosenLine) }
    let scroll = min(max(0, chosenLine - rows / 2), max(0, lines.count - rows))
    let shown = ExamView.visible(lines, from: scroll, rows: rows)
    return Body(
      lines: [StyledLine(model.words("exam.overview.title"), .bold)] + shown + legend,
      hint: model.words("exam.overview.hint"), below: max(0, lines.count - rows - scroll))
  }

  /// The lines without the empty ones between sections, where all of them do not fit.
  private static func withoutGaps(_ lines: [StyledLine], _ chosen: inout Int) -> [StyledLine] {
    chosen -= lines.prefix(chosen).count { $0.runs.isEmpty }
    return lines.filter { !$0.runs.isEmpty }
  }

  private static func cell(_ model: ExamModel, _ question: Int, isChosen: Bool, _ width: Int) -> StyledLine {
    let answer = model.answers[question]
    let sign =
      switch answer.extent {
      case .none: "○"
      case .part: "◐"
      case .whole: "●"
      }
    var text = isChosen ? "▸" : " "
    text += String(question + 1).padded(columns: width, flushRight: true) + " " + sign
    text += answer.isFlagged ? "⚑" : " "
    var line = StyledLine(text, isChosen ? .reverse : [])
    let mark = answer.isUnsaved ? "!" : answer.saving == .sending || answer.isWaiting ? "…" : " "
    line.append(mark, isChosen ? .reverse : answer.isUnsaved ? [.bold, .red] : [])
    line.append(" ")
    return line
  }
}

extension String {
  /// Without the spaces around it.
  var trimmed: String {
    var text = Substring(self)
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
