/// What a terminal would show: a grid of characters, changed by the sequences that the screens of Rung write and the
/// few that a shell does. A wide character takes two cells.
package struct VirtualScreen: Sendable {
  package let columns: Int
  package let rows: Int
  /// From 0.
  package private(set) var cursor = (row: 0, column: 0)
  package private(set) var isCursorShown = true
  package private(set) var isAlternate = false
  package private(set) var marksPastes = false
  /// Whether the program is told when the window loses the keyboard.
  package private(set) var reportsFocus = false
  /// Sequences that it does not know: a test can ask for none.
  package private(set) var unknown: [String] = []

  /// The right half of a wide character.
  private static let half = ""
  private var grid: [[String]]
  private var normalGrid: [[String]] = []
  private var wraps = true
  private var pending: [UInt8] = []

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    grid = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The lines, without the spaces at their ends.
  package var lines: [String] {
    grid.map { row in
      var line = Substring(row.joined())
      while line.last == " " { line = line.dropLast() }
      return String(line)
    }
  }

  package var text: String { lines.joined(separator: "\n") }

  package mutating func take(_ bytes: [UInt8]) {
    pending += bytes
    var place = 0
    while place < pending.count, let length = step(at: place) { place += length }
    pending.removeFirst(place)
  }

  /// Acts on what begins at `place`; its length, or `nil` where more is to come.
  private mutating func step(at place: Int) -> Int? {
    switch pending[place] {
    case 0x1B: return sequence(at: place)
    case 0x0D: cursor.column = 0
    case 0x0A: lineFeed()
    case 0x08: cursor.column = max(0, cursor.column - 1)
    case 0x09: cursor.column = min(columns - 1, (cursor.column / 8 + 1) * 8)
    case 0x00..<0x20: break
    default: return character(at: place)
    }
    return 1
  }

  private mutating func character(at place: Int) -> Int? {
    let first = pending[place]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard place + length <= pending.count else { return nil }
    put(String(decoding: pending[place..<(place + length)], as: UTF8.self))
    return length
  }

  private mutating func put(_ text: String) {
    guard let scalar = text.unicodeScalars.first else { return }
    let width = VirtualScreen.width(scalar)
    if width == 0 {
      let column = max(0, min(cursor.column, columns) - 1)
      grid[cursor.row][column] += text
      return
    }
    if cursor.column + width > columns {
      if wraps {
        cursor.column = 0
        lineFeed()
      } else {
        cursor.column = columns - width
      }
    }
    grid[cursor.row][cursor.column] = text
    if width == 2 { grid[cursor.row][cursor.column + 1] = VirtualScreen.half }
    cursor.column += width
  }

  private mutating func lineFeed() {
    if cursor.row + 1 < rows {
      cursor.row += 1
    } else {
      grid.removeFirst()
      grid.append(Array(repeating: " ", count: columns))
    }
  }

  private mutating func sequence(at place: Int) -> Int? {
    guard place + 1 < pending.count else { return nil }
    guard pending[place + 1] == UInt8(ascii: "[") else { return 2 }
    var end = place + 2
    while end < pending.count, (0x20..<0x40).contains(pending[end]) { end += 1 }
    guard end < pending.count else { return nil }
    let parameters = String(decoding: pending[(place + 2)..<end], as: UTF8.self)
    act(Character(Unicode.Scalar(pending[end])), parameters)
    return end - place + 1
  }

  private mutating func act(_ final: Character, _ parameters: String) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = numbers.first ?? 0
    switch final {
    case "H", "f":
      cursor.row = min(max(first, 1), rows) - 1
      cursor.column = min(max(numbers.count > 1 ? numbers[1] : 1, 1), columns) - 1
    case "K":
      let from = first == 0 ? min(cursor.column, columns - 1) : 0
      for column in from..<columns { grid[cursor.row][column] = " " }
    case "J":
      let from = first == 2 ? 0 : cursor.row + 1
      if first == 0 {
        for column in min(cursor.column, columns - 1)..<columns { grid[cursor.row][column] = " " }
      }
      for row in min(from, rows)..<rows { grid[row] = Array(repeating: " ", count: columns) }
    case "m": break
    case "h", "l": set(parameters, final == "h")
    default: unknown.append("CSI \(parameters) \(final)")
    }
  }

  private mutating func set(_ mode: String, _ isOn: Bool) {
    switch mode {
    case "?25": isCursorShown = isOn
    case "?7": wraps = isOn
    case "?2004": marksPastes = isOn
    case "?1004": reportsFocus = isOn
    case "?1049":
      if isOn, !isAlternate {
        normalGrid = grid
        grid = Array(repeating: Array(repeating: " ", count: columns), count: rows)
      } else if !isOn, isAlternate {
        grid = normalGrid
      }
      isAlternate = isOn
    default: unknown.append("CSI \(mode) \(isOn ? "h" : "l")")
    }
  }

  /// Columns of a character, in the blocks that tests use.
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
