import GRDB
package import RungCore

/// A workplace's one SQLite file: many readers, one writer, and nothing acknowledged that is not on disk.
package final class Store: Sendable {
  let pool: DatabasePool
  private let commits: GroupCommit
  let forms = ParsedForms()

  /// Opens the file at `path`, making it and bringing its schema up to date as needed.
  /// - Throws: `Refusal(.workplaceNewer)` where a newer Rung has written it, which is left as it was;
  ///   `Refusal(.workplaceUnreleased)` where its schema is none that was released, and not this one;
  ///   `Refusal(.storageFailed)` with the cause where it cannot be opened.
  package init(path: String, settings: Settings = Settings(), digest: @escaping Digest.Function) throws {
    try FileHeader(path: path)?.check()
    var configuration = Configuration()
    configuration.busyMode = .timeout(settings.patience)
    configuration.label = "rung.store"
    pool = try storage {
      let pool = try DatabasePool(path: path, configuration: configuration)
      try pool.writeWithoutTransaction { database in
        // GRDB asks for NORMAL in WAL mode; an acknowledged row has to outlive a power cut.
        try database.execute(sql: "PRAGMA synchronous = FULL")
        // 500 candidates who move write to as many ends of an index: they fit into 32 MB, and a page that is written
        // again and again goes from the log to the file once in 16 MB.
        try database.execute(sql: "PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 4096")
        if let pages = settings.mostPages { try database.execute(sql: "PRAGMA max_page_count = \(pages)") }
        try migrate(database, digest: digest)
      }
      return pool
    }
    try storage { [pool] in try Packing.packAll(in: pool) }
    commits = GroupCommit(pool: pool, forms: forms, digest: digest)
  }

  /// How a store behaves at its limits.
  package struct Settings: Sendable {
    /// How many seconds to wait for another process that writes.
    package let patience: Double
    /// The most pages that the file may have, as a disk that is full would hold it to; `nil` for no limit.
    package let mostPages: Int?

    package init(patience: Double = 10, mostPages: Int? = nil) {
      self.patience = patience
      self.mostPages = mostPages
    }
  }

  /// Waits for the writes under way, and closes the file.
  package func close() throws {
    commits.drain()
    try storage { try pool.close() }
  }

  /// Reads one consistent state of the whole store.
  package func read<Value: Sendable>(
    _ body: @escaping @Sendable (Reader) throws -> Value
  ) async throws -> Value {
    do {
      return try await pool.read { [forms] database in
        try body(Reader(connection: SQLiteConnection(database: database), forms: forms))
      }
    } catch {
      throw storageError(error)
    }
  }

  /// Runs `body` in a transaction with others that wait, and returns once the commit that holds it is on disk.
  /// A refusal undoes what `body` did and leaves the others be. `body` may run again where another one was undone, and so does
  /// nothing but through its change. Where the commit fails, all of them fail: what a
  /// body saw of the others never was.
  /// - Parameters:
  ///   - operation: The request's name, for the audit.
  ///   - reason: What the caller gave as the ground.
  ///   - isBulk: Whether so much is written that it has a transaction of its own, straight into the file where nobody
  ///     else has it open; whoever opens it meanwhile waits.
  ///   - premise: What the write rests on, which it does not change itself.
  /// - Throws: `PremiseLost` where the premise holds no more; nothing was done then.
  package func write<Value: Sendable>(
    _ operation: String, _ stamp: Stamp, reason: String = "", isBulk: Bool = false, premise: Premise? = nil,
    _ body: @escaping @Sendable (Change) throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      commits.add(
        WriteJob(
          operation: operation, stamp: stamp, reason: reason, isBulk: isBulk, premise: premise, body: body,
          continuation))
    }
  }

  /// What holds now: to be taken before that is read which is to rest on it.
  package var premise: Premise { commits.premise }

  /// How many writes wait for their turn.
  package var waitingWrites: Int { commits.waitingCount }

  /// Whether the last write that there was came to the disk. A disk can refuse them all and still look as if it took them.
  package var isWriting: Bool { commits.isWriting }

  /// Tries whether writes come to the disk again, after one did not; changes nothing.
  package func tryWriting() async throws {
    do {
      try await pool.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA user_version = \(schemaVersion)")
      }
    } catch {
      throw storageError(error)
    }
    commits.noteDisk(isWriting: true)
  }

  /// Whether the file has the schema that this Rung writes.
  package func hasCurrentSchema() async throws -> Bool {
    try await read { reader in
      try reader.connection.first("SELECT user_version FROM pragma_user_version") { try $0.int(0) }
    } == schemaVersion
  }

  /// How commits reach the disk, as the writing connection itself says.
  package func durability() throws -> Durability {
    try storage {
      try pool.writeWithoutTransaction { database in
        Durability(
          journal: try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? "",
          synchronous: try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? 0)
      }
    }
  }

  package struct Durability: Hashable, Sendable {
    /// SQLite's `journal_mode`: `wal`.
    package let journal: String
    /// SQLite's `synchronous`: 2 is FULL.
    package let synchronous: Int
  }
}
