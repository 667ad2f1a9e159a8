/// The differences that an author has declared not to count when a text answer is compared. There is no
/// similarity: after folding, an answer equals an accepted form or it does not.
package struct TextFolds: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// Full-width, half-width and other compatibility forms.
  package static let width = TextFolds(rawValue: 1)
  package static let letterCase = TextFolds(rawValue: 2)
  package static let space = TextFolds(rawValue: 4)
  package static let punctuation = TextFolds(rawValue: 8)
  /// Chinese numerals and Arabic digits.
  package static let numerals = TextFolds(rawValue: 16)
  /// Spellings of a unit behind a number.
  package static let units = TextFolds(rawValue: 32)

  package init?(name: some StringProtocol) {
    switch name {
    case "width": self = .width
    case "case": self = .letterCase
    case "space": self = .space
    case "punctuation": self = .punctuation
    case "numerals": self = .numerals
    case "units": self = .units
    default: return nil
    }
  }

  /// `text` with the declared differences taken out.
  package func fold(_ text: String) -> String {
    var scalars: [Unicode.Scalar] = Array(text.unicodeScalars)
    if contains(.width) { scalars = compatibleForms(scalars) }
    if contains(.space) { scalars.removeAll { $0.properties.isWhitespace } }
    if contains(.punctuation) { scalars = withoutPunctuation(scalars) }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    scalars.removeFirst(scalars.prefix { $0.properties.isWhitespace }.count)
    if contains(.numerals) { scalars = arabicNumerals(scalars) }
    var folded = String(String.UnicodeScalarView(scalars))
    if contains(.letterCase) { folded = folded.lowercased() }
    if contains(.units) { folded = String(String.UnicodeScalarView(unitSigns(Array(folded.unicodeScalars)))) }
    return folded
  }
}
