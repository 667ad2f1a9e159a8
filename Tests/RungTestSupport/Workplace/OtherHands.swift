package import GRDB

/// The file as others than Rung can get at it: with no foreign keys and no checks.
package struct OtherHands {
  private let queue: DatabaseQueue

  package init(_ path: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.allowsUnsafeTransactions = true
    configuration.busyMode = .timeout(10)
    queue = try DatabaseQueue(path: path, configuration: configuration)
    try run("PRAGMA ignore_check_constraints = ON")
  }

  package func run(_ sql: String) throws {
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
  }

  /// Each row's values, written as SQLite's `quote` would not: plainly, with nothing for NULL.
  package func rows(_ sql: String) throws -> [[String]] {
    try queue.writeWithoutTransaction { database in
      try Row.fetchAll(database, sql: sql).map { row in
        row.databaseValues.map { value in
          String.fromDatabaseValue(value) ?? Int.fromDatabaseValue(value)?.description ?? ""
        }
      }
    }
  }

  package func number(_ sql: String) throws -> Int? {
    try rows(sql).first?.first.flatMap(Int.init)
  }

  package func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try queue.read(body)
  }

  package func close() throws {
    try queue.close()
  }
}
