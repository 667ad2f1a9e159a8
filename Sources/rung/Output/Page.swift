import RungCore

/// What a command prints for people: lines, tables and passages, laid out once the width is known.
struct Page {
  private enum Part {
    case line(StyledLine)
    case table(Table)
    case passage(Passage, indent: Int)
  }

  private var parts: [Part] = []

  var isEmpty: Bool { parts.isEmpty }

  mutating func line(_ text: String = "", _ style: Style = []) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      parts.append(.line(StyledLine(String(line), style)))
    }
  }

  mutating func heading(_ text: String) { line(text, .bold) }

  /// A name and its value.
  mutating func fact(_ name: String, _ value: String) {
    parts.append(.line(StyledLine(name + words("punctuation.colon"), .dim) + StyledLine(value)))
  }

  mutating func add(_ table: Table) { parts.append(.table(table)) }

  mutating func passage(_ passage: LocalizedPassage?, indent: Int = 0) {
    if let passage = passage?(words.language) { parts.append(.passage(passage, indent: indent)) }
  }

  /// A line that is too long goes on below itself, as far in as it began.
  private func hanging(_ line: StyledLine, width: Int) -> [StyledLine] {
    guard line.columns > width else { return [line] }
    let indent = line.text.prefix { $0 == " " }.count
    let wrapped = wrap([line], columns: max(20, width - indent))
    return wrapped.enumerated().map { place, line in
      place == 0 ? line : StyledLine(String(repeating: " ", count: indent)) + line
    }
  }

  func lines(width: Int) -> [StyledLine] {
    parts.flatMap { part -> [StyledLine] in
      switch part {
      case .line(let line): hanging(line, width: width)
      case .table(let table): table.lines(width: width)
      case .passage(let passage, let indent):
        passage.lines(columns: max(20, width - indent)).map {
          StyledLine(String(repeating: " ", count: indent)) + $0
        }
      }
    }
  }
}
