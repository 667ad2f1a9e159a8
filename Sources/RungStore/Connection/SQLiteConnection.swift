import Foundation
import GRDB
import RungCore

/// A connection to a SQLite file, for as long as GRDB lends it.
struct SQLiteConnection: Connection {
  let database: Database

  func run(_ sql: String, _ arguments: [SQLValue]) throws {
    try database.cachedStatement(sql: sql).execute(arguments: bound(arguments))
  }

  func cursor(_ sql: String, _ arguments: [SQLValue]) throws -> any SQLCursor {
    SQLiteCursor(
      rows: try Row.fetchCursor(try database.cachedStatement(sql: sql), arguments: bound(arguments)))
  }
}

private struct SQLiteCursor: SQLCursor {
  let rows: RowCursor

  func next() throws -> (any SQLRow)? {
    try rows.next().map { SQLiteRow(row: $0) }
  }
}

private struct SQLiteRow: SQLRow {
  let row: Row

  func value(_ column: Int) throws -> SQLValue {
    let value: DatabaseValue = row[column]
    switch value.storage {
    case .null: return .null
    case .int64(let integer): return .integer(integer)
    case .string(let text): return try whole(text, column)
    case .blob(let data): return .blob(Array(data))
    // No column of the schema is REAL; a real number is damage, and reads as its text.
    case .double(let real): return .text(String(real))
    }
  }

  /// A text as it was read, unless its bytes went on after a NUL or were no UTF-8: Rung writes no such text, and to
  /// read it as a shorter or mended one would hide that other hands did.
  private func whole(_ text: String, _ column: Int) throws -> SQLValue {
    let stored = try row.withUnsafeData(atIndex: column) {
      $0?.count == text.utf8.count ? nil : $0.map(Array.init)
    }
    return stored.map(SQLValue.blob) ?? .text(text)
  }
}

/// - Throws: `Refusal(.inputInvalid)` for a text with a NUL in it, after which SQLite would leave out the rest.
private func bound(_ arguments: [SQLValue]) throws -> StatementArguments {
  var values: [(any DatabaseValueConvertible)?] = []
  values.reserveCapacity(arguments.count)
  for argument in arguments {
    switch argument {
    case .integer(let integer): values.append(integer)
    case .text(let text):
      try refuseNUL(text)
      values.append(text)
    case .blob(let bytes): values.append(Data(bytes))
    case .null: values.append(nil)
    }
  }
  return StatementArguments(values)
}

private func refuseNUL(_ text: String) throws(Refusal) {
  guard text.utf8.contains(0) else { return }
  let shown = String(decoding: text.utf8.map { $0 == 0 ? UInt8(ascii: "?") : $0 }, as: UTF8.self)
  throw Refusal(.inputInvalid, ["field": .text("text"), "value": .text(shown)])
}
