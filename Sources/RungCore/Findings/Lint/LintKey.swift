/// Words that are right in answer to a question, and those that are wrong.
struct LintKey: Sendable {
  let stem: LintStem
  /// From the question to the words.
  private let path: [Fault.Step]
  private let text: LocalizedText
  private let distractors: [LocalizedText]

  fileprivate init(
    stem: LintStem, path: [Fault.Step], text: LocalizedText, distractors: [LocalizedText] = []
  ) {
    self.stem = stem
    self.path = path
    self.text = text
    self.distractors = distractors
  }

  func text(_ language: Language) -> String { text[language] ?? "" }

  func distractors(_ language: Language) -> [[String]] {
    distractors.map { lintWords($0[language] ?? "") }
  }

  func spot(_ language: Language) -> Lint.Spot {
    Lint.Spot(subject: stem.spot.subject, path: stem.spot.path + path + [.wording("text", language)])
  }
}

extension LintStem {
  /// Each key option of a choice, and each accepted form of a blank.
  var keys: [LintKey] {
    guard case .single(let question, let key) = item.content else { return [] }
    switch (question.interaction, key.answer) {
    case (.choice(let options, _), .options(let isKey)) where isKey.count == options.count:
      let wrong = options.indices.filter { !isKey[$0] }.map { options[$0].text }
      return options.indices.filter { isKey[$0] }.map {
        LintKey(stem: self, path: [.child("option", $0)], text: options[$0].text, distractors: wrong)
      }
    case (.fillIn, .blanks(let blanks)):
      // A form's language is told by its characters; where its answer stands, by no more than the question.
      return blanks.flatMap(\.forms).map { form in
        let isChinese = form.unicodeScalars.contains(where: isHan)
        return LintKey(
          stem: self, path: [],
          text: LocalizedText(chinese: isChinese ? form : nil, english: isChinese ? nil : form))
      }
    default: return []
    }
  }
}
