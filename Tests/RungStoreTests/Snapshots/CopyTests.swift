import Foundation
import RungCore
import RungStore
import RungTestSupport
import Synchronization
import Testing

private final class Flag: Sendable {
  let value = Atomic<Bool>(false)
}

@Suite("A copy of a store")
struct CopyTests {
  private func copy(_ store: TestStore) async throws -> (path: String, tables: [TableDigest]) {
    let path = store.folder.path + "/copy-\(UUID().uuidString).sqlite"
    return (path, try await store.store.copy(to: path, digest: sha256) { _, _ in })
  }

  @Test("holds every row of every table, in one file")
  func whole() async throws {
    let store = try TestStore()
    try await writeHistory(store)
    let (path, tables) = try await copy(store)
    #expect(try Inspection.tableDigests(path: path, digest: sha256) { _ in } == tables)
    #expect(try await store.read { try $0.tableDigests(digest: sha256) } == tables)
    let hands = try OtherHands(path)
    for table in tables {
      #expect(try hands.number("SELECT count(*) FROM \(table.name)") == table.rows, "\(table.name)")
    }
    #expect(tables.map(\.name).contains("audit_entry"))
    #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
  }

  @Test("taken while others write is one state of the store, with all that was acknowledged before")
  func underLoad() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    for number in 1...50 {
      try await store.write { try $0.setWorkplace("before-\(number)", String(repeating: "x", count: 4_000)) }
    }
    let isOver = Flag()
    let (path, tables) = try await withThrowingTaskGroup(of: Int.self) { group in
      for writer in 0..<4 {
        group.addTask {
          var written = 0
          while !isOver.value.load(ordering: .acquiring) {
            let name = "during-\(writer)-\(written)"
            try await store.write { try $0.setWorkplace(name, "x") }
            written += 1
          }
          return written
        }
      }
      let copied = try await copy(store)
      isOver.value.store(true, ordering: .releasing)
      for try await written in group { #expect(written > 0) }
      return copied
    }
    let hands = try OtherHands(path)
    #expect(try hands.number("SELECT count(*) FROM workplace WHERE name LIKE 'before-%'") == 50)
    try hands.close()
    #expect(try Inspection.tableDigests(path: path, digest: sha256) { _ in } == tables)
    let copied = try Store(path: path, digest: sha256)
    #expect(try await copied.read { try $0.verifyAudit(digest: sha256).fault } == nil)
    try copied.close()
  }

  @Test("differs in the digest of a table as soon as one value, one row or one type does")
  func differs() async throws {
    let store = try TestStore()
    try await writeHistory(store)
    let (original, tables) = try await copy(store)
    for (statement, table) in [
      ("UPDATE attempt_event SET response = response || ' '", "attempt_event"),
      ("DELETE FROM item_tally WHERE item = 'item.0'", "item_tally"),
      ("INSERT INTO workplace VALUES ('x', '')", "workplace"),
      ("UPDATE password SET salt = x'02'", "password"),
      ("UPDATE audit_entry SET reason = 'x' WHERE number = 3", "audit_entry"),
    ] {
      let path = store.folder.path + "/spoilt-\(UUID().uuidString).sqlite"
      try FileManager.default.copyItem(atPath: original, toPath: path)
      let hands = try OtherHands(path)
      try hands.run(statement)
      try hands.close()
      let found = try Inspection.tableDigests(path: path, digest: sha256) { _ in }
      #expect(zip(found, tables).filter { $0 != $1 }.map(\.0.name) == [table], "\(statement)")
    }
  }

  @Test("is refused where it cannot be written, in words")
  func nowhere() async throws {
    let store = try TestStore()
    await #expect(throws: Refusal(.storageFailed, ["cause": .text("cannot be opened")])) {
      _ = try await store.store.copy(to: store.folder.path + "/missing/copy.sqlite", digest: sha256) { _, _ in
      }
    }
  }

  @Test("and the store itself can be looked into without being changed")
  func inspection() async throws {
    let store = try TestStore()
    try await writeHistory(store)
    try await store.write(at: noon.adding(seconds: 900)) {
      try $0.setWorkplace("last-backup", noon.description)
    }
    let report = try await store.verify()
    let found = try Inspection(path: store.folder.file, digest: sha256)
    #expect(found.schema == Inspection.knownSchema)
    #expect(found.damage == nil)
    #expect(found.lastEntry == report.entries)
    #expect(found.head == report.head)
    #expect(found.lastInstant == noon.adding(seconds: 900))
    #expect(found.lastBackup == noon)
  }
}
