import Dispatch
import GRDB
import RungCore
import Synchronization

/// The one writer: takes everything that waits, commits it in one transaction, and only then answers.
final class GroupCommit: Sendable {
  private let pool: DatabasePool
  private let memory: WriterMemory
  private let digest: Digest.Function
  /// Not on the cooperative pool: the writer waits for the disk.
  private let queue = DispatchQueue(label: "rung.store.writer")
  private let waiting = Mutex<[WriteJob]>([])
  /// Grows whenever something may have been written that a premise rests on.
  private let version = Atomic(0)
  /// SQLite's count of the commits of other connections, as it was last seen.
  private let others = Atomic(-1)

  /// Whether the last commit that had anything to write came to the disk.
  private let hasReachedDisk = Atomic(true)

  var isWriting: Bool { hasReachedDisk.load(ordering: .relaxed) }

  func noteDisk(isWriting: Bool) {
    hasReachedDisk.store(isWriting, ordering: .relaxed)
  }

  var premise: Premise { Premise(version: version.load(ordering: .acquiring)) }

  init(pool: DatabasePool, forms: ParsedForms, digest: @escaping Digest.Function) {
    self.pool = pool
    memory = WriterMemory(forms: forms)
    self.digest = digest
  }

  /// Beyond so many waiting writes more are refused at once, before anything of them has happened: memory is bounded,
  /// and whoever asks can come again.
  private static let mostWaiting = 10_000

  func add(_ job: WriteJob) {
    let waits = waiting.withLock { jobs in
      if jobs.count < GroupCommit.mostWaiting { jobs.append(job) } else { return GroupCommit.mostWaiting + 1 }
      return jobs.count
    }
    switch waits {
    case 1: queue.async { self.commitWaiting() }
    case ...GroupCommit.mostWaiting: break
    default: job.refuse(Refusal(.serverBusy, ["seconds": .number(2)]))
    }
  }

  var waitingCount: Int { waiting.withLock { $0.count } }

  /// Returns once everything added before has been answered.
  func drain() {
    queue.sync {}
  }

  private func commitWaiting() {
    var jobs = waiting.withLock { jobs in
      let taken = jobs
      jobs = []
      return taken[...]
    }
    while let first = jobs.first {
      let together = first.isBulk ? jobs.prefix(1) : jobs.prefix { !$0.isBulk }
      jobs = jobs.dropFirst(together.count)
      commit(Array(together), isBulk: first.isBulk)
    }
  }

  /// Runs jobs in one transaction, and answers their callers.
  private func commit(_ jobs: [WriteJob], isBulk: Bool) {
    var ran: [WriteJob.Ran] = []
    var failure: (any Error)?
    do {
      try pool.writeWithoutTransaction { database in
        let isDirect = isBulk && DirectWriting.begin(database, pool)
        defer { if isDirect { DirectWriting.end(database) } }
        let connection = SQLiteConnection(database: database)
        do {
          try connection.run("BEGIN IMMEDIATE", [])
          try lookForOthers(connection)
          var head = try ChainHead(connection)
          for job in jobs {
            ran.append(try run(job, on: connection, head: &head))
          }
          try connection.run("COMMIT", [])
        } catch {
          // What failed is the cause to tell of, whatever comes of giving it up.
          if database.isInsideTransaction { try? connection.run("ROLLBACK", []) }
          throw error
        }
      }
    } catch {
      failure = storageError(error)
    }
    if failure != nil {
      memory.forget()
      noteDisk(isWriting: false)
    } else if ran.contains(where: { $0.head != nil }) {
      noteDisk(isWriting: true)
    }
    // What was read before the commit may be the old state, and what is read from now on is not.
    if jobs.contains(where: { $0.premise == nil }) { version.wrappingAdd(1, ordering: .releasing) }
    for job in ran { job.acknowledge(failure) }
    for job in jobs.dropFirst(ran.count) {
      job.refuse(failure ?? Refusal(.storageFailed, ["cause": .text("transaction ended early")]))
    }
  }

  /// Notices what other processes have written.
  private func lookForOthers(_ connection: SQLiteConnection) throws {
    let found = try connection.first("PRAGMA data_version") { try $0.int(0) } ?? 0
    guard others.exchange(found, ordering: .relaxed) != found else { return }
    version.wrappingAdd(1, ordering: .releasing)
    memory.forgetWhatChanges()
  }

  /// Gives a job its turn, within a savepoint of its own.
  /// - Throws: What ended the transaction for every job in it.
  private func run(
    _ job: WriteJob, on connection: SQLiteConnection, head: inout ChainHead
  ) throws -> WriteJob.Ran {
    if let premise = job.premise {
      guard premise == self.premise else {
        return WriteJob.Ran(failure: PremiseLost(), head: nil) { _ in job.refuse(PremiseLost()) }
      }
    } else {
      version.wrappingAdd(1, ordering: .releasing)
    }
    try connection.run("SAVEPOINT job", [])
    let change = Change(
      connection: connection, memory: memory, stamp: job.stamp, entry: head.number + 1, digest: digest)
    let ran = job.run(change, head)
    if let failure = ran.failure {
      memory.attempts.forget(change.touched)
      // A full disk, among others, makes SQLite itself give up the whole transaction, savepoints and all.
      guard connection.database.isInsideTransaction else { throw failure }
      try connection.run("ROLLBACK TO job", [])
    } else if let moved = ran.head {
      head = moved
    }
    try connection.run("RELEASE job", [])
    return ran
  }
}

/// That nothing was written since which changes who somebody is, what they may do, or whose a session is.
///
/// Most writes may do so; those that come with a premise do not, and are run only while it holds.
package struct Premise: Hashable, Sendable {
  fileprivate let version: Int
}

/// A write did not come to its turn, since its premise holds no more.
package struct PremiseLost: Error {}

/// One caller's write, waiting for its turn.
struct WriteJob: Sendable {
  let stamp: Stamp
  /// Whether it is so large that it has a transaction of its own, which may go straight into the file.
  let isBulk: Bool
  let premise: Premise?
  let run: @Sendable (Change, ChainHead) -> Ran
  /// Answers a caller whose turn never came.
  let refuse: @Sendable (any Error) -> Void

  init<Value: Sendable>(
    operation: String, stamp: Stamp, reason: String, isBulk: Bool, premise: Premise?,
    body: @escaping @Sendable (Change) throws -> Value, _ caller: CheckedContinuation<Value, any Error>
  ) {
    self.stamp = stamp
    self.isBulk = isBulk
    self.premise = premise
    refuse = { caller.resume(throwing: $0) }
    run = { change, head in
      do {
        let value = try body(change)
        let moved = try change.close(operation: operation, reason: reason, head: head)
        return Ran(failure: nil, head: moved) { commitFailure in
          if let commitFailure {
            caller.resume(throwing: commitFailure)
          } else {
            caller.resume(returning: value)
          }
        }
      } catch {
        return Ran(failure: error, head: nil) { caller.resume(throwing: $0 ?? storageError(error)) }
      }
    }
  }

  /// A job that had its turn.
  struct Ran: Sendable {
    let failure: (any Error)?
    /// The end of the chain after it, if it moved.
    let head: ChainHead?
    /// Answers the caller once the commit is known; takes the commit's failure, if it failed.
    let acknowledge: @Sendable ((any Error)?) -> Void
  }
}
