import RungAPI
import RungCore
import Synchronization

/// A server of one attempt, in memory: it stores each save once, in the order of their numbers.
final class ExamDesk: Gateway {
  private let state = Mutex(State())
  private let attempt: ID<Attempt>

  struct State {
    var rows: [SaveAnswer] = []
    var isClosed = false
    var sends = 0
  }

  init(attempt: ID<Attempt> = Sample.started.attempt) {
    self.attempt = attempt
  }

  var rows: [SaveAnswer] { state.withLock { $0.rows } }
  /// How many saves have reached it, those sent again included.
  var sends: Int { state.withLock { $0.sends } }

  func close() { state.withLock { $0.isClosed = true } }

  func send<R: Request>(_ request: R) async throws -> R.Reply {
    let reply: any Sendable
    switch request {
    case is StartAttempt: reply = start()
    case let save as SaveAnswer: reply = try store(save)
    case is SubmitAttempt: reply = Sample.result
    default: reply = Done()
    }
    guard let reply = reply as? R.Reply else { throw FakeGateway.WrongReply() }
    return reply
  }

  private func start() -> StartAttempt.Reply {
    let rows = rows
    return StartAttempt.Reply(
      attempt: attempt, paper: Sample.started.paper, answers: answers(after: rows),
      sequence: rows.last?.sequence ?? 0, deadline: Sample.started.deadline, now: Sample.started.now,
      isResumed: !rows.isEmpty, repeatsItems: false)
  }

  private func store(_ save: SaveAnswer) throws -> SaveAnswer.Reply {
    try state.withLock { state in
      state.sends += 1
      if state.isClosed { throw Refusal(.attemptClosed) }
      if save.response == .numeric("unfit") { throw Refusal(.responseUnfit) }
      if let row = state.rows.first(where: { $0.sequence == save.sequence }) {
        guard same(row, save) else { throw Refusal(.sequenceStale) }
      } else {
        guard save.sequence > state.rows.last?.sequence ?? 0 else { throw Refusal(.sequenceStale) }
        state.rows.append(save)
      }
      return SaveAnswer.Reply(
        sequence: save.sequence, deadline: Sample.started.deadline.adding(seconds: save.sequence),
        now: Sample.started.now)
    }
  }
}

/// The last answer to each question, in the order of the paper.
func answers(after saves: [SaveAnswer]) -> [SavedAnswer] {
  var latest: [Int: SaveAnswer] = [:]
  for save in saves { latest[save.question] = save }
  return latest.values.filter { $0.response != nil || $0.isFlagged }.sorted { $0.question < $1.question }
    .map { SavedAnswer(question: $0.question, response: $0.response, isFlagged: $0.isFlagged) }
}

func same(_ one: SaveAnswer, _ other: SaveAnswer) -> Bool {
  one.attempt == other.attempt && one.question == other.question && one.response == other.response
    && one.isFlagged == other.isFlagged && one.sequence == other.sequence
}

/// A way to the desk on which requests get lost, replies get lost, and the candidate's process is killed.
final class BadWay: Gateway {
  enum Fate: CaseIterable {
    case arrives, requestLost, replyLost, killedBefore, killedAfter
  }

  /// The process is no more.
  struct Killed: Error {}

  private let desk: ExamDesk
  private let fate: @Sendable (any Request) -> Fate

  init(to desk: ExamDesk, fate: @escaping @Sendable (any Request) -> Fate) {
    self.desk = desk
    self.fate = fate
  }

  static let away = Refusal(.serverUnreachable, ["server": .text("desk")])

  func send<R: Request>(_ request: R) async throws -> R.Reply {
    switch fate(request) {
    case .arrives: return try await desk.send(request)
    case .requestLost: throw BadWay.away
    case .replyLost:
      _ = try await desk.send(request)
      throw BadWay.away
    case .killedBefore: throw Killed()
    case .killedAfter:
      _ = try await desk.send(request)
      throw Killed()
    }
  }
}
