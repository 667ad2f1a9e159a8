/// No clause of a stem denies twice: who reads fast answers the opposite. Quoted words and dialogue are the
/// speaker's, so they may.
func doubleNegatives(_ question: Question) -> [Fault] {
  Language.allCases.compactMap { language in
    guard let stem = question.stem[language] else { return nil }
    for clause in clauses(of: stem.narration) {
      let words = lintWords(clause)
      let pair =
        switch language {
        case .chinese: chineseDoubleNegative(words)
        case .english: englishDoubleNegative(words)
        }
      guard let pair else { continue }
      return Fault(
        .doubleNegative, at: [.wording("stem", language)],
        ["language": .text(language.rawValue), "text": .text(joined(words[pair]))])
    }
    return nil
  }
}

/// What stands between signs that divide a sentence, outside quotes.
private func clauses(of text: String) -> [String] {
  var clauses: [String] = []
  var clause = ""
  var depth = 0
  for scalar in text.unicodeScalars {
    let isPlainQuote = scalar == "\""
    if "“「『".unicodeScalars.contains(scalar) || (isPlainQuote && depth == 0) {
      depth += 1
    } else if "”」』".unicodeScalars.contains(scalar) || isPlainQuote {
      depth = max(0, depth - 1)
    } else if depth == 0, !"，。；：？！、,.;:?!()（）…—\n".unicodeScalars.contains(scalar) {
      clause.unicodeScalars.append(scalar)
      continue
    }
    if !clause.isEmpty { clauses.append(clause) }
    clause = ""
  }
  return clauses + [clause]
}
