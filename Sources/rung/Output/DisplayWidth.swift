/// Columns that text takes on a terminal: 2 for East Asian wide characters and emoji, 0 for marks that sit on the
/// character before them, 1 for all else. A grapheme takes the columns of its first character that has any.
extension Unicode.Scalar {
  package var displayColumns: Int {
    if value < 0x20 || (0x7F..<0xA0).contains(value) { return 0 }
    if value < 0x300 { return 1 }
    if CharacterRanges.contain(value, CharacterRanges.zero) { return 0 }
    return value >= 0x1100 && CharacterRanges.contain(value, CharacterRanges.wide) ? 2 : 1
  }
}

extension Character {
  /// At most 2, which a letter with a spacing mark takes as well: an emoji joined of several (U+200D), a flag of two letters and a character with U+FE0F after it are
  /// drawn in one place.
  package var displayColumns: Int {
    if isASCII { return isPrintableASCII ? 1 : 0 }
    var columns = 0
    var base: Unicode.Scalar?
    for scalar in unicodeScalars {
      if base == nil, scalar.displayColumns > 0 {
        base = scalar
        columns = scalar.displayColumns
      } else if scalar.value == 0xFE0F, let base, base.properties.isEmoji {
        return 2
      } else if columns == 1, scalar.properties.generalCategory == .spacingMark {
        columns = 2
      }
    }
    return columns
  }

  private var isPrintableASCII: Bool {
    asciiValue.map { (0x20..<0x7F).contains($0) } ?? false
  }
}

extension StringProtocol {
  package var displayColumns: Int {
    reduce(0) { $0 + $1.displayColumns }
  }
}

extension String {
  /// As much of the text from its beginning as fits into `columns`.
  package func prefix(columns: Int) -> String {
    var taken = ""
    var used = 0
    for character in self {
      used += character.displayColumns
      if used > columns { break }
      taken.append(character)
    }
    return taken
  }

  /// The text itself where it fits into `columns`; otherwise its beginning and `…`.
  package func truncated(columns: Int) -> String {
    guard displayColumns > columns else { return self }
    return columns < 1 ? "" : prefix(columns: columns - 1) + "…"
  }

  /// The text with spaces after it (or before it, where it is `flushRight`) up to `columns`. Longer text stays whole.
  package func padded(columns: Int, flushRight: Bool = false) -> String {
    let gap = String(repeating: " ", count: max(0, columns - displayColumns))
    return flushRight ? gap + self : self + gap
  }

  /// The text with each control character, which could move the cursor or change the terminal, made U+FFFD. A tab
  /// becomes a space.
  package var printable: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      scalars.append(scalar == "\t" ? " " : scalar.isControl ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  /// C0 and C1 controls, and the marks that turn the direction of writing (U+202A–E, U+2066–9).
  var isControl: Bool {
    value < 0x20 || (0x7F..<0xA0).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value)
  }
}
