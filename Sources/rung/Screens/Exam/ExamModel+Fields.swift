import RungCore

// Writing: blanks, numbers, short answers.
extension ExamModel {
  /// How many fields the question has to write in.
  package var fieldCount: Int {
    switch question.interaction {
    case .fillIn(let blanks): blanks
    case .numeric, .shortAnswer: 1
    case .choice, .trueFalse, .matching, .ordering: 0
    }
  }

  /// What stands in a field of the question in view.
  package func fieldText(_ field: Int) -> String {
    switch answer.response {
    case .fillIn(let blanks): field < blanks.count ? blanks[field] : ""
    case .numeric(let text), .shortAnswer(let text): text
    default: ""
    }
  }

  /// The most scalars a field of the question takes, as `PaperInteraction.accepts` has it.
  package var fieldLimit: Int {
    switch question.interaction {
    case .shortAnswer(let limit): limit
    case .numeric: 50
    default: 200
    }
  }

  /// Enter begins to write; so does a paste, a digit, and any character that no command uses.
  mutating func beginWriting(_ key: Keystroke) -> [ExamEffect]? {
    switch key {
    case .enter:
      openField()
      return []
    case .paste:
      openField()
      return write(key)
    case .character(let character)
    where !character.isASCII || character.isWholeNumber || character == "-" || character == "+":
      openField()
      return write(key)
    case .down, .up:
      scroll += key == .down ? 1 : -1
      return []
    default: return nil
    }
  }

  private mutating func openField() {
    focus = .field
    let isMultiline = if case .shortAnswer = question.interaction { true } else { false }
    editor = TextEditor(fieldText(row), limit: fieldLimit, isMultiline: isMultiline)
  }

  mutating func leaveField() {
    editor = nil
    if focus == .field { focus = .answer }
  }

  /// A key in a field.
  mutating func write(_ key: Keystroke) -> [ExamEffect] {
    switch key {
    case .escape:
      leaveField()
      return save(place)
    case .control("c"):
      return press(.escape) + press(.control("c"))
    case .control("f"): return toggleFlag()
    case .tab: return nextField(1)
    case .backTab: return nextField(-1)
    case .enter where editor?.isMultiline == false: return nextField(1)
    default: break
    }
    guard var field = editor else { return [] }
    let outcome = field.apply(key, columns: ExamLayout(self).fieldColumns)
    editor = field
    switch outcome {
    case .changed: return answer(response(with: field.text), whileWriting: true)
    case .refused(let excess):
      say(
        key.isPaste ? "editor.paste-too-long" : "editor.full",
        ["limit": .number(fieldLimit), "excess": .number(excess)], isWarning: true)
      return []
    case .ignored:
      if field.isMultiline == false, key == .down || key == .up { return nextField(key == .down ? 1 : -1) }
      return []
    case .moved: return []
    }
  }

  /// Leaves the field for the next one, or for the question itself where there is none.
  private mutating func nextField(_ step: Int) -> [ExamEffect] {
    let effects = save(place)
    if (0..<fieldCount).contains(row + step) {
      row += step
      openField()
    } else {
      leaveField()
    }
    return effects
  }

  private func response(with text: String) -> Response? {
    switch question.interaction {
    case .fillIn(let count):
      var blanks = (0..<count).map(fieldText)
      if blanks.indices.contains(row) { blanks[row] = text }
      return .fillIn(blanks: blanks)
    case .numeric: return .numeric(text)
    case .shortAnswer: return .shortAnswer(text)
    case .choice, .trueFalse, .matching, .ordering: return answer.response
    }
  }
}

extension Keystroke {
  var isPaste: Bool {
    if case .paste = self { true } else { false }
  }
}
