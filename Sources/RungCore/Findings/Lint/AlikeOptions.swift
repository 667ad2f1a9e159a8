/// No two options of a question, entries to be ordered or sides of a matching are the same but for
/// punctuation, spaces, case, particles and articles, or the way a number is written. Equal ones are
/// `repeatedOptions`'s.
///
/// A looser likeness would be no fault: a good distractor may differ from the key in one word or figure.
func alikeOptions(_ question: Question) -> [Fault] {
  entryLists(of: question).flatMap { list -> [Fault] in
    var faults: [Fault] = []
    var reported: [Int] = []
    for language in Language.allCases {
      let texts = list.entries.map { $0[language].map(trimmed) ?? "" }
      let cores = texts.map(core)
      for number in cores.indices where !cores[number].isEmpty && !reported.contains(number) {
        guard let first = cores[..<number].firstIndex(of: cores[number]),
          !texts[..<number].contains(texts[number])
        else { continue }
        reported.append(number)
        faults.append(
          Fault(
            .optionAlike, at: list.path(number), related: list.path(first),
            [
              "language": .text(language.rawValue), "first": .text(texts[first]),
              "text": .text(texts[number]),
            ]))
      }
    }
    return faults
  }
}

/// What is left of a text to tell it from another.
private func core(_ text: String) -> [String] {
  let numbers = arabicNumerals(Array(text.unicodeScalars))
  return lintWords(String(String.UnicodeScalarView(numbers))).filter { !particles.contains($0) }
}

private let particles: Set<String> = ["的", "了", "吧", "呢", "啊", "呀", "嘛", "吗", "a", "an", "the"]
