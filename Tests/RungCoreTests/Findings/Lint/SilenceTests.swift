import RungCore
import Testing

@Suite("Silencing lint")
struct SilenceTests {
  private func wrong(_ id: ID<Item>, allowing rules: [FindingCode] = []) -> Item {
    lintItem(id, .trueFalse(both("退款一律由\(id)批准。", "It is \(id)."), false), allowing: rules)
  }

  private func group(_ parts: [Item], allowing rules: [FindingCode] = []) -> Item {
    lintItem("c", .group(stimulus: LocalizedPassage(), parts), allowing: rules)
  }

  @Test("An allowance covers its element and all within, and no rule but its own")
  func reach() {
    #expect(lint([wrong("甲")]).map(\.code) == [.absoluteWord])
    #expect(lint([wrong("甲", allowing: [.absoluteWord])]).isEmpty)
    #expect(lint([wrong("甲")], allowing: [.absoluteWord]).isEmpty)
    #expect(lint([group([wrong("甲"), wrong("乙")], allowing: [.absoluteWord])]).isEmpty)
    #expect(
      lint([group([wrong("甲", allowing: [.absoluteWord]), wrong("乙")])]).map(\.at)
        == ["c/true-false 1/stem zh-Hans"])
    #expect(
      lint([wrong("甲", allowing: [.tooLong])]).map(\.description) == [
        "lint.absolute-word at 甲/stem zh-Hans", "lint.allow-unused at 甲/allow 0",
      ])
  }

  @Test("An allowance that silences nothing is reported where it stands")
  func unused() {
    let right = lintItem("right", .trueFalse(both("退款由主管批准。", "It is.")), allowing: [.absoluteWord])
    let group = group([wrong("甲"), right], allowing: [.absoluteWord, .keyLong])
    let found = lint([right, group], allowing: [.tooLong])
    #expect(
      found.filter { $0.code == .allowUnused }.map(\.at) == [
        "bank/allow 0", "right/allow 0", "c/allow 1", "c/true-false 1/allow 0",
      ])
    #expect(found.last?.details == ["rule": .text("lint.absolute-word")])
  }

  @Test("Allowances that only other documents can justify are judged beside blueprints alone")
  func judged() {
    let rules: [FindingCode] = [.stemAlike, .cue, .itemUnused]
    let item = lintItem("i", .trueFalse(both("对。", "It is.")), allowing: rules)
    #expect(lint([item]).isEmpty)
    let cell = Blueprint.Cell(topic: "flow", level: nil, type: .trueFalse, count: 1, marks: .points(1))
    let blueprint = Blueprint(
      id: "paper", title: LocalizedText(), banks: ["other"], shufflesItems: true, shufflesOptions: true,
      sections: [Blueprint.Section(id: "one", title: LocalizedText(), cells: [cell])])
    let found = lint([.item(item, bank: "bank"), .blueprint(blueprint)])
    #expect(found.map(\.at) == ["i/allow 0", "i/allow 1"])
  }

  @Test("Where something could not be read, no allowance is judged")
  func unsound() {
    let item = lintItem("i", .trueFalse(both("对。", "It is.")), allowing: [.tooLong])
    #expect(lint([.item(item, bank: "bank")], isSound: false).isEmpty)
    #expect(lint([.item(item, bank: "bank")]).map(\.code) == [.allowUnused])
  }

  @Test("A rule that is not known, is no lint rule or judges allowances cannot be silenced")
  func unknown() {
    func codes(_ rule: String) -> [FindingCode] {
      let bank = Bank(
        id: "bank", title: LocalizedText(), allowances: [Allowance(rule: rule, reason: "as agreed")])
      return faults(in: .bank(bank)).map(\.code)
    }
    for code in FindingCode.allCases {
      #expect(codes(code.rawValue) == (code.isLint && code != .allowUnused ? [] : [.allowUnknown]))
    }
    #expect(codes("lint.nonsense") == [.allowUnknown])
    #expect(FindingCode.allCases.filter(\.isLint).allSatisfy { $0.severity == .warning })
  }
}
