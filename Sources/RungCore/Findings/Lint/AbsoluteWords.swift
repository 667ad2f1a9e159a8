/// No distractor gives itself away by an absolute word (always, never, 一律 …) where the key has none; nor does
/// a false statement.
func absoluteWords(_ question: Question, _ key: Key) -> [Fault] {
  Language.allCases.flatMap { language -> [Fault] in
    switch (question.interaction, key.answer) {
    case (.choice(let options, _), .options(let isKey)) where isKey.count == options.count:
      let found = options.map { absoluteWord(in: $0.text[language] ?? "") }
      guard !zip(found, isKey).contains(where: { $0 != nil && $1 }) else { return [] }
      return options.indices.compactMap { place in
        guard let word = found[place] else { return nil }
        return fault(word, language, at: [.child("option", place), .wording("text", language)])
      }
    case (.trueFalse, .trueFalse(false)):
      guard let word = absoluteWord(in: question.stem[language]?.narration ?? "") else { return [] }
      return [fault(word, language, at: [.wording("stem", language)])]
    default: return []
    }
  }
}

private func fault(_ word: String, _ language: Language, at path: [Fault.Step]) -> Fault {
  Fault(.absoluteWord, at: path, ["language": .text(language.rawValue), "word": .text(word)])
}

private func absoluteWord(in text: String) -> String? {
  let words = lintWords(text)
  // "All of the above" is `allOfTheAbove`'s.
  if speaksOfOptions(words) { return nil }
  var place = 0
  while place < words.count {
    if let count = harmless.count(atStartOf: words[place...]) {
      place += count
    } else if let count = absolutes.count(atStartOf: words[place...]) {
      return joined(words[place..<place + count])
    } else {
      place += 1
    }
  }
  return nil
}

private let absolutes = Phrases(
  """
  一律,绝对,从不,永远,任何,所有,全部,总是,绝不,毫无,完全,必定,\
  always,never,absolutely,all,every,none,entirely,completely,invariably,impossible
  """)

/// Phrases in which such a word says nothing absolute.
private let harmless = Phrases(
  """
  所有者,所有权,all right,after all,first of all,above all,not at all,all day,all out,\
  all two,all three,all four,all five,all six,all seven,\
  every day,every week,every month,every year,every hour,every minute
  """)

/// Words as they stand in a sentence: Chinese ones without spaces.
func joined(_ words: ArraySlice<String>) -> String {
  words.reduce("") { text, word in
    let touches = text.isEmpty || word.unicodeScalars.first.map(isHan) == true
    return text + (touches ? "" : " ") + word
  }
}
