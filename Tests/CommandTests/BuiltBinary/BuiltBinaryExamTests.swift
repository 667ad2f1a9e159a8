import Foundation
import RungAPI
import RungCore
import RungTestSupport
import Testing

/// Sitting an exam with the built program: on a terminal, line by line, and from a file.
@Suite(.serialized, .timeLimit(.minutes(10)), .workshop(Workshop.fresh))
struct BuiltBinaryExamTests {
  /// Who sits, and what the screen says in their language.
  struct Candidate: CustomTestStringConvertible, Sendable {
    let login: String
    let language: Language
    let opening: String
    let questions: (before: String, after: String)
    let choice: String
    let choices: String
    let judgement: String
    let saved: String
    let allSaved: String
    let resumed: @Sendable (Int) -> String
    let confirm: String
    var testDescription: String { language.rawValue }

    func question(_ number: Int) -> String { questions.before + String(number) + questions.after }
  }

  static let candidates = [
    Candidate(
      login: "ana", language: .english, opening: "Before you begin", questions: ("Question ", " of 33"),
      choice: "one choice", choices: "several choices", judgement: "true or false", saved: "✓ saved",
      allSaved: "✓ all answers saved", resumed: { "Taken up again; saved answers: \($0)." },
      confirm: "Hand in now?"),
    Candidate(
      login: "chen.yu", language: .chinese, opening: "考试须知", questions: ("第 ", " / 33 题"), choice: "单选题",
      choices: "多选题", judgement: "判断题", saved: "✓ 已保存", allSaved: "✓ 答案已全部保存",
      resumed: { "已恢复作答，之前保存的 \($0) 题都在。" }, confirm: "确定交卷吗？"),
  ]

  private static let theory = "exam.newcomer.theory"
  private static let right = "\u{1B}[C"
  private static let home = "\u{1B}[H"
  private static let patience = 300.0

  /// A key to answer with, what it leaves on the screen, and the answer it is.
  private struct Given {
    let key: String
    let mark: String
    let response: Response
  }

  private func answer(to question: String, letter: Int, _ candidate: Candidate) throws -> Given {
    let name = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(letter)))
    if question.contains(candidate.choice) {
      return Given(key: name, mark: "(●) \(name)", response: .choice(options: [letter]))
    }
    if question.contains(candidate.choices) {
      return Given(key: name, mark: "[✓] \(name)", response: .choice(options: [letter]))
    }
    try #require(question.contains(candidate.judgement), "\(question)")
    let isTrue = letter % 2 == 0
    return Given(key: isTrue ? "t" : "f", mark: isTrue ? "(●) T" : "(●) F", response: .trueFalse(isTrue))
  }

  private func hasChosen(_ screen: VirtualScreen) -> Bool {
    screen.text.contains("(●)") || screen.text.contains("[✓]")
  }

  @Test(arguments: candidates)
  func `every acknowledged answer survives a kill`(candidate: Candidate) throws {
    let workshop = try Workshop.here
    let arguments = ["exam", "take", Self.theory]
    let killed = try workshop.terminal(arguments, as: candidate.login, in: candidate.language)
    try killed.waitUntil(contains: candidate.opening, seconds: Self.patience)
    killed.type("\r")
    var given: [Given] = []
    for number in 1...5 {
      let screen = try killed.wait("question \(number)", seconds: Self.patience) {
        $0.lines[3].contains(candidate.question(number)) && !hasChosen($0)
      }
      let answer = try answer(to: screen.lines[3], letter: (number - 1) % 4, candidate)
      killed.type(answer.key)
      // The last is on its way when the process is killed.
      guard number < 5 else { break }
      try killed.wait("answer \(number) saved", seconds: Self.patience) {
        $0.lines[3].hasSuffix(candidate.saved) && $0.lines[1].hasSuffix(candidate.allSaved)
          && $0.text.contains(answer.mark)
      }
      given.append(answer)
      killed.type(Self.right)
    }
    killed.send(signal: SIGKILL)
    #expect(try killed.waitForExit(seconds: Self.patience) == 128 + SIGKILL)

    let paper = try workshop.must(["exam", "paper", Self.theory, "--json"], as: candidate.login)
      .reply(StartAttempt.Reply.self)
    #expect(paper.isResumed)
    for (place, answer) in given.enumerated() {
      #expect(paper.answers.first { $0.question == place }?.response == answer.response)
    }
    let saved = paper.answers.count { $0.response != nil }
    #expect(saved == 4 || saved == 5)

    let resumed = try workshop.terminal(arguments, as: candidate.login, in: candidate.language)
    try resumed.waitUntil(contains: candidate.resumed(saved), seconds: Self.patience)
    resumed.type(Self.home)
    for (place, answer) in given.enumerated() {
      try resumed.wait("answer \(place + 1) again", seconds: Self.patience) {
        $0.lines[3].contains(candidate.question(place + 1)) && $0.lines[3].hasSuffix(candidate.saved)
          && $0.text.contains(answer.mark)
      }
      resumed.type(Self.right)
    }
    try resumed.waitUntil(contains: candidate.question(5), seconds: Self.patience)
    resumed.type("s")
    try resumed.waitUntil(contains: candidate.confirm, seconds: Self.patience)
    resumed.type("y")
    #expect(try resumed.waitForExit(seconds: Self.patience) == 0)
    try expectRestored(resumed)

    let results = try workshop.must(["exam", "result", Self.theory, "--json"], as: candidate.login)
      .reply(ShowResults.Reply.self).results
    try #require(results.count == 1)
    #expect(results[0].attempt == paper.attempt)
    #expect(results[0].answered == saved && results[0].questions == 33 && results[0].state != .started)
    #expect(resumed.screen.text.contains(paper.attempt.text))
    #expect(resumed.screen.text.contains("\(saved)/33"))
    if let score = results[0].score { #expect(resumed.screen.text.contains("\(score)/100")) }
  }

  /// The terminal is as a program that does nothing leaves it.
  private func expectRestored(_ terminal: PseudoTerminal) throws {
    let untouched = try PseudoTerminal("/usr/bin/env", [], environment: [:])
    #expect(try untouched.waitForExit(seconds: Self.patience) == 0)
    #expect(terminal.modes == untouched.modes)
    #expect(!terminal.screen.isAlternate && terminal.screen.isCursorShown && !terminal.screen.marksPastes)
    #expect(!terminal.screen.reportsFocus)
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test(arguments: [Language.english, .chinese])
  func `answers may be piped in`(language: Language) throws {
    let workshop = try Workshop.here
    let quiz = language == .chinese ? "quiz.onboarding.d02" : "quiz.onboarding.d03"
    let commands = language == .chinese ? ["交卷", "确认"] : ["submit", "yes"]
    let run = try workshop.run(
      ["exam", "take", quiz, "--plain"], as: "bo", in: language,
      input: (["A", "", "B"] + commands).joined(separator: "\n") + "\n")
    #expect(run.code == 0, "\(run.complaint)")
    #expect(run.lines.count { $0.hasSuffix(language == .chinese ? "已保存" : "saved") } == 2)
    #expect(!run.text.contains("\u{1B}"))
    let results = try workshop.must(["exam", "result", quiz, "--json"], as: "bo")
      .reply(ShowResults.Reply.self).results
    try #require(results.count == 1)
    #expect(results[0].answered == 2 && results[0].state == .marked)
    #expect(run.text.contains("2/\(results[0].questions)"))
    #expect(run.text.contains(results[0].attempt.text))
  }

  @Test func `a file of answers is saved and handed in, one with faults is not`() throws {
    let workshop = try Workshop.here
    let quiz = "quiz.onboarding.d01"
    let file = workshop.folder.appending(path: "answers.txt")
    // A file that is not there, or says nothing, begins nothing.
    for (text, said) in [(nil, "cannot be read"), ("# none\n\n", "There is no answer in it")]
      as [(String?, String)]
    {
      try text.map { try Data($0.utf8).write(to: file) }
      let run = try workshop.run(["exam", "take", quiz, "--answers", file.path], as: "bo")
      #expect(run.code == 2 && run.text.isEmpty && run.complaint.contains(said), "\(run.complaint)")
    }
    #expect(
      try workshop.must(["exam", "result", quiz, "--json"], as: "bo").reply(ShowResults.Reply.self).results
        == [])
    // Nor does one whose lines could answer no paper.
    try Data("1 = A\n1 = B\nC\n".utf8).write(to: file)
    let formless = try workshop.run(["exam", "take", quiz, "--answers", file.path], as: "bo")
    #expect(
      formless.code == 1 && formless.complaint.contains("line 2:") && formless.complaint.contains("line 3:"))
    #expect(!formless.complaint.contains("The clock runs on"))
    #expect(try workshop.must(["exam", "show", quiz], as: "bo").text.contains("It can be begun"))
    try Data("1 = Q\n2 = A\n9 = A\n".utf8).write(to: file)
    let take = ["exam", "take", quiz, "--answers", file.path]
    let refused = try workshop.run(take, as: "bo")
    #expect(refused.code == 1 && refused.text.isEmpty)
    #expect(refused.complaint.contains("line 1:") && refused.complaint.contains("line 3:"))
    // The exam has begun all the same.
    #expect(
      refused.complaint.contains("The clock runs on") && refused.complaint.contains("rung exam take \(quiz)"))
    // Of one that is open that is said whatever the fault.
    let again = workshop.folder.appending(path: "again.txt")
    try Data("C\n".utf8).write(to: again)
    let open = try workshop.run(["exam", "take", quiz, "--answers", again.path], as: "bo")
    #expect(open.code == 1 && open.complaint.contains("The clock runs on"), "\(open.complaint)")
    let asJSON = try workshop.run(take + ["--json"], as: "bo")
    #expect(asJSON.code == 1 && asJSON.text.isEmpty && asJSON.complaint.hasPrefix("{\"error\":"))
    #expect(asJSON.complaint.contains("line 1:") && asJSON.complaint.contains("line 3:"))
    let paper = try workshop.must(["exam", "paper", quiz, "--json"], as: "bo")
      .reply(StartAttempt.Reply.self)
    #expect(paper.answers.isEmpty)

    try Data("# mine\n1 = A\n\n3 = b\n".utf8).write(to: file)
    let handedIn = try workshop.must(take + ["--json"], as: "bo").reply(AttemptResult.self)
    #expect(handedIn.attempt == paper.attempt)
    #expect(handedIn.answered == 2 && handedIn.state == .marked)
    let results = try workshop.must(["exam", "result", quiz, "--json"], as: "bo")
      .reply(ShowResults.Reply.self).results
    #expect(results == [handedIn])
  }

  @Test(arguments: [Language.english, .chinese])
  func `without a terminal an exam that nothing answers is not begun`(language: Language) throws {
    let workshop = try Workshop.here
    let quiz = "quiz.onboarding.d06"
    let take = ["exam", "take", quiz]
    let isChinese = language == .chinese
    let silent = try workshop.run(take, as: "bo", in: language)
    #expect(silent.code == 2 && silent.text.isEmpty)
    #expect(
      silent.complaint.contains(isChinese ? "\(quiz) 没有开考" : "\(quiz) was not begun")
        && silent.complaint.contains("--answers"), "\(silent.complaint)")
    for (input, code, said) in [
      ("", 2, isChinese ? "其中没有任何答案" : "There is no answer in it"),
      ("# none\n\n", 2, isChinese ? "其中没有任何答案" : "There is no answer in it"),
      ("A\n1 = A\n1 = B\n", 1, isChinese ? "第 1 行：" : "line 1: Each line is NUMBER = ANSWER"),
    ] as [(String, Int32, String)] {
      let run = try workshop.run(take + ["--answers", "-"], as: "bo", in: language, input: input)
      #expect(run.code == code && run.text.isEmpty && run.complaint.contains(said), "\(run.complaint)")
      #expect(!run.complaint.contains("rung exam take \(quiz)\n"), "nothing is to be come back to")
      let asJSON = try workshop.run(
        take + ["--answers", "-", "--json"], as: "bo", in: language, input: input)
      #expect(asJSON.code == code && asJSON.text.isEmpty && asJSON.complaint.hasPrefix("{\"error\":"))
    }
    let results = try workshop.must(["exam", "result", quiz, "--json"], as: "bo")
    #expect(try results.reply(ShowResults.Reply.self).results == [])
  }

  @Test func `answers from standard input are handed in, also to an exam that is open already`() throws {
    let workshop = try Workshop.here
    for (quiz, isOpen) in [("quiz.onboarding.d06", false), ("quiz.onboarding.d07", true)] {
      if isOpen { try workshop.must(["exam", "paper", quiz], as: "bo") }
      let run = try workshop.run(
        ["exam", "take", quiz, "--answers", "-", "--json"], as: "bo", input: "1 = A\n2 = B\n")
      #expect(run.code == 0, "\(run.complaint)")
      let result = try run.reply(AttemptResult.self)
      #expect(result.answered == 2 && result.state == .marked && result.sitting == 1)
    }
  }

  @Test func `without a terminal an exam that is open already is shown before anything answers it`() throws {
    let workshop = try Workshop.here
    let quiz = "quiz.onboarding.d10"
    try workshop.must(["exam", "paper", quiz], as: "bo")
    let silent = try workshop.run(["exam", "take", quiz], as: "bo")
    #expect(silent.code == 0 && silent.complaint.isEmpty, "\(silent.complaint)")
    #expect(
      silent.text.contains("Question 1 of") && silent.text.contains("The clock runs on")
        && silent.text.contains("rung exam take \(quiz)\n"), "\(silent.text)")

    // A program that says nothing before it has seen the first page.
    let (questions, answers) = (Pipe(), Pipe())
    let process = Process()
    process.executableURL = try BuiltProgram.url()
    process.arguments = ["exam", "take", quiz]
    process.environment = workshop.environment(of: "bo")
    (process.standardInput, process.standardOutput) = (answers, questions)
    process.standardError = FileHandle.nullDevice
    try process.run()
    defer { if process.isRunning { process.terminate() } }
    var seen = ""
    while !seen.contains("Question 1 of") {
      let part = questions.fileHandleForReading.availableData
      try #require(!part.isEmpty, "it ended: \(seen)")
      seen += String(decoding: part, as: UTF8.self)
    }
    try answers.fileHandleForWriting.write(contentsOf: Data("A\nsubmit\nyes\n".utf8))
    try answers.fileHandleForWriting.close()
    _ = try questions.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let results = try workshop.must(["exam", "result", quiz, "--json"], as: "bo")
      .reply(ShowResults.Reply.self).results
    #expect(results.map(\.answered) == [1] && results.map(\.state) == [.marked])
  }

  @Test(arguments: [Language.english, .chinese])
  func `an exam is shown as what it is to whoever asks`(language: Language) throws {
    var workshop = try Workshop.here
    let isChinese = language == .chinese
    let hr = isChinese ? "he.jun" : "han.mei"
    try workshop.employ(hr, name: hr, number: hr, ["hr"])
    let (draw, monitor) = ("rung roleplay draw exam.newcomer.practical", "rung exam monitor \(Self.theory)")
    for (login, exam, command) in [
      ("admin", Self.theory, monitor), ("zhou.ting", Self.theory, monitor), (hr, Self.theory, nil),
      ("admin", "exam.newcomer.practical", nil), ("zhou.ting", "exam.newcomer.practical", draw),
      (hr, "exam.newcomer.practical", nil),
    ] as [(String, String, String?)] {
      let shown = try workshop.must(["exam", "show", exam], as: login, in: language).text
      #expect(shown.contains(isChinese ? "仅限学员参加。" : "Only trainees sit it."), "\(shown)")
      let named = [draw, monitor, "rung exam take"].filter { shown.contains($0) }
      #expect(named == (command.map { [$0] } ?? []), "\(login): \(shown)")
    }
    let practical = try workshop.must(["exam", "show", "exam.newcomer.practical"], as: "ana", in: language)
    #expect(practical.text.contains(isChinese ? "由考官抽取情景并评分" : "draws your scenarios"))
  }

  @Test func `an open exam is handed in without its screen, and a terminal is asked once`() throws {
    let workshop = try Workshop.here
    let quiz = "quiz.onboarding.d05"
    let submit = ["exam", "submit", quiz]
    #expect(try workshop.run(submit, as: "bo").code == 5)
    let ready = try workshop.must(["exam", "show", quiz], as: "bo").text
    #expect(ready.contains("It can be begun: rung exam take \(quiz)"))
    let paper = try workshop.must(["exam", "paper", quiz, "--json"], as: "bo")
      .reply(StartAttempt.Reply.self)
    #expect(try workshop.must(["exam", "show", quiz], as: "bo").text.contains("You are sitting it"))

    let asked = try workshop.terminal(submit, as: "bo", in: .english)
    try asked.waitUntil(contains: "0 answered, \(paper.paper.questions.count) not.", seconds: Self.patience)
    asked.type("n\r")
    #expect(try asked.waitForExit(seconds: Self.patience) == 1)
    let kept = try workshop.terminal(submit + ["--json"], as: "bo", in: .english)
    try kept.waitUntil(contains: "Hand in? (y/n)", seconds: Self.patience)
    kept.type("n\r")
    #expect(try kept.waitForExit(seconds: Self.patience) == 1)
    // A line of the screen may break it anywhere.
    let printed = kept.screen.lines.joined()
    #expect(
      printed.contains("\"request\":\"attempt.submit\"") && printed.contains("\"state\":\"started\"")
        && !printed.contains("Nothing was handed in"), "\(kept.screen.text)")
    let agreed = try workshop.terminal(submit, as: "bo", in: .chinese)
    try agreed.waitUntil(contains: "确定交卷吗？", seconds: Self.patience)
    agreed.type("y\r")
    #expect(try agreed.waitForExit(seconds: Self.patience) == 0)
    let results = try workshop.must(["exam", "result", quiz, "--json"], as: "bo").reply(
      ShowResults.Reply.self)
    #expect(results.results.map(\.attempt) == [paper.attempt])
    #expect(results.results.first?.state == .marked)
  }

  @Test func `a sitting outlives another size of the window, and a hang-up keeps what was being typed`()
    throws
  {
    let workshop = try Workshop.here
    let terminal = try workshop.terminal(["exam", "take", Self.theory], as: "bo", in: .english)
    try terminal.waitUntil(contains: "Before you begin", seconds: Self.patience)
    // The last line of the instructions is below the screen, and can be read.
    try terminal.waitUntil(contains: "PgDn scroll", seconds: Self.patience)
    terminal.type("\u{1B}[F")
    try terminal.waitUntil(contains: "After a failed resit", seconds: Self.patience)
    terminal.type("\r")
    try terminal.waitUntil(contains: "Question 1 of 33", seconds: Self.patience)
    terminal.resize(columns: 120, rows: 40)
    let wide = String(repeating: "─", count: 120)
    try terminal.wait("the wider screen", seconds: Self.patience) { $0.lines[2] == wide }
    terminal.resize(columns: 59, rows: 17)
    try terminal.waitUntil(contains: "The window is too small", seconds: Self.patience)
    terminal.resize(columns: 80, rows: 24)
    try terminal.waitUntil(contains: "Question 1 of 33", seconds: Self.patience)
    // The last part has one question, whatever was drawn.
    terminal.type("o33\r")
    try terminal.waitUntil(contains: "Question 33 of 33", seconds: Self.patience)
    terminal.type("\r")
    try terminal.waitUntil(contains: "✎", seconds: Self.patience)
    terminal.type("半小时")
    try terminal.waitUntil(contains: "半小时", seconds: Self.patience)
    terminal.send(signal: SIGHUP)
    _ = try terminal.waitForExit(seconds: Self.patience)
    try expectRestored(terminal)
    let paper = try workshop.must(["exam", "paper", Self.theory, "--json"], as: "bo")
      .reply(StartAttempt.Reply.self)
    #expect(paper.answers.first { $0.question == 32 }?.response == .shortAnswer("半小时"))
  }

  /// What the clock of a sandbox says, so that an attempt has little time left when it is taken up again.
  private func clock(of quiz: String, as login: String, minutes: Int, _ workshop: Workshop) throws -> String {
    let paper = try workshop.must(["exam", "paper", quiz, "--json"], as: login).reply(StartAttempt.Reply.self)
    return paper.deadline.adding(seconds: -60 * minutes - 2).description
  }

  @Test(arguments: candidates)
  func `the last ten minutes and the last one are announced on a full screen`(candidate: Candidate) throws {
    let workshop = try Workshop.here
    let isChinese = candidate.language == .chinese
    let quiz = "quiz.onboarding.d08"
    for (minutes, warning) in [
      (10, isChinese ? "! 距离考试结束还有 10 分钟。" : "! 10 minutes left."),
      (1, isChinese ? "! 距离考试结束还有 1 分钟。" : "! 1 minute left."),
    ] {
      let clock = try clock(of: quiz, as: candidate.login, minutes: minutes, workshop)
      let terminal = try workshop.terminal(
        ["exam", "take", quiz], as: candidate.login, in: candidate.language, clock: clock)
      try terminal.waitUntil(contains: candidate.resumed(0), seconds: Self.patience)
      let screen = try terminal.waitUntil(contains: warning, seconds: Self.patience)
      #expect(screen.lines[0].contains("! "))
      terminal.type("qy")
      #expect(try terminal.waitForExit(seconds: Self.patience) == 0)
      try expectRestored(terminal)
    }
  }

  @Test(arguments: candidates)
  func `line by line, warnings and granted time come while a line is typed, and leave it whole`(
    candidate: Candidate
  ) throws {
    let workshop = try Workshop.here
    let isChinese = candidate.language == .chinese
    let quiz = "quiz.onboarding.d09"
    for (minutes, warning) in [
      (10, isChinese ? "距离考试结束还有 10 分钟。" : "10 minutes left."),
      (1, isChinese ? "距离考试结束还有 1 分钟。" : "1 minute left."),
    ] {
      let clock = try clock(of: quiz, as: candidate.login, minutes: minutes, workshop)
      let terminal = try workshop.terminal(
        ["exam", "take", quiz, "--plain"], as: candidate.login, in: candidate.language, clock: clock)
      try terminal.waitUntil(contains: isChinese ? "第 1 / " : "Question 1 of", seconds: Self.patience)
      terminal.type("=客服x\u{7F}")
      try terminal.wait("the warning, and the line below it", seconds: Self.patience) {
        $0.lines.contains { $0.contains(warning) } && $0.lines.last { !$0.isEmpty } == "=客服"
      }
      terminal.type("\u{15}A\r")
      try terminal.wait("saved", seconds: Self.patience) { $0.lines.contains(isChinese ? "已保存" : "saved") }
      terminal.type("B")
      try workshop.must(
        ["exam", "grant-time", candidate.login, quiz, "--minutes", "5", "--reason", "the line was down"],
        as: "zhou.ting")
      try terminal.wait("granted time, and the line below it", seconds: Self.patience) {
        $0.text.contains(isChinese ? "考试时间已延长" : "More time was granted")
          && $0.lines.last { !$0.isEmpty } == "B"
      }
      // Ctrl-C leaves as `quit` does.
      terminal.type("\u{3}")
      #expect(try terminal.waitForExit(seconds: Self.patience) == 0)
      #expect(terminal.screen.text.contains("rung exam take \(quiz)"))
      try expectRestored(terminal)
    }
  }
}
