import Foundation
import GRDB

/// A connection to a SQLite file, for as long as GRDB lends it.
struct SQLiteConnection: Connection {
  let database: Database

  func run(_ sql: String, _ arguments: [SQLValue]) throws {
    let statement = try database.cachedStatement(sql: sql)
    try statement.execute(arguments: StatementArguments(arguments.map(\.databaseValue)))
  }

  func forEach(_ sql: String, _ arguments: [SQLValue], _ body: (any SQLRow) throws -> Void) throws {
    let statement = try database.cachedStatement(sql: sql)
    let cursor = try Row.fetchCursor(statement, arguments: StatementArguments(arguments.map(\.databaseValue)))
    while let row = try cursor.next() {
      try body(SQLiteRow(row: row))
    }
  }
}

private struct SQLiteRow: SQLRow {
  let row: Row

  func value(_ column: Int) -> SQLValue {
    let value: DatabaseValue = row[column]
    switch value.storage {
    case .null: return .null
    case .int64(let integer): return .integer(integer)
    case .string(let text): return .text(text)
    case .blob(let data): return .blob(Array(data))
    // No column of the schema is REAL; a real number is damage, and reads as its text.
    case .double(let real): return .text(String(real))
    }
  }
}

extension SQLValue {
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .integer(let integer): integer.databaseValue
    case .text(let text): text.databaseValue
    case .blob(let bytes): Data(bytes).databaseValue
    case .null: .null
    }
  }
}
