import ArgumentParser
import RungAPI
import RungCore

extension ExamCommands {
  struct GrantTimeCommand: RequestCommand {
    static let configuration = CommandConfiguration(
      commandName: "grant-time", abstract: words("command.exam.grant-time"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("login")) var login: String
    @Argument(help: .text("exam")) var exam: ID<Exam>
    @Option(name: .long, help: .text("grant-minutes")) var minutes: Int
    @Option(name: .long, help: .text("reason")) var reason: String

    func request(at desk: Desk) -> GrantTime {
      GrantTime(login: login, exam: exam, minutes: minutes, reason: reason)
    }

    func show(_ reply: GrantTime.Reply, on page: inout Page) {
      var details: [String: Detail] = ["minutes": .number(minutes), "sitting": .number(reply.sitting)]
      details["deadline"] = reply.deadline.map { .instant($0) }
      page.line(words("exam-time.granted", details))
    }
  }

  /// The paper and the answers as they were sat.
  struct Reprint: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.exam.reprint"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("attempt")) var attempt: ID<Attempt>

    func request(at desk: Desk) -> ReprintAttempt { ReprintAttempt(attempt: attempt) }

    func show(_ reply: ReprintAttempt.Reply, on page: inout Page) {
      page.heading(reply.paper.title.text(words.language))
      page.fact(words("column.attempt"), reply.attempt.text)
      page.fact(words("column.candidate"), reply.candidate.text)
      page.fact(words("column.sitting"), String(reply.sitting))
      page.fact(words("column.started"), words.written(.instant(reply.started)))
      page.fact(words("column.handed-in"), reply.handedIn.map { words.written(.instant($0)) } ?? "–")
      page.fact(words("column.digest"), reply.paper.formDigest.hex)
      page.passage(reply.paper.instructions)
      for (place, question) in reply.paper.questions.enumerated() {
        page.line()
        page.question(question, number: place + 1)
        let answer = reply.answers.first { $0.question == place }?.response
        page.fact(
          "   " + words("exam-reprint.answer"),
          answer.map { AnswerText.write($0, words) } ?? words("exam-reprint.none"))
        page.fact("   " + words("column.marks"), reply.marks[place]?.description ?? "–")
      }
    }
  }

  /// Draws the paper anew and compares; exit 1 where it is not the same.
  struct Prove: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.exam.prove"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("attempt")) var attempt: ID<Attempt>

    func request(at desk: Desk) -> ProveAttempt { ProveAttempt(attempt: attempt) }

    func show(_ reply: ProveAttempt.Reply, on page: inout Page) {
      page.line(words(reply.isProven ? "exam-proof.same" : "exam-proof.other"), .bold)
      page.fact(words("exam-proof.seed"), reply.seed)
      if let draw = reply.draw { page.facts(of: draw) }
      page.fact(words("exam-proof.recorded"), reply.recorded.hex)
      page.fact(words("exam-proof.recomputed"), reply.recomputed.hex)
      page.fact(words("exam-proof.redrawn"), reply.redrawn?.hex ?? "–")
    }

    func exitCode(for reply: ProveAttempt.Reply) -> Int32 { reply.isProven ? 0 : 1 }
  }
}

extension Page {
  fileprivate mutating func facts(of draw: ProveAttempt.RecordedDraw) {
    let balance = draw.balance
    fact(words("exam-draw.method"), words("exam-draw.method.\(balance.method.rawValue)"))
    if balance.method == .statistics { fact(words("exam-draw.target"), balance.target.description) }
    if balance.expected > .zero { fact(words("exam-draw.expected"), balance.expected.description) }
    if balance.method != .none {
      let verdict = words(balance.isMet ? "exam-draw.is-met" : "exam-draw.is-missed")
      fact(words("exam-draw.distance"), "\(balance.distance) · \(verdict)")
    }
    let overexposed = draw.overexposed.map(\.text).joined(separator: ", ")
    fact(
      words("exam-draw.overexposed"), overexposed.isEmpty ? words("exam-draw.none-overexposed") : overexposed)
  }
}
