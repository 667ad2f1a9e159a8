/// Where a line of text may be broken. Between Chinese characters anywhere, but closing punctuation never begins a
/// line and opening punctuation never ends one (GB/T 15834-2011, section 5.1); Latin words stay whole. A subset of
/// UAX #14 that is enough for Chinese and English.
package enum LineBreaking {
  /// Never at the beginning of a line.
  static let closing: Set<Character> = Set(
    "。，、；：？！）》」』】〕〉｝］”’…—～·％℃,.;:?!)]}%›»")
  /// Never at the end of a line.
  static let opening: Set<Character> = Set("（《「『【〔〈｛［“‘([{￥$#‹«")
  /// Stick to both neighbours.
  private static let gluing: Set<Character> = ["\"", "'", "\u{A0}", "\u{2060}"]

  /// Whether a line may end after `left` and the next begin with `right`.
  static func mayBreak(between left: Character, and right: Character) -> Bool {
    if right == " " || closing.contains(right) || opening.contains(left) { return false }
    if left == " " { return true }
    if gluing.contains(left) || gluing.contains(right) { return false }
    return left.displayColumns == 2 || right.displayColumns == 2 || (left == "-" && right.isLetter)
      || (right.displayColumns > 0 && closing.contains(left) && !left.isASCII)
  }

  /// Cuts `characters`, which hold no line break, into lines of at most `columns`; the ranges follow one another and
  /// leave nothing out. Spaces at a line's end may hang over the edge, unless `countsSpaces`. A word longer than a
  /// line is broken wherever the line is full.
  package static func lines(of characters: [Character], columns: Int, countsSpaces: Bool = false) -> [Range<
    Int
  >] {
    var lines: [Range<Int>] = []
    var start = 0
    var used = 0
    var unit = 0
    while unit < characters.count {
      var end = unit + 1
      while end < characters.count, !mayBreak(between: characters[end - 1], and: characters[end]) { end += 1 }
      var trimmed = end
      if !countsSpaces { while trimmed > unit, characters[trimmed - 1] == " " { trimmed -= 1 } }
      let visible = characters[unit..<trimmed].reduce(0) { $0 + $1.displayColumns }
      if used + visible > columns, used > 0 {
        lines.append(start..<unit)
        start = unit
        used = 0
      }
      if visible > columns {
        // Broken by force, but not before closing punctuation where there is another place.
        for place in unit..<trimmed {
          let width = characters[place].displayColumns
          if used + width > columns, place > start {
            var cut = place
            while cut > start + 1, closing.contains(characters[cut]) { cut -= 1 }
            if closing.contains(characters[cut]) { cut = place }
            lines.append(start..<cut)
            start = cut
            used = characters[cut..<place].reduce(0) { $0 + $1.displayColumns }
          }
          used += width
        }
      } else {
        used += visible
      }
      used += characters[trimmed..<end].reduce(0) { $0 + $1.displayColumns }
      unit = end
    }
    if start < characters.count || lines.isEmpty { lines.append(start..<characters.count) }
    return lines
  }
}

/// `text` in lines of at most `columns`, without the spaces at which it was broken; a line break in it stays one.
package func wrap(_ text: String, columns: Int) -> [String] {
  wrap(StyledLine.pieces(of: text), columns: columns).map(\.text)
}

/// Styled text in lines of at most `columns`. Each piece is one paragraph, of which a line break begins another.
package func wrap(_ paragraphs: [StyledLine], columns: Int) -> [StyledLine] {
  paragraphs.flatMap { paragraph in
    let marked = paragraph.runs.flatMap { run in run.text.map { ($0, run.style) } }
    return LineBreaking.lines(of: marked.map(\.0), columns: max(2, columns)).map { range in
      var end = range.upperBound
      while end > range.lowerBound, marked[end - 1].0 == " " { end -= 1 }
      var line = StyledLine()
      for (character, style) in marked[range.lowerBound..<end] { line.append(String(character), style) }
      return line
    }
  }
}

extension StyledLine {
  /// The paragraphs of `text`, which line breaks divide.
  package static func pieces(of text: String, _ style: Style = []) -> [StyledLine] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      StyledLine(String($0), style)
    }
  }
}
