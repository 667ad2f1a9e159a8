import Foundation
import RungCore
import RungStore
import Testing

@Suite("What is kept of facts is made anew from them and compared")
struct SummaryTests {
  /// An item as its body says: the bodies of this history are the item's level.
  private static func index(
    _ kind: ContentKind, _ bank: ID<Bank>?, _ body: [UInt8]
  ) -> (declared: ItemStatus?, item: IndexedItem?)? {
    guard kind == .item, let level = body.first.map(Int.init) else { return nil }
    return (.published, IndexedItem(item(level: level)))
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
      ("UPDATE attempt_state SET handed_in = handed_in - 1", "attempt_state attempt-ana"),
      ("UPDATE attempt_state SET is_expired = 1 WHERE attempt = 'attempt-cai'", "attempt_state attempt-cai"),
      ("DELETE FROM attempt_state WHERE attempt = 'attempt-cai'", "attempt_state attempt-cai"),
      (
        "INSERT INTO attempt_state (attempt, state, is_expired) VALUES ('attempt-x', 'started', 0)",
        "attempt_state attempt-x"
      ),
      ("UPDATE attempt_state SET holder = zeroblob(32)", "attempt_state attempt-ana"),
      ("UPDATE attempt_state SET returns = returns + 1", "attempt_state attempt-ana"),
      ("UPDATE attempt_state SET disconnects = 1, focus_losses = 0", "attempt_state attempt-ana"),
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
      ("DELETE FROM workplace WHERE name = 'name'", "workplace name"),
      ("INSERT INTO workplace VALUES ('zone', 'UTC')", "workplace zone"),
    ])
  func named(statement: String, row: String) async throws {
    #expect(
      try await fault(after: statement) == AuditReport.Fault(kind: .summaryWrong, entry: 0, row: row),
      "\(statement)")
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
      try change.grantTime(seconds: 60, to: ana.id, at: "exam.theory", sitting: 1, reason: "late")
    }
    try await store.write(at: deadline.adding(seconds: 5)) {
      try $0.handIn("attempt-a", at: deadline, isExpired: true)
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
    #expect(
      try await again.verify().fault
        == AuditReport.Fault(kind: .summaryWrong, entry: 0, row: "attempt_state attempt-ben"))
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
