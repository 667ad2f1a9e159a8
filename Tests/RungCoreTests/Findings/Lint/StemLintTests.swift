import RungCore
import Testing

@Suite("Lint of stems")
struct StemLintTests {
  @Test(
    "Double negatives in Chinese",
    arguments: [
      ("客服不得不先登记吗？", true), ("这并非不可能。", true), ("下列哪项不属于客服可以不经主管同意的情形？", true),
      ("没有工单不能退款的是哪种情形？", true), ("未经核实不得退款，对吗？", true), ("不是不处理的是哪项？", true),
      ("未经客户同意，不得转接。", false), ("下列哪项不属于服务流程？", false), ("客服应不应该先登记？", false),
      ("客户是不是不满意？", false), ("客服不急不躁地答复。", false), ("客服不催促也不打断客户。", false),
      ("这样做不但没有帮助客户，还会怎样？", false), ("客户说：“我不是不相信你们。”怎样回应？", false),
      ("非工作时间不受理的是哪项？", false), ("未来不会变的是哪项？", false), ("客户有没有不满？", false),
      ("还没有人觉得不适，应当怎样做？", false), ("没有哪条规定不适用，对吗？", true),
    ])
  func chinese(text: String, isFault: Bool) {
    let item = lintItem("i", .trueFalse(both(text, "Is it?")))
    #expect(lint(.doubleNegative, [item]).map(\.at) == (isFault ? ["i/stem zh-Hans"] : []), "\(text)")
  }

  @Test(
    "Double negatives in English",
    arguments: [
      ("Which is not uncommon?", true), ("Which is not an unlikely course?", true),
      ("A ticket is not closed without a note.", true),
      ("Which of these is not shown except to staff?", true),
      ("The agent shouldn't never call back.", true), ("No customer is not greeted.", true),
      ("It is not impossible to refund it.", true), ("Which is not a step of the flow?", false),
      ("Neither the customer nor a colleague has noticed.", false),
      ("It is not only quick but never rude.", false), ("Call back no later than Friday, not Monday.", false),
      ("The agent did not call and did not write.", false),
      ("“I do not want no refund,” he says. What now?", false),
      ("Do not unplug the device.", false), ("An unlikely case", false),
      ("Open no record, even if one passes nothing on.", false),
      ("Call whether or not there is no note.", false),
    ])
  func english(text: String, isFault: Bool) {
    let item = lintItem("i", .trueFalse(both("对吗？", text)))
    #expect(lint(.doubleNegative, [item]).map(\.at) == (isFault ? ["i/stem en"] : []), "\(text)")
    let allowed = lintItem("i", .trueFalse(both("对吗？", text)), allowing: [.doubleNegative])
    #expect(lint(.doubleNegative, [allowed]).isEmpty)
  }

  @Test("Dialogue may deny as often as people do")
  func dialogue() {
    let turn = Passage(blocks: [
      .turn(speaker: "客户", [.plain("我不是不相信你们")]), .paragraph([.plain("怎样回应？")]),
    ])
    let content = Item.Content.single(
      Question(stem: LocalizedPassage(chinese: turn), interaction: .shortAnswer(limit: 100)),
      Key(answer: .points([], guide: LocalizedPassage()), credit: .exact))
    #expect(lint(.doubleNegative, [lintItem("i", content)]).isEmpty)
  }

  @Test(
    "Words to read in a question",
    arguments: [
      (Language.chinese, 220, false), (.chinese, 221, true), (.english, 150, false), (.english, 151, true),
    ])
  func questionLength(language: Language, count: Int, isFault: Bool) {
    func text(_ count: Int, salt: Int) -> String {
      language == .chinese
        ? letters(count, .chinese, salt: salt) : (0..<count).map { "w\(salt)\($0)" }.joined(separator: " ")
    }
    let stem = text(count - 30, salt: 1)
    let options = [text(10, salt: 2), text(20, salt: 3)]
    func words(_ text: String) -> LocalizedText {
      LocalizedText([language: text])
    }
    let content = Item.Content.choice(words(stem), options.map(words))
    let found = lint(.tooLong, [lintItem("i", content)])
    #expect(found.map(\.at) == (isFault ? ["i/stem \(language.rawValue)"] : []))
    #expect(lint(.tooLong, [lintItem("i", content, allowing: [.tooLong])]).isEmpty)
  }

  @Test("A case has a limit of its own, and its questions have theirs", arguments: [500, 501])
  func stimulusLength(count: Int) {
    let part = lintItem("c.a", .trueFalse(both(letters(221, .chinese), "Is it?")))
    let stimulus = bothPassage(both(letters(count, .chinese), "A customer calls."))
    let found = lint(.tooLong, [lintItem("c", .group(stimulus: stimulus, [part]))])
    #expect(
      found.map(\.at) == (count > 500 ? ["c/stimulus zh-Hans"] : []) + ["c/true-false 0/stem zh-Hans"])
  }
}
