/// No two options of a question read the same in any language, nor two entries to be ordered, nor two on one side of a
/// matching: who answers could not tell them apart.
func repeatedOptions(_ item: Item) -> [Fault] {
  guard case .single(let question, _) = item.content else { return [] }
  switch question.interaction {
  case .choice(let options, _):
    return repetitions(options.enumerated().map { ($1.text, [.child("option", $0)]) })
  case .ordering(let entries):
    return repetitions(entries.enumerated().map { ($1, [.child("entry", $0)]) })
  case .matching(let left, let right):
    let pairs = left.count
    return repetitions(left.enumerated().map { ($1, [.child("pair", $0), .child("left", 0)]) })
      + repetitions(
        right.enumerated().map { number, text in
          let path: [Fault.Step] =
            number < pairs
            ? [.child("pair", number), .child("right", 0)] : [.child("distractor", number - pairs)]
          return (text, path)
        })
  case .trueFalse, .fillIn, .numeric, .shortAnswer: return []
  }
}

private func repetitions(_ entries: [(text: LocalizedText, path: [Fault.Step])]) -> [Fault] {
  var faults: [Fault] = []
  for (number, entry) in entries.enumerated() {
    for language in entry.text.languages {
      let text = trimmed(entry.text.text(language))
      let first = entries[..<number].first {
        $0.text.languages.contains(language) && trimmed($0.text.text(language)) == text
      }
      guard let first else { continue }
      faults.append(
        Fault(
          .optionDuplicate, at: entry.path, related: first.path,
          ["text": .text(text), "language": .text(language.rawValue)]))
      // Once is enough: it mostly repeats in all languages.
      break
    }
  }
  return faults
}

private func trimmed(_ text: String) -> String {
  var text = text[...]
  while text.first?.isWhitespace == true { text = text.dropFirst() }
  while text.last?.isWhitespace == true { text = text.dropLast() }
  return String(text)
}
