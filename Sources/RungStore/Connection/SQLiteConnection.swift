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
  private let recent: RecentStatements

  init(database: Database) {
    self.database = database
    recent = RecentStatements(database)
  }

  /// How many rows it has inserted, changed or deleted since it was opened.
  var changes: Int { unsafe Int(sqlite3_total_changes(database.sqliteConnection)) }

  @discardableResult
  func run(_ sql: String, _ arguments: [SQLValue]) throws -> Int {
    try recent.statement(sql).run(arguments, in: &recent.memory)
    return unsafe Int(sqlite3_changes(database.sqliteConnection))
  }

  func insert(_ sql: String, _ arguments: [SQLValue]) throws -> Int {
    try recent.statement(sql).run(arguments, in: &recent.memory)
    return unsafe Int(sqlite3_last_insert_rowid(database.sqliteConnection))
  }

  func settle() {
    if DirectWriting.isUnderWay(database) { DirectWriting.settle(database) }
  }

  func cursor(_ sql: String, _ arguments: [SQLValue]) throws -> any SQLCursor {
    let statement = try recent.statement(sql)
    try statement.bind(arguments, in: &recent.memory, keptBySQLite: true)
    return SQLiteCursor(statement)
  }
}

/// The statements used of late: finding one by the very same text is a comparison of addresses.
private final class RecentStatements {
  private let database: Database
  private var statements: [SQLiteStatement] = []
  var memory = BoundMemory()

  init(_ database: Database) {
    self.database = database
  }

  func statement(_ sql: String) throws -> SQLiteStatement {
    for statement in statements where statement.sql == sql { return statement }
    let statement = SQLiteStatement(sql, try database.cachedStatement(sql: sql), database)
    if statements.count == 24 { statements.removeFirst() }
    statements.append(statement)
    return statement
  }
}

/// A prepared statement.
@safe private final class SQLiteStatement {
  let sql: String
  let handle: OpaquePointer
  /// Whose the handle is.
  private let statement: Statement
  private let database: Database
  private let parameters: Int

  init(_ sql: String, _ statement: Statement, _ database: Database) {
    self.sql = sql
    self.statement = statement
    self.database = database
    unsafe handle = statement.sqliteStatement
    parameters = unsafe Int(sqlite3_bind_parameter_count(handle))
  }

  /// Runs it to its end.
  func run(_ arguments: [SQLValue], in memory: inout BoundMemory) throws {
    // What is bound lies in memory that the next run uses anew.
    defer { unsafe sqlite3_clear_bindings(handle) }
    try bind(arguments, in: &memory, keptBySQLite: false) {
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
      message: unsafe String(cString: sqlite3_errmsg(database.sqliteConnection)), sql: sql)
  }

  /// Binds arguments to the statement, which begins anew, for as long as `use` takes.
  /// - Parameter isCopied: Whether SQLite takes a copy, so that they stay bound.
  /// - Throws: `Refusal(.inputInvalid)` for a text with a NUL in it, after which SQLite would leave out the rest.
  func bind(
    _ arguments: [SQLValue], in memory: inout BoundMemory, keptBySQLite isCopied: Bool,
    _ use: () throws -> Void = {}
  ) throws {
    unsafe sqlite3_reset(handle)
    guard arguments.count == parameters else { throw failure(SQLITE_MISUSE) }
    memory.clear(for: arguments)
    try unsafe bind(arguments[...], &memory, isCopied ? copied : nil, use)
  }

  private func bind(
    _ arguments: ArraySlice<SQLValue>, _ memory: inout BoundMemory, _ keeper: sqlite3_destructor_type?,
    _ use: () throws -> Void
  ) throws {
    for index in arguments.indices {
      let number = Int32(index + 1)
      let code: Int32
      switch arguments[index] {
      case .integer(let integer): code = unsafe sqlite3_bind_int64(handle, number, integer)
      case .text(var text) where BoundMemory.isLarge(text.utf8.count):
        // It stays where it is only for as long as it is lent.
        return try text.withUTF8 { text in
          let code = try unsafe bind(UnsafeRawBufferPointer(text), number, keeper)
          guard code == SQLITE_OK else { throw failure(code) }
          try unsafe bind(arguments[(index + 1)...], &memory, keeper, use)
        }
      case .text(let text): code = try unsafe bind(memory.lay(text.utf8), number, keeper)
      case .blob(let blob):
        let place = unsafe memory.lay(blob)
        code = unsafe sqlite3_bind_blob(handle, number, place.baseAddress, Int32(place.count), keeper)
      case .null: code = unsafe sqlite3_bind_null(handle, number)
      }
      guard code == SQLITE_OK else { throw failure(code) }
    }
    try use()
  }

  private func bind(
    _ text: UnsafeRawBufferPointer, _ number: Int32, _ keeper: sqlite3_destructor_type?
  ) throws(Refusal) -> Int32 {
    guard let start = text.baseAddress else { return SQLITE_MISUSE }
    if unsafe memchr(start, 0, text.count) != nil {
      let shown = unsafe String(decoding: text.map { $0 == 0 ? UInt8(ascii: "?") : $0 }, as: UTF8.self)
      throw Refusal(.inputInvalid, ["field": .text("text"), "value": .text(shown)])
    }
    return unsafe sqlite3_bind_text(
      handle, number, start.assumingMemoryBound(to: CChar.self), Int32(text.count), keeper)
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
