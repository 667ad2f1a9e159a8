import Crypto
import RungCore
import RungStore
import RungTestSupport

/// SHA-256, as those who open a store pass it in.
@Sendable func sha256(_ bytes: [UInt8]) -> RungCore.Digest {
  RungCore.Digest(bytes: Array(SHA256.hash(data: bytes))) ?? .zero
}

/// A store on a real file in a folder of its own.
struct TestStore: Sendable {
  let folder: TemporaryFolder
  let store: Store

  init(settings: Store.Settings = Store.Settings()) throws {
    try self.init(in: TemporaryFolder(), settings: settings)
  }

  /// Opens what an earlier store left in `folder`.
  init(in folder: TemporaryFolder, settings: Store.Settings = Store.Settings()) throws {
    self.folder = folder
    store = try Store(path: folder.file, settings: settings, digest: sha256)
  }

  @discardableResult
  func write<Value: Sendable>(
    _ operation: String = "test", by caller: ID<Person> = hana.id, at instant: Instant = noon,
    seed: UInt64 = 7,
    reason: String = "", _ body: @escaping @Sendable (Change) throws -> Value
  ) async throws -> Value {
    try await store.write(
      operation, Stamp(caller: caller, instant: instant, seed: seed), reason: reason, body)
  }

  func read<Value: Sendable>(_ body: @escaping @Sendable (Reader) throws -> Value) async throws -> Value {
    try await store.read(body)
  }

  func verify() async throws -> AuditReport {
    try await store.read { try $0.verifyAudit(digest: sha256) }
  }

  /// What is kept of the marks of a version of an item.
  func tally(of item: String, number: Int) throws -> ItemTally {
    let rows = try OtherHands(folder.file).rows(
      "SELECT count, earned, worth, settled, share FROM item_tally WHERE item = '\(item)' AND number = \(number)"
    )
    guard let row = rows.first?.compactMap({ Int($0) }), row.count == 5 else { return ItemTally() }
    return ItemTally(
      count: row[0], earned: Marks(milli: row[1]), worth: Marks(milli: row[2]),
      settled: row[3] > 0 ? Difficulty(count: row[3], share: row[4]) : nil)
  }
}
