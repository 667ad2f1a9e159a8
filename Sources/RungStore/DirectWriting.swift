import GRDB
import GRDBSQLite

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

  static func isUnderWay(_ database: Database) -> Bool {
    (try? String.fetchOne(database, sql: "PRAGMA journal_mode")) == "delete"
  }

  /// Writes the pages that were changed into the file, and has the disk take them: less is left for the commit. Should
  /// it fail, the commit does all of it and says so.
  static func settle(_ database: Database) {
    guard let handle = unsafe database.sqliteConnection else { return }
    unsafe sqlite3_db_cacheflush(handle)
    // SQLite's own opening of the file: to close another one would let go of its locks.
    var file: UnsafeMutablePointer<sqlite3_file>?
    unsafe sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file)
    _ = unsafe file?.pointee.pMethods?.pointee.xSync?(file, SQLITE_SYNC_NORMAL)
  }

  /// Takes up the log again. Should that fail, writes are as safe without it, and the next to open the file does it.
  static func end(_ database: Database) {
    _ = try? String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
    try? database.execute(sql: "PRAGMA synchronous = FULL")
    // Readers need a log that is there: writing the version anew begins one.
    try? database.execute(sql: "PRAGMA user_version = \(schemaVersion)")
  }
}
