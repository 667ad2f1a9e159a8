/// The key of a choice is not much longer than every other option: who knows nothing would choose it for its
/// length. Only where it is long enough for the eye to notice.
func longKeys(_ question: Question, _ key: Key) -> [Fault] {
  Language.allCases.compactMap { language in
    guard let lengths = OptionLengths(question, key, language), let longest = lengths.strictlyLongest,
      lengths.isKey[longest.place], longest.length > noticed(language), longest.length * 5 > longest.next * 7
    else { return nil }
    return Fault(
      .keyLong, at: [.child("option", longest.place), .wording("text", language)],
      [
        "language": .text(language.rawValue), "found": .number(longest.length),
        "limit": .number(longest.next),
      ])
  }
}

/// The number of letters up to which a longer option does not catch the eye.
private func noticed(_ language: Language) -> Int {
  switch language {
  case .chinese: 12
  case .english: 40
  }
}

/// How long the options of a choice are in one language, in letters.
struct OptionLengths {
  let lengths: [Int]
  let isKey: [Bool]

  /// `nil` where the question is no choice, or an option is not there in that language.
  init?(_ question: Question, _ key: Key, _ language: Language) {
    guard case .choice(let options, _) = question.interaction, case .options(let isKey) = key.answer,
      isKey.count == options.count, options.allSatisfy({ $0.text[language] != nil })
    else { return nil }
    lengths = options.map { letterCount($0.text[language] ?? "") }
    self.isKey = isKey
  }

  /// The option that is longer than every other, and the length of the next one.
  var strictlyLongest: (place: Int, length: Int, next: Int)? {
    guard let length = lengths.max(), let place = lengths.firstIndex(of: length) else { return nil }
    let next = lengths.indices.filter { $0 != place }.map { lengths[$0] }.max() ?? 0
    return next < length ? (place, length, next) : nil
  }
}
