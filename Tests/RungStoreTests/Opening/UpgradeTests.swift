import Foundation
import RungCore
import RungStore
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
