import RungCore
import Testing

@Suite("Lint across a set")
struct SetLintTests {
  private let bank = ContentValue.bank(Bank(id: "bank", title: LocalizedText()))

  private func blueprint(
    _ cells: [(topic: ID<Topic>, level: Int?, type: ItemType, count: Int)], banks: [ID<Bank>] = ["bank"],
    allowing rules: [FindingCode] = []
  ) -> ContentValue {
    .blueprint(
      Blueprint(
        id: "paper", title: LocalizedText(), banks: banks, shufflesItems: true, shufflesOptions: true,
        sections: [
          Blueprint.Section(
            id: "one", title: LocalizedText(),
            cells: cells.map {
              Blueprint.Cell(
                topic: $0.topic, level: $0.level, type: $0.type, count: $0.count, marks: .points(1))
            })
        ], allowances: allowances(rules)))
  }

  private func statement(
    _ id: String, _ text: LocalizedText = LocalizedText(), topic: ID<Topic> = "flow", level: Int = 1,
    status: ItemStatus = .published, enemies: [ID<Item>] = [], allowing rules: [FindingCode] = []
  ) -> Item {
    lintItem(
      ID(id), .trueFalse(text), topic: topic, level: level, status: status, enemies: enemies, allowing: rules)
  }

  private func choice(_ options: [LocalizedText], keys: Set<Int> = [0], enemies: [ID<Item>] = []) -> Item {
    lintItem("key", .choice(both("怎样处理？", "What now?"), options, keys: keys), enemies: enemies)
  }

  @Test(
    "A stem that holds the key of another item",
    arguments: [
      // Six characters, or four words.
      (both("先登记再转接", "-"), both("客服先登记，再转接给主管。", "-"), true),
      (both("先登记转接", "-"), both("客服先登记转接给主管。", "-"), false),
      (both("-", "Log it, then transfer"), both("-", "Agents log it then transfer the call."), true),
      (both("-", "Log, then transfer"), both("-", "Agents log then transfer the call."), false),
      (both("先登记再转接", "-"), both("客服先登记后转接给主管。", "-"), false),
      (both("先登记再转接", "-"), both("客服先登记再转接，而非请客户另打电话。", "-"), false),
    ])
  func cue(key: LocalizedText, stem: LocalizedText, isFault: Bool) {
    let found = lint(.cue, [choice([key, both("请客户另打", "Ask him to ring")]), statement("giver", stem)])
    let language = stem[.chinese] == "-" ? "en" : "zh-Hans"
    #expect(found.map(\.at) == (isFault ? ["giver/stem \(language)"] : []))
    #expect(found.allSatisfy { $0.related == "key/option 0/text \(language)" })
    #expect(found.allSatisfy { $0.details["item"] == .text("key") })
  }

  private let key = both("先登记再转接", "Log it")
  private let giver = both("客服先登记再转接给主管。", "Agents do so.")

  @Test("Only items of one topic that can meet and are no enemies")
  func meeting() {
    let options = [key, both("挂断", "Hang up")]
    func cues(_ item: Item, _ blueprints: [ContentValue] = [], banks: [ID<Bank>] = ["bank", "bank"]) -> Int {
      lint(
        [bank, .item(choice(options), bank: banks[0]), .item(item, bank: banks[1])] + blueprints
      ).count { $0.code == .cue }
    }
    #expect(cues(statement("giver", giver)) == 1)
    #expect(cues(statement("giver", giver, topic: "policy")) == 0)
    #expect(cues(statement("giver", giver, enemies: ["key"])) == 0)
    #expect(cues(statement("giver", giver, status: .retired)) == 0)
    let apart = blueprint([("flow", nil, .singleChoice, 1)])
    let together = blueprint([("flow", nil, .singleChoice, 1), ("flow", 1, .trueFalse, 1)])
    let other = blueprint([("flow", nil, .singleChoice, 1), ("flow", 2, .trueFalse, 1)])
    #expect(cues(statement("giver", giver), [apart]) == 0)
    #expect(cues(statement("giver", giver), [other]) == 0)
    #expect(cues(statement("giver", giver), [together]) == 1)
    #expect(cues(statement("giver", giver), [together], banks: ["bank", "bank.two"]) == 0)
    // Two of one cell meet only where it draws two.
    let twin = lintItem("giver", .choice(giver, [both("甲", "a"), both("乙", "b")]))
    #expect(cues(twin, [apart]) == 0)
    #expect(cues(twin, [blueprint([("flow", nil, .singleChoice, 2)])]) == 1)
    #expect(cues(statement("giver", giver, allowing: [.cue])) == 0)
  }

  @Test("Within a case its questions meet, and what it tells may answer them")
  func cases() {
    let question = lintItem("c.a", .choice(both("怎样处理？", "What now?"), [key, both("挂断", "Hang up")]))
    let told = lintItem("c", .group(stimulus: bothPassage(giver), [question, statement("c.b")]))
    #expect(lint(.cue, [told]).isEmpty)
    let asked = lintItem(
      "c", .group(stimulus: LocalizedPassage(), [question, statement("c.b", giver)]), enemies: ["c"])
    #expect(lint(.cue, [asked]).map(\.at) == ["c/true-false 0/stem zh-Hans"])
  }

  @Test("The accepted forms of a blank are keys, too")
  func blanks() {
    let blank = Item.Content.single(
      Question(stem: bothPassage(both("应当怎样？", "How?")), interaction: .fillIn(blanks: 1)),
      Key(
        answer: .blanks([AcceptedText(forms: ["先登记再转接", "log it then transfer"], folds: [])]),
        credit: .exact))
    let items = [
      lintItem("key", blank), statement("one", giver),
      statement("two", both("对吗？", "Agents log it, then transfer.")),
    ]
    #expect(lint(.cue, items).map(\.at) == ["one/stem zh-Hans", "two/stem en"])
  }

  @Test("A published item that no cell takes is unused, where there are blueprints")
  func unused() {
    let items = [
      statement("used"), statement("level", level: 2), statement("topic", topic: "policy"),
      statement("draft", topic: "policy", status: .draft),
    ]
    func unused(_ more: [ContentValue]) -> [String] {
      lint([bank] + items.map { .item($0, bank: "bank") } + more).filter { $0.code == .itemUnused }.map(\.at)
    }
    #expect(unused([]).isEmpty)
    #expect(unused([blueprint([("flow", 1, .trueFalse, 1)])]) == ["level", "topic"])
    #expect(unused([blueprint([("flow", nil, .trueFalse, 1)])]) == ["topic"])
    #expect(
      unused([blueprint([("flow", nil, .trueFalse, 1)], banks: ["bank.two"])]) == ["used", "level", "topic"])
    let allowed = statement("topic", topic: "policy", allowing: [.itemUnused])
    #expect(
      lint([bank, .item(allowed, bank: "bank"), blueprint([("flow", nil, .trueFalse, 1)])])
        .allSatisfy { $0.code != .itemUnused && $0.code != .allowUnused })
  }

  @Test(
    "A cell wants three times the items that it draws",
    arguments: [(2, 1, true), (3, 1, false), (5, 2, true), (6, 2, false), (1, 2, false)])
  func thin(supply: Int, count: Int, isFault: Bool) {
    let items = (0..<supply).map { ContentValue.item(statement("i.\($0)"), bank: "bank") }
    let cells: [(topic: ID<Topic>, level: Int?, type: ItemType, count: Int)] = [
      ("flow", nil, .trueFalse, count)
    ]
    let found = lint([bank] + items + [blueprint(cells)])
    #expect(
      found.filter { $0.code == .cellThin }.map(\.at) == (isFault ? ["paper/section 0/cell 0"] : []))
    #expect(found.filter { $0.code == .cellThin }.allSatisfy { $0.related == "bank" })
    let allowed = lint([bank] + items + [blueprint(cells, allowing: [.cellThin])])
    #expect(allowed.map(\.code) == (isFault ? [] : [.allowUnused]))
    // Banks that are not there cannot be judged, and neither can an allowance.
    #expect(lint([blueprint(cells, allowing: [.cellThin])]).isEmpty)
  }
}
