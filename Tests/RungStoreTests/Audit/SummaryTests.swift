import Foundation
import RungCore
import RungStore
import RungTestSupport
import Testing

@Suite("What is kept of facts is made anew from them and compared")
struct SummaryTests {
  /// An item as its body says: the bodies of this history are the item's level.
  private static func index(
    _ kind: ContentKind, _ bank: ID<Bank>?, _ body: [UInt8]
  ) -> (declared: ItemStatus?, item: IndexedItem?, marking: Exam.MarkingRule?)? {
    guard kind == .item, let level = body.first.map(Int.init) else { return nil }
    return (.published, IndexedItem(item(level: level)), nil)
  }

  private static func item(level: Int) -> Item {
    let stem = LocalizedPassage([:])
    return Item(
      id: "item.a", topic: "topic.a", competence: "competence.a", level: level, author: "ana", reviewer: nil,
      status: .published, enemies: ["item.b"], weight: 1,
      content: .single(
        Question(stem: stem, interaction: .trueFalse), Key(answer: .trueFalse(true), credit: .exact)),
      rationale: nil)
  }

  private static func written() async throws -> TestStore {
    let store = try TestStore()
    try await writeHistory(store)
    try await store.write("content.load", by: ana.id) { change in
      for number in 1...2 {
        let version = version("item.a", number)
        try change.addContent(
          version, kind: .item, bank: "bank.a", body: [UInt8(number)], declared: .published)
        try change.indexItem(item(level: number), version, bank: "bank.a")
      }
    }
    try await store.write("content.review", by: tom.id) { change in
      guard let item = try change.reader.standing(.item, "item.a") else { return }
      try change.review(item, .approved, remark: "")
    }
    return store
  }

  private func fault(after statement: String) async throws -> AuditReport.Fault? {
    let store = try await Self.written()
    try store.store.close()
    let hands = try OtherHands(store.folder.file)
    if !statement.isEmpty { try hands.run(statement) }
    try hands.close()
    let again = try TestStore(in: store.folder)
    return try await again.read { try $0.verifyAudit(digest: sha256, indexing: Self.index) }.fault
  }

  @Test("what nobody touched is sound")
  func sound() async throws {
    #expect(try await fault(after: "") == nil)
  }

  @Test(
    "each of them, edited, taken away or slipped in, is named",
    arguments: [
      (
        "UPDATE attempt_state SET state = 'started' WHERE attempt = 'attempt-ben'",
        "attempt_state attempt-ben"
      ),
      (
        "UPDATE attempt_state SET state = 'marked' WHERE attempt = 'attempt-ben'", "attempt_state attempt-ben"
      ),
      (
        "UPDATE attempt_state SET closes = closes + 1 WHERE attempt = 'attempt-ben'",
        "attempt_state attempt-ben"
      ),
      (
        "UPDATE attempt_state SET handed_in = NULL WHERE attempt = 'attempt-ben'", "attempt_state attempt-ben"
      ),
      ("UPDATE attempt_state SET handed_in = handed_in - 1", "attempt_state attempt-mei-1"),
      ("UPDATE attempt_state SET is_expired = 1 WHERE attempt = 'attempt-cai'", "attempt_state attempt-cai"),
      ("DELETE FROM attempt_state WHERE attempt = 'attempt-cai'", "attempt_state attempt-cai"),
      (
        "INSERT INTO attempt_state (attempt, state, sequence, is_expired) VALUES ('attempt-x', 'started', 0, 0)",
        "attempt_state attempt-x"
      ),
      ("UPDATE attempt_state SET sequence = sequence + 1", "attempt_state attempt-mei-1"),
      ("UPDATE attempt_state SET latest = 0 WHERE attempt = 'attempt-ben'", "attempt_state attempt-ben"),
      (
        "UPDATE attempt_state SET latest = latest + 1 WHERE attempt = 'attempt-ben'",
        "attempt_state attempt-ben"
      ),
      (
        """
        UPDATE attempt_state SET latest = (
          SELECT max(fact) FROM attempt_event WHERE attempt = 'attempt-ben' AND fact < latest)
        WHERE attempt = 'attempt-ben'
        """, "attempt_state attempt-ben"
      ),
      ("UPDATE attempt_event SET previous = NULL WHERE fact = 8", "attempt_event 8"),
      ("UPDATE attempt_event SET previous = previous - 1 WHERE fact = 8", "attempt_event 8"),
      ("UPDATE attempt_event SET previous = 1 WHERE fact = 8", "attempt_event 8"),
      (
        "PRAGMA ignore_check_constraints = TRUE; UPDATE attempt_event SET previous = 9 WHERE fact = 8",
        "attempt_event 8"
      ),
      ("UPDATE attempt_state SET holder = zeroblob(32)", "attempt_state attempt-mei-1"),
      ("UPDATE attempt_state SET returns = returns + 1", "attempt_state attempt-mei-1"),
      ("UPDATE attempt_state SET disconnects = 1, focus_losses = 0", "attempt_state attempt-mei-1"),
      ("UPDATE content SET number = 2 WHERE id = 'exam.theory'", "content exam exam.theory"),
      ("UPDATE content SET digest = zeroblob(32) WHERE id = 'exam.theory'", "content exam exam.theory"),
      ("UPDATE content SET review = 'approved' WHERE id = 'exam.theory'", "content exam exam.theory"),
      ("UPDATE content SET is_retired = 0 WHERE id = 'exam.theory'", "content exam exam.theory"),
      ("UPDATE content SET declared = 'published' WHERE id = 'exam.theory'", "content exam exam.theory"),
      ("UPDATE content SET declared = 'draft' WHERE id = 'item.a'", "content item item.a"),
      ("UPDATE content SET review = 'none' WHERE id = 'item.a'", "content item item.a"),
      ("DELETE FROM content WHERE id = 'exam.theory'", "content exam exam.theory"),
      ("UPDATE content SET id = 'exam.other' WHERE id = 'exam.theory'", "content exam exam.theory"),
      (
        "INSERT INTO content SELECT 'exam', 'exam.x', 1, digest, '', '', 'none', 0 FROM content LIMIT 1",
        "content exam exam.x"
      ),
      ("UPDATE item SET number = 1", "item item.a"), ("UPDATE item SET digest = zeroblob(32)", "item item.a"),
      ("UPDATE item SET bank = 'bank.b'", "item item.a"),
      ("UPDATE item SET topic = 'topic.b'", "item item.a"),
      ("UPDATE item SET level = 1", "item item.a"), ("UPDATE item SET type = 'numeric'", "item item.a"),
      ("UPDATE item SET status = 'draft'", "item item.a"), ("UPDATE item SET enemies = ''", "item item.a"),
      ("DELETE FROM item", "item item.a"),
      (
        "INSERT INTO item SELECT 'item.x', number, digest, bank, topic, level, type, status, enemies FROM item",
        "item item.x"
      ),
      ("UPDATE workplace SET value = 'yes' WHERE name = 'is-sandbox'", "workplace is-sandbox"),
      ("UPDATE workplace SET value = 'Test' WHERE name = 'name'", "workplace name"),
      ("UPDATE workplace SET value = '999' WHERE name = 'approved-until'", "workplace approved-until"),
      ("DELETE FROM packed_paper WHERE attempt = 'attempt-ben'", "packed_paper attempt-ben"),
      (
        "UPDATE packed_paper SET number = number + 7 WHERE attempt = 'attempt-ben'",
        "packed_paper attempt-ben"
      ),
      (
        """
        UPDATE packed_paper SET answers = (SELECT answers FROM packed_paper WHERE attempt = 'attempt-mei-1')
        WHERE attempt = 'attempt-ben'
        """, "packed_paper attempt-ben"
      ),
      (
        "INSERT INTO packed_paper SELECT number + 1000, 'attempt-x', answers FROM packed_paper LIMIT 1",
        "packed_paper attempt-x"
      ),
      (
        "UPDATE packed_question SET item = 'item.x' WHERE exam = 2 AND item = 'item.2'",
        "packed_question exam.theory item.2"
      ),
      (
        "INSERT INTO packed_question VALUES (2, 9, 'item.x', 1, -1, 1000)",
        "packed_question exam.theory item.x"
      ),
      ("INSERT INTO packed_exam VALUES (9, 'exam.x')", "packed_exam exam.x"),
      ("UPDATE packed_exam SET exam = 'exam.x' WHERE exam = 'exam.theory'", "packed_exam exam.theory"),
      ("DELETE FROM marking_task WHERE attempt = 'attempt-ben'", "marking_task attempt-ben 1 1"),
      ("UPDATE marking_task SET is_done = 1 WHERE attempt = 'attempt-ben'", "marking_task attempt-ben 1 1"),
      ("UPDATE marking_task SET question = 2 WHERE attempt = 'attempt-ben'", "marking_task attempt-ben 2 1"),
      (
        "UPDATE marking_task SET item = 'item.x' WHERE attempt = 'attempt-ben'",
        "marking_task attempt-ben 1 1"
      ),
      (
        "UPDATE marking_task SET exam = 'exam.x' WHERE attempt = 'attempt-ben'",
        "marking_task attempt-ben 1 1"
      ),
      ("UPDATE marking_task SET round = 3 WHERE attempt = 'attempt-ben'", "marking_task attempt-ben 1 1"),
      (
        """
        INSERT INTO marking_task SELECT 'x', attempt, 1, 3, exam, item, 1, NULL, NULL, 0 FROM marking_task
        LIMIT 1
        """,
        "marking_task attempt-ana 1 3"
      ),
      (
        """
        INSERT INTO marking_task SELECT 'x', 'attempt-x', 1, 1, exam, item, 1, NULL, NULL, 0 FROM marking_task
        LIMIT 1
        """,
        "marking_task attempt-x 1 1"
      ),
      ("UPDATE item_tally SET count = count + 1 WHERE item = 'item.1'", "item_tally item.1 2"),
      ("UPDATE item_tally SET earned = earned - 1 WHERE item = 'item.1'", "item_tally item.1 2"),
      ("UPDATE item_tally SET worth = worth + 1 WHERE item = 'item.1'", "item_tally item.1 2"),
      ("UPDATE item_tally SET share = 999 WHERE item = 'item.1'", "item_tally item.1 2"),
      ("UPDATE item_tally SET settled = 31 WHERE item = 'item.1'", "item_tally item.1 2"),
      ("DELETE FROM item_tally WHERE item = 'item.2'", "item_tally item.2 3"),
      ("INSERT INTO item_tally VALUES ('item.x', 1, 1, 0, 0, 0, 0)", "item_tally item.x 1"),
      (
        "UPDATE attempt_state SET is_counted = 1 WHERE attempt = 'attempt-ben'", "attempt_state attempt-ben"
      ),
      ("UPDATE attempt_state SET is_counted = 0 WHERE attempt = 'attempt-mei-1'", "item_tally item.0 1"),
      ("INSERT INTO paper_count VALUES ('blueprint.theory', 30, 29, '')", "paper_count blueprint.theory"),
      (
        """
        INSERT INTO paper_count
        VALUES ('blueprint.theory', 30, 30, replace('item.0 30/item.1 30/item.2 29/', '/', char(10)))
        """, "paper_count blueprint.theory"
      ),
      ("INSERT INTO paper_count VALUES ('blueprint.x', 1000, 0, '')", "paper_count blueprint.x"),
      ("DELETE FROM workplace WHERE name = 'name'", "workplace name"),
      ("INSERT INTO workplace VALUES ('zone', 'UTC')", "workplace zone"),
    ])
  func named(statement: String, row: String) async throws {
    let found = try await fault(after: statement)
    #expect(found == AuditReport.Fault(kind: .summaryWrong, entry: 0, row: row), "\(statement)")
  }

  @Test("where the exam asks for two persons and a third to decide, each of their tasks is missed")
  func raters() async throws {
    let store = try await Self.written()
    func fault() async throws -> AuditReport.Fault? {
      try await store.read { reader in
        try reader.verifyAudit(digest: sha256) { kind, bank, body in
          kind == .exam
            ? (nil, nil, Exam.MarkingRule(raters: 2, gap: .points(1))) : Self.index(kind, bank, body)
        }
      }.fault
    }
    func missing(_ row: String) -> AuditReport.Fault {
      AuditReport.Fault(kind: .summaryWrong, entry: 0, row: "marking_task \(row)")
    }
    func task(_ person: Person, _ round: Int) -> MarkingTask {
      MarkingTask(
        id: ID("task-\(person.login)\(round == 1 ? "" : "-\(round)")"),
        attempt: ID("attempt-\(person.login)"), question: 1, exam: "exam.theory", item: "item.1", round: round
      )
    }
    for person in [ana, ben, cai] {
      #expect(try await fault() == missing("attempt-\(person.login) 1 2"))
      let second = task(person, 2)
      try await store.write { try $0.addMarkingTask(second, shuffle: 2) }
    }
    #expect(try await fault() == nil)
    for (round, rater) in [(1, tom), (2, mei)] {
      let task = task(ana, round)
      try await store.write { change in
        try change.lease(task.id, to: rater.id, until: noon)
        try change.rate(
          RaterMark(round: round, rater: rater.id, marks: .points(round - 1), comment: ""), of: task)
        try change.finish(task.id)
      }
    }
    #expect(try await fault() == missing("attempt-ana 1 3"))
    let third = task(ana, 3)
    try await store.write { try $0.addMarkingTask(third, shuffle: 3) }
    #expect(try await fault() == nil)
    try await store.write { try $0.lease("task-ana", to: mei.id, until: noon) }
    #expect(try await fault() == missing("attempt-ana 1 1"))
  }

  @Test("a count of papers that is right is no fault, however old")
  func olderCount() async throws {
    for papers in [1, 30] {
      let items = (0..<3).map { "'item.\($0) \(papers)' || char(10)" }.joined(separator: " || ")
      let found = try await fault(
        after: "INSERT INTO paper_count VALUES ('blueprint.theory', \(papers), \(papers), \(items))")
      #expect(found == nil)
    }
  }

  @Test(
    "a move or an answer that came after the hand-in, out of its turn, too late or off the paper is named")
  func impossible() async throws {
    let late = noon.adding(seconds: 7260)
    let writes: [(row: String, at: Instant, write: @Sendable (Change) throws -> Void)] = [
      ("attempt_move 4", noon, { try $0.move(to: 1, sequence: 9, of: "attempt-ben") }),
      ("attempt_move 4", noon, { try $0.move(to: 3, sequence: 9, of: "attempt-x") }),
      ("attempt_move 4", late, { try $0.move(to: 1, sequence: 9, of: "attempt-x") }),
      ("attempt_move 4", noon, { try $0.move(to: 1, sequence: 1, of: "attempt-x") }),
      ("attempt_event", noon, { try $0.saveAnswer(answer(3, nil), sequence: 9, of: "attempt-x") }),
      ("attempt_event", late, { try $0.saveAnswer(answer(1, nil), sequence: 9, of: "attempt-x") }),
      ("attempt_event", noon, { try $0.handIn("attempt-x", at: noon, isExpired: true) }),
      ("attempt_event", late, { try $0.handIn("attempt-x", at: late, isExpired: false) }),
    ]
    for (row, instant, write) in writes {
      let store = try await Self.written()
      try await store.write { change in
        try change.addAttempt(
          attempt("attempt-x", of: ana, at: "exam.other"), sitting: 1, form: form(exam: "exam.other"),
          formDigest: sha256([1]))
        try change.saveAnswer(answer(0, .trueFalse(true)), sequence: 1, of: "attempt-x")
      }
      #expect(try await store.verify().fault == nil)
      try await store.write(at: instant) { try write($0) }
      let report = try await store.verify()
      #expect(report.fault?.kind == .stepImpossible && report.fault?.entry == report.entries)
      #expect(report.fault?.row?.hasPrefix(row) == true, "\(row)")
    }
  }

  @Test("the name that a person had before is not theirs any more")
  func formerName() async throws {
    let found = try await fault(
      after: "UPDATE person_identity SET name = 'Ana B.' WHERE person = 'person-ana'")
    #expect(found?.kind == .rowChanged)
    #expect(found?.row == "person_identity 4")
  }

  @Test("an attempt that ran out is handed in at its deadline, with what was granted")
  func expired() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    let deadline = noon.adding(seconds: 7260)
    try await store.write { change in
      try change.addAttempt(attempt("attempt-a", of: ana), sitting: 1, form: form(), formDigest: sha256([1]))
    }
    try await store.write { change in
      try change.grantTime(seconds: 60, to: ana.id, at: "exam.theory", sitting: 1, reason: "late")
      try change.step(.granted, of: "attempt-a")
    }
    try await store.write(at: deadline.adding(seconds: 5)) { change in
      try change.handIn("attempt-a", at: deadline, isExpired: true)
      try change.markByKey([.zero, .zero, .zero], of: "attempt-a")
      try change.packFromFacts("attempt-a")
      try change.close("attempt-a")
    }
    #expect(try await store.verify().fault == nil)
    try store.store.close()
    let hands = try OtherHands(store.folder.file)
    try hands.run("UPDATE attempt_state SET handed_in = handed_in - 60000000")
    try hands.close()
    #expect(
      try await TestStore(in: store.folder).verify().fault
        == AuditReport.Fault(kind: .summaryWrong, entry: 0, row: "attempt_state attempt-a"))
  }

  @Test("an attempt whose state was set back and which was then handed in anew is named")
  func twice() async throws {
    let store = try await Self.written()
    try store.store.close()
    let hands = try OtherHands(store.folder.file)
    try hands.run("UPDATE attempt_state SET state = 'started' WHERE attempt = 'attempt-ben'")
    try hands.close()
    let again = try TestStore(in: store.folder)
    try await again.write(at: noon.adding(seconds: 7260)) {
      try $0.handIn("attempt-ben", at: noon.adding(seconds: 7260), isExpired: true)
    }
    let report = try await again.verify()
    let event = try #require(
      try OtherHands(store.folder.file).number("SELECT max(fact) FROM attempt_event"))
    #expect(
      report.fault
        == AuditReport.Fault(
          kind: .stepImpossible, entry: report.entries, row: "attempt_event \(event)"))
  }

  @Test("how far it has come is told from the first fact to the last step, and rises to the whole")
  func progress() async throws {
    let store = try await Self.written()
    let (report, told) = try await store.read { reader in
      var told: [(done: Int, total: Int)] = []
      let report = try reader.verifyAudit(digest: sha256, progress: { told.append(($0, $1)) })
      return (report, told)
    }
    let total = try #require(told.last?.total)
    #expect(total > report.facts && told.allSatisfy { $0.total == total })
    #expect(told.last?.done == total)
    #expect(zip(told, told.dropFirst()).allSatisfy { $0.done < $1.done })
    #expect(told.contains { $0.done <= report.facts / 10 } && told.count > 50)
    #expect(told.contains { $0.done > report.facts && $0.done < total })
  }

  @Test("a mark kept elsewhere tells of a chain that was rewritten, and of one that was cut short")
  func marks() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    let first = try #require(try await store.read { try $0.chainMark(on: monday) })
    try await store.write { try $0.grant(.hr, to: ana.id, true) }
    let second = try #require(try await store.read { try $0.chainMark(on: monday.adding(days: 1)) })
    func report(_ marks: [ChainMark]) async throws -> AuditReport.Fault? {
      try await store.read { try $0.verifyAudit(digest: sha256, marks: marks) }.fault
    }
    #expect(try await report([second, first, first]) == nil)
    let rewritten = ChainMark(day: monday, entry: 1, head: .zero)
    #expect(
      try await report([second, rewritten])
        == AuditReport.Fault(kind: .anchorBroken, entry: 1, row: "anchor \(monday)"))
    let beyond = ChainMark(day: monday, entry: 3, head: second.head)
    #expect(
      try await report([second, beyond])
        == AuditReport.Fault(kind: .anchorBeyond, entry: 3, row: "anchor \(monday)"))
  }

  @Test("an empty chain has no mark")
  func nothing() async throws {
    let store = try TestStore()
    #expect(try await store.read { try $0.chainMark(on: monday) } == nil)
  }
}
