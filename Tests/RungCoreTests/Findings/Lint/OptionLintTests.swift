import RungCore
import Testing

@Suite("Lint of options")
struct OptionLintTests {
  private let stem = both("怎样处理？", "What now?")

  private func question(
    _ texts: [String], _ language: Language, keys: Set<Int> = [0], multiple: Bool = false,
    allowing rules: [FindingCode] = []
  ) -> Item {
    // The other language has nothing to say against it.
    let other: [LocalizedText] = texts.indices.map { place in
      language == .chinese
        ? both(texts[place], ["ant", "bee", "cow", "dog", "elk"][place])
        : both(["蚁", "蜂", "牛", "狗", "鹿"][place], texts[place])
    }
    return lintItem(
      "item.one", .choice(stem, other, keys: keys, multiple: multiple), allowing: rules)
  }

  @Test(
    "Options that say the same",
    arguments: [
      (["登记工单。", "登记工单"], Language.chinese, true), (["登记了工单", "登记工单"], .chinese, true),
      (["登记工单", "登记 工单"], .chinese, true), (["二十四小时", "24小时"], .chinese, true),
      (["２４小时", "24小时"], .chinese, true), (["24小时", "48小时"], .chinese, false),
      (["先核实再答复", "先答复再核实"], .chinese, false), (["同意退款", "不同意退款"], .chinese, false),
      (["不得退款", "不退款"], .chinese, false), (["20%", "20"], .chinese, false),
      (["≥24", "≤24"], .chinese, false), (["1.5", "15"], .chinese, false), (["？", "！"], .chinese, false),
      (["Log the ticket.", "log a ticket"], .english, true), (["Follow-up", "Follow up"], .english, true),
      (["The agent’s", "the agent's"], .english, true), (["One day", "Two days"], .english, false),
      (["Log it", "Log it first"], .english, false), (["-5", "5"], .english, false),
    ])
  func alike(texts: [String], language: Language, isFault: Bool) {
    let found = lint(.optionAlike, [question(texts, language)])
    #expect(found.map(\.at) == (isFault ? ["item.one/option 1"] : []))
    #expect(found.allSatisfy { $0.related == "item.one/option 0" })
    #expect(lint(.optionAlike, [question(texts, language, allowing: [.optionAlike])]).isEmpty)
  }

  @Test("Options that read the very same are another rule's; entries and pairs are compared, too")
  func otherLists() {
    #expect(lint(.optionAlike, [question(["同", "同"], .chinese)]).isEmpty)
    let entries = ["甲。", "乙", "甲"].map { both($0, "x" + $0) }
    let ordering = Item.Content.single(
      Question(stem: bothPassage(stem), interaction: .ordering(entries: entries)),
      Key(answer: .ordering, credit: .exact))
    #expect(lint(.optionAlike, [lintItem("i", ordering)]).map(\.at) == ["i/entry 2"])
    let matching = Item.Content.single(
      Question(
        stem: bothPassage(stem),
        interaction: .matching(
          left: [both("甲", "A"), both("乙", "B")],
          right: [both("一线", "one"), both("丙", "c"), both("1线", "ones")])),
      Key(answer: .matching, credit: .exact))
    #expect(lint(.optionAlike, [lintItem("i", matching)]).map(\.at) == ["i/distractor 0"])
  }

  @Test(
    "A key that is longer than every other option",
    arguments: [
      (Language.chinese, 12, 2, false), (.chinese, 13, 2, true), (.chinese, 14, 10, false),
      (.chinese, 15, 10, true), (.english, 40, 5, false), (.english, 41, 5, true),
      (.english, 56, 40, false), (.english, 57, 40, true),
    ])
  func longKey(language: Language, key: Int, next: Int, isFault: Bool) {
    let texts = [next, key, next - 1].enumerated().map { letters($1, language, salt: $0) }
    let found = lint(.keyLong, [question(texts, language, keys: [1])])
    #expect(found.map(\.at) == (isFault ? ["item.one/option 1/text \(language.rawValue)"] : []))
    if isFault {
      #expect(found.first?.details["found"] == .number(key))
      #expect(found.first?.details["limit"] == .number(next))
    }
    // A long distractor is no fault, nor a key as long as another key.
    #expect(lint(.keyLong, [question(texts, language, keys: [0])]).isEmpty)
    let two = [key, key, next].enumerated().map { letters($1, language, salt: $0) }
    #expect(lint(.keyLong, [question(two, language, keys: [0, 1], multiple: true)]).isEmpty)
    #expect(lint(.keyLong, [question(texts, language, keys: [1], allowing: [.keyLong])]).isEmpty)
  }

  @Test(
    "Options that speak of others",
    arguments: [
      ("以上都对", Language.chinese, true), ("以上都不是", .chinese, true), ("上述三项均不正确", .chinese, true),
      ("以上说法都正确。", .chinese, true), ("都不对", .chinese, true), ("A和B", .chinese, true),
      ("A、C都对", .chinese, true), ("没有正确选项", .chinese, true), ("上述资料归档", .chinese, false),
      ("以上级主管的答复为准", .chinese, false), ("都登记在工单里", .chinese, false), ("A线或B线", .chinese, false),
      ("All of the above", .english, true), ("none of the above.", .english, true),
      ("All of these are right", .english, false), ("All of these", .english, true),
      ("Both A and C", .english, true), ("A or B", .english, true), ("All options are right", .english, true),
      ("Line A or line B", .english, false), ("Send both letters", .english, false),
      ("A call-back", .english, false), ("The note above", .english, false),
    ])
  func allOfTheAbove(text: String, language: Language, isFault: Bool) {
    let item = question(["甲 one", text, "乙 two"], language)
    #expect(
      lint(.allOfTheAbove, [item]).map(\.at)
        == (isFault ? ["item.one/option 1/text \(language.rawValue)"] : []))
    #expect(lint(.allOfTheAbove, [question(["甲 one", text], language, allowing: [.allOfTheAbove])]).isEmpty)
  }

  @Test(
    "Absolute words in distractors",
    arguments: [
      ("先登记", "一律拒绝", Language.chinese, "一律"), ("先登记", "任何人都可以", .chinese, "任何"),
      ("一律登记", "一律拒绝", .chinese, ""), ("所有人登记", "绝对不行", .chinese, ""),
      ("先登记", "找账户的所有者", .chinese, ""), ("先登记", "完成登记", .chinese, ""),
      ("Log it", "Never log it", .english, "never"), ("Log it", "Log ALL calls", .english, "all"),
      ("Log all calls", "Never log it", .english, ""), ("Log it", "Say that it is all right", .english, ""),
      ("Log it", "Answer all three at once", .english, ""),
      ("Log it", "Call every day", .english, ""), ("Log it", "Call every customer", .english, "every"),
      ("Log it", "Tall tales", .english, ""),
    ])
  func absolute(key: String, distractor: String, language: Language, word: String) {
    let item = question([key, distractor], language)
    let found = lint(.absoluteWord, [item])
    #expect(found.map(\.details["word"]) == (word.isEmpty ? [] : [.text(word)]))
    #expect(found.allSatisfy { $0.at == "item.one/option 1/text \(language.rawValue)" })
    #expect(lint(.absoluteWord, [question([key, distractor], language, allowing: [.absoluteWord])]).isEmpty)
  }

  @Test("A false statement must not give itself away by such a word; a true one may have it")
  func absoluteStatement() {
    let text = both("退款一律由主管批准。", "A refund is approved within a day.")
    #expect(
      lint(.absoluteWord, [lintItem("i", .trueFalse(text, false))]).map(\.at) == ["i/stem zh-Hans"])
    #expect(lint(.absoluteWord, [lintItem("i", .trueFalse(text, true))]).isEmpty)
  }
}
