import RungAPI
import RungCore
import Synchronization
import Testing
import rung

/// A display that a test types into and looks at.
private final class ScriptedDisplay: Display {
  let events: AsyncStream<TerminalEvent>
  private let inlet: AsyncStream<TerminalEvent>.Continuation
  private let frames = Mutex<[Frame]>([])
  let suspensions = Mutex(0)

  init() {
    (events, inlet) = AsyncStream.makeStream()
  }

  func size() -> ScreenSize { ScreenSize(columns: 80, rows: 24) }
  func show(_ frame: Frame) { frames.withLock { $0.append(frame) } }
  func suspend() { suspensions.withLock { $0 += 1 } }
  func takeAgain() {}

  func press(_ keys: Keystroke...) { inlet.yield(.keys(keys)) }
  func send(_ event: TerminalEvent) { inlet.yield(event) }
  var last: String { frames.withLock { $0.last?.text ?? "" } }
  func hasShown(_ text: String) -> Bool { frames.withLock { $0.contains { $0.text.contains(text) } } }

  /// Waits until the last frame holds `text`; whether it came within five seconds.
  func comes(_ text: String) async -> Bool {
    for _ in 0..<500 {
      if last.contains(text) { return true }
      try? await Task.sleep(for: .milliseconds(10))
    }
    return false
  }
}

@Suite struct ExamSessionTests {
  private func sit(
    _ gateway: ScriptedGateway, _ act: @Sendable (ScriptedDisplay) async -> Void
  ) async -> ExamModel {
    let display = ScriptedDisplay()
    let patience = Outbox.Patience(first: .milliseconds(5), most: .milliseconds(40))
    async let model = ExamSession(through: gateway, on: display, patience: patience)
      .run(SamplePaper.started(), candidate: "Ana Chen", words: .english)
    await act(display)
    return await model
  }

  @Test func `answers are saved in order and handing in follows the last of them`() async {
    let gateway = ScriptedGateway()
    let model = await sit(gateway) { display in
      display.press(.character("b"), .right, .character("a"), .character("d"), .right, .character("t"))
      display.press(.end, .enter, .character("好"), .character("s"), .tab, .character("s"), .character("y"))
    }
    let saves = gateway.state.withLock(\.saves)
    #expect(zip(saves, saves.dropFirst()).allSatisfy { $0.sequence < $1.sequence })
    let last = Dictionary(saves.map { ($0.question, $0.response) }) { $1 }
    #expect(last[0] == .choice(options: [1]))
    #expect(last[1] == .choice(options: [0, 3]))
    #expect(last[8] == .shortAnswer("好s"))
    #expect(gateway.state.withLock(\.submits) == 1)
    guard case .submitted(let result) = model.outcome else { return #expect(Bool(false), "not submitted") }
    #expect(result.answered == 4)
  }

  @Test func `a cut connection loses nothing: all is sent in order when it is back`() async {
    let gateway = ScriptedGateway()
    gateway.state.withLock { $0.outage = 6 }
    let model = await sit(gateway) { display in
      display.press(.character("b"))
      #expect(await display.comes("NOT SAVED"))
      display.press(.right, .character("a"), .right, .character("t"), .left, .left, .character("c"))
      #expect(await display.comes("✓ all answers saved"))
      display.press(.control("c"), .character("y"))
    }
    let saves = gateway.state.withLock(\.saves)
    #expect(saves.map(\.sequence) == saves.map(\.sequence).sorted())
    let last = Dictionary(saves.map { ($0.question, $0.response) }) { $1 }
    #expect(last == [0: .choice(options: [2]), 1: .choice(options: [0]), 2: .trueFalse(true)])
    #expect(model.unsaved == 0)
  }

  @Test func `what does not get through is tried more and more slowly`() async {
    let gateway = ScriptedGateway()
    gateway.state.withLock { $0.outage = 1000 }
    let begin = ContinuousClock.now
    let model = await sit(gateway) { display in
      display.press(.character("b"))
      try? await Task.sleep(for: .milliseconds(300))
      display.press(.control("c"), .control("c"))
    }
    let passed = ContinuousClock.now - begin
    let tries = gateway.state.withLock(\.tries)
    #expect(tries >= 3)
    // 5, 10, 20 and then 40 ms apart.
    #expect(Double(tries) < passed / .milliseconds(40) + 5)
    #expect(model.unsaved == 1)
  }

  @Test func `a closed attempt ends with its result`() async {
    let gateway = ScriptedGateway()
    gateway.state.withLock { $0.refusal = Refusal(.attemptClosed) }
    let model = await sit(gateway) { display in
      display.press(.character("b"))
      #expect(await display.comes("Time is up."))
      display.press(.enter)
    }
    guard case .submitted(let result) = model.outcome else { return #expect(Bool(false), "not submitted") }
    #expect(result.isExpired)
  }

  @Test func `a terminal that closes leaves the attempt open, with what was typed saved`() async {
    let gateway = ScriptedGateway()
    let model = await sit(gateway) { display in
      display.press(.end, .enter, .character("好"))
      display.send(.closed)
    }
    #expect(gateway.state.withLock(\.saves).map(\.response) == [.shortAnswer("好")])
    #expect(gateway.state.withLock(\.submits) == 0)
    guard case .left = model.outcome else { return #expect(Bool(false), "not left") }
  }

  @Test func `leaving a closed-book exam's window is told at once, and so is putting it aside`() async {
    let gateway = ScriptedGateway()
    let display = ScriptedDisplay()
    async let model = ExamSession(through: gateway, on: display)
      .run(SamplePaper.started(isClosedBook: true), candidate: "Ana Chen", words: .english)
    display.press(.focusLost, .focusGained)
    #expect(await display.comes("on record (1)"))
    display.press(.control("z"))
    #expect(await display.comes("on record (2)"))
    display.press(.control("c"), .character("y"))
    _ = await model
    #expect(gateway.state.withLock(\.beats).last == 2)
  }

  @Test func `Ctrl-Z and SIGTSTP put the screen aside`() async {
    let gateway = ScriptedGateway()
    _ = await sit(gateway) { display in
      display.press(.control("z"))
      display.send(.stopAsked)
      display.send(.continued)
      display.press(.control("c"), .character("y"))
      #expect(await display.comes("Leave for now?"))
      #expect(display.suspensions.withLock(\.self) == 2)
    }
  }

  @Test func `a later save takes the place of one that waits, never of one on its way`() {
    func save(_ question: Int, _ sequence: Int) -> SaveAnswer {
      SaveAnswer(attempt: "a", question: question, response: nil, isFlagged: false, sequence: sequence)
    }
    var queue = SaveQueue()
    var sent: [Int] = []
    func next() {
      if case .save(let save) = queue.next() { sent.append(save.sequence) }
    }
    queue.add(save(0, 1))
    next()
    queue.add(save(0, 2))
    queue.add(save(1, 3))
    queue.add(save(0, 4))
    queue.addSubmit()
    queue.done()
    next()
    queue.failed()
    queue.add(save(1, 5))
    next()
    queue.done()
    next()
    queue.done()
    #expect(sent == [1, 3, 4, 5])
    guard case .submit = queue.next() else { return #expect(Bool(false), "handing in is not last") }
    queue.done()
    #expect(queue.isEmpty)
  }
}
