/// One line for a terminal: runs of text, each with its style.
package struct StyledLine: Hashable, Sendable {
  package struct Run: Hashable, Sendable {
    package var text: String
    package let style: Style
  }

  package private(set) var runs: [Run] = []

  package init() {}

  package init(_ text: String, _ style: Style = []) {
    append(text, style)
  }

  /// Adds `text`, with no character in it that could steer the terminal.
  package mutating func append(_ text: String, _ style: Style = []) {
    guard !text.isEmpty else { return }
    if let last = runs.indices.last, runs[last].style == style {
      runs[last].text += text.printable
    } else {
      runs.append(Run(text: text.printable, style: style))
    }
  }

  package mutating func append(_ line: StyledLine) {
    for run in line.runs { append(run.text, run.style) }
  }

  package static func + (left: StyledLine, right: StyledLine) -> StyledLine {
    var sum = left
    sum.append(right)
    return sum
  }

  package var text: String { runs.map(\.text).joined() }
  package var columns: Int { runs.reduce(0) { $0 + $1.text.displayColumns } }

  /// Filled up with spaces to `columns`, or cut with `…` where it is longer.
  package func fitted(columns: Int) -> StyledLine {
    var line = truncated(columns: columns)
    line.append(String(repeating: " ", count: max(0, columns - line.columns)))
    return line
  }

  package func truncated(columns: Int) -> StyledLine {
    guard self.columns > columns else { return self }
    guard columns > 0 else { return StyledLine() }
    var line = StyledLine()
    var left = columns
    for run in runs {
      let width = run.text.displayColumns
      if width >= left {
        line.append(
          width == left && run == runs.last ? run.text : run.text.prefix(columns: left - 1) + "…", run.style)
        return line
      }
      line.append(run.text, run.style)
      left -= width
    }
    return line
  }

  /// The whole line with `style` added.
  package func adding(_ style: Style) -> StyledLine {
    var line = StyledLine()
    for run in runs { line.append(run.text, run.style.union(style)) }
    return line
  }

  package func dressed(for styling: Styling) -> String {
    runs.map { styling.dress($0.text, $0.style) }.joined()
  }
}

extension StyledLine: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    self.init(text)
  }
}
