import FoundationEssentials
package import RungAPI
import RungCore

/// A gateway that loses no answer while the network or the process is away: every save is on this machine's disk
/// before it is sent, and what the server has not acknowledged is sent first when it can be reached again.
///
/// Saves of one attempt go out one by one, in the order they were made. Starting an attempt sends what the journal
/// holds beyond what the server has; handing it in does so too, and then takes the journal away.
package actor JournaledGateway: Gateway {
  private let inner: any Gateway
  private let folder: String
  private var journals: [ID<Attempt>: Journal] = [:]
  /// The attempts that were handed in here, of which nothing more is to be written down.
  private var handedIn: Set<ID<Attempt>> = []
  private var isBusy = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// - Parameters:
  ///   - inner: where requests go.
  ///   - folder: where journals are kept, one file an attempt. Made where there is none.
  /// - Throws: a refusal where the folder cannot be used: before an attempt's clock runs.
  package init(_ inner: any Gateway, folder: String) throws {
    self.inner = inner
    self.folder = folder
    try JournalFile.make(folder: folder)
  }

  package func send<R: Request>(_ request: R) async throws -> R.Reply {
    let reply: any Sendable
    switch request {
    case let start as StartAttempt: reply = try await inTurn { try await self.start(start) }
    case let save as SaveAnswer: reply = try await inTurn { try await self.save(save) }
    case let move as MoveToQuestion:
      // Written down in its turn, and sent beside the saves: none of them waits for it.
      try await inTurn { try self.note(move) }
      return try await inner.send(request)
    case let submit as SubmitAttempt: reply = try await inTurn { try await self.submit(submit) }
    default: return try await inner.send(request)
    }
    guard let reply = reply as? R.Reply else { return try await inner.send(request) }
    return reply
  }

  /// A save waits its turn on the network behind those that do not get through; on the disk it waits for nothing.
  package func keep(_ save: SaveAnswer) async {
    guard !handedIn.contains(save.attempt), var journal = try? journal(of: save.attempt),
      save.sequence > journal.lastSequence, (try? journal.record(save)) != nil
    else { return }
    journals[save.attempt] = journal
  }

  private func start(_ request: StartAttempt) async throws -> StartAttempt.Reply {
    let reply = try await inner.send(request)
    var journal = try journal(of: reply.attempt)
    journal.noteAcknowledged(reply.sequence)
    journals[reply.attempt] = journal
    let newer = journal.pending
    var latest: SaveAnswer.Reply?
    do {
      latest = try await sendPending(of: reply.attempt).latest
    } catch let refusal as Refusal where refusal.code.kind == .unavailable {
      // Away again. The candidate goes on; what is pending goes out before the next save.
    }
    guard let journal = journals[reply.attempt] else { return reply }
    let move = journal.lastMove
    // Where the server has the candidate there already, it has heard of the move.
    if let move, move.question != reply.place { _ = try? await inner.send(move) }
    return reply.merging(
      newer.filter { !journal.isRefused($0.sequence) }, move,
      lastSequence: max(journal.lastSequence, move?.sequence ?? 0), latest: latest)
  }

  private func save(_ request: SaveAnswer) async throws -> SaveAnswer.Reply {
    var journal = try journal(of: request.attempt)
    if request.sequence > journal.lastSequence {
      try journal.record(request)
      journals[request.attempt] = journal
    }
    let sent = try await sendPending(of: request.attempt, until: request.sequence)
    // A save that is not pending has been answered before; the server says what it makes of it now.
    if let reply = sent.asked { return reply }
    return try await inner.send(request)
  }

  private func note(_ move: MoveToQuestion) throws {
    var journal = try journal(of: move.attempt)
    journal.record(move)
    journals[move.attempt] = journal
  }

  private func submit(_ request: SubmitAttempt) async throws -> AttemptResult {
    let path = try Journal.path(folder: folder, attempt: request.attempt)
    if journals[request.attempt] != nil || FileManager.default.fileExists(atPath: path) {
      _ = try journal(of: request.attempt)
      do {
        _ = try await sendPending(of: request.attempt)
      } catch let refusal as Refusal where refusal.code == .attemptClosed {
        // The clock was first. The result says what counted; the journal stays, with what came too late.
      }
    }
    let result = try await inner.send(request)
    handedIn.insert(request.attempt)
    if let journal = journals.removeValue(forKey: request.attempt), journal.pending.isEmpty {
      try journal.remove()
    }
    return result
  }

  /// Sends what the server has not acknowledged, in order.
  ///
  /// - Parameter asked: the sequence number of the save that somebody waits for: a refusal of that one is thrown,
  ///   whereas an older one that the server will never take is noted, and stands in nobody's way.
  private func sendPending(of attempt: ID<Attempt>, until asked: Int? = nil) async throws
    -> (asked: SaveAnswer.Reply?, latest: SaveAnswer.Reply?)
  {
    var latest: SaveAnswer.Reply?
    for save in journals[attempt]?.pending ?? [] {
      do {
        latest = try await inner.send(save)
        journals[attempt]?.noteAcknowledged(save.sequence)
      } catch let refusal as Refusal where refusal.code.settlesSave {
        journals[attempt]?.noteRefused(save.sequence)
        if save.sequence == asked { throw refusal }
      }
      if save.sequence == asked { return (latest, latest) }
    }
    return (nil, latest)
  }

  private func journal(of attempt: ID<Attempt>) throws -> Journal {
    if let journal = journals[attempt] { return journal }
    let journal = try Journal(folder: folder, attempt: attempt)
    journals[attempt] = journal
    return journal
  }

  /// Runs `body` when all that came before it is done: saves keep their order.
  private func inTurn<Reply: Sendable>(_ body: () async throws -> Reply) async rethrows -> Reply {
    if isBusy {
      await withCheckedContinuation { waiting.append($0) }
    }
    isBusy = true
    defer {
      if waiting.isEmpty { isBusy = false } else { waiting.removeFirst().resume() }
    }
    return try await body()
  }
}

extension RefusalCode {
  /// Whether the server, refusing a save so, will never take it: sent again it would be refused again.
  fileprivate var settlesSave: Bool {
    self == .responseUnfit || self == .sequenceStale || self == .inputInvalid
  }
}

extension StartAttempt.Reply {
  /// With the answers that the journal adds, and the clock of the last reply.
  fileprivate func merging(
    _ saves: [SaveAnswer], _ move: MoveToQuestion?, lastSequence: Int, latest: SaveAnswer.Reply?
  ) -> StartAttempt.Reply {
    var answers = answers
    for save in saves {
      answers.removeAll { $0.question == save.question }
      if save.response != nil || save.isFlagged {
        answers.append(
          SavedAnswer(question: save.question, response: save.response, isFlagged: save.isFlagged))
      }
    }
    answers.sort { $0.question < $1.question }
    return StartAttempt.Reply(
      attempt: attempt, paper: paper, answers: answers, sequence: max(sequence, lastSequence),
      deadline: latest?.deadline ?? deadline, now: latest?.now ?? now, isResumed: isResumed,
      repeatsItems: repeatsItems, isClosedBook: isClosedBook, focusLosses: focusLosses,
      place: move?.question ?? saves.last?.question ?? place)
  }
}
