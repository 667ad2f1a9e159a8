/// The words of a text as the lint compares and counts them, in lower case and half width. A Chinese
/// character is a word of its own; so is a sign that changes what is said (%, +, ≥, a minus). Other
/// punctuation is no word.
func lintWords(_ text: String) -> [String] {
  var words: [String] = []
  var word = ""
  let scalars = text.unicodeScalars.map(halfWidth)
  for (place, scalar) in scalars.enumerated() {
    let next = place + 1 < scalars.count ? scalars[place + 1] : nil
    let part = Part(scalar, after: word, before: next)
    switch part {
    case .letter: word += scalar.isASCII ? lowerCase(scalar) : scalar.properties.lowercaseMapping
    case .inner: word.unicodeScalars.append(scalar == "’" ? "'" : scalar)
    case .word, .gap:
      if !word.isEmpty { words.append(word) }
      word = ""
      if part == .word { words.append(String(scalar)) }
    }
  }
  if !word.isEmpty { words.append(word) }
  return words
}

/// How many letters, digits and Chinese characters a text has.
func letterCount(_ text: String) -> Int {
  text.unicodeScalars.count { isHan($0) || isLetter($0) }
}

/// What a character is to the word that it stands in.
private enum Part {
  case letter
  /// An apostrophe or a decimal point within a word.
  case inner
  /// A word of its own.
  case word
  case gap

  init(_ scalar: Unicode.Scalar, after word: String, before next: Unicode.Scalar?) {
    if isHan(scalar) {
      self = .word
    } else if isLetter(scalar) {
      self = .letter
    } else if let next, let last = word.unicodeScalars.last, isInner(scalar, after: last, before: next) {
      self = .inner
    } else {
      self = isTelling(scalar, before: next, within: word) ? .word : .gap
    }
  }
}

private func isInner(
  _ scalar: Unicode.Scalar, after last: Unicode.Scalar, before next: Unicode.Scalar
) -> Bool {
  switch scalar {
  case ".": isDigit(last) && isDigit(next)
  case "'", "’": !isDigit(last) && isLetter(next)
  default: false
  }
}

private func isTelling(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?, within word: String) -> Bool {
  switch scalar {
  case "%", "‰": true
  case "-", "−": word.isEmpty && next.map(isDigit) == true
  case _ where scalar.isASCII: "$+<=>~^|".unicodeScalars.contains(scalar)
  default:
    switch scalar.properties.generalCategory {
    case .currencySymbol, .mathSymbol, .otherSymbol: true
    default: false
    }
  }
}

func isHan(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
  default: false
  }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  guard !scalar.isASCII else {
    return isDigit(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
  return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

private func lowerCase(_ scalar: Unicode.Scalar) -> String {
  let isUpper = ("A"..."Z").contains(scalar)
  return String(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value) + (isUpper ? 32 : 0)))
}
