/// A table in plain columns, two spaces apart, its widths right for Chinese and Latin text alike. Where it is wider
/// than the terminal its widest columns shrink and their cells go on in further lines.
package struct Table: Sendable {
  package struct Column: Sendable {
    package let title: String
    /// Numbers stand flush right.
    package let isNumeric: Bool

    package init(_ title: String, isNumeric: Bool = false) {
      self.title = title
      self.isNumeric = isNumeric
    }
  }

  package let columns: [Column]
  package private(set) var rows: [[String]] = []

  package init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row; cells that it lacks are empty.
  package mutating func add(_ cells: [String]) {
    rows.append(columns.indices.map { $0 < cells.count ? cells[$0].printable : "" })
  }

  /// The lines of the table for a terminal of `width` columns.
  package func lines(width: Int) -> [StyledLine] {
    let widths = widths(within: width)
    let header = row(columns.map(\.title), widths, .bold)
    let rule = StyledLine(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "), .dim)
    return header + [rule] + rows.flatMap { row($0, widths, []) }
  }

  private static let gap = 2
  private static let least = 4

  /// What each column needs, less what does not fit: column by column from the widest, first as far as words stay whole,
  /// then down to four.
  private func widths(within width: Int) -> [Int] {
    var widths = columns.indices.map { place in cells(place).reduce(1) { max($0, $1.displayColumns) } }
    let whole = columns.indices.map { place in cells(place).reduce(Table.least) { max($0, $1.longestWord) } }
    let room = max(width - Table.gap * (columns.count - 1), columns.count * Table.least)
    while widths.reduce(0, +) > room {
      let breaking = widths.indices.filter { widths[$0] > whole[$0] }
      guard
        let widest = (breaking.isEmpty ? Array(widths.indices) : breaking).max(by: { widths[$0] < widths[$1] }
        ),
        widths[widest] > Table.least
      else { break }
      widths[widest] -= 1
    }
    return widths
  }

  /// The title and the entries of a column.
  private func cells(_ place: Int) -> [String] {
    [columns[place].title] + rows.map { $0[place] }
  }

  private func row(_ cells: [String], _ widths: [Int], _ style: Style) -> [StyledLine] {
    let wrapped = cells.indices.map { wrap(cells[$0], columns: widths[$0]) }
    let height = wrapped.reduce(1) { max($0, $1.count) }
    return (0..<height).map { line in
      var text = ""
      for place in columns.indices {
        let part = line < wrapped[place].count ? wrapped[place][line] : ""
        if place > 0 { text += String(repeating: " ", count: Table.gap) }
        text += part.padded(columns: widths[place], flushRight: columns[place].isNumeric)
      }
      while text.last == " " { text.removeLast() }
      return StyledLine(text, style)
    }
  }
}

extension String {
  /// The columns of the longest part that no line breaks within. Between Chinese characters a line may break.
  fileprivate var longestWord: Int {
    var longest = 0
    var word = 0
    for character in self {
      let columns = character.displayColumns
      word = character == " " ? 0 : columns > 1 ? columns : word + columns
      longest = max(longest, word)
    }
    return longest
  }
}
