/// The content of a set as far as lint goes, in the order in which it was read.
struct LintSet: Sendable {
  let banks: [Bank]
  let items: [LintItem]
  let blueprints: [Blueprint]

  init(banks: [Bank], items: [LintItem], blueprints: [Blueprint]) {
    self.banks = banks
    self.items = items
    self.blueprints = blueprints
    bankNumbers = Dictionary(
      banks.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private let bankNumbers: [ID<Bank>: Int]

  /// The number of the bank with that id; of two, the first.
  func number(ofBank id: ID<Bank>) -> Int? { bankNumbers[id] }

  /// All questions of a bank that are not retired, those within cases, too.
  func questions(ofBank number: Int) -> [(question: Question, key: Key)] {
    items.filter { $0.bank == banks[number].id && $0.item.status != .retired }
      .flatMap { $0.item.type == .caseStudy ? $0.item.parts.map(\.item) : [$0.item] }
      .compactMap { item in
        if case .single(let question, let key) = item.content { (question, key) } else { nil }
      }
  }
}

/// An item of a set.
struct LintItem: Sendable {
  let number: Int
  let item: Item
  let bank: ID<Bank>

  var subject: Lint.Subject { .item(number) }

  /// What is asked in it: its stem; of a case its stimulus, and the stem of each of its questions.
  var stems: [LintStem] {
    let parts = item.parts.map { LintStem(item: $0.item, spot: Lint.Spot(subject: subject, path: [$0.step])) }
    return [LintStem(item: item, spot: Lint.Spot(subject: subject, path: []))] + parts
  }

  /// The parts that rules across the set may speak of.
  var paths: [[Fault.Step]] {
    stems.flatMap { stem in
      Language.allCases.flatMap { language in
        [stem.spot(language)] + stem.keys.map { $0.spot(language) }
      }.map(\.path) + allowancePaths(stem.item.allowances).map { stem.spot.path + $0 }
    }
  }

  func isDrawn(by blueprint: Blueprint) -> Bool {
    cell(of: blueprint) != nil || blueprint.fixed.contains { $0.item == item.id }
  }

  /// The cell of the blueprint that draws it.
  func cell(of blueprint: Blueprint) -> Blueprint.Cell? {
    guard blueprint.banks.contains(bank) else { return nil }
    return blueprint.cells.first { $0.takes(topic: item.topic, level: item.level, type: item.type) }
  }
}

/// What a question asks, or what a case is about.
struct LintStem: Sendable {
  let item: Item
  /// Where the item stands.
  let spot: Lint.Spot

  var passage: LocalizedPassage {
    switch item.content {
    case .single(let question, _): question.stem
    case .group(let stimulus, _): stimulus
    }
  }

  /// Where it stands itself.
  func spot(_ language: Language) -> Lint.Spot {
    let element = item.type == .caseStudy ? "stimulus" : "stem"
    return Lint.Spot(subject: spot.subject, path: spot.path + [.wording(element, language)])
  }

  func words(_ language: Language) -> [String] { lintWords(passage[language]?.plainText ?? "") }
}
