import Foundation
import RungAPI
import RungCore
import RungService
import RungTestSupport
import Testing

/// A workplace with one small exam: a statement worth 10 marks and two short answers worth 10 each, of which 18 pass.
struct MarkingRoom {
  static let exam: ID<Exam> = "exam.room"
  static let certification: ID<Certification> = "certification.room"
  let place: TestWorkplace

  /// - Parameters:
  ///   - rules: The exam's `window`, `marking` and `release` elements.
  ///   - people: Beside the administrator and the reviewer; three trainers are always there.
  init(_ rules: String, candidates: [String] = ["ana"]) async throws {
    place = try await TestWorkplace()
    let admin = try await place.gateway("admin")
    let staff: [(String, [Role])] = [
      ("tess", [.trainer]), ("ulf", [.trainer, .mentor]), ("vera", [.trainer]), ("hana", [.hr]),
      (TestWorkplace.reviewer, [.author]),
    ]
    for (number, person) in (staff + candidates.map { ($0, [.trainee]) }).enumerated() {
      _ = try await admin.send(
        AddPerson(
          login: person.0, name: "Name of \(person.0)", staffNumber: "S\(number)", roles: person.1,
          password: TestWorkplace.password))
    }
    try await load(MarkingRoom.content(rules))
  }

  func load(_ text: String) async throws {
    let reply = try await place.gateway("admin").send(
      LoadContent(files: [ContentFile(path: "room.xml", text: Data(text.utf8))]))
    #expect(reply.isLoaded, "\(reply.findings)")
    _ = try await place.gateway(TestWorkplace.reviewer).send(
      ReviewContent(ids: [], verdict: .approved, remark: ""))
  }

  /// Sits the exam: the statement and both short answers.
  @discardableResult
  func sit(
    _ login: String, statement: Bool = true, answer: String = "先道歉，再核对订单号，二十四小时内回复。"
  ) async throws -> AttemptResult {
    let candidate = try await place.gateway(login)
    let started = try await candidate.send(StartAttempt(exam: MarkingRoom.exam))
    for (question, shown) in started.paper.questions.enumerated() {
      let response: Response =
        if case .shortAnswer = shown.interaction {
          .shortAnswer(answer)
        } else {
          .trueFalse(statement)
        }
      _ = try await candidate.send(
        SaveAnswer(
          attempt: started.attempt, question: question, response: response, isFlagged: false,
          sequence: question + 1))
    }
    return try await candidate.send(SubmitAttempt(attempt: started.attempt))
  }

  func next(_ login: String) async throws -> AnswerToMark? {
    try await place.gateway(login).send(NextAnswer()).task
  }

  /// Marks the next answer.
  @discardableResult
  func score(_ login: String, _ points: Int) async throws -> AnswerToMark {
    let task = try #require(try await next(login))
    _ = try await place.gateway(login).send(
      ScoreAnswer(task: task.task, marks: .points(points), comment: "by \(login)"))
    return task
  }

  /// What an exam has come to, in a record that is sound.
  func result(_ login: String = "ana", as reader: String = "tess") async throws -> AttemptResult {
    #expect(try await place.gateway("hana").send(VerifyAudit()).fault == nil)
    return try #require(
      try await place.gateway(reader).send(ShowResults(login: login, exam: MarkingRoom.exam)).results.first)
  }

  static func content(_ rules: String, statementIs key: Bool = true) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <collection xmlns="urn:rung:content:1">
      <framework id="framework.room">
        \(titles("Framework"))
        <topic id="calls">\(titles("Calls"))<competence id="calls.all">\(titles("All"))</competence></topic>
      </framework>
      <bank id="bank.room">
        \(titles("Bank"))
        <true-false id="room.statement" topic="calls" competence="calls.all" level="1" author="lin.yue" \
    status="published" key="\(key)">
          \(passages("stem", "The order number is checked first."))
          \(passages("rationale", "It is what finds the order."))
        </true-false>
        \(shortAnswer("one"))
        \(shortAnswer("two"))
      </bank>
      <blueprint id="blueprint.room" banks="bank.room" shuffle-items="true" shuffle-options="true">
        \(titles("Blueprint"))
        <section id="section.room">
          \(titles("All"))
          <cell topic="calls" type="true-false" count="1" marks="10"/>
          <cell topic="calls" type="short-answer" count="2" marks="10"/>
        </section>
      </blueprint>
      <exam id="\(exam)">
        \(titles("Exam"))
        <theory purpose="certification" blueprint="blueprint.room" duration="PT1H" closed-book="false" \
    pass-mark="18" out-of="30" resits="0"/>
        \(rules)
      </exam>
      <certification id="\(certification)" tier="newcomer">
        \(titles("Certified"))
        <requires><exam exam="\(exam)"/></requires>
        <validity period="P24M" renewal-window="P60D" grace="P30D"/>
      </certification>
    </collection>

    """
  }

  private static func shortAnswer(_ name: String) -> String {
    """
    <short-answer id="room.\(name)" topic="calls" competence="calls.all" level="2" author="lin.yue" \
    status="published" limit="200">
      \(passages("stem", "What does one do, \(name)?"))
      <point weight="2"><text xml:lang="zh-Hans">核对订单号</text><text xml:lang="en">checks the order</text></point>
      <point><text xml:lang="zh-Hans">安排回访</text><text xml:lang="en">arranges a call</text></point>
      \(passages("guide", "Count what is said."))
      \(passages("rationale", "Because \(name)."))
    </short-answer>
    """
  }

  private static func titles(_ text: String) -> String {
    "<title xml:lang=\"zh-Hans\">\(text)</title><title xml:lang=\"en\">\(text)</title>"
  }

  private static func passages(_ name: String, _ text: String) -> String {
    ["zh-Hans", "en"].map { "<\(name) xml:lang=\"\($0)\"><p>\(text)</p></\(name)>" }.joined()
  }
}
