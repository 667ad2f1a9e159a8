/// Where a line of text may be broken. Between Chinese characters anywhere, but closing punctuation never begins a
/// line and opening punctuation never ends one (GB/T 15834-2011, section 5.1); Latin words stay whole. A subset of
/// UAX #14 that is enough for Chinese and English.
package enum LineBreaking {
  /// Never at the beginning of a line.
  static let closing = scalars("。，、；：？！）》」』】〕〉｝］”’…—～·％℃,.;:?!)]}%›»")
  /// Never at the end of a line.
  static let opening = scalars("（《「『【〔〈｛［“‘([{￥$#‹«")
  /// Stick to both neighbours: quotation marks that do not say which way they face, and the unbreakable spaces.
  private static let gluing = scalars("\"'\u{A0}\u{2060}")

  private static func scalars(_ text: String) -> Set<UInt32> { Set(text.unicodeScalars.map(\.value)) }

  /// What matters of a character.
  private struct Trait {
    let columns: Int
    let isSpace: Bool
    let isClosing: Bool
    let isOpening: Bool
    let isGluing: Bool
    let isHyphen: Bool
    let isASCII: Bool

    init(_ character: Character) {
      let first = character.unicodeScalars.first?.value ?? 0
      columns = character.displayColumns
      isSpace = first == 0x20
      isASCII = first < 0x80
      isHyphen = first == 0x2D
      let isWord =
        (0x30...0x39).contains(first) || (0x41...0x5A).contains(first) || (0x61...0x7A).contains(first)
      isClosing = !isWord && LineBreaking.closing.contains(first)
      isOpening = !isWord && LineBreaking.opening.contains(first)
      isGluing = !isWord && LineBreaking.gluing.contains(first)
    }
  }

  /// Whether a line may end after `left` and the next begin with `right`.
  private static func mayBreak(between left: Trait, and right: Trait) -> Bool {
    if right.isSpace || right.isClosing || left.isOpening { return false }
    if left.isSpace { return true }
    if left.isGluing || right.isGluing { return false }
    return left.columns == 2 || right.columns == 2 || (left.isHyphen && right.columns > 0)
      || (right.columns > 0 && left.isClosing && !left.isASCII)
  }

  /// Cuts `characters`, which hold no line break, into lines of at most `columns`; the ranges follow one another and
  /// leave nothing out. Spaces at a line's end may hang over the edge, unless `countsSpaces`. A word longer than a
  /// line is broken wherever the line is full.
  package static func lines(
    of characters: some Sequence<Character>, columns: Int, countsSpaces: Bool = false
  ) -> [Range<Int>] {
    let traits = characters.map(Trait.init)
    var lines: [Range<Int>] = []
    var start = 0
    var used = 0
    var unit = 0
    while unit < traits.count {
      var end = unit + 1
      while end < traits.count, !mayBreak(between: traits[end - 1], and: traits[end]) { end += 1 }
      var trimmed = end
      if !countsSpaces { while trimmed > unit, traits[trimmed - 1].isSpace { trimmed -= 1 } }
      let visible = width(traits[unit..<trimmed])
      if used + visible > columns, used > 0 {
        lines.append(start..<unit)
        start = unit
        used = 0
      }
      if visible > columns {
        used = breakByForce(unit..<trimmed, of: traits, columns: columns, &start, &lines)
      } else {
        used += visible
      }
      used += width(traits[trimmed..<end])
      unit = end
    }
    if start < traits.count || lines.isEmpty { lines.append(start..<traits.count) }
    return lines
  }

  /// Cuts one word that is longer than a line, which begins at `start`; not before closing punctuation where there
  /// is another place. Returns the columns used in the line it ends in.
  private static func breakByForce(
    _ word: Range<Int>, of traits: [Trait], columns: Int, _ start: inout Int, _ lines: inout [Range<Int>]
  ) -> Int {
    var used = 0
    for place in word {
      if used + traits[place].columns > columns, place > start {
        var cut = place
        while cut > start + 1, traits[cut].isClosing { cut -= 1 }
        if traits[cut].isClosing || width(traits[cut...place]) > columns { cut = place }
        lines.append(start..<cut)
        start = cut
        used = width(traits[cut..<place])
      }
      used += traits[place].columns
    }
    return used
  }

  private static func width(_ traits: ArraySlice<Trait>) -> Int {
    traits.reduce(0) { $0 + $1.columns }
  }
}

/// `text` in lines of at most `columns`, without the spaces at which it was broken; a line break in it stays one.
package func wrap(_ text: String, columns: Int) -> [String] {
  wrap(StyledLine.pieces(of: text), columns: columns).map(\.text)
}

/// Styled text in lines of at most `columns`. Each piece is one paragraph.
package func wrap(_ paragraphs: [StyledLine], columns: Int) -> [StyledLine] {
  paragraphs.flatMap { paragraph in
    let lines = LineBreaking.lines(of: paragraph.runs.lazy.flatMap(\.text), columns: max(2, columns))
    return lines.map { paragraph.part($0).withoutSpacesAtEnd }
  }
}

extension StyledLine {
  /// The paragraphs of `text`, which line breaks divide.
  package static func pieces(of text: String, _ style: Style = []) -> [StyledLine] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      StyledLine(String($0), style)
    }
  }

  /// The characters of `range`, counted from the beginning of the line.
  func part(_ range: Range<Int>) -> StyledLine {
    var line = StyledLine()
    var passed = 0
    for run in runs {
      let count = run.text.count
      let from = max(range.lowerBound - passed, 0)
      let to = min(range.upperBound - passed, count)
      if from < to { line.append(String(run.text.dropFirst(from).prefix(to - from)), run.style) }
      passed += count
    }
    return line
  }

  var withoutSpacesAtEnd: StyledLine {
    guard runs.last?.text.last == " " else { return self }
    let count = runs.reduce(0) { $0 + $1.text.count }
    let spaces = text.reversed().prefix { $0 == " " }.count
    return part(0..<(count - spaces))
  }
}
