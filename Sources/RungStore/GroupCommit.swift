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
          ran = try run(jobs, on: connection)
          if database.isInsideTransaction { try connection.run("COMMIT", []) }
        } catch {
          // What failed is the cause to tell of, whatever comes of giving it up.
          if database.isInsideTransaction { _ = try? connection.run("ROLLBACK", []) }
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

  /// Runs jobs in a transaction, which is left to be committed; there is none where nothing of it is to stay.
  ///
  /// A savepoint for each job would let each be undone alone, and would cost the others a copy of every page they touch. Since
  /// next to none fails after it has written, they go without; where one does, all are undone, and the others run again.
  /// - Throws: What ended the transaction for every job in it.
  private func run(_ jobs: [WriteJob], on connection: SQLiteConnection) throws -> [WriteJob.Ran] {
    var ran: [WriteJob.Ran] = []
    var head = try begin(on: connection)
    for job in jobs {
      let written = connection.changes
      let result = try lostPremise(of: job) ?? run(job, on: connection, head: &head)
      ran.append(result)
      guard result.failure != nil, connection.changes != written else { continue }
      try connection.run("ROLLBACK", [])
      memory.forget()
      if jobs.count == 1 { return ran }
      return try runApart(jobs, after: ran, on: connection)
    }
    return ran
  }

  /// Runs jobs in a transaction, each within a savepoint of its own.
  /// - Parameter earlier: What came of the first of them before they were undone. Those that failed fail by the same state once
  ///   more, unless another process has written in between.
  private func runApart(
    _ jobs: [WriteJob], after earlier: [WriteJob.Ran], on connection: SQLiteConnection
  ) throws -> [WriteJob.Ran] {
    let seen = premise
    var head = try begin(on: connection)
    let earlier = seen == premise ? earlier : []
    return try jobs.enumerated().map { place, job in
      if place < earlier.count {
        if earlier[place].failure != nil { return earlier[place] }
      } else if let lost = lostPremise(of: job) {
        return lost
      }
      try connection.run("SAVEPOINT job", [])
      let ran = try run(job, on: connection, head: &head)
      if ran.failure != nil {
        try connection.run("ROLLBACK TO job", [])
        memory.forget()
      }
      try connection.run("RELEASE job", [])
      return ran
    }
  }

  /// Begins a transaction.
  /// - Returns: The end of the audit chain in it.
  private func begin(on connection: SQLiteConnection) throws -> ChainHead {
    try connection.run("BEGIN IMMEDIATE", [])
    try lookForOthers(connection)
    return try ChainHead(connection)
  }

  /// What becomes of a job whose premise holds no more. A job without one ends those of the jobs after it.
  private func lostPremise(of job: WriteJob) -> WriteJob.Ran? {
    guard let premise = job.premise else {
      version.wrappingAdd(1, ordering: .releasing)
      return nil
    }
    guard premise != self.premise else { return nil }
    return WriteJob.Ran(failure: PremiseLost(), head: nil) { _ in job.refuse(PremiseLost()) }
  }

  /// Gives a job its turn. What a failed one has written is the caller's to undo.
  /// - Throws: What ended the transaction for every job in it.
  private func run(
    _ job: WriteJob, on connection: SQLiteConnection, head: inout ChainHead
  ) throws -> WriteJob.Ran {
    let change = Change(
      connection: connection, memory: memory, stamp: job.stamp, entry: head.number + 1, digest: digest)
    let ran = job.run(change, head)
    if let failure = ran.failure {
      memory.attempts.forget(change.touched)
      // A full disk, among others, makes SQLite itself give up the whole transaction, savepoints and all.
      guard connection.database.isInsideTransaction else { throw failure }
    } else if let moved = ran.head {
      head = moved
    }
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
