package import RungCore

/// A value that SQL stores.
package enum SQLValue: Hashable, Sendable {
  case integer(Int64)
  case text(String)
  case blob([UInt8])
  case null

  package static func int(_ value: Int) -> SQLValue { .integer(Int64(value)) }
  package static func flag(_ value: Bool) -> SQLValue { .integer(value ? 1 : 0) }
  package static func id<Subject>(_ id: ID<Subject>) -> SQLValue { .text(id.text) }
  package static func instant(_ instant: Instant) -> SQLValue { .integer(instant.microseconds) }
  package static func day(_ day: Day) -> SQLValue { .text(day.description) }
  package static func digest(_ digest: Digest) -> SQLValue { .blob(digest.bytes) }
}

/// What Rung asks of a database: literal SQL with positional arguments. SQLite is one; another can follow.
package protocol Connection {
  /// - Returns: How many rows it has inserted, changed or deleted, where it is one that does.
  @discardableResult
  func run(_ sql: String, _ arguments: [SQLValue]) throws -> Int
  /// Inserts a row into a table that numbers its rows, and gives the number.
  func insert(_ sql: String, _ arguments: [SQLValue]) throws -> Int
  /// Brings what a large transaction wrote so far on its way to the disk, where that makes its commit shorter.
  func settle()
  /// Begins a query, whose rows are then taken one at a time. Several may be under way at once.
  func cursor(_ sql: String, _ arguments: [SQLValue]) throws -> any SQLCursor
}

/// A query under way.
package protocol SQLCursor {
  /// The next row, good until the one after it is asked for; `nil` after the last.
  func next() throws -> (any SQLRow)?
}

/// One row of a result, read by position.
package protocol SQLRow {
  func value(_ column: Int) throws -> SQLValue
}

/// The store holds something that the schema does not allow: the file was changed by other hands.
package struct DamagedRow: Error {
  package let expected: String
}

extension SQLRow {
  package func text(_ column: Int) throws -> String {
    guard case .text(let text) = try value(column) else { throw DamagedRow(expected: "text") }
    return text
  }

  package func int(_ column: Int) throws -> Int {
    guard case .integer(let integer) = try value(column) else { throw DamagedRow(expected: "integer") }
    return Int(integer)
  }

  package func blob(_ column: Int) throws -> [UInt8] {
    guard case .blob(let bytes) = try value(column) else { throw DamagedRow(expected: "blob") }
    return bytes
  }

  package func flag(_ column: Int) throws -> Bool { try int(column) != 0 }
  package func id<Subject>(_ column: Int) throws -> ID<Subject> { ID(try text(column)) }
  package func instant(_ column: Int) throws -> Instant { Instant(microseconds: Int64(try int(column))) }

  package func day(_ column: Int) throws -> Day {
    guard let day = Day(try text(column)) else { throw DamagedRow(expected: "date") }
    return day
  }

  package func digest(_ column: Int) throws -> Digest {
    guard let digest = Digest(bytes: try blob(column)) else { throw DamagedRow(expected: "digest") }
    return digest
  }

  package func optionalText(_ column: Int) throws -> String? {
    try value(column) == .null ? nil : try text(column)
  }

  package func optionalInt(_ column: Int) throws -> Int? {
    try value(column) == .null ? nil : try int(column)
  }

  package func raw<Value: RawRepresentable<String>>(_ column: Int) throws -> Value {
    guard let value = Value(rawValue: try text(column)) else { throw DamagedRow(expected: "\(Value.self)") }
    return value
  }
}

extension Connection {
  package func settle() {}

  /// Reads every row of a query in turn.
  package func forEach(
    _ sql: String, _ arguments: [SQLValue] = [], _ body: (any SQLRow) throws -> Void
  ) throws {
    let cursor = try cursor(sql, arguments)
    while let row = try cursor.next() { try body(row) }
  }

  package func rows<Value>(
    _ sql: String, _ arguments: [SQLValue] = [], _ read: (any SQLRow) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    try forEach(sql, arguments) { values.append(try read($0)) }
    return values
  }

  /// The first row of a query, which is run to its end.
  package func first<Value>(
    _ sql: String, _ arguments: [SQLValue] = [], _ read: (any SQLRow) throws -> Value
  ) throws -> Value? {
    var first: Value?
    try forEach(sql, arguments) { row in
      if first == nil { first = try read(row) }
    }
    return first
  }
}
