import GRDB
import GRDBSQLite
import Glibc
import RungCore

/// A connection to a SQLite file, for as long as GRDB lends it.
///
/// GRDB prepares and keeps the statements; binding, stepping and reading go straight to SQLite, since GRDB's own way
/// takes several times as long as SQLite takes for the row itself.
struct SQLiteConnection: Connection {
  let database: Database
  private let recent = RecentStatements()

  init(database: Database) {
    self.database = database
  }

  @discardableResult
  func run(_ sql: String, _ arguments: [SQLValue]) throws -> Int {
    let statement = try recent.statement(sql, database)
    try recent.arguments.lay(arguments)
    try statement.run(recent.arguments)
    return database.changesCount
  }

  func insert(_ sql: String, _ arguments: [SQLValue]) throws -> Int {
    try run(sql, arguments)
    return Int(database.lastInsertedRowID)
  }

  func settle() {
    if DirectWriting.isUnderWay(database) { DirectWriting.settle(database) }
  }

  func cursor(_ sql: String, _ arguments: [SQLValue]) throws -> any SQLCursor {
    let statement = try recent.statement(sql, database)
    try recent.arguments.lay(arguments)
    try recent.arguments.bind(to: statement, keptBySQLite: true)
    return SQLiteCursor(statement)
  }
}

/// The statements used of late: finding one by the very same text is a comparison of addresses.
private final class RecentStatements {
  private var statements: [(sql: String, statement: SQLiteStatement)] = []
  var arguments = LaidArguments()

  func statement(_ sql: String, _ database: Database) throws -> SQLiteStatement {
    for (known, statement) in statements where known == sql { return statement }
    let statement = SQLiteStatement(try database.cachedStatement(sql: sql), database)
    if statements.count == 24 { statements.removeFirst() }
    statements.append((sql, statement))
    return statement
  }
}

/// A prepared statement.
private struct SQLiteStatement {
  let statement: Statement
  let database: Database
  var handle: OpaquePointer { unsafe statement.sqliteStatement }

  init(_ statement: Statement, _ database: Database) {
    self.statement = statement
    self.database = database
  }

  /// Runs it to its end.
  func run(_ arguments: LaidArguments) throws {
    // What is bound lies in memory that the next run uses anew.
    defer { unsafe sqlite3_clear_bindings(handle) }
    try arguments.bind(to: self, keptBySQLite: false) {
      defer { reset() }
      while try step() {}
    }
  }

  /// False at the end.
  func step() throws -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw failure(code)
    }
  }

  /// Lets go of the rows.
  func reset() {
    unsafe sqlite3_reset(handle)
  }

  func failure(_ code: Int32) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: unsafe String(cString: sqlite3_errmsg(database.sqliteConnection)), sql: statement.sql)
  }
}

/// Arguments laid out one after the other in memory that is used again and again, where SQLite can read them.
private struct LaidArguments {
  private enum Place {
    case integer(Int64)
    case text(Range<Int>)
    /// One that is not laid out, since it is too large to be copied for nothing.
    case large(String)
    case blob(Range<Int>)
    case null
  }

  private var bytes: [UInt8] = []
  private var places: [Place] = []

  /// - Throws: `Refusal(.inputInvalid)` for a text with a NUL in it, after which SQLite would leave out the rest.
  mutating func lay(_ arguments: [SQLValue]) throws(Refusal) {
    bytes.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    for argument in arguments {
      let start = bytes.count
      switch argument {
      case .integer(let integer): places.append(.integer(integer))
      case .text(let text) where text.utf8.count > 1 << 20:
        places.append(.large(text))
      case .text(let text):
        bytes.append(contentsOf: text.utf8)
        try refuseNUL(in: bytes[start...])
        places.append(.text(start..<bytes.count))
      case .blob(let blob):
        bytes.append(contentsOf: blob)
        places.append(.blob(start..<bytes.count))
      case .null: places.append(.null)
      }
    }
    // So that they have an address even where all are empty.
    bytes.append(0)
  }

  /// Binds them to a statement that begins anew, for as long as `use` takes.
  /// - Parameter isCopied: Whether SQLite takes a copy, so that they stay bound.
  func bind(to statement: SQLiteStatement, keptBySQLite isCopied: Bool, _ use: () throws -> Void = {}) throws
  {
    let handle = unsafe statement.handle
    unsafe sqlite3_reset(handle)
    guard unsafe Int(sqlite3_bind_parameter_count(handle)) == places.count else {
      throw statement.failure(SQLITE_MISUSE)
    }
    try unsafe bind(from: 0, to: statement, isCopied ? copied : nil, use)
  }

  private func bind(
    from first: Int, to statement: SQLiteStatement, _ keeper: sqlite3_destructor_type?,
    _ use: () throws -> Void
  ) throws {
    let handle = unsafe statement.handle
    try unsafe bytes.withUnsafeBytes { bytes in
      for (index, place) in places.enumerated().dropFirst(first) {
        let number = Int32(index + 1)
        let code: Int32
        switch place {
        case .integer(let integer): code = unsafe sqlite3_bind_int64(handle, number, integer)
        case .text(let range):
          let text = unsafe bytes.baseAddress?.advanced(by: range.lowerBound)
            .assumingMemoryBound(to: CChar.self)
          code = unsafe sqlite3_bind_text(handle, number, text, Int32(range.count), keeper)
        case .large(var text):
          // It stays where it is only for as long as it is lent.
          return try text.withUTF8 { text in
            if unsafe holdsNUL(text) { throw unsafe nulRefusal(text) }
            let code = unsafe text.withMemoryRebound(to: CChar.self) {
              unsafe sqlite3_bind_text(handle, number, $0.baseAddress, Int32($0.count), keeper)
            }
            guard code == SQLITE_OK else { throw statement.failure(code) }
            try unsafe bind(from: index + 1, to: statement, keeper, use)
          }
        case .blob(let range):
          let blob = unsafe bytes.baseAddress?.advanced(by: range.lowerBound)
          code = unsafe sqlite3_bind_blob(handle, number, blob, Int32(range.count), keeper)
        case .null: code = unsafe sqlite3_bind_null(handle, number)
        }
        guard code == SQLITE_OK else { throw statement.failure(code) }
      }
      try use()
    }
  }
}

/// The rows of a statement, which is under way until this goes.
private final class SQLiteCursor: SQLCursor, SQLRow {
  private let statement: SQLiteStatement

  init(_ statement: SQLiteStatement) {
    self.statement = statement
  }

  deinit {
    statement.reset()
  }

  func next() throws -> (any SQLRow)? {
    try statement.step() ? self : nil
  }

  func value(_ column: Int) throws -> SQLValue {
    let (handle, column) = unsafe (statement.handle, Int32(column))
    switch unsafe sqlite3_column_type(handle, column) {
    case SQLITE_NULL: return .null
    case SQLITE_INTEGER: return unsafe .integer(sqlite3_column_int64(handle, column))
    // No column of the schema is REAL; a real number is damage, and reads as its text.
    case SQLITE_FLOAT: return unsafe .text(String(sqlite3_column_double(handle, column)))
    case SQLITE_TEXT:
      // The text first: asking for it may be what makes it UTF-8 and gives it its length.
      let start = unsafe sqlite3_column_text(handle, column)
      return unsafe text(
        UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
    default:
      let start = unsafe sqlite3_column_blob(handle, column)
      let count = unsafe Int(sqlite3_column_bytes(handle, column))
      return unsafe .blob(Array(UnsafeRawBufferPointer(start: start, count: count)))
    }
  }

  /// A text as it was read, unless its bytes went on after a NUL or were no UTF-8: Rung writes no such text, and to
  /// read it as a shorter or mended one would hide that other hands did.
  private func text(_ bytes: UnsafeRawBufferPointer) -> SQLValue {
    guard let text = unsafe String(validating: bytes, as: UTF8.self), unsafe !bytes.contains(0) else {
      return unsafe .blob(Array(bytes))
    }
    return .text(text)
  }
}

/// Has SQLite take a copy of what is bound.
private let copied = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)

private func refuseNUL(in text: ArraySlice<UInt8>) throws(Refusal) {
  let hasNUL = unsafe text.withUnsafeBufferPointer { unsafe holdsNUL($0) }
  if hasNUL { throw nulRefusal(text) }
}

private func holdsNUL(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let start = text.baseAddress else { return false }
  return unsafe memchr(start, 0, text.count) != nil
}

private func nulRefusal(_ text: some Sequence<UInt8>) -> Refusal {
  let shown = String(decoding: text.map { $0 == 0 ? UInt8(ascii: "?") : $0 }, as: UTF8.self)
  return Refusal(.inputInvalid, ["field": .text("text"), "value": .text(shown)])
}
