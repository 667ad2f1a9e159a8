import Foundation
import GRDB
import RungCore

/// The schema this Rung writes. SQLite's `user_version` holds it.
private let migrations: [String] = [schema1]

/// Brings the schema up to date, each step in a transaction of its own.
/// - Throws: `Refusal(.workplaceNewer)` where the file is ahead of this Rung.
func migrate(_ database: Database) throws {
  let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  guard version <= migrations.count else {
    throw Refusal(.workplaceNewer, ["found": .number(version), "known": .number(migrations.count)])
  }
  for (place, migration) in migrations.enumerated().dropFirst(version) {
    try database.inTransaction(.immediate) {
      // Another process may have got here first.
      if try Int.fetchOne(database, sql: "PRAGMA user_version") == place {
        try database.execute(sql: migration)
        try database.execute(sql: "PRAGMA user_version = \(place + 1)")
      }
      return .commit
    }
  }
}
