import ArgumentParser
import Foundation
import RungAPI
import RungCore

struct ExamCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exam", abstract: words("command.exam"),
    subcommands: [
      List.self, Show.self, PaperCommand.self, Take.self, Submit.self, Result.self, Monitor.self,
      GrantTimeCommand.self, Unlock.self,
      Reprint.self, Prove.self, Simulate.self,
      Review.self, Release.self,
      States.self,
    ])

  struct List: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.exam.list"))
    @OptionGroup var globals: GlobalOptions
    @Flag(name: .long, help: .text("exam-all")) var all = false

    func request(at desk: Desk) -> ListExams { ListExams() }

    func show(_ reply: ListExams.Reply, on page: inout Page) {
      var table = Table([
        Table.Column(words("column.exam")), Table.Column(words("column.title")),
        Table.Column(words("column.minutes"), isNumeric: true), Table.Column(words("column.pass-mark")),
        Table.Column(words("column.sittings"), isNumeric: true), Table.Column(words("column.state")),
      ])
      // Whoever is on a track is not shown what belongs to others alone.
      let isOnTrack = reply.exams.contains { $0.access == .own }
      let shown = reply.exams.filter {
        all || !isOnTrack || $0.access != .others || $0.sittings > 0
      }
      for exam in shown {
        let state =
          exam.isPassed
          ? "passed"
          : exam.open != nil ? "open" : exam.isAwaited ? "awaited" : exam.sittings > 0 ? "sat" : "not-sat"
        table.add([
          exam.exam.text, exam.title.text(words.language), exam.minutes.map(String.init) ?? "",
          "\(exam.passMark.mark)/\(exam.passMark.outOf)", "\(exam.sittings)/\(exam.resits + 1)",
          words("exam-state.\(state)"),
        ])
      }
      page.add(table)
      let others = reply.exams.count - shown.count
      if others > 0 { page.line(words("exam-list.others", ["count": .number(others)]), .dim) }
    }
  }

  /// Shows the paper, for scripts and for sitting with `--answers`; it begins the attempt, as opening the booklet does.
  struct PaperCommand: RequestCommand {
    static let configuration = CommandConfiguration(
      commandName: "paper", abstract: words("command.exam.paper"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("exam")) var exam: ID<Exam>

    func request(at desk: Desk) -> StartAttempt { StartAttempt(exam: exam) }

    func show(_ reply: StartAttempt.Reply, on page: inout Page) {
      page.heading(reply.paper.title.text(words.language))
      page.passage(reply.paper.instructions)
      for (place, question) in reply.paper.questions.enumerated() {
        page.line()
        page.question(question, number: place + 1)
      }
      page.line()
      page.fact(words("column.deadline"), words.written(.instant(reply.deadline)))
    }
  }

  struct Take: RungCommand {
    static let configuration = CommandConfiguration(
      abstract: words("command.exam.take"), discussion: words("command.exam.take.more"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("exam")) var exam: ID<Exam>
    @Option(name: .long, help: .text("answers")) var answers: String?
    @Option(name: .long, help: .text("unlock-code")) var code: String?

    func carryOut(at desk: Desk) async throws {
      guard answers != nil || !globals.json else { throw ValidationError(words("exam.answers.needed")) }
      try await desk.withGateway(isSitting: true) { gateway in
        let me = try await desk.whoAmI(through: gateway).person
        let given: Given
        do { given = try await self.given(before: gateway) } catch let faults as AnswerFaults {
          faults.complain(asJSON: globals.json)
          throw Failure(code: 1)
        }
        let started = try await gateway.send(StartAttempt(exam: exam, code: code))
        if answers != nil {
          do {
            let text = if case .file(let text) = given { text } else { try await awaited(started, gateway) }
            if let text {
              try await hand(in: text, started, gateway, desk)
            } else {
              try report(try await gateway.send(SubmitAttempt(attempt: started.attempt)), desk)
            }
          } catch let refusal as Refusal where refusal.code == .inputInvalid {
            complain(of: refusal, asJSON: globals.json)
            tellOfRunning(started, as: me.name)
            throw Failure(code: refusal.code.kind.exitCode)
          } catch let faults as AnswerFaults {
            faults.complain(asJSON: globals.json)
            tellOfRunning(started, as: me.name)
            throw Failure(code: 1)
          }
        } else {
          let first: String? = if case .line(let line) = given { line } else { nil }
          let outcome = try await sitExam(
            started, candidate: me.name, through: gateway, catalogue: words,
            plain: globals.plain || globals.quiet, noColor: globals.noColor, after: first)
          switch outcome {
          case .submitted(let result): try report(result, desk)
          case .left: break
          case .closed(let refusal): throw refusal
          }
        }
      }
    }

    /// What there is to answer with before anything begins.
    private enum Given {
      /// A whole file of answers.
      case file(String)
      /// The first line of a sitting line by line that comes from another program.
      case line(String)
      /// Whoever is at the terminal, or a program that answers an attempt which is open already: its clock runs, and the
      /// server is to hear of this machine meanwhile.
      case toCome
    }

    /// Looks at what there is to answer with: a sitting that nobody could answer does not begin.
    private func given(before gateway: any Gateway) async throws -> Given {
      let file = try answers.flatMap { $0 == "-" ? nil : try contents(of: $0) }
      if answers == nil, isatty(STDIN_FILENO) == 1 { return .toCome }
      let shown = try await gateway.send(ShowExam(exam: exam))
      // What is refused is so whatever comes.
      if let obstacle = shown.obstacle { throw obstacle }
      guard !shown.summary.isPractical, shown.summary.open == nil else {
        return file.map { .file($0) } ?? .toCome
      }
      if answers != nil {
        let text = try file ?? text(FileHandle.standardInput.readDataToEndOfFile(), "-")
        let faults = AnswerFile.faults(ofForm: text)
        guard faults.isEmpty else { throw AnswerFaults(sentences: faults.map { $0.sentence(words) }) }
        return .file(text)
      }
      guard let line = readLine() else {
        throw Refusal(
          .terminalMissing,
          ["field": .text("answers"), "exam": .text(exam.text), "option": .text("--answers FILE")])
      }
      return .line(line)
    }

    /// Saves the answers of a file one by one, then hands in. A file with faults saves nothing.
    private func hand(
      in text: String, _ started: StartAttempt.Reply, _ gateway: any Gateway, _ desk: Desk
    ) async throws {
      let file = AnswerFile(text, for: started.paper)
      guard file.faults.isEmpty else { throw AnswerFaults(sentences: file.faults.map { $0.sentence(words) }) }
      var sequence = started.sequence
      for answer in file.answers {
        sequence += 1
        _ = try await gateway.send(
          SaveAnswer(
            attempt: started.attempt, question: answer.question, response: answer.response, isFlagged: false,
            sequence: sequence))
      }
      try report(try await gateway.send(SubmitAttempt(attempt: started.attempt)), desk)
    }

    /// Nothing was handed in, and the clock does not stop for it.
    private func tellOfRunning(_ started: StartAttempt.Reply, as candidate: String) {
      guard !globals.json else { return }
      let model = ExamModel(started: started, candidate: candidate, words: words, size: PlainExam.size, at: 0)
      for line in model.partingWords { complain(line) }
    }

    /// Why a file of answers saved nothing.
    private struct AnswerFaults: Error {
      let sentences: [String]

      func complain(asJSON: Bool) {
        if asJSON {
          let all = sentences.joined(separator: "\n")
          rung.complain(of: Refusal(.inputInvalid, ["complaint": .text(all)]), asJSON: true)
        } else {
          for sentence in sentences { rung.complain(sentence) }
        }
      }
    }

    private func contents(of path: String) throws -> String {
      guard let data = try? Data(contentsOf: URL(filePath: path)) else {
        throw Refusal(.fileUnreadable, ["path": .text(path)])
      }
      return try text(data, path)
    }

    /// What comes by standard input, or `nil` where the attempt was closed while it was awaited.
    private func awaited(_ started: StartAttempt.Reply, _ gateway: any Gateway) async throws -> String? {
      let data = try await AwaitedInput.read(sitting: started, through: gateway) {
        FileHandle.standardInput.readDataToEndOfFile()
      }
      return try data.map { try text($0, "-") }
    }

    /// What was given, as text. One that came out empty hands in no paper with nothing on it.
    private func text(_ data: Data, _ path: String) throws -> String {
      guard let text = String(data: data, encoding: .utf8) else {
        throw Refusal(.inputInvalid, ["field": .text("answers"), "value": .text(path)])
      }
      guard !AnswerFile.isEmpty(text) else {
        throw Refusal(.inputInvalid, ["complaint": .text(words("exam.answers.none"))])
      }
      return text
    }

    private func report(_ result: AttemptResult, _ desk: Desk) throws {
      if globals.json {
        try desk.printJSON(result, to: SubmitAttempt.self)
      } else {
        var page = Page()
        page.result(result)
        desk.print(page)
      }
    }
  }

  struct Result: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.exam.result"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("exam")) var exam: ID<Exam>?
    @Option(name: .long, help: .text("person")) var person: String?

    func request(at desk: Desk) -> ShowResults { ShowResults(login: person, exam: exam) }

    func show(_ reply: ShowResults.Reply, on page: inout Page) {
      if reply.results.isEmpty, reply.practicals.isEmpty { page.line(words("result.none")) }
      for result in reply.results { page.result(result) }
      for result in reply.practicals { page.result(result) }
    }
  }

  struct States: RungCommand {
    static let configuration = CommandConfiguration(abstract: words("command.exam.states"))
    @OptionGroup var globals: GlobalOptions

    private struct Row: Encodable {
      let from: String
      let step: String
      let to: String
    }

    func carryOut(at desk: Desk) async throws {
      let states: [AttemptState?] = [nil] + AttemptState.allCases
      let rows = states.flatMap { state in
        AttemptStep.allCases.compactMap { step in
          step.next(from: state).map {
            Row(from: state?.rawValue ?? "-", step: step.rawValue, to: $0.rawValue)
          }
        }
      }
      if globals.json {
        print(try Wire.json(rows))
        return
      }
      var table = Table([
        Table.Column(words("column.from")), Table.Column(words("column.step")),
        Table.Column(words("column.to")),
      ])
      for row in rows { table.add([row.from, row.step, row.to]) }
      var page = Page()
      page.add(table)
      desk.print(page)
    }
  }
}

extension Page {
  mutating func result(_ result: AttemptResult) {
    heading(words("result.of", ["exam": .text(result.exam.text), "sitting": .number(result.sitting)]))
    fact(words("column.attempt"), result.attempt.text)
    fact(words("column.answered"), "\(result.answered)/\(result.questions)")
    if let score = result.score, let isPassed = result.isPassed {
      fact(words("column.score"), "\(score)/\(result.fullMarks)")
      line(verdict(isPassed, result.passMark), .bold)
      if result.isPaperReleased {
        line(words("result.review", ["attempt": .text(result.attempt.text)]), .dim)
      }
    } else if result.state == .started {
      line(words("result.open"))
    } else if result.state == .marked {
      line(words("result.unreleased"))
    } else {
      line(words("result.pending", ["count": .number(result.unmarked)]))
    }
    if result.isExpired { line(words("result.expired")) }
  }

  fileprivate mutating func result(_ result: PracticalResult) {
    heading(words("result.of", ["exam": .text(result.exam.text), "sitting": .number(result.sitting)]))
    fact(words("column.scenarios"), "\(result.scored)/\(result.scenarios)")
    if let mean = result.mean, let isPassed = result.isPassed {
      fact(words("column.score"), "\(mean)/100")
      line(verdict(isPassed, result.passMark), .bold)
    } else {
      line(words("result.unscored", ["count": .number(result.scenarios - result.scored)]))
    }
    line(words("result.role-play", ["id": .text(result.rolePlay.text)]), .dim)
  }

  private func verdict(_ isPassed: Bool, _ mark: PassMark) -> String {
    words(
      isPassed ? "result.passed" : "result.failed", ["pass": .marks(mark.mark), "of": .marks(mark.outOf)])
  }

  /// A question in plain lines, lettered as answer files name its options.
  mutating func question(_ question: PaperQuestion, number: Int) {
    heading("\(number). [\(question.section.text(words.language)) · \(question.marks)]")
    passage(question.stimulus, indent: 2)
    passage(question.stem)
    func letter(_ place: Int) -> String { String(UnicodeScalar(UInt8(ascii: "A") + UInt8(place % 26))) }
    func list(_ entries: [LocalizedText]) {
      for (place, entry) in entries.enumerated() {
        line("   \(letter(place)). \(entry.text(words.language))")
      }
    }
    switch question.interaction {
    case .choice(let options, _): list(options)
    case .trueFalse: line("   " + words("exam.true") + " / " + words("exam.false"))
    case .fillIn, .shortAnswer: break
    case .numeric(let unit): if let unit { line("   (\(unit.text(words.language)))") }
    case .matching(let left, let right):
      for (place, entry) in left.enumerated() { line("   \(place + 1). \(entry.text(words.language))") }
      list(right)
    case .ordering(let entries): list(entries)
    }
  }
}
