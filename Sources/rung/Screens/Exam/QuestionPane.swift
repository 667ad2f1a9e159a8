import RungCore

/// The question in view, as lines of some width: its stem, and what is answered.
struct QuestionPane {
  private(set) var lines: [StyledLine] = []
  /// The lines that must be in view: the highlighted entry, or the line being written.
  private(set) var focus: Range<Int>?
  /// The cursor of the field being written in: line and column.
  private(set) var cursor: (line: Int, column: Int)?
  /// The length of what is being written, and the line above it that tells it.
  private(set) var length: (characters: Int, line: Int)?

  private let model: ExamModel
  private let columns: Int
  /// How many lines are in view at once.
  private let rows: Int

  init(_ model: ExamModel, columns: Int, rows: Int) {
    self.model = model
    self.columns = columns
    self.rows = rows
    let question = model.question
    var blanks: [String] = []
    if case .fillIn(let count) = question.interaction { blanks = (0..<count).map(model.fieldText) }
    lines = (question.stem(model.language) ?? Passage(blocks: [])).lines(columns: columns, blanks: blanks)
    lines.append("")
    switch question.interaction {
    case .choice(let options, let multiple): choice(options, multiple: multiple)
    case .trueFalse: trueFalse()
    case .fillIn(let count):
      for blank in 0..<count {
        field(blank, label: model.words("exam.field.blank", ["number": .number(blank + 1)]))
      }
    case .numeric(let unit):
      let label = model.words("exam.field.number")
      field(0, label: label, unit: unit?.text(model.language))
    case .shortAnswer:
      field(0, label: model.words("exam.field.answer"), height: min(10, max(3, rows - lines.count - 1)))
    case .matching(let left, let right): matching(left, right)
    case .ordering(let entries): ordering(entries)
    }
  }

  private func pointer(_ row: Int) -> StyledLine {
    row == model.row && model.focus == .answer ? StyledLine("▸ ", [.bold, .cyan]) : "  "
  }

  /// One entry of a list: a lead, and a text that hangs after it.
  private mutating func entry(_ row: Int, _ lead: StyledLine, _ text: String, isChosen: Bool) {
    let start = lines.count
    let indent = lead.columns
    let wrapped = wrap(StyledLine.pieces(of: text, isChosen ? .bold : []), columns: max(8, columns - indent))
    for (place, line) in wrapped.enumerated() {
      lines.append((place == 0 ? lead : StyledLine(String(repeating: " ", count: indent))) + line)
    }
    if row == model.row { focus = start..<lines.count }
  }

  private mutating func choice(_ options: [LocalizedText], multiple: Bool) {
    var chosen: [Int] = []
    if case .choice(let picked) = model.answer.response { chosen = picked }
    for (place, option) in options.enumerated() {
      let isChosen = chosen.contains(place)
      let box = multiple ? (isChosen ? "[✓] " : "[ ] ") : (isChosen ? "(●) " : "( ) ")
      let lead =
        pointer(place) + StyledLine(box, isChosen ? [.bold, .green] : [])
        + StyledLine(letterName(place).padded(columns: 3), isChosen ? .bold : [])
      entry(place, lead, option.text(model.language), isChosen: isChosen)
    }
  }

  private mutating func trueFalse() {
    for (place, key) in ["exam.true", "exam.false"].enumerated() {
      let isChosen = model.answer.response == .trueFalse(place == 0)
      let lead =
        pointer(place) + StyledLine(isChosen ? "(●) " : "( ) ", isChosen ? [.bold, .green] : [])
        + StyledLine(place == 0 ? "T  " : "F  ", isChosen ? .bold : [])
      entry(place, lead, model.words(key), isChosen: isChosen)
    }
  }

  private mutating func matching(_ left: [LocalizedText], _ right: [LocalizedText]) {
    var chosen: [Int?] = []
    if case .matching(let picked) = model.answer.response { chosen = picked }
    for (place, text) in left.enumerated() {
      let partner = place < chosen.count ? chosen[place] : nil
      let box = "[" + (partner.map(letterName) ?? "_") + "]"
      let lead =
        pointer(place) + StyledLine("\(place + 1). ".padded(columns: 4))
        + StyledLine(box.padded(columns: 5), partner == nil ? [] : [.bold, .green])
      entry(place, lead, text.text(model.language), isChosen: false)
    }
    let shown = focus
    lines.append("")
    for (place, text) in right.enumerated() {
      entry(
        -1, StyledLine("    " + letterName(place).padded(columns: 3), .bold), text.text(model.language),
        isChosen: false)
    }
    focus = shown
  }

  private mutating func ordering(_ entries: [LocalizedText]) {
    let isAnswered = model.answer.response != nil
    for (place, original) in model.order.enumerated() {
      let lead =
        pointer(place) + StyledLine("\(place + 1). ".padded(columns: 4))
        + StyledLine("[" + letterName(original) + "]  ", isAnswered ? [.bold, .green] : [])
      entry(place, lead, entries[original].text(model.language), isChosen: false)
    }
    lines.append("")
    if model.typedOrder.isEmpty {
      let key = isAnswered ? "exam.order.set" : "exam.order.unset"
      lines += wrap(StyledLine.pieces(of: model.words(key), .dim), columns: columns)
    } else {
      let typed =
        model.typedOrder.map(letterName)
        + Array(repeating: "_", count: entries.count - model.typedOrder.count)
      lines.append(
        StyledLine(model.words("exam.order.typed", ["letters": .text(typed.joined(separator: " "))]), .bold))
    }
  }

  /// A field: its label and count, and its text behind a bar.
  private mutating func field(_ row: Int, label: String, unit: String? = nil, height: Int = 1) {
    let isOpen = model.focus == .field && row == model.row
    let text = isOpen ? model.editor?.text ?? "" : model.fieldText(row)
    let editor = (isOpen ? model.editor : nil) ?? TextEditor(text, limit: model.fieldLimit, isMultiline: true)
    var head =
      model.fieldCount > 1 && !isOpen ? pointer(row) : (isOpen ? StyledLine("✎ ", [.bold, .cyan]) : "  ")
    head.append(label, isOpen ? .bold : [])
    if let unit, !unit.isEmpty { head.append(model.words("exam.field.unit", ["unit": .text(unit)])) }
    let count = "\(editor.length)/\(model.fieldLimit)"
    head.append(String(repeating: " ", count: max(2, columns - head.columns - count.displayColumns)))
    head.append(count, .dim)
    let start = lines.count
    lines.append(head)
    let width = ExamLayout.fieldColumns(in: columns)
    let written = editor.lines(columns: width)
    let bar = isOpen ? StyledLine("  ┃ ", [.bold, .cyan]) : StyledLine("  │ ", .dim)
    for line in written { lines.append(bar + StyledLine(String(editor.characters[line]))) }
    for _ in written.count..<max(height, written.count) { lines.append(bar) }
    if !isOpen, let response = model.answer.response, !model.question.interaction.isReadable(response) {
      lines.append(StyledLine("  ! " + model.words("exam.field.no-number"), [.bold, .yellow]))
    }
    if row == model.row { focus = start..<(start + 2) }
    if isOpen {
      let place = editor.place(columns: width)
      cursor = (start + 1 + place.row, 4 + place.column)
      length = (editor.length, start)
      focus = max(start, start + place.row)..<(start + 2 + place.row)
    }
    if model.fieldCount > 1 { lines.append("") }
  }
}
