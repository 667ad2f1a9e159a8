import GRDB
import RungCore

/// Runs `body`, turning the database's errors into refusals in plain words.
func storage<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch {
    throw storageError(error)
  }
}

/// A refusal in plain words for an error of the database or of what it holds; any other error as it is.
func storageError(_ error: any Error) -> any Error {
  switch error {
  case let error as DatabaseError:
    storageFailed(cause(of: error))
  case let damaged as DamagedRow:
    storageFailed("damaged row: \(damaged.expected)")
  default: error
  }
}

func storageFailed(_ cause: String) -> Refusal {
  Refusal(.storageFailed, ["cause": .text(cause)])
}

private func cause(of error: DatabaseError) -> String {
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
}
