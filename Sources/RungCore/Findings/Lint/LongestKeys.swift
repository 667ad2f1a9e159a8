/// In the choices of a bank the longest option is not the key more often than chance would have it.
///
/// "Keep the length of choices about equal" is guideline 24 of T. M. Haladyna, S. M. Downing and M. C.
/// Rodriguez, "A review of multiple-choice item-writing guidelines for classroom assessment", Applied
/// Measurement in Education 15 (2002), 309–334: authors make the key longest, since it must be right. Were
/// length no cue, an option that is longer than all others would be a key as often as keys are among the
/// options. The rule speaks where chance alone would bring about such a count once in a hundred banks at
/// most, and the count is more than a fifth above what is expected.
func longestKeys(_ questions: [(question: Question, key: Key)]) -> [Fault] {
  Language.allCases.compactMap { language in
    var trials: [Chance.Trial] = []
    var found = 0
    for (question, key) in questions {
      // Options of equal length give no cue.
      guard let lengths = OptionLengths(question, key, language), let longest = lengths.strictlyLongest,
        (2...10).contains(lengths.isKey.count)
      else { continue }
      trials.append(Chance.Trial(hits: lengths.isKey.count { $0 }, cases: lengths.isKey.count))
      if lengths.isKey[longest.place] { found += 1 }
    }
    let expected = Chance.expectation(of: trials)
    guard found * Chance.parts * 5 > expected * 6, Chance.isRare(found, of: trials, rarity: 100) else {
      return nil
    }
    return Fault(
      .keyLongest,
      [
        "language": .text(language.rawValue), "count": .number(trials.count), "found": .number(found),
        "expected": .number((expected + Chance.parts / 2) / Chance.parts),
      ])
  }
}
