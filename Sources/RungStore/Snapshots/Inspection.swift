import GRDB
package import RungCore

/// What can be told of a store's file without writing to it.
package struct Inspection: Sendable {
  /// The schema it was written with, and the one that this Rung writes.
  package let schema: Int
  package static var knownSchema: Int { schemaVersion }
  /// What SQLite's own quick check complains of first; `nil` where it finds nothing.
  package let damage: String?
  /// The newest entry of the audit chain.
  package let lastEntry: Int
  package let head: Digest
  package let lastInstant: Instant?
  /// When a copy was last taken.
  package let lastBackup: Instant?
  /// The workplace's IANA zone.
  package let zone: String?

  /// Looks into the file at `path`.
  /// - Throws: `Refusal(.workplaceNewer)`, `Refusal(.workplaceUnreleased)` and `Refusal(.storageFailed)` as opening it would.
  package init(path: String, digest: @escaping Digest.Function) throws {
    guard let header = try FileHeader(path: path) else { throw storageFailed("cannot be opened") }
    try header.check()
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    self = try storage {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let found = try queue.read { try Inspection($0, digest) }
      try queue.close()
      return found
    }
  }

  private init(_ database: Database, _ digest: Digest.Function) throws {
    // The file's own head may be behind what stands in the log.
    schema = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard schema <= schemaVersion else { throw newer(schema) }
    try checkSchema(of: database, version: schema, digest: digest)
    let verdict = try String.fetchOne(database, sql: "PRAGMA quick_check(1)") ?? "ok"
    damage = verdict == "ok" ? nil : verdict
    let reader = Reader(connection: SQLiteConnection(database: database))
    let last = try reader.connection.first(
      "SELECT number, instant FROM audit_entry ORDER BY number DESC LIMIT 1"
    ) { (number: try $0.int(0), instant: try $0.instant(1)) }
    lastEntry = last?.number ?? 0
    head = try reader.auditHead()
    lastInstant = last?.instant
    lastBackup = try reader.workplace("last-backup").flatMap { Instant($0) }
    zone = try reader.workplace("zone")
  }

  /// Digests the tables of the file at `path`, whatever schema it has.
  package static func tableDigests(
    path: String, digest: @escaping Digest.Function, progress: @escaping @Sendable (_ rows: Int) -> Void
  ) throws -> [TableDigest] {
    try FileHeader(path: path)?.check()
    var configuration = Configuration()
    configuration.readonly = true
    return try storage {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let tables = try queue.read {
        try Reader(connection: SQLiteConnection(database: $0)).tableDigests(
          digest: digest, progress: progress)
      }
      try queue.close()
      return tables
    }
  }
}
