/// The differences that an author has declared not to count when a text answer is compared. There is no similarity:
/// after folding, an answer equals an accepted form or it does not.
package struct TextFolds: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// Full-width and half-width forms.
  package static let width = TextFolds(rawValue: 1)
  package static let letterCase = TextFolds(rawValue: 2)
  package static let space = TextFolds(rawValue: 4)
  package static let punctuation = TextFolds(rawValue: 8)
  /// Chinese numerals and Arabic digits.
  package static let numerals = TextFolds(rawValue: 16)

  package init?(name: some StringProtocol) {
    switch name {
    case "width": self = .width
    case "case": self = .letterCase
    case "space": self = .space
    case "punctuation": self = .punctuation
    case "numerals": self = .numerals
    default: return nil
    }
  }

  /// `text` with the declared differences taken out.
  package func fold(_ text: String) -> String {
    var scalars: [Unicode.Scalar] = Array(text.unicodeScalars)
    if contains(.width) { scalars = scalars.map(halfWidth) }
    if contains(.space) {
      scalars.removeAll { $0.properties.isWhitespace }
    } else {
      while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
      while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    }
    if contains(.punctuation) { scalars.removeAll(where: isPunctuation) }
    if contains(.numerals) { scalars = arabicNumerals(scalars) }
    var folded = String(String.UnicodeScalarView(scalars))
    if contains(.letterCase) { folded = folded.lowercased() }
    return folded
  }
}

/// The ASCII form of a full-width letter, digit or sign (U+FF01–U+FF5E), and a space for the ideographic one.
private func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  case 0x3000: " "
  default: scalar
  }
}

/// Signs that stand between or around words. A point or comma between digits, a percent sign and a minus are part
/// of a figure and stay.
private func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
  guard scalar != "%", scalar != "-", scalar != ".", scalar != "％" else { return false }
  return switch scalar.properties.generalCategory {
  case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
    .finalPunctuation, .otherPunctuation:
    true
  default: false
  }
}

/// Each run of Chinese numerals written in Arabic digits: 二十四 is 24, 一百零五 is 105, 两 is 2, 三点五 is 3.5.
/// A run that is no well-formed number is left as it is.
private func arabicNumerals(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
  var result: [Unicode.Scalar] = []
  var run: [Unicode.Scalar] = []
  func flush() {
    guard !run.isEmpty else { return }
    if let number = chineseNumber(run) {
      result.append(contentsOf: number.unicodeScalars)
    } else {
      result.append(contentsOf: run)
    }
    run = []
  }
  for scalar in scalars {
    if chineseDigit(scalar) != nil || chineseUnit(scalar) != nil || (scalar == "点" && !run.isEmpty) {
      run.append(scalar)
    } else {
      flush()
      result.append(scalar)
    }
  }
  flush()
  return result
}

private func chineseDigit(_ scalar: Unicode.Scalar) -> Int? {
  switch scalar {
  case "零", "〇": 0
  case "一", "壹": 1
  case "二", "两", "贰": 2
  case "三", "叁": 3
  case "四", "肆": 4
  case "五", "伍": 5
  case "六", "陆": 6
  case "七", "柒": 7
  case "八", "捌": 8
  case "九", "玖": 9
  default: nil
  }
}

private func chineseUnit(_ scalar: Unicode.Scalar) -> Int? {
  switch scalar {
  case "十", "拾": 10
  case "百", "佰": 100
  case "千", "仟": 1000
  case "万": 10_000
  default: nil
  }
}

/// The Arabic digits of a Chinese number under 100 million, or `nil` where it is not well formed.
private func chineseNumber(_ run: [Unicode.Scalar]) -> String? {
  let parts = run.split(separator: "点", maxSplits: 1, omittingEmptySubsequences: false)
  guard let whole = parts.first, let integer = chineseInteger(Array(whole)) else { return nil }
  guard parts.count == 2 else { return integer }
  let fraction = parts[1].map(chineseDigit)
  guard !fraction.isEmpty, !fraction.contains(nil) else { return nil }
  return integer + "." + fraction.compactMap { $0.map(String.init) }.joined()
}

private func chineseInteger(_ run: [Unicode.Scalar]) -> String? {
  guard !run.isEmpty else { return nil }
  // Digits alone are read one by one: 二〇二六 is 2026.
  if run.allSatisfy({ chineseDigit($0) != nil }) {
    return run.compactMap { chineseDigit($0).map(String.init) }.joined()
  }
  var total = 0
  var section = 0
  var digit: Int?
  var lastUnit = Int.max
  for scalar in run {
    if let value = chineseDigit(scalar) {
      guard digit == nil || digit == 0 else { return nil }
      digit = value
    } else if let unit = chineseUnit(scalar) {
      if unit == 10_000 {
        guard total == 0 else { return nil }
        total = (section + (digit ?? 0)) * unit
        guard total > 0 else { return nil }
        section = 0
        lastUnit = unit
      } else {
        guard unit < lastUnit || lastUnit == 10_000 else { return nil }
        // 十五 stands for 一十五 at the head of a number.
        guard let count = digit ?? (unit == 10 && section == 0 ? 1 : nil), count > 0 else { return nil }
        section += count * unit
        lastUnit = unit
      }
      digit = nil
    }
  }
  return String(total + section + (digit ?? 0))
}
