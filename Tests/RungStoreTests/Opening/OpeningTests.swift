import Foundation
import RungCore
import RungStore
import RungTestSupport
import Testing

@Suite("Opening a store")
struct OpeningTests {
  private func refusal(opening path: String) -> Refusal? {
    #expect(throws: Refusal.self) { _ = try Store(path: path, digest: sha256) }
  }

  /// A workplace with a history, closed, all of it in one file.
  private func left() async throws -> TemporaryFolder {
    let store = try TestStore()
    try await writeHistory(store)
    try store.store.close()
    let hands = try OtherHands(store.folder.file)
    _ = try hands.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    try hands.close()
    return store.folder
  }

  private func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path))
  }

  @Test("makes the file where there is none, and finds it again")
  func new() async throws {
    let folder = try TemporaryFolder()
    for _ in 0..<3 {
      let store = try TestStore(in: folder)
      #expect(try await store.read { try $0.people() } == [])
      try store.store.close()
    }
  }

  @Test("by many at once on a new file makes one schema")
  func race() async throws {
    let folder = try TemporaryFolder()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          let store = try TestStore(in: folder)
          try await store.write { try $0.setWorkplace("opened-\(number)", "yes") }
        }
      }
      try await group.waitForAll()
    }
    let store = try TestStore(in: folder)
    for number in 0..<8 { #expect(try await store.read { try $0.workplace("opened-\(number)") } == "yes") }
  }

  @Test("a file that a newer Rung wrote is refused in words and left as it was, byte for byte")
  func newer() async throws {
    let folder = try await left()
    let hands = try OtherHands(folder.file)
    try hands.run("PRAGMA user_version = 7")
    try hands.close()
    let before = try bytes(folder.file)
    #expect(
      refusal(opening: folder.file) == Refusal(.workplaceNewer, ["found": .number(7), "known": .number(3)]))
    #expect(try bytes(folder.file) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["workplace.sqlite"])
  }

  @Test("a newer version that is still in the log alone is refused as well")
  func newerInLog() async throws {
    let folder = try await left()
    let hands = try OtherHands(folder.file)
    try hands.run("PRAGMA wal_autocheckpoint = 0; PRAGMA user_version = 7")
    #expect(refusal(opening: folder.file)?.code == .workplaceNewer)
    #expect(try hands.number("PRAGMA user_version") == 7)
  }

  @Test(
    "a file whose schema has this version's number and is another is refused in words, with all that it holds",
    arguments: [
      "DROP TABLE schema_digest", "DELETE FROM schema_digest",
      "UPDATE schema_digest SET digest = zeroblob(32)",
    ])
  func unreleased(statement: String) async throws {
    let folder = try await left()
    let hands = try OtherHands(folder.file)
    try hands.run(statement)
    func content() throws -> [[String]] {
      let tables = try hands.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      return try hands.rows("SELECT name, sql FROM sqlite_master ORDER BY name")
        + tables.map { table in try hands.rows("SELECT count(*) FROM \(table[0])").joined() + table }
    }
    let before = try content()
    for _ in 1...2 {
      #expect(refusal(opening: folder.file) == Refusal(.workplaceUnreleased, ["version": .number(3)]))
    }
    #expect(throws: Refusal(.workplaceUnreleased, ["version": .number(3)])) {
      _ = try Inspection(path: folder.file, digest: sha256)
    }
    #expect(try content() == before)
  }

  @Test("another program's database is refused and gets no table of ours")
  func strangers() throws {
    for statements in [
      "CREATE TABLE notes (text TEXT)", "CREATE TABLE notes (text TEXT); PRAGMA user_version = 1",
      "CREATE TABLE notes (text TEXT); PRAGMA application_id = 77",
    ] {
      let folder = try TemporaryFolder()
      let hands = try OtherHands(folder.file)
      try hands.run(statements)
      #expect(refusal(opening: folder.file)?.cause == "not a workplace")
      #expect(try hands.rows("SELECT name FROM sqlite_master") == [["notes"]])
    }
  }

  @Test("a folder that is not there, and a folder in the file's place")
  func noFile() throws {
    let folder = try TemporaryFolder()
    for path in ["\(folder.path)/missing/workplace.sqlite", folder.path, ""] {
      let refusal = refusal(opening: path)
      #expect(refusal?.code == .storageFailed)
      #expect(refusal?.cause?.isEmpty == false)
    }
  }

  @Test(
    "a file that is no database is refused and left as it was",
    arguments: ["hello", "SQLite format 3\0", String(repeating: "<exam/>\n", count: 2_000)])
  func noDatabase(content: String) throws {
    let folder = try TemporaryFolder()
    try Data(content.utf8).write(to: URL(fileURLWithPath: folder.file))
    #expect(refusal(opening: folder.file)?.cause == "not a sound database")
    #expect(try bytes(folder.file) == Data(content.utf8))
  }

  @Test(
    "a file cut short anywhere is refused with a cause",
    arguments: [1, 50, 99, 100, 512, 4_095, 4_096, 4_097])
  func truncated(length: Int) async throws {
    let folder = try await left()
    try bytes(folder.file).prefix(length).write(to: URL(fileURLWithPath: folder.file))
    #expect(refusal(opening: folder.file)?.cause == "not a sound database")
  }

  @Test(
    "a file with noise in any one page never crashes: it is refused, or the audit tells, or nothing is amiss")
  func noise() async throws {
    let folder = try await left()
    let sound = try bytes(folder.file)
    for page in 0..<(sound.count / 4_096) {
      var chance = SplitMix64(seed: UInt64(page))
      var spoilt = sound
      for _ in 0..<64 {
        spoilt[page * 4_096 + 100 + chance.draw(below: 3_996)] = UInt8(chance.draw(below: 256))
      }
      let copy = try TemporaryFolder()
      try spoilt.write(to: URL(fileURLWithPath: copy.file))
      do {
        let store = try TestStore(in: copy)
        _ = try await store.verify()
        _ = try await store.read { reader in
          (try reader.people().count, try reader.cohorts().count, try reader.certificates().count)
        }
      } catch {
        // Noise in the digest of the schema is another schema, as far as can be told.
        let codes: [RefusalCode] = [.storageFailed, .workplaceUnreleased]
        #expect((error as? Refusal).map { codes.contains($0.code) } == true, "page \(page): \(error)")
      }
    }
  }

  @Test("a file that may not be written is refused as read-only")
  func readOnly() async throws {
    let folder = try await left()
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.file)
    let path = folder.file
    // Root may write anything: the one who opens it is nobody in particular.
    await #expect(processExitsWith: .success) { [path = path as String] in
      if geteuid() == 0 { try #require(seteuid(65_534) == 0) }
      let refusal = #expect(throws: Refusal.self) { _ = try Store(path: path, digest: sha256) }
      #expect(refusal?.code == .storageFailed)
      #expect(["read-only", "cannot be opened"].contains(refusal?.cause))
    }
  }
}
