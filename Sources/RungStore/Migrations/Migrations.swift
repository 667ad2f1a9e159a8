import Foundation
import GRDB
import RungCore

/// Each takes the schema one version on. SQLite's `user_version` holds how many a file has had.
private let migrations: [String] = [schema1, schema2, schema3]

/// The schema this Rung writes.
let schemaVersion = migrations.count

/// SQLite's `application_id` of a workplace: "Rung" in ASCII.
let schemaApplication = 0x5275_6E67

/// The first version whose digest a file keeps; those before it keep none.
private let firstDigested = 3

/// Brings the schema up to date, each step in a transaction of its own.
/// - Throws: `Refusal(.workplaceNewer)` where the file is ahead of this Rung; `Refusal(.workplaceUnreleased)` where its
///   schema is not the one of its number; `Refusal(.storageFailed)` where it is some other program's.
func migrate(_ database: Database, digest: Digest.Function) throws {
  let found = try State(database)
  guard found.application == schemaApplication || found == State(version: 0, application: 0, tables: 0) else {
    throw storageFailed("not a workplace")
  }
  guard found.version <= schemaVersion else { throw newer(found.version) }
  try checkSchema(of: database, version: found.version, digest: digest)
  for (place, migration) in migrations.enumerated().dropFirst(found.version) {
    try database.inTransaction(.immediate) {
      // Another process may have got here first.
      if try State(database).version == place {
        try database.execute(sql: migration)
        try database.execute(sql: "PRAGMA application_id = \(schemaApplication)")
        try database.execute(sql: "PRAGMA user_version = \(place + 1)")
        if place + 1 >= firstDigested {
          try database.execute(
            sql: "INSERT INTO schema_digest (version, digest) VALUES (?, ?)",
            arguments: [place + 1, Data(schemaDigest(version: place + 1, digest).bytes)])
        }
      }
      return .commit
    }
  }
}

/// Refuses a file whose schema has the number of one of ours and is another: a state of it that was never released made it.
/// - Throws: `Refusal(.workplaceUnreleased)`.
func checkSchema(of database: Database, version: Int, digest: Digest.Function) throws {
  guard version >= firstDigested else { return }
  let isKept = try Bool.fetchOne(
    database, sql: "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'schema_digest')")
  let kept =
    isKept == true
    ? try Data.fetchOne(
      database, sql: "SELECT digest FROM schema_digest WHERE version = ?", arguments: [version])
    : nil
  guard kept.map(Array.init) == schemaDigest(version: version, digest).bytes else {
    throw Refusal(.workplaceUnreleased, ["version": .number(version)])
  }
}

/// The digest of the text that makes a version of the schema from nothing.
private func schemaDigest(version: Int, _ digest: Digest.Function) -> Digest {
  digest(Array(migrations.prefix(version).joined(separator: "\n").utf8))
}

func newer(_ version: Int) -> Refusal {
  Refusal(.workplaceNewer, ["found": .number(version), "known": .number(schemaVersion)])
}

/// What a file says of its schema, read at one moment.
private struct State: Equatable {
  let version: Int
  let application: Int
  let tables: Int

  init(version: Int, application: Int, tables: Int) {
    self.version = version
    self.application = application
    self.tables = tables
  }

  init(_ database: Database) throws {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT (SELECT user_version FROM pragma_user_version),
          (SELECT application_id FROM pragma_application_id), (SELECT count(*) FROM sqlite_master)
        """)
    version = row?[0] ?? 0
    application = row?[1] ?? 0
    tables = row?[2] ?? 0
  }
}
