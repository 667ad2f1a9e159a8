/// A text being written in a field of some columns: its characters, the cursor between them, and the keys that change
/// them. Length is counted in Unicode scalars, as `PaperInteraction.accepts` counts.
package struct TextEditor: Hashable, Sendable {
  package private(set) var characters: [Character]
  /// The cursor stands before this character.
  package private(set) var cursor: Int
  package let limit: Int
  package let isMultiline: Bool
  /// The column that moving up and down tries to keep.
  private var goal: Int?

  package enum Outcome: Hashable, Sendable {
    case changed
    case moved
    /// The key means nothing here.
    case ignored
    /// It would have made the text this many scalars too long; nothing was changed.
    case refused(excess: Int)
  }

  package init(_ text: String, limit: Int, isMultiline: Bool) {
    characters = Array(text)
    cursor = characters.count
    self.limit = limit
    self.isMultiline = isMultiline
  }

  package var text: String { String(characters) }
  package var length: Int { TextEditor.length(characters[...]) }

  private static func length(_ characters: ArraySlice<Character>) -> Int {
    characters.reduce(0) { $0 + $1.unicodeScalars.count }
  }

  /// What `key` does in a field of `columns`.
  package mutating func apply(_ key: Keystroke, columns: Int) -> Outcome {
    if key != .up, key != .down { goal = nil }
    switch key {
    case .character(let character): return insert(String(character))
    case .paste(let text): return insert(text)
    case .enter: return isMultiline ? insert("\n") : .ignored
    case .backspace, .control("h"): return delete(from: cursor - 1, to: cursor)
    case .delete, .control("d"): return delete(from: cursor, to: cursor + 1)
    case .wordDelete, .control("w"): return delete(from: wordStart, to: cursor)
    case .control("u"): return delete(from: line(columns).lowerBound, to: cursor)
    case .control("k"): return delete(from: cursor, to: line(columns).upperBound)
    case .left: return move(to: cursor - 1)
    case .right: return move(to: cursor + 1)
    case .wordLeft: return move(to: wordStart)
    case .wordRight: return move(to: wordEnd)
    case .home, .control("a"): return move(to: line(columns).lowerBound)
    case .end, .control("e"): return move(to: lineEnd(columns))
    case .up: return moveLine(by: -1, columns)
    case .down: return moveLine(by: 1, columns)
    case .pageUp: return move(to: 0)
    case .pageDown: return move(to: characters.count)
    default: return .ignored
    }
  }

  /// Puts `text` in at the cursor, all of it or, where that would be too long, nothing.
  private mutating func insert(_ text: String) -> Outcome {
    let clean = cleaned(text)
    guard !clean.isEmpty else { return .ignored }
    let excess = length + clean.unicodeScalars.count - limit
    guard excess <= 0 else { return .refused(excess: excess) }
    let before = String(characters[..<cursor]) + clean
    let end = before.unicodeScalars.count
    characters = Array(before + String(characters[cursor...]))
    // A mark may have joined the character before it: the cursor stays on a boundary.
    cursor = 0
    var passed = 0
    while cursor < characters.count, passed < end {
      passed += characters[cursor].unicodeScalars.count
      cursor += 1
    }
    return .changed
  }

  /// Line breaks made one kind, or spaces where the field has one line; no control characters.
  private func cleaned(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}" {
        if !(scalar == "\n" && last == "\r") { scalars.append(isMultiline ? "\n" : " ") }
      } else if scalar == "\t" {
        scalars.append(" ")
      } else if !scalar.isControl {
        scalars.append(scalar)
      }
      last = scalar
    }
    return String(scalars)
  }

  private mutating func delete(from start: Int, to end: Int) -> Outcome {
    let range = max(0, start)..<min(characters.count, max(end, 0))
    guard !range.isEmpty else { return .ignored }
    characters.removeSubrange(range)
    // What now stands side by side may be one character.
    let before = String(characters[..<range.lowerBound])
    characters = Array(String(characters))
    cursor = min(before.count, characters.count)
    return .changed
  }

  private mutating func move(to place: Int) -> Outcome {
    let target = min(max(0, place), characters.count)
    guard target != cursor else { return .ignored }
    cursor = target
    return .moved
  }

  private enum Sort {
    case space, word, wide, sign
  }

  private func sort(_ character: Character) -> Sort {
    if character.isWhitespace { return .space }
    if character.isPunctuation || character.isSymbol { return .sign }
    return character.displayColumns == 2 ? .wide : .word
  }

  private var wordStart: Int {
    var place = cursor
    while place > 0, sort(characters[place - 1]) == .space { place -= 1 }
    guard place > 0 else { return 0 }
    let kind = sort(characters[place - 1])
    while place > 0, sort(characters[place - 1]) == kind { place -= 1 }
    return place
  }

  private var wordEnd: Int {
    var place = cursor
    while place < characters.count, sort(characters[place]) == .space { place += 1 }
    guard place < characters.count else { return place }
    let kind = sort(characters[place])
    while place < characters.count, sort(characters[place]) == kind { place += 1 }
    return place
  }
}

// The field as it is drawn.
extension TextEditor {
  /// The lines of the text in a field of `columns`, the last column of which is kept for the cursor. The line breaks
  /// themselves belong to no line.
  package func lines(columns: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for end in characters.indices + [characters.count]
    where end == characters.count || characters[end] == "\n" {
      let paragraph = Array(characters[start..<end])
      for line in LineBreaking.lines(of: paragraph, columns: max(2, columns - 1), countsSpaces: true) {
        lines.append((line.lowerBound + start)..<(line.upperBound + start))
      }
      start = end + 1
    }
    return lines
  }

  /// Where the cursor is: its line, and its column in the line.
  package func place(columns: Int) -> (row: Int, column: Int) {
    let lines = lines(columns: columns)
    let row = lines.lastIndex { $0.lowerBound <= cursor } ?? 0
    return (row, column(of: cursor, in: lines[row]))
  }

  private func column(of place: Int, in line: Range<Int>) -> Int {
    characters[line.lowerBound..<max(line.lowerBound, min(place, line.upperBound))].reduce(0) {
      $0 + $1.displayColumns
    }
  }

  private func line(_ columns: Int) -> Range<Int> {
    lines(columns: columns)[place(columns: columns).row]
  }

  /// The last place of the cursor that is still in its line.
  private func lineEnd(_ columns: Int) -> Int {
    let lines = lines(columns: columns)
    let row = place(columns: columns).row
    let end = lines[row].upperBound
    let goesOn = row + 1 < lines.count && lines[row + 1].lowerBound == end
    return goesOn && end > lines[row].lowerBound ? end - 1 : end
  }

  private mutating func moveLine(by step: Int, _ columns: Int) -> Outcome {
    let lines = lines(columns: columns)
    let (row, column) = place(columns: columns)
    guard lines.indices.contains(row + step) else { return .ignored }
    let wanted = goal ?? column
    let line = lines[row + step]
    let goesOn = row + step + 1 < lines.count && lines[row + step + 1].lowerBound == line.upperBound
    let last = goesOn && !line.isEmpty ? line.upperBound - 1 : line.upperBound
    var place = line.lowerBound
    while place < last, self.column(of: place + 1, in: line) <= wanted { place += 1 }
    goal = wanted
    cursor = place
    return .moved
  }
}
