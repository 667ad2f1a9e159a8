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
    let input = AsyncStream { feed in
      for line in lines { feed.yield(line) }
      feed.finish()
    }
    let exam = PlainExam(started: started, candidate: "Ana Chen", words: .of(language), through: gateway)
    let said = Mutex<[String]>([])
    let outcome = await exam.run(lines: input) { line in said.withLock { $0.append(line) } }
    return (outcome, said.withLock(\.self))
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
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    guard case .submitted = outcome else { return #expect(Bool(false), "not submitted") }
    let saves = gateway.state.withLock(\.saves)
    #expect(saves.last?.question == 8)
    #expect(saves.last?.response == .shortAnswer(language == .english ? "time" : "很抱歉\n马上处理"))
    #expect(zip(saves, saves.dropFirst()).allSatisfy { $0.sequence < $1.sequence })
  }

  @Test func `a save that does not get through says so and is sent with the next`() async {
    let gateway = ScriptedGateway()
    gateway.state.withLock { $0.outage = 3 }
    let (_, said) = await sit(["B", "next", "A", "quit"], gateway: gateway)
    #expect(said.contains("NOT SAVED, trying again"))
    #expect(gateway.state.withLock(\.saves).map(\.question) == [0, 1])
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
}
