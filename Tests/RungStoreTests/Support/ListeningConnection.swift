import Foundation
import GRDB
import RungStore

/// A connection that notes each statement it is asked for.
final class ListeningConnection: Connection {
  struct Heard {
    let sql: String
    let arguments: [SQLValue]
  }

  private let database: Database
  private(set) var heard: [Heard] = []

  init(_ database: Database) {
    self.database = database
  }

  @discardableResult
  func run(_ sql: String, _ arguments: [SQLValue]) throws -> Int {
    _ = try cursor(sql, arguments)
    return database.changesCount
  }

  func insert(_ sql: String, _ arguments: [SQLValue]) throws -> Int {
    try run(sql, arguments)
    return Int(database.lastInsertedRowID)
  }

  func cursor(_ sql: String, _ arguments: [SQLValue]) throws -> any SQLCursor {
    heard.append(Heard(sql: sql, arguments: arguments))
    return HeardRows(try Row.fetchAll(database, sql: sql, arguments: bound(arguments)))
  }

  /// How SQLite goes about it, a line a step, indented by nesting.
  func plan(_ heard: Heard) throws -> [String] {
    var depths = [0: 0]
    return try Row.fetchAll(
      database, sql: "EXPLAIN QUERY PLAN \(heard.sql)", arguments: bound(heard.arguments)
    ).map { row in
      let (id, parent, step): (Int, Int, String) = (row[0], row[1], row[3])
      let depth = depths[parent, default: 0]
      depths[id] = depth + 1
      return String(repeating: "  ", count: depth) + step
    }
  }

  private func bound(_ arguments: [SQLValue]) -> StatementArguments {
    StatementArguments(
      arguments.map { argument -> (any DatabaseValueConvertible)? in
        switch argument {
        case .integer(let integer): integer
        case .text(let text): text
        case .blob(let bytes): Data(bytes)
        case .null: nil
        }
      })
  }
}

private final class HeardRows: SQLCursor {
  private var rows: ArraySlice<Row>

  init(_ rows: [Row]) {
    self.rows = rows[...]
  }

  func next() -> (any SQLRow)? {
    rows.popFirst().map(HeardRow.init)
  }
}

private struct HeardRow: SQLRow {
  let row: Row

  func value(_ column: Int) -> SQLValue {
    let value: DatabaseValue = row[column]
    return switch value.storage {
    case .null: .null
    case .int64(let integer): .integer(integer)
    case .double(let real): .text(String(real))
    case .string(let text): .text(text)
    case .blob(let data): .blob(Array(data))
    }
  }
}
