import RungCore

extension Blueprint {
  /// A paper as drawn, unless a method says how to balance it.
  func draw(
    from pool: [PoolItem], seed: UInt64, _ history: DrawHistory = DrawHistory(),
    method: Balance.Method = .none
  ) throws(Refusal) -> Draw {
    try DrawPlan(self, pool: pool).draw(seed: seed, history: history, method: method)
  }
}

/// A blueprint of two sections with its bank: three single choices at 2 marks, a case of three parts at 10,
/// an ordering and a matching at 4.
struct SamplePaper {
  let blueprint: Blueprint
  let items: [ID<Item>: Item]
  let pool: [PoolItem]
  let exam: Exam

  init(shufflesItems: Bool = true, shufflesOptions: Bool = true, variant: Variant = .original) throws {
    var items: [Item] = []
    for number in 0..<5 {
      let right = variant == .original ? number % 4 : 3 - number % 4
      items.append(
        SampleQuestion.choice((0..<4).map { $0 == right }, multiple: false, last: [3])
          .item(ID("choice.\(number)"), author: variant.author))
    }
    for number in 0..<2 { items.append(variant.caseStudy(ID("case.\(number)"))) }
    items.append(
      SampleQuestion.ordering(5, credit: variant.credit).item("ordering.0", author: variant.author))
    items.append(
      SampleQuestion.matching(3, distractors: 2, credit: variant.credit).item(
        "matching.0", author: variant.author))
    self.items = Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0) })
    pool = try items.map { item in
      PoolItem(
        version: try version(item.id.text), topic: item.topic, level: item.level, type: item.type,
        enemies: item.enemies)
    }
    blueprint = Blueprint(
      id: "paper", title: words("Paper"), banks: ["bank"], shufflesItems: shufflesItems,
      shufflesOptions: shufflesOptions,
      sections: [
        Blueprint.Section(
          id: "one", title: words("Choices"),
          cells: [
            Blueprint.Cell(topic: "calls", level: nil, type: .singleChoice, count: 3, marks: .points(2))
          ]),
        Blueprint.Section(
          id: "two", title: words("The rest"),
          cells: [
            Blueprint.Cell(topic: "calls", level: nil, type: .caseStudy, count: 1, marks: .points(10)),
            Blueprint.Cell(topic: "calls", level: nil, type: .ordering, count: 1, marks: .points(4)),
            Blueprint.Cell(topic: "calls", level: nil, type: .matching, count: 1, marks: .points(4)),
          ]),
      ])
    exam = Exam(
      id: "theory", title: words("Theory"), instructions: passage("Closed book."),
      rule: PassRule(
        passMark: PassMark(mark: .points(19), outOf: .points(24)), resits: 1, resitAfter: .days(7)),
      form: .theory(
        Exam.Theory(
          purpose: .certification, blueprint: "paper", duration: Duration(seconds: 7200), isClosedBook: true))
    )
  }

  func outline(_ version: ContentVersion) -> ItemOutline? { items[ID(version.id)].map { ItemOutline($0) } }

  func form(seed: UInt64) throws -> Form {
    blueprint.layOut(
      try blueprint.draw(from: pool, seed: seed), exam: try version("theory"),
      blueprint: try version("paper"), seed: seed, outline
    ).form
  }

  /// The same questions with all that a candidate must not learn the same, or all of it different.
  enum Variant {
    case original, otherKeys

    var author: ID<Person> { self == .original ? "lin.yue" : "chen.hao" }
    var credit: Credit { self == .original ? .exact : .proportional(penalty: 50) }

    func caseStudy(_ id: ID<Item>) -> Item {
      let forms = self == .original ? ["24", "二十四"] : ["48"]
      let blanks = SampleQuestion.fillIn([forms], credit: credit, folds: self == .original ? [] : .numerals)
      let number = SampleQuestion.numeric(self == .original ? 1 : 2, tolerance: self == .original ? 0 : 9)
      let truth = SampleQuestion.trueFalse(self == .original)
      return Item(
        id: id, topic: "calls", competence: "calls.listening", level: 1, author: author,
        reviewer: self == .original ? "zhao.min" : nil, status: self == .original ? .published : .draft,
        enemies: [], weight: 1,
        content: .group(
          stimulus: passage("A customer calls."),
          [
            blanks.item(ID("\(id).a"), author: author), number.item(ID("\(id).b"), author: author),
            truth.item(ID("\(id).c"), author: author),
          ]),
        rationale: self == .original ? nil : passage("because of this"))
    }
  }
}
