import Foundation
import RungAPI
import RungCore
import Synchronization
import Testing
import rung

/// What the server and the sitting tell each other between answers.
@Suite struct HeartTests {
  /// Beats until `count` of them have got through.
  private func beats(
    _ count: Int, _ heart: Heart, _ gateway: ScriptedGateway, _ act: @Sendable (Int) -> Void
  ) async -> [Int] {
    let (replies, inlet) = AsyncStream.makeStream(of: Void.self)
    await withTaskGroup { group in
      group.addTask { await heart.beat(through: gateway) { _ in inlet.yield() } }
      heart.tick()
      var heard = 0
      for await _ in replies {
        heard += 1
        if heard == count { break }
        act(heard)
      }
      group.cancelAll()
    }
    return gateway.state.withLock(\.beats)
  }

  @Test func `it beats at once, and then as often as the server says`() async {
    let gateway = ScriptedGateway()
    let heart = Heart(SamplePaper.started())
    #expect(await beats(4, heart, gateway) { _ in heart.tick() } == [0, 0, 0, 0])
  }

  @Test func `a closed-book exam tells how often its window was left, in all`() async {
    let gateway = ScriptedGateway()
    let heart = Heart(SamplePaper.started(isClosedBook: true, focusLosses: 2))
    let told = await beats(3, heart, gateway) { heard in #expect(heart.lose() == heard + 2) }
    #expect(told == [2, 3, 4])
  }

  @Test func `a move goes at once, before the beat, and again until it gets through`() async {
    let gateway = ScriptedGateway()
    let heart = Heart(SamplePaper.started())
    @Sendable func move(_ question: Int) -> MoveToQuestion {
      MoveToQuestion(attempt: "a", question: question, sequence: question)
    }
    gateway.state.withLock { $0.lostMoves = 1 }
    #expect(
      await beats(4, heart, gateway) { heard in
        switch heard {
        case 1: heart.move(move(3))
        case 2: heart.tick()
        default: heart.move(move(5))
        }
      } == [0, 0, 0, 0])
    #expect(gateway.state.withLock(\.moves) == [3, 5])
  }

  @Test func `an open-book exam tells nothing of its window`() {
    #expect(Heart(SamplePaper.started()).lose() == nil)
  }

  @Test func `time that was granted shows without an answer being saved`() {
    var sitting = Sitting(SamplePaper.started(seconds: 60))
    sitting.take(.beaten(deadline: SamplePaper.begin.adding(seconds: 660), now: SamplePaper.begin))
    #expect(sitting.model.secondsLeft == 660)
    #expect(sitting.model.notice?.text == "More time was granted: 11 min left.")
  }

  @Test func `a take-over elsewhere ends the sitting calmly, and says what was not saved`() {
    var sitting = Sitting()
    sitting.press(.character("b"))
    sitting.take(.beatRefused(Refusal(.attemptTakenOver)))
    guard case .over(let text) = sitting.model.page else { return #expect(Bool(false), "not over") }
    #expect(text.contains("taken up at another machine"))
    #expect(text.contains("Not saved before the end, by question: 1."))
    guard case .closed(let refusal) = sitting.model.outcome else { return #expect(Bool(false), "not closed") }
    #expect(refusal.code == .attemptTakenOver)
  }

  @Test func `a closed attempt asks for its result, and any other no is none of the candidate's business`() {
    var sitting = Sitting()
    sitting.take(.beatRefused(Refusal(.requestUnknown)))
    #expect(!sitting.model.isOver && sitting.submits == 0)
    sitting.take(.beatRefused(Refusal(.attemptClosed)))
    #expect(sitting.submits == 1)
  }

  @Test func `leaving the window is told to the candidate`() {
    var sitting = Sitting()
    sitting.take(.windowLeft(times: 3))
    #expect(sitting.model.notice?.isWarning == true)
    #expect(sitting.model.notice?.text.contains("(3)") == true)
  }

  @Test func `the server hears of who waits for answers from another program`() async throws {
    let gateway = ScriptedGateway()
    let isHeard = DispatchSemaphore(value: 0)
    gateway.state.withLock { $0.onBeat = { isHeard.signal() } }
    let data = try await AwaitedInput.read(sitting: SamplePaper.started(), through: gateway) {
      isHeard.wait()
      isHeard.wait()
      return Data("1 = A".utf8)
    }
    #expect(data == Data("1 = A".utf8))
    #expect(gateway.state.withLock(\.beats.count) >= 2)
  }

  @Test func `who waits for answers is told that the attempt is closed, or goes on elsewhere`() async throws {
    let gateway = ScriptedGateway()
    let never = DispatchSemaphore(value: 0)
    defer { never.signal() }
    gateway.state.withLock { $0.beatRefusal = Refusal(.attemptClosed) }
    let none = try await AwaitedInput.read(sitting: SamplePaper.started(), through: gateway) {
      never.wait()
      return Data()
    }
    #expect(none == nil)
    gateway.state.withLock { $0.beatRefusal = Refusal(.attemptTakenOver) }
    defer { never.signal() }
    await #expect(throws: Refusal(.attemptTakenOver)) {
      try await AwaitedInput.read(sitting: SamplePaper.started(), through: gateway) {
        never.wait()
        return Data()
      }
    }
  }
}
