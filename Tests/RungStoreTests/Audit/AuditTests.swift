import RungCore
import RungStore
import RungTestSupport
import Testing

@Suite("The audit of a store that nobody tampered with")
struct AuditTests {
  @Test("finds nothing in an empty store")
  func empty() async throws {
    let store = try TestStore()
    #expect(try await store.verify() == AuditReport(entries: 0, facts: 0, head: .zero, fault: nil))
  }

  @Test("walks every entry and every fact of a varied history and finds no fault")
  func clean() async throws {
    let store = try TestStore()
    try await writeHistory(store)
    let report = try await store.verify()
    #expect(report.fault == nil)
    #expect(report.head == (try await store.read { try $0.auditHead() }))
    try store.store.close()
    let hands = try OtherHands(store.folder.file)
    var facts = 0
    for table in FactTable.all {
      let count = try #require(try hands.number("SELECT count(*) FROM \(table.name)"))
      #expect(count >= 3, "the history has too little of \(table.name)")
      facts += count
    }
    #expect(report.facts == facts)
    #expect(report.entries == (try hands.number("SELECT count(*) FROM audit_entry")))
  }

  @Test("is the same when the file is opened again")
  func reopened() async throws {
    let store = try TestStore()
    try await writeHistory(store)
    let report = try await store.verify()
    try store.store.close()
    let again = try TestStore(in: store.folder)
    #expect(try await again.verify() == report)
    try await again.write { try $0.grant(.hr, to: ana.id, true) }
    let later = try await again.verify()
    #expect(later.fault == nil)
    #expect(later.entries == report.entries + 1)
    #expect(later.head != report.head)
  }

  @Test("the same history gives the same head, another reason, seed, caller or instant another")
  func head() async throws {
    func head(
      reason: String = "", seed: UInt64 = 1, by caller: ID<Person> = hana.id, at instant: Instant = noon,
      operation: String = "test"
    ) async throws -> Digest {
      let store = try TestStore()
      try await store.addEveryone()
      try await store.write(operation, by: caller, at: instant, seed: seed, reason: reason) {
        try $0.grant(.hr, to: ana.id, true)
      }
      return try await store.verify().head
    }
    let heads = [
      try await head(), try await head(reason: "asked"), try await head(seed: 2), try await head(by: tom.id),
      try await head(at: noon.adding(seconds: 1)), try await head(operation: "other"),
    ]
    #expect(Set(heads).count == heads.count)
    #expect(try await head() == heads[0])
  }

  @Test("a write without facts and a refused write leave no entry")
  func nothingWritten() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    let before = try await store.verify()
    try await store.write { try $0.closeSessions(of: ana.id) }
    await #expect(throws: Refusal(.probationDecided)) {
      try await store.write { change in
        try change.grant(.hr, to: ana.id, true)
        throw Refusal(.probationDecided)
      }
    }
    #expect(try await store.verify() == before)
  }
}
