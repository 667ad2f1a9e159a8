import RungCore

/// Words in both languages.
func both(_ chinese: String, _ english: String) -> LocalizedText {
  LocalizedText(chinese: chinese, english: english)
}

/// A passage of one paragraph in both languages.
func bothPassage(_ text: LocalizedText) -> LocalizedPassage {
  func passage(_ text: String?) -> Passage? { text.map { Passage(blocks: [.paragraph([.plain($0)])]) } }
  return LocalizedPassage(chinese: passage(text[.chinese]), english: passage(text[.english]))
}

/// A published item of the bank `bank` as lint tests need it.
func lintItem(
  _ id: ID<Item>, _ content: Item.Content, topic: ID<Topic> = "flow", level: Int = 1,
  status: ItemStatus = .published, enemies: [ID<Item>] = [], allowing rules: [FindingCode] = []
) -> Item {
  Item(
    id: id, topic: topic, competence: "flow.steps", level: level, author: "lin.yue", reviewer: "zhao.min",
    status: status, enemies: enemies, weight: 1, content: content, rationale: nil,
    allowances: allowances(rules))
}

func allowances(_ rules: [FindingCode]) -> [Allowance] {
  rules.map { Allowance(rule: $0.rawValue, reason: "as agreed") }
}

extension Item.Content {
  /// A choice with its keys at `keys`.
  static func choice(
    _ stem: LocalizedText, _ options: [LocalizedText], keys: Set<Int> = [0], multiple: Bool = false
  ) -> Item.Content {
    .single(
      Question(
        stem: bothPassage(stem),
        interaction: .choice(
          options: options.map { Question.Option(text: $0, staysLast: false) }, multiple: multiple)),
      Key(answer: .options(options.indices.map(keys.contains)), credit: .exact))
  }

  static func trueFalse(_ stem: LocalizedText, _ key: Bool = true) -> Item.Content {
    .single(
      Question(stem: bothPassage(stem), interaction: .trueFalse),
      Key(answer: .trueFalse(key), credit: .exact))
  }
}

/// A finding of the lint, with its places as paths: `item.one/option 1/text en`.
struct LintResult: Equatable, CustomStringConvertible {
  let code: FindingCode
  let at: String
  let related: String?
  let details: [String: Detail]

  var description: String { "\(code.rawValue) at \(at)" + (related.map { ", see \($0)" } ?? "") }
}

/// What lint says of a set of content.
func lint(_ values: [ContentValue], isSound: Bool = true) -> [LintResult] {
  var index = ContentIndex()
  var lint = Lint()
  var names: [Place: String] = [:]
  var places: [String: Place] = [:]
  for (file, value) in values.enumerated() {
    func place(of path: [Fault.Step]) -> Place {
      let name = ([value.id] + path.map(written)).joined(separator: "/")
      if let known = places[name] { return known }
      let place = Place(file: file, offset: names.count)
      names[place] = name
      places[name] = place
      return place
    }
    let own = place(of: [])
    var parts: ContentIndex.Parts = [:]
    if case .blueprint(let blueprint) = value {
      for (section, part) in blueprint.sections.enumerated() {
        for number in part.cells.indices {
          let path: [Fault.Step] = [.child("section", section), .child("cell", number)]
          parts[path] = place(of: path)
        }
      }
      for number in blueprint.allowances.indices {
        parts[[.child("allow", number)]] = place(of: [.child("allow", number)])
      }
    }
    index.add(value, at: own, parts: parts)
    lint.add(value, at: own, locate: place)
  }
  return lint.findings(with: index, isSound: isSound).map { finding in
    LintResult(
      code: finding.code, at: names[finding.place] ?? "?", related: finding.related.map { names[$0] ?? "?" },
      details: finding.details)
  }
}

/// What lint says of items in one bank.
func lint(_ items: [Item], allowing rules: [FindingCode] = []) -> [LintResult] {
  let bank = Bank(id: "bank", title: both("题库", "Bank"), allowances: allowances(rules))
  return lint([.bank(bank)] + items.map { .item($0, bank: "bank") })
}

/// The same, of one rule alone.
func lint(_ code: FindingCode, _ items: [Item], allowing rules: [FindingCode] = []) -> [LintResult] {
  lint(items, allowing: rules).filter { $0.code == code }
}

private func written(_ step: Fault.Step) -> String {
  switch step {
  case .child(let name, let number): "\(name) \(number)"
  case .attribute(let name): "@\(name)"
  case .wording(let name, let language): "\(name) \(language.rawValue)"
  }
}

/// A text of so many letters, or Chinese characters.
func letters(_ count: Int, _ language: Language, salt: Int = 0) -> String {
  let alphabet: [Character]
  switch language {
  case .chinese: alphabet = Array("客户来电登记工单核实订单回访升级")
  case .english: alphabet = Array("abcdefghijklmnop")
  }
  return String((0..<count).map { alphabet[($0 * 7 + salt) % alphabet.count] })
}
