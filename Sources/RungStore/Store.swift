import Dispatch
import Foundation
import GRDB
package import RungCore
import Synchronization

/// A workplace's one SQLite file: many readers, one writer, and nothing acknowledged that is not on disk.
package final class Store: Sendable {
  private let pool: DatabasePool
  private let digest: Digest.Function
  /// Not on the cooperative pool: the writer waits for the disk.
  private let writer = DispatchQueue(label: "rung.store.writer")
  private let waiting = Mutex<[WriteJob]>([])

  /// Opens the file at `path`, making it and bringing its schema up to date as needed.
  /// - Throws: `Refusal(.workplaceNewer)` where a newer Rung has written it.
  package init(path: String, digest: @escaping Digest.Function) throws {
    self.digest = digest
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.label = "rung.store"
    pool = try storage {
      let pool = try DatabasePool(path: path, configuration: configuration)
      // GRDB asks for NORMAL in WAL mode; an acknowledged row has to outlive a power cut.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      return pool
    }
    try storage { try pool.writeWithoutTransaction { try migrate($0) } }
  }

  package func close() throws {
    try storage { try pool.close() }
  }

  /// Reads one consistent state of the whole store.
  package func read<Value: Sendable>(
    _ body: @escaping @Sendable (Reader) throws -> Value
  ) async throws -> Value {
    do {
      return try await pool.read { try body(Reader(connection: SQLiteConnection(database: $0))) }
    } catch let error as DatabaseError {
      throw refusal(error)
    }
  }

  /// Runs `body` in a transaction with others that wait, and returns once the commit that holds it is on disk.
  /// A refusal undoes what `body` did and leaves the others be.
  /// - Parameters:
  ///   - operation: The request's name, for the audit.
  ///   - reason: What the caller gave as the ground.
  package func write<Value: Sendable>(
    _ operation: String, _ stamp: Stamp, reason: String = "",
    _ body: @escaping @Sendable (Change) throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      let job = WriteJob(
        operation: operation, stamp: stamp, reason: reason,
        run: { change in
          let result = Result { try body(change) }
          return WriteJob.Ran(failure: result.failure) { commitFailure in
            if let commitFailure, result.failure == nil {
              continuation.resume(throwing: commitFailure)
            } else {
              continuation.resume(with: result.mapError(storageError))
            }
          }
        },
        refuse: { continuation.resume(throwing: $0) })
      let isFirst = waiting.withLock { jobs in
        jobs.append(job)
        return jobs.count == 1
      }
      if isFirst { writer.async { self.commitWaiting() } }
    }
  }

  /// Commits everything that waits, in one transaction, each job within a savepoint of its own.
  private func commitWaiting() {
    let jobs = waiting.withLock { jobs in
      let taken = jobs
      jobs = []
      return taken
    }
    var ran: [WriteJob.Ran] = []
    var failure: (any Error)?
    do {
      try pool.writeWithoutTransaction { database in
        let connection = SQLiteConnection(database: database)
        do {
          try connection.run("BEGIN IMMEDIATE", [])
          var head = try chainHead(connection)
          for job in jobs {
            ran.append(try job.run(on: connection, head: &head, digest: digest))
          }
          try connection.run("COMMIT", [])
        } catch {
          if database.isInsideTransaction { try connection.run("ROLLBACK", []) }
          throw error
        }
      }
    } catch {
      failure = storageError(error)
    }
    for job in ran { job.acknowledge(failure) }
    for job in jobs.dropFirst(ran.count) {
      job.refuse(failure ?? Refusal(.storageFailed, ["cause": .text("transaction ended early")]))
    }
  }

  private func chainHead(_ connection: SQLiteConnection) throws -> ChainHead {
    try connection.first("SELECT number, digest FROM audit_entry ORDER BY number DESC LIMIT 1") { row in
      ChainHead(number: try row.int(0), digest: try row.digest(1))
    } ?? ChainHead(number: 0, digest: .zero)
  }
}

/// One caller's write, waiting for its turn.
private struct WriteJob: Sendable {
  let operation: String
  let stamp: Stamp
  let reason: String
  let run: @Sendable (Change) -> Ran
  /// Answers a caller whose turn never came.
  let refuse: @Sendable (any Error) -> Void

  /// A job that had its turn: whether its body failed, and how its caller is told once the commit is known.
  struct Ran: Sendable {
    let failure: (any Error)?
    /// Takes the commit's failure, if it failed.
    let acknowledge: @Sendable ((any Error)?) -> Void
  }

  func run(
    on connection: SQLiteConnection, head: inout ChainHead, digest: @escaping Digest.Function
  ) throws -> Ran {
    try connection.run("SAVEPOINT job", [])
    let change = Change(connection: connection, stamp: stamp, entry: head.number + 1, digest: digest)
    let ran = run(change)
    if ran.failure == nil {
      if let moved = try change.close(operation: operation, reason: reason, head: head) { head = moved }
    } else {
      try connection.run("ROLLBACK TO job", [])
    }
    try connection.run("RELEASE job", [])
    return ran
  }
}

extension Result {
  fileprivate var failure: Failure? {
    if case .failure(let failure) = self { failure } else { nil }
  }
}

/// Runs `body`, turning the database's errors into refusals in plain words.
private func storage<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch {
    throw storageError(error)
  }
}

private func storageError(_ error: any Error) -> any Error {
  switch error {
  case let error as DatabaseError: refusal(error)
  case let damaged as DamagedRow:
    Refusal(.storageFailed, ["cause": .text("damaged row: \(damaged.expected)")])
  default: error
  }
}

private func refusal(_ error: DatabaseError) -> Refusal {
  let cause =
    switch error.resultCode {
    case .SQLITE_FULL: "disk full"
    case .SQLITE_READONLY, .SQLITE_PERM: "read-only"
    case .SQLITE_BUSY, .SQLITE_LOCKED: "locked by another process"
    case .SQLITE_CANTOPEN: "cannot be opened"
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: "not a sound database"
    case .SQLITE_IOERR: "disk error"
    case .SQLITE_CONSTRAINT: "constraint: \(error.message ?? "")"
    default: "SQLite \(error.extendedResultCode.rawValue)"
    }
  return Refusal(.storageFailed, ["cause": .text(cause)])
}
