import RungAPI
import RungCore
import Synchronization

/// A gateway that keeps answers in memory, and fails or refuses as it is told.
final class ScriptedGateway: Gateway {
  struct State {
    /// How many of the next messages do not get through.
    var outage = 0
    var refusal: Refusal?
    var deadline: Instant
    var now: Instant
    /// Saves that were acknowledged, in order.
    var saves: [SaveAnswer] = []
    var tries = 0
    var submits = 0
    /// Beats that got through, by how often they say that the window was left.
    var beats: [Int] = []
    var beatRefusal: Refusal?
    var onBeat: @Sendable () -> Void = {}
    /// Where the candidate came to rest.
    var moves: [Int] = []
    var lostMoves = 0
  }

  let state: Mutex<State>

  init(deadline: Instant = SamplePaper.begin.adding(seconds: 7200), now: Instant = SamplePaper.begin) {
    state = Mutex(State(deadline: deadline, now: now))
  }

  func send<R: Request>(_ request: R) async throws -> R.Reply {
    let reply: any Sendable = try state.withLock { state in
      if let beat = request as? BeatAttempt {
        // Beats go beside what is sent and sent again.
        if let refusal = state.beatRefusal { throw refusal }
        state.beats.append(beat.focusLosses)
        state.onBeat()
        return BeatAttempt.Reply(deadline: state.deadline, now: state.now, next: 1)
      }
      if let move = request as? MoveToQuestion {
        guard state.lostMoves == 0 else {
          state.lostMoves -= 1
          throw Refusal(.serverUnreachable)
        }
        state.moves.append(move.question)
        return MoveToQuestion.Reply(deadline: state.deadline, now: state.now)
      }
      state.tries += 1
      if state.outage > 0 {
        state.outage -= 1
        throw Refusal(.serverUnreachable)
      }
      switch request {
      case let save as SaveAnswer:
        if let refusal = state.refusal { throw refusal }
        state.saves.append(save)
        return SaveAnswer.Reply(sequence: save.sequence, deadline: state.deadline, now: state.now)
      case is SubmitAttempt:
        state.submits += 1
        return ScriptedGateway.result(
          answered: Set(state.saves.map(\.question)).count, isExpired: state.refusal != nil)
      default: throw Refusal(.requestUnknown)
      }
    }
    guard let reply = reply as? R.Reply else { throw Refusal(.requestUnknown) }
    return reply
  }

  static func result(answered: Int = 1, isExpired: Bool = false) -> AttemptResult {
    AttemptResult(
      attempt: "attempt-2k7m9x4qhw3tz", exam: "onboarding.theory", candidate: "person-ana", sitting: 1,
      state: .submitted, started: SamplePaper.begin, handedIn: SamplePaper.begin.adding(seconds: 60),
      isExpired: isExpired, answered: answered, questions: SamplePaper.questions.count, unmarked: 1,
      score: nil,
      fullMarks: .points(25), passMark: PassMark(mark: .points(80), outOf: .points(100)), isPassed: nil)
  }
}
