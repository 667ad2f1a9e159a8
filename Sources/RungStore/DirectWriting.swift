import GRDB

/// Writing a large transaction into the file itself instead of into the log first, from where it would be copied: each
/// page reaches the disk once. A journal keeps the pages that were there before and are changed; where the write does not
/// come to its end, whoever opens the file next puts them back.
enum DirectWriting {
  /// Leaves the log.
  /// - Returns: False where another process has the file open, which needs the log: then all is as it was.
  static func begin(_ database: Database, _ pool: DatabasePool) -> Bool {
    // This process's own readers are opened anew when they are needed.
    pool.invalidateReadOnlyConnections()
    do {
      let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
      guard mode == "delete" else { return false }
      // The journal's end is the commit, and is only on disk once its folder is.
      try database.execute(sql: "PRAGMA synchronous = EXTRA")
      return true
    } catch {
      end(database)
      return false
    }
  }

  /// Takes up the log again. Should that fail, writes are as safe without it, and the next to open the file does it.
  static func end(_ database: Database) {
    _ = try? String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
    try? database.execute(sql: "PRAGMA synchronous = FULL")
    // Readers need a log that is there: writing the version anew begins one.
    try? database.execute(sql: "PRAGMA user_version = \(schemaVersion)")
  }
}
