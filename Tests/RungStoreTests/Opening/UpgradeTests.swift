import Foundation
import RungCore
import RungStore
import RungTestSupport
import Testing

@Suite("A file of an older schema")
struct UpgradeTests {
  /// A file as the first schema left it, with an item and a scenario.
  private func old() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let schema = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Golden/schema-1.sql"), encoding: .utf8)
    let hands = try OtherHands(folder.file)
    try hands.run(schema)
    try hands.run(
      """
      INSERT INTO content VALUES ('item', 'item.a', 1, zeroblob(32)), ('scenario', 'scenario.a', 1, zeroblob(32)),
        ('exam', 'exam.a', 1, zeroblob(32));
      INSERT INTO item VALUES ('item.a', 1, zeroblob(32), 'bank.one', 'topic.a', 1, 'true-false', 'published', '');
      INSERT INTO content_version VALUES (1, 1, 'item', 'item.a', 1, 'bank.one', zeroblob(32), x'01'),
        (2, 1, 'scenario', 'scenario.a', 1, '', zeroblob(32), x'02'),
        (3, 1, 'exam', 'exam.a', 1, '', zeroblob(32), x'03');
      INSERT INTO audit_entry VALUES (1, 5, 'person-a', 'content.load', '', '1', '', zeroblob(32), zeroblob(32));
      PRAGMA application_id = 1383427687;
      PRAGMA user_version = 1;
      """)
    try hands.close()
    return folder
  }

  @Test("opens, keeps its rows, and what was drawn from before still can be")
  func first() async throws {
    let store = try TestStore(in: try old())
    let standings = try await store.read { try $0.standings() }
    #expect(standings.map(\.version.id) == ["exam.a", "item.a", "scenario.a"])
    #expect(standings.map(\.status) == [nil, .published, .published])
    #expect(standings.allSatisfy { !$0.isRetired && !$0.awaitsReview && $0.loader == "person-a" })
    let pool = try await store.read {
      try $0.pool(banks: ["bank.one"])
    }
    #expect(pool.map(\.version.id) == ["item.a"])
  }

  @Test("makes facts of what the workplace was set to, once")
  func settings() async throws {
    let store = try TestStore(in: try old())
    #expect(try await store.read { try $0.unrecordedSettings().map(\.name) } == ["approved-until"])
    for _ in 1...2 { try await store.write("workplace.upgrade") { try $0.recordSettings() } }
    #expect(try await store.read { try $0.unrecordedSettings().isEmpty })
    try store.store.close()
    let facts = try OtherHands(store.folder.file).rows("SELECT name, value FROM workplace_setting")
    #expect(facts == [["approved-until", "1"]])
  }

  @Test("counts what its papers held and what their answers earned, by the latest marks")
  func tallies() async throws {
    let folder = try old()
    let hands = try OtherHands(folder.file)
    let slots = [
      Form.Slot(section: 0, item: version("item.a"), part: nil, marks: .points(2), order: []),
      Form.Slot(section: 0, item: version("case.a", 3), part: 0, marks: .points(1), order: []),
      Form.Slot(section: 0, item: version("case.a", 3), part: 1, marks: .points(4), order: []),
    ]
    for number in 1...3 {
      let form = Form(
        exam: version("exam.a"), blueprint: version("blueprint.a"), seed: .max,
        slots: Array(slots.prefix(number)), repeatsItems: false)
      let text = String(decoding: try JSONEncoder().encode(form), as: UTF8.self)
      let state = number == 3 ? "submitted" : "marked"
      try hands.run(
        """
        INSERT INTO attempt VALUES
          (\(number), 1, 'attempt-\(number)', 'exam.a', 'person-a', \(number), '\(text)', zeroblob(32), 1, 2);
        INSERT INTO attempt_state VALUES ('attempt-\(number)', '\(state)', 0, 2, 0);
        INSERT INTO response_mark VALUES (\(number * 10), 1, 'attempt-\(number)', 0, 500, 'rule', ''),
          (\(number * 10 + 1), 1, 'attempt-\(number)', 0, 1500, 'person-a', 'corrected');
        """)
    }
    try hands.run("INSERT INTO response_mark VALUES (99, 1, 'attempt-2', 1, 250, 'rule', '')")
    try hands.close()
    let store = try TestStore(in: folder)
    let single = try store.tally(of: "item.a", number: 1)
    #expect(single == ItemTally(count: 2, earned: .points(3), worth: .points(4)))
    let part = try store.tally(of: "case.a", number: 3)
    #expect(part == ItemTally(count: 1, earned: Marks(milli: 250), worth: .points(1)))
    // Of three papers at 60 in a hundred 1.8 and one more: item.a is on all three, case.a on two.
    let limited = Blueprint(
      id: "blueprint.a", title: LocalizedText([:]), banks: ["bank.one"], shufflesItems: true,
      shufflesOptions: true, sections: [], exposureLimit: 60)
    #expect(try await store.write { try $0.overexposed(limited) } == ["item.a"])
  }

  @Test("reads the answers and the reasons that it holds, which another shape of JSON says today")
  func alternatives() async throws {
    let folder = try old()
    let hands = try OtherHands(folder.file)
    // As release 0.1.0 wrote them in its demonstration; the certificate is cut down to two reasons.
    let answers = [
      #"{"choice":{"options":[2]}}"#, #"{"trueFalse":{"_0":false}}"#, #"{"fillIn":{"blanks":["8"]}}"#,
      #"{"numeric":{"_0":"260"}}"#, #"{"matching":{"right":[0,null,2]}}"#,
      #"{"ordering":{"entries":[0,1,3,2]}}"#, #"{"shortAnswer":{"_0":"先道歉\n再核实"}}"#,
    ]
    try hands.run(
      """
      INSERT INTO attempt VALUES (1, 1, 'attempt-1', 'exam.a', 'person-a', 1, '', zeroblob(32), 1, 2);
      INSERT INTO attempt_state VALUES ('attempt-1', 'started', 7, NULL, 0);
      """)
    for (question, answer) in answers.enumerated() {
      try hands.run(
        """
        INSERT INTO attempt_event
          VALUES (\(10 + question), 1, 'attempt-1', 'answered', \(question), '\(answer)', 0, \(question + 1), 1)
        """)
    }
    let because = #"""
      [{"code":"exam.passed","details":{"day":{"day":{"_0":"2026-03-16"}},"exam":{"text":{"_0":"exam.a"}},\#
      "score":{"marks":{"_0":98500}},"sitting":{"number":{"_0":1}},\#
      "title":{"wording":{"_0":{"en":"Theory","zh-Hans":"理论考试"}}}}},{"code":"critical.none","details":{}}]
      """#
    let body = #"""
      {"awarded":"2026-03-23T01:00:26Z","because":\#(because),"certification":{"digest":\#
      "361b3f696526d633cd55d34fad94bdb6485914aa0d60865f2a2feed536c4c537","id":"certification.agent","number":1},\#
      "graceEnds":"2028-04-21","holder":"陈雨","isSandbox":true,"number":"SANDBOX-2026-000001","person":\#
      "person-a","renewalOpens":"2028-01-23","staffNumber":"E1008","title":{"en":"Agent","zh-Hans":"客服专员"},\#
      "validFrom":"2026-03-23","validUntil":"2028-03-22"}
      """#
    try hands.run(
      """
      INSERT INTO certificate VALUES (1, 1, 'SANDBOX-2026-000001', 'certification.agent', 'person-a', '\(body)');
      INSERT INTO role_play VALUES (1, 1, 'roleplay-1', 'exam.b', 1, 'rubric.a', 1, 'person-a', 1, 1);
      INSERT INTO role_play_verdict VALUES (1, 1, 'roleplay-1', 1, 96250, '\(because)', '2026-03-19');
      INSERT INTO probation VALUES (1, 1, 'probation-1', 'person-a', 'plan.a', 1, '2026-03-24', '2026-06-23');
      INSERT INTO probation_decision
        VALUES (1, 1, 'probation-1', 'confirm', 'confirm', '\(because)', '', '2026-06-25');
      """)
    try hands.close()

    let store = try TestStore(in: folder)
    let read = try await store.read { try $0.answers(of: "attempt-1") }
    #expect(
      read.map(\.response) == [
        .choice(options: [2]), .trueFalse(false), .fillIn(blanks: ["8"]), .numeric("260"),
        .matching(right: [0, nil, 2]), .ordering(entries: [0, 1, 3, 2]), .shortAnswer("先道歉\n再核实"),
      ])
    let reasons = [
      Reason(
        .examPassed,
        [
          "day": .day(try #require(Day("2026-03-16"))), "exam": .text("exam.a"),
          "score": .marks(Marks(milli: 98_500)), "sitting": .number(1),
          "title": .wording(LocalizedText([.english: "Theory", .chinese: "理论考试"])),
        ]), Reason(.criticalNone),
    ]
    #expect(try await store.read { try $0.certificate("SANDBOX-2026-000001") }?.because == reasons)
    #expect(try await store.read { try $0.rolePlay("roleplay-1") }?.verdict?.decision.because == reasons)
    let probation = try await store.read { try $0.probations(of: "person-a") }.first
    #expect(probation?.decision?.recommended.because == reasons)
  }

  @Test("has the events of its attempts linked, and goes on with them")
  func links() async throws {
    let folder = try old()
    let hands = try OtherHands(folder.file)
    // Two attempts, whose events came in between each other's; a third that has none.
    try hands.run(
      """
      INSERT INTO attempt VALUES (1, 1, 'attempt-1', 'exam.a', 'person-a', 1, '', zeroblob(32), 1, \(Int64.max)),
        (2, 1, 'attempt-2', 'exam.a', 'person-a', 2, '', zeroblob(32), 1, 2),
        (3, 1, 'attempt-3', 'exam.a', 'person-a', 3, '', zeroblob(32), 1, 2);
      INSERT INTO attempt_state VALUES ('attempt-1', 'started', 2, NULL, 0), ('attempt-2', 'submitted', 1, 2, 0),
        ('attempt-3', 'started', 0, NULL, 0);
      INSERT INTO attempt_event VALUES (10, 1, 'attempt-1', 'started', NULL, NULL, NULL, NULL, 1),
        (11, 1, 'attempt-2', 'started', NULL, NULL, NULL, NULL, 1),
        (12, 1, 'attempt-1', 'answered', 0, '{"trueFalse":{"_0":true}}', 0, 1, 1),
        (13, 1, 'attempt-2', 'answered', 0, '{"trueFalse":{"_0":false}}', 0, 1, 1),
        (14, 1, 'attempt-2', 'submitted', NULL, NULL, NULL, NULL, 1),
        (15, 1, 'attempt-1', 'answered', 1, '{"trueFalse":{"_0":false}}', 0, 2, 1);
      """)
    try hands.close()

    let store = try TestStore(in: folder)
    let linked = try OtherHands(folder.file)
    #expect(
      try linked.rows("SELECT fact, ifnull(previous, '-') FROM attempt_event ORDER BY fact")
        == [["10", "-"], ["11", "-"], ["12", "10"], ["13", "11"], ["14", "13"], ["15", "12"]])
    #expect(
      try linked.rows("SELECT attempt, sequence, latest FROM attempt_state ORDER BY attempt")
        == [["attempt-1", "2", "15"], ["attempt-2", "1", "14"], ["attempt-3", "0", "0"]])
    try linked.close()
    #expect(try await store.read { try $0.answers(of: "attempt-2") } == [answer(0, .trueFalse(false))])
    #expect(try await store.read { try $0.answers(of: "attempt-3") } == [])
  }

  @Test("has the newest schema then")
  func shape() async throws {
    let upgraded = try TestStore(in: try old())
    try upgraded.store.close()
    let fresh = try TestStore()
    try fresh.store.close()
    func columns(_ store: TestStore) throws -> [[String]] {
      try OtherHands(store.folder.file).rows(
        """
        SELECT tables.name, columns.name, columns.type, columns."notnull" FROM sqlite_master AS tables
        JOIN pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'
        ORDER BY tables.name, columns.cid
        """)
    }
    #expect(try columns(upgraded) == (try columns(fresh)))
  }
}
