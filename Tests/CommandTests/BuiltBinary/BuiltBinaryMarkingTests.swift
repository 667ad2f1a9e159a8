import Foundation
import RungAPI
import RungCore
import Testing

/// Two short answers from the hand-in to the released result, as two blind markers meet them.
@Suite(.serialized, .timeLimit(.minutes(10)), .workshop(Workshop.markingTwoAnswers))
struct BuiltBinaryMarkingTests {
  private static let exam = "exam.desk"
  private static let item = "desk.fault"
  private static let answers = [
    "ana": "先核对订单号，再安排回访。", "chen.yu": "先请顾客重新启动，再看错误代码。",
  ]

  private func mark(
    _ arguments: String..., as login: String = "zhou.ting", in language: Language = .english
  ) throws -> BuiltProgram.Finished {
    try Workshop.here.must(["mark"] + arguments, as: login, in: language)
  }

  /// A refusal: its code, its sentence in both languages, and no data.
  private func refused(
    _ code: Int32, _ english: String, _ chinese: String, _ arguments: String...,
    as login: String = "zhou.ting"
  ) throws {
    for (language, sentence) in [(Language.english, english), (.chinese, chinese)] {
      let run = try Workshop.here.run(["mark"] + arguments, as: login, in: language)
      #expect(run.code == code && run.output.isEmpty, "\(arguments): \(run.code) \(run.text)")
      #expect(run.complaint.contains(sentence), "\(arguments): \(run.complaint)")
    }
  }

  private func waiting() throws -> [ShowMarkingQueue.Entry] {
    try mark("queue", "--json").reply(ShowMarkingQueue.Reply.self).waiting
  }

  private func next(as login: String) throws -> AnswerToMark {
    try #require(try mark("next", "--json", as: login).reply(NextAnswer.Reply.self).task)
  }

  private func result(of login: String, as reader: String) throws -> AttemptResult {
    try #require(
      try Workshop.here.must(
        ["exam", "result", Self.exam, "--json"] + (login == reader ? [] : ["--person", login]), as: reader
      ).reply(ShowResults.Reply.self).results.first)
  }

  /// The attempt of a candidate who has handed their answer in.
  private func handIn(_ login: String, _ answer: String) throws -> AttemptResult {
    let workshop = try Workshop.here
    let file = workshop.folder.appending(path: "\(login).txt")
    try Data("1 = \(answer)\n".utf8).write(to: file)
    return try workshop.must(["exam", "take", Self.exam, "--answers", file.path, "--json"], as: login)
      .reply(AttemptResult.self)
  }

  @Test func `an answer is queued, marked blind, taken back, marked again and released`() throws {
    let workshop = try Workshop.here
    for (language, none) in [(Language.english, "No answers wait for a mark."), (.chinese, "没有待阅的答案。")] {
      #expect(try mark("queue", in: language).text == none + "\n")
      #expect(try mark("next", in: language).text == none + "\n")
    }
    let attempts = try Self.answers.map { try handIn($0.key, $0.value).attempt.text }
    #expect(attempts.count == 2)

    // Both answers are to one item.
    let both = [ShowMarkingQueue.Entry(exam: ID(Self.exam), item: ID(Self.item), waiting: 2)]
    #expect(try waiting() == both)
    for (language, heads) in [(Language.english, ["Exam", "Item", "Waiting"]), (.chinese, ["考试", "待阅"])] {
      let queue = try mark("queue", in: language)
      for head in heads { #expect(queue.lines[0].contains(head), "\(queue.text)") }
      #expect(queue.text.contains(#/exam\.desk +desk\.fault +2\n/#), "\(queue.text)")
    }
    #expect(try workshop.run(["mark", "queue"], as: "ana").code == 3)

    // The answer is leased, is the same until it is marked, and tells nothing of whose it is.
    let first = try next(as: "zhou.ting")
    #expect(first.item == ID(Self.item) && first.worth == .points(10) && first.waiting == 2)
    #expect(Self.answers.values.contains(first.answer))
    let whose = try #require(Self.answers.first { $0.value == first.answer }?.key)
    let other = whose == "ana" ? "chen.yu" : "ana"
    let shown = [
      try mark("next"), try mark("next", in: .chinese), try mark("next", "--json"),
    ]
    for (run, parts) in zip(
      shown,
      [
        [
          "desk.fault · Marks: 0 to 10 · 2 waiting", "Key points", "checks the order", "Count what is said.",
          "rung mark score \(first.task) MARKS",
        ],
        ["分值：0 到 10 分", "得分要点", "核对订单号", "按要点给分。", "rung mark score \(first.task) 分数（0 到 10 分）"],
        [first.task],
      ])
    {
      for part in parts + [first.answer] { #expect(run.text.contains(part), "\(run.text)") }
      for name in ["Ana Chen", "陈雨", "chen.yu", "E2", "E3"] + attempts {
        #expect(!run.text.contains(name), "\(name) in \(run.text)")
      }
      #expect(run.text.firstMatch(of: #/\bana\b/#) == nil, "\(run.text)")
    }

    // Another marker is given another answer, and may do nothing with this one.
    let second = try next(as: "sun.li")
    #expect(second.answer == Self.answers[other] && second.task != first.task)
    let (foreign, foreignChinese) = (
      "The task \(first.task) is not yours to mark.", "阅卷任务 \(first.task) 没有分配给您。"
    )
    try refused(4, foreign, foreignChinese, "score", first.task, "8", as: "sun.li")
    try refused(4, foreign, foreignChinese, "hand-back", first.task, as: "sun.li")
    try refused(4, foreign, foreignChinese, "undo", first.task, "--reason", "not mine", as: "sun.li")
    try refused(
      5, "10.001 marks cannot be given: the answer is worth 0 to 10.", "不能打 10.001 分，本题分值为 0 到 10 分。",
      "score",
      first.task, "10.001")
    try refused(2, "Error: ", "错误：", "score", first.task, "eight")
    for arguments in [
      [first.task, "-1"], [first.task, "-1", "--comment", "none of it"], [first.task, "--quiet", "-1"],
      [first.task, "--comment=none of it", "-1"],
    ] {
      let run = try workshop.run(["mark", "score"] + arguments, as: "zhou.ting")
      #expect(
        run.code == 5 && run.complaint.contains("-1 marks cannot be given: the answer is worth 0 to 10."),
        "\(run.complaint)")
    }
    let asJSON = try workshop.run(["mark", "score", first.task, "--json", "-1"], as: "zhou.ting")
    #expect(
      asJSON.code == 5 && asJSON.complaint.contains("\"code\":\"mark.out-of-range\""),
      "\(asJSON.complaint)")
    #expect(
      try mark("hand-back", second.task, as: "sun.li").text
        == "\(second.task) is given back unmarked · waiting: 2\n")
    #expect(try next(as: "sun.li").task == second.task)
    #expect(
      try mark("hand-back", second.task, as: "sun.li", in: .chinese).text
        == "\(second.task) 已退回，未打分 · 待阅 2 份\n")
    #expect(try waiting() == both)

    let scored = try mark("score", first.task, "8", "--comment", "the call is missing", "--json")
    #expect(
      try scored.reply(ScoreAnswer.Reply.self)
        == ScoreAnswer.Reply(task: first.task, marks: .points(8), waiting: 1, isReleased: false))
    try refused(
      5, "\(first.task) has its marks already.", "\(first.task) 已经评过分。", "score", first.task, "9")
    #expect(try result(of: whose, as: "zhou.ting").score == .points(8))
    let untold = try result(of: whose, as: whose)
    #expect(untold.state == .marked && untold.score == nil && untold.isPassed == nil)

    // Taken back before the candidate is told, it waits again and is still theirs.
    try refused(2, "Error: ", "错误：", "undo", first.task)
    let undone = try mark("undo", first.task, "--reason", "read the wrong guide")
    #expect(
      undone.text.hasPrefix("The mark of \(first.task) is taken back. It is yours to mark again until "))
    #expect(try waiting() == both)
    let pending = try result(of: whose, as: "zhou.ting")
    #expect(pending.state == .submitted && pending.unmarked == 1 && pending.score == nil)
    #expect(try next(as: "zhou.ting").task == first.task)
    let again = try mark("score", first.task, "6.5", in: .chinese)
    #expect(again.lines[0] == "已打 6.5 分，还有 1 份待阅。" && again.lines[1].contains("rung mark undo"))
    let undoneAgain = try mark("undo", first.task, "--reason", "理由", in: .chinese)
    #expect(undoneAgain.text.hasPrefix("\(first.task) 的分数已收回，请在 "))
    let last = try mark("score", first.task, "5", "--comment", "only half of it")
    #expect(last.lines[0] == "Recorded: 5 · still waiting: 1")

    #expect(try next(as: "sun.li").task == second.task)
    #expect(
      try mark("score", second.task, "9.5", "--json", as: "sun.li").reply(ScoreAnswer.Reply.self).waiting == 0
    )
    #expect(try waiting().isEmpty)

    // What stands is the last mark, for the candidate once it is released; then it cannot be taken back.
    #expect(
      try workshop.must(["exam", "release", Self.exam], as: "zhou.ting").text
        == "Results released now: 2 · before: 0 · not marked yet: 0\n")
    let told = try result(of: whose, as: whose)
    #expect(told.score == .points(5) && told.isPassed == false)
    let toldOther = try result(of: other, as: other)
    #expect(toldOther.score == Marks(milli: 9_500) && toldOther.isPassed == true)
    let review = try workshop.must(["exam", "review", told.attempt.text], as: whose)
    #expect(review.text.contains("5 / 10") && review.text.contains("only half of it"), "\(review.text)")
    #expect(!review.text.contains("zhou.ting") && !review.text.contains("周婷"))
    try refused(
      5, "The mark of \(first.task) cannot be taken back: the candidate may have seen it.",
      "\(first.task) 的分数不能收回：考生可能已经看到。", "undo", first.task, "--reason", "too late")
    #expect(try workshop.run(["audit", "verify"]).code == 0)
  }
}

extension Workshop {
  /// As fresh, with a second trainer and an exam of one short answer, whose results a person releases.
  fileprivate static func markingTwoAnswers() throws -> Workshop {
    var workshop = try fresh()
    try workshop.employ("sun.li", name: "孙丽", number: "E5", ["trainer"])
    let file = workshop.folder.appending(path: "desk.xml")
    try Data(content.utf8).write(to: file)
    try workshop.must(["content", "load", file.path])
    try workshop.must(["content", "review", "--all"], as: "zhou.ting")
    return workshop
  }

  private static let content = """
    <?xml version="1.0" encoding="UTF-8"?>
    <collection xmlns="urn:rung:content:1">
      <framework id="framework.desk">
        <title xml:lang="zh-Hans">接待</title><title xml:lang="en">The desk</title>
        <topic id="desk"><title xml:lang="zh-Hans">接待</title><title xml:lang="en">The desk</title>
          <competence id="desk.all"><title xml:lang="zh-Hans">接待</title><title xml:lang="en">All</title></competence>
        </topic>
      </framework>
      <bank id="bank.desk">
        <title xml:lang="zh-Hans">题库</title><title xml:lang="en">Bank</title>
        <short-answer id="desk.fault" topic="desk" competence="desk.all" level="2" author="lin.yue" \
    status="published" limit="200">
          <stem xml:lang="zh-Hans"><p>产品出故障，先做什么？</p></stem>
          <stem xml:lang="en"><p>A product fails. What comes first?</p></stem>
          <point weight="2"><text xml:lang="zh-Hans">核对订单号</text><text xml:lang="en">checks the order</text></point>
          <point><text xml:lang="zh-Hans">安排回访</text><text xml:lang="en">arranges a call</text></point>
          <guide xml:lang="zh-Hans"><p>按要点给分。</p></guide>
          <guide xml:lang="en"><p>Count what is said.</p></guide>
          <rationale xml:lang="zh-Hans"><p>没有订单号就查不到记录。</p></rationale>
          <rationale xml:lang="en"><p>Without the order nothing is found.</p></rationale>
        </short-answer>
      </bank>
      <blueprint id="blueprint.desk" banks="bank.desk">
        <title xml:lang="zh-Hans">蓝图</title><title xml:lang="en">Blueprint</title>
        <section id="section.desk">
          <title xml:lang="zh-Hans">全部</title><title xml:lang="en">All</title>
          <cell topic="desk" type="short-answer" count="1" marks="10"/>
        </section>
      </blueprint>
      <exam id="exam.desk">
        <title xml:lang="zh-Hans">接待考试</title><title xml:lang="en">The desk</title>
        <theory purpose="certification" blueprint="blueprint.desk" duration="PT1H" closed-book="false" \
    pass-mark="6" out-of="10" resits="0"/>
        <release results="by-hand" papers="with-results"/>
      </exam>
    </collection>

    """
}
