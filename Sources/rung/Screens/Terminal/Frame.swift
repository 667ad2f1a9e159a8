/// The size of a terminal in character cells.
package struct ScreenSize: Hashable, Sendable {
  package let columns: Int
  package let rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A whole screen: its lines from the top, and where the cursor stands, from 0, if it is shown. An input method
/// opens its window at the cursor.
package struct Frame: Hashable, Sendable {
  package var lines: [StyledLine]
  package var cursor: Cursor?

  package struct Cursor: Hashable, Sendable {
    package let row: Int
    package let column: Int

    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  package init(lines: [StyledLine], cursor: Cursor? = nil) {
    self.lines = lines
    self.cursor = cursor
  }

  /// The screen as text, without spaces at the ends of lines.
  package var text: String {
    lines.map { line in
      var text = line.text
      while text.last == " " { text.removeLast() }
      return text
    }.joined(separator: "\n")
  }
}

/// Says what to write so that a terminal shows a frame: only the lines that differ from what it shows now.
package struct FramePainter: Sendable {
  private let styling: Styling
  private var shown: [StyledLine] = []
  private var size: ScreenSize?

  package init(styling: Styling) {
    self.styling = styling
  }

  /// Forgets what the terminal shows, after something else has written to it.
  package mutating func forget() {
    size = nil
  }

  /// One write for the whole change. The cursor is hidden while lines are written.
  package mutating func paint(_ frame: Frame, on size: ScreenSize) -> String {
    var output = "\u{1B}[?25l"
    if self.size != size {
      output += "\u{1B}[0m\u{1B}[2J"
      shown = []
      self.size = size
    }
    for row in 0..<size.rows {
      let line = row < frame.lines.count ? frame.lines[row].truncated(columns: size.columns) : StyledLine()
      guard row < shown.count ? shown[row] != line : !line.runs.isEmpty else { continue }
      output += "\u{1B}[\(row + 1);1H" + line.dressed(for: styling)
      // After a full line the cursor still stands on its last cell, which erasing would take away.
      if line.columns < size.columns { output += "\u{1B}[K" }
    }
    shown = (0..<size.rows).map { row in
      row < frame.lines.count ? frame.lines[row].truncated(columns: size.columns) : StyledLine()
    }
    if let cursor = frame.cursor {
      output += "\u{1B}[\(cursor.row + 1);\(min(cursor.column, size.columns - 1) + 1)H\u{1B}[?25h"
    }
    return output
  }
}
