/// What is to be read before a question can be answered is no longer than its limit: the stem with the
/// options, entries or pairs; apart from them, what a case is about.
func tooLong(_ question: Question) -> [Fault] {
  let entries = entryLists(of: question).flatMap(\.entries)
  return Language.allCases.compactMap { language in
    guard let stem = question.stem[language] else { return nil }
    let found = entries.reduce(lintWords(stem.plainText).count) {
      $0 + lintWords($1[language] ?? "").count
    }
    return fault(found, limit: questionLimit(language), language, at: "stem")
  }
}

func tooLong(stimulus: LocalizedPassage) -> [Fault] {
  Language.allCases.compactMap { language in
    guard let passage = stimulus[language] else { return nil }
    return fault(
      lintWords(passage.plainText).count, limit: stimulusLimit(language), language, at: "stimulus")
  }
}

private func fault(_ found: Int, limit: Int, _ language: Language, at element: String) -> Fault? {
  guard found > limit else { return nil }
  return Fault(
    .tooLong, at: [.wording(element, language)],
    ["language": .text(language.rawValue), "found": .number(found), "limit": .number(limit)])
}

/// Chinese characters, or English words.
private func questionLimit(_ language: Language) -> Int {
  switch language {
  case .chinese: 220
  case .english: 150
  }
}

private func stimulusLimit(_ language: Language) -> Int {
  switch language {
  case .chinese: 500
  case .english: 330
  }
}
