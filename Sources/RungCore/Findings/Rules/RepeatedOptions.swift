/// No two options of a question read the same in any language, nor two entries to be ordered, nor two on one side of a
/// matching: who answers could not tell them apart.
func repeatedOptions(_ item: Item) -> [Fault] {
  guard case .single(let question, _) = item.content else { return [] }
  return entryLists(of: question).flatMap { repetitions($0.entries, path: $0.path) }
}

/// What is to be told apart in a question: its options or entries, or each side of its pairs; and where the entry of a
/// number stands.
func entryLists(of question: Question) -> [(entries: [LocalizedText], path: (Int) -> [Fault.Step])] {
  switch question.interaction {
  case .choice(let options, _): return [(options.map(\.text), { [.child("option", $0)] })]
  case .ordering(let entries): return [(entries, { [.child("entry", $0)] })]
  case .matching(let left, let right):
    let pairs = left.count
    return [
      (left, { [.child("pair", $0), .child("left", 0)] }),
      (
        right,
        { $0 < pairs ? [.child("pair", $0), .child("right", 0)] : [.child("distractor", $0 - pairs)] }
      ),
    ]
  case .trueFalse, .fillIn, .numeric, .shortAnswer: return []
  }
}

/// - Parameter path: where the entry of a number stands.
private func repetitions(_ entries: [LocalizedText], path: (Int) -> [Fault.Step]) -> [Fault] {
  var faults: [Fault] = []
  var reported: [Int] = []
  for language in Language.allCases {
    let texts = entries.map { $0[language].map(trimmed) }
    for (number, text) in texts.enumerated() {
      guard let text, let first = texts[..<number].firstIndex(of: text) else { continue }
      // Once is enough: it mostly repeats in all languages.
      guard !reported.contains(number) else { continue }
      reported.append(number)
      faults.append(
        Fault(
          .optionDuplicate, at: path(number), related: path(first),
          ["text": .text(text), "language": .text(language.rawValue)]))
    }
  }
  return faults
}

func trimmed(_ text: String) -> String {
  // Few lines begin or end with white space: what XML calls so has been taken out.
  guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
    isSpace(first) || isSpace(last)
  else { return text }
  var scalars = text.unicodeScalars[...]
  while let first = scalars.first, isSpace(first) { scalars = scalars.dropFirst() }
  while let last = scalars.last, isSpace(last) { scalars = scalars.dropLast() }
  return String(scalars)
}

/// Space, tab, line feed, carriage return, the no-break and the ideographic space.
private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000: true
  default: false
  }
}
