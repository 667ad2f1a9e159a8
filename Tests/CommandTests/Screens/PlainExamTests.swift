import RungAPI
import RungCore
import Synchronization
import Testing
import rung

@Suite struct PlainExamTests {
  private func sit(
    _ lines: [String], _ language: Language = .english, gateway: ScriptedGateway = ScriptedGateway(),
    started: StartAttempt.Reply = SamplePaper.started()
  ) async -> (outcome: ExamOutcome, said: [String]) {
    await sit(lines.map { .now(.line($0)) } + [.now(.end)], language, gateway: gateway, started: started)
  }

  /// What comes in, and how many seconds pass before it.
  private enum Step {
    case now(PlainExam.Arrival)
    case after(Int, PlainExam.Arrival)
  }

  /// - Parameter isPatient: whether the candidate waits until it is said what became of an answer before going on.
  private func sit(
    _ steps: [Step], _ language: Language = .english, gateway: ScriptedGateway = ScriptedGateway(),
    started: StartAttempt.Reply = SamplePaper.started(), isPatient: Bool = true, words: Catalogue? = nil
  ) async -> (outcome: ExamOutcome, said: [String]) {
    let moment = Mutex<Int64>(0)
    let rest = Mutex(steps[...])
    let outbox = Outbox(started.attempt)
    let (reports, inlet) = AsyncStream.makeStream(of: ExamEvent.self)
    let heard = Mutex(gateway.state.withLock(\.tries))
    let input = AsyncStream<PlainExam.Arrival> {
      let isOver = rest.withLock(\.isEmpty)
      let isHeard = outbox.isEmpty && heard.withLock(\.self) == gateway.state.withLock(\.tries)
      if isPatient || isOver, !isHeard {
        for await report in reports {
          heard.withLock { $0 += 1 }
          return .event(report)
        }
      }
      switch rest.withLock({ $0.popFirst() }) {
      case .now(let arrival)?: return arrival
      case .after(let seconds, let arrival)?:
        moment.withLock { $0 += Int64(seconds) * 1_000_000 }
        return arrival
      case nil: return nil
      }
    }
    let model = ExamModel(
      started: started, candidate: "Ana Chen", words: words ?? .of(language),
      size: PlainExam.size, at: 0)
    let exam = PlainExam(model, outbox: outbox, clock: { moment.withLock(\.self) })
    let said = Mutex<[String]>([])
    let patience = Outbox.Patience(first: .milliseconds(1), most: .milliseconds(4))
    return await withTaskGroup { group in
      group.addTask {
        await outbox.send(through: gateway, patience: patience) { inlet.yield($0) }
      }
      let outcome = await exam.run(input) { line in said.withLock { $0.append(line) } }
      group.cancelAll()
      return (outcome, said.withLock(\.self))
    }
  }

  static let english = [
    "x", "B", "next", "A D", "flag", "", "true", "go 4", "analyse | follow up", "go 5", "1.15", "go 6",
    "B A - D", "go 7",
    "B D A C", "go 8", "A", "next", "= time", "overview", "time", "submit", "no", "submit", "yes",
  ]
  static let chinese = [
    "B", "下一题", "A D", "标记", "", "对", "转到 4", "分析 | 跟进", "转到 9", "很抱歉\\n马上处理", "总览", "时间", "交卷", "确认",
  ]

  @Test(arguments: [Language.english, .chinese]) func `a whole exam line by line reads as it did`(
    language: Language
  ) async throws {
    let gateway = ScriptedGateway()
    let (outcome, said) = await sit(
      language == .english ? Self.english : Self.chinese, language, gateway: gateway)
    let text = said.joined(separator: "\n") + "\n"
    #expect(text == (try Golden.expected("plain-\(language.rawValue).txt", of: text)))
    #expect(said.allSatisfy { $0.displayColumns <= 78 && !$0.contains("\n") })
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    guard case .submitted = outcome else { return #expect(Bool(false), "not submitted") }
    let saves = gateway.state.withLock(\.saves)
    #expect(saves.last?.question == 8)
    #expect(saves.last?.response == .shortAnswer(language == .english ? "time" : "很抱歉\n马上处理"))
    #expect(zip(saves, saves.dropFirst()).allSatisfy { $0.sequence < $1.sequence })
  }

  @Test(
    arguments: [
      (Language.english, ["go 9", "I am sorry", "submit", "Yes please", "maybe", "y"]),
      (.english, ["go 9", "I am sorry", "submit", "n", "submit", "YES"]),
      (.chinese, ["转到 9", "I am sorry", "交卷", "好的", "是"]),
      (.chinese, ["转到 9", "I am sorry", "交卷", "否", "交卷", "确认"]),
    ])
  func `what is said to whether to hand in is never an answer`(language: Language, lines: [String]) async {
    let gateway = ScriptedGateway()
    let (outcome, said) = await sit(lines, language, gateway: gateway)
    #expect(gateway.state.withLock(\.saves).map(\.response) == [.shortAnswer("I am sorry")])
    guard case .submitted = outcome else { return #expect(Bool(false), "not submitted") }
    let question = Catalogue.of(language)("exam.plain.confirm")
    #expect(said.count { $0 == question } == (lines.contains("maybe") ? 3 : 2))
  }

  @Test func `an answer marked as one is an answer even there, and nothing is handed in`() async {
    let gateway = ScriptedGateway()
    let (_, said) = await sit(["go 9", "submit", "= y", "yes"], gateway: gateway)
    #expect(gateway.state.withLock(\.saves).map(\.response) == [.shortAnswer("y")])
    #expect(gateway.state.withLock(\.submits) == 0 && said.contains("Nothing was asked."))
  }

  @Test func `a save that does not get through says so once, and is sent before the next`() async {
    let gateway = ScriptedGateway()
    gateway.state.withLock { $0.outage = 3 }
    let (_, said) = await sit(["B", "next", "A", "quit"], gateway: gateway)
    #expect(said.count { $0 == "NOT SAVED, trying again" } == 1)
    #expect(said.count { $0 == "all answers saved" } == 1)
    #expect(gateway.state.withLock(\.saves).map(\.question) == [0, 1])
  }

  @Test func `lines are taken up while an answer is on its way, and what became of it is told by its number`()
    async
  {
    let (_, said) = await sit(
      ["B", "next", "A", "flag", "quit"].map { .now(.line($0)) }, isPatient: false)
    let place = said.firstIndex(of: "Question 1 of 9, saved")
    #expect(place ?? 0 > said.firstIndex { $0.hasPrefix("Question 2 of 9") } ?? .max)
    #expect(said.last { $0.contains("saved") } == "saved")
  }

  @Test func `on a dead network lines are taken up, and leaving waits three seconds and no more`() async {
    let gateway = ScriptedGateway()
    gateway.state.withLock { $0.outage = .max }
    let (outcome, said) = await sit(
      [.now(.line("B")), .now(.line("next")), .now(.line("A")), .now(.leave)]
        + Array(repeating: .after(1, .event(.tick)), count: 3),
      gateway: gateway, isPatient: false, words: .english.leading(" --server https://hall:8443"))
    #expect(said.contains { $0.hasPrefix("Question 2 of 9") })
    #expect(said.contains { $0.contains("rung exam take onboarding.theory --server https://hall:8443") })
    #expect(said.last == "Answers not saved: 2.")
    guard case .left = outcome else { return #expect(Bool(false), "not left") }
  }

  @Test func `what is said is broken between words, but for the command that leads back`() async {
    let words = Catalogue.english.leading(
      " --server https://exams.training.example.com:8443 --ca /etc/ssl/hall.pem")
    let command = words("exam.come-back", ["exam": .text(SamplePaper.started().paper.exam.text)])
    let (_, said) = await sit(["help", "quit"].map { .now(.line($0)) }, words: words)
    let place = said.lastIndex { $0.hasPrefix("Commands: next (or Enter), ") } ?? 0
    #expect(said[place].hasSuffix(",") && said[place + 1].hasSuffix("help."))
    #expect(command.displayColumns > 78 && said.contains(command))
    #expect(said.allSatisfy { $0 == command || $0.displayColumns <= 78 })
  }

  @Test func `a number that the marker could not read is told of, and saved all the same`() async {
    let gateway = ScriptedGateway()
    let (_, said) = await sit(["go 5", "a minute or so", "1.15"], gateway: gateway)
    #expect(said.count { $0 == "No number can be read from this; write digits alone." } == 1)
    #expect(
      gateway.state.withLock(\.saves).map(\.response) == [.numeric("a minute or so"), .numeric("1.15")])
  }

  @Test func `who asks twice to leave does not wait`() async {
    let gateway = ScriptedGateway()
    gateway.state.withLock { $0.outage = .max }
    let (_, said) = await sit(
      [.now(.line("B")), .now(.leave), .now(.leave), .now(.line("next"))], gateway: gateway, isPatient: false)
    #expect(said.last == "Answers not saved: 1.")
    #expect(!said.contains { $0.hasPrefix("Question 2 of 9") })
  }

  @Test func `a silent server is told of after two seconds`() async {
    let silent = SilentGateway()
    let outbox = Outbox(SamplePaper.started().attempt)
    let moment = Mutex<Int64>(0)
    let ticks = Mutex(4)
    let arrivals = AsyncStream<PlainExam.Arrival> {
      let left = ticks.withLock { ticks in
        ticks -= 1
        return ticks
      }
      if left == 3 { return .line("B") }
      moment.withLock { $0 += 1_000_000 }
      return left < 0 ? nil : .event(.tick)
    }
    let model = ExamModel(
      started: SamplePaper.started(), candidate: "Ana Chen", words: .english,
      size: PlainExam.size, at: 0)
    let exam = PlainExam(model, outbox: outbox, clock: { moment.withLock(\.self) })
    let said = Mutex<[String]>([])
    await withTaskGroup { group in
      group.addTask { await outbox.send(through: silent, patience: .init()) { _ in } }
      _ = await exam.run(arrivals) { line in said.withLock { $0.append(line) } }
      group.cancelAll()
    }
    #expect(said.withLock { $0.count { $0 == "saving" } } == 1)
  }

  @Test func `leaving and the end of input say how to come back`() async {
    for lines in [["B", "quit"], ["B"]] {
      let (outcome, said) = await sit(lines)
      #expect(said.last?.contains("rung exam take onboarding.theory") == true)
      guard case .left = outcome else { return #expect(Bool(false), "not left") }
    }
  }

  @Test func `a closed attempt ends with its result`() async {
    let gateway = ScriptedGateway()
    gateway.state.withLock { $0.refusal = Refusal(.attemptClosed) }
    let (outcome, said) = await sit(["B", "next"], gateway: gateway)
    #expect(said.contains { $0.hasPrefix("Time is up.") })
    guard case .submitted = outcome else { return #expect(Bool(false), "not submitted") }
  }

  @Test(
    "the clock warns at ten minutes and at one, once, though each reply of the server sets it anew",
    arguments: [
      (
        Language.english, "10 minutes left.",
        "1 minute left. Saved answers are handed in by themselves when time is up."
      ),
      (.chinese, "距离考试结束还有 10 分钟。", "距离考试结束还有 1 分钟。时间一到，已保存的答案会自动交卷。"),
    ])
  func warnings(language: Language, ten: String, one: String) async {
    func beat(_ left: Int) -> Step {
      .now(
        .event(
          .beaten(
            deadline: SamplePaper.begin.adding(seconds: 700),
            now: SamplePaper.begin.adding(seconds: 700 - left))))
    }
    let tick = Step.after(1, .event(.tick))
    let (_, said) = await sit(
      [
        .after(99, .event(.tick)), tick, beat(602), tick, tick, beat(62), tick, tick, tick, beat(61), tick,
        tick, .now(.end),
      ],
      language, started: SamplePaper.started(seconds: 700))
    #expect(said.count { $0 == ten } == 1)
    #expect(said.count { $0 == one } == 1)
    #expect(said.firstIndex(of: ten) ?? 0 < said.firstIndex(of: one) ?? 0)
  }

  @Test func `who comes back long after the warning was due is told how much is left`() async {
    let (_, said) = await sit(
      [.after(1, .event(.tick)), .after(300, .event(.tick)), .now(.end)],
      started: SamplePaper.started(seconds: 700))
    #expect(said.contains("6:39 left. When time is up, all saved answers are handed in."))
    #expect(!said.contains("10 minutes left."))
  }

  @Test func `granted time is told when it comes, by a beat or by an answer, and once`() async {
    let gateway = ScriptedGateway()
    gateway.state.withLock { $0.deadline = SamplePaper.begin.adding(seconds: 900) }
    let told = "More time was granted: 15 min left."
    let beaten = PlainExam.Arrival.event(
      .beaten(deadline: SamplePaper.begin.adding(seconds: 900), now: SamplePaper.begin))
    for steps in [[Step.now(beaten), .now(.line("B"))], [.now(.line("B")), .now(beaten)]] {
      let (_, said) = await sit(
        steps + [.now(.end)], gateway: gateway, started: SamplePaper.started(seconds: 600))
      #expect(said.count { $0 == told } == 1)
    }
  }

  @Test func `at the deadline the paper is handed in, though nobody types a line`() async {
    let gateway = ScriptedGateway()
    gateway.state.withLock { $0.refusal = Refusal(.attemptClosed) }
    let (outcome, said) = await sit(
      [.after(61, .event(.tick))], gateway: gateway, started: SamplePaper.started(seconds: 60))
    #expect(said.last?.hasPrefix("Time is up.") == true)
    guard case .submitted = outcome else { return #expect(Bool(false), "not submitted") }
  }

  @Test func `what did not get through is sent by itself, and that it was saved is said`() async {
    let gateway = ScriptedGateway()
    gateway.state.withLock { $0.outage = 4 }
    let (_, said) = await sit([.now(.line("B")), .now(.end)], gateway: gateway)
    #expect(said.contains("NOT SAVED, trying again"))
    #expect(said.count { $0 == "all answers saved" } == 1)
    #expect(gateway.state.withLock(\.saves).map(\.question) == [0])
    #expect(gateway.state.withLock(\.tries) == 5)
    #expect(!said.contains { $0.hasPrefix("Answers not saved") })
  }

  @Test func `after the last line of a script what does not get through is tried three times`() async {
    let gateway = ScriptedGateway()
    gateway.state.withLock { $0.outage = .max }
    let (_, said) = await sit([.now(.line("B")), .now(.end)], gateway: gateway, isPatient: false)
    #expect(said.last == "Answers not saved: 1.")
    #expect(gateway.state.withLock(\.tries) >= 3)
  }

  @Test func `a take-over elsewhere ends the sitting at once`() async {
    let (outcome, said) = await sit([.now(.event(.beatRefused(Refusal(.attemptTakenOver))))])
    #expect(said.suffix(4).joined(separator: " ").contains("taken up at another machine"))
    guard case .closed = outcome else { return #expect(Bool(false), "not closed") }
  }
}

/// A gateway that never answers.
private struct SilentGateway: Gateway {
  func send<R: Request>(_ request: R) async throws -> R.Reply {
    try await Task.sleep(for: .seconds(3600))
    throw Refusal(.serverUnreachable)
  }
}
