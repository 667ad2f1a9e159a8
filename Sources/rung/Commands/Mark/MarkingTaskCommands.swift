import ArgumentParser
import RungAPI
import RungCore

extension MarkCommands {
  struct HandBack: RequestCommand {
    static let configuration = CommandConfiguration(
      commandName: "hand-back", abstract: words("command.mark.hand-back"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("task")) var task: String

    func request(at desk: Desk) -> HandBackAnswer { HandBackAnswer(task: task) }

    func show(_ reply: HandBackAnswer.Reply, on page: inout Page) {
      page.line(words("mark.handed-back", ["task": .text(reply.task), "count": .number(reply.waiting)]))
    }
  }

  struct Undo: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.mark.undo"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("task")) var task: String
    @Option(name: .long, help: .text("reason")) var reason: String

    func request(at desk: Desk) -> UndoScore { UndoScore(task: task, reason: reason) }

    func show(_ reply: UndoScore.Reply, on page: inout Page) {
      page.line(words("mark.undone", ["task": .text(reply.task), "until": .instant(reply.leasedUntil)]))
    }
  }

  /// Lets a mentor mark their own newcomer, or another conflict of interest be.
  struct Allow: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.mark.allow"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("rater")) var rater: String
    @Argument(help: .text("candidate")) var candidate: String
    @Option(name: .long, help: .text("reason")) var reason: String

    func request(at desk: Desk) -> AllowMarking {
      AllowMarking(rater: rater, candidate: candidate, reason: reason)
    }

    func show(_ reply: Done, on page: inout Page) {
      page.line(words("mark.allowed", ["rater": .text(rater), "candidate": .text(candidate)]))
    }
  }

  /// Marks an exam's answers by the keys of their day and compares; exit 1 where some come out otherwise.
  struct Replay: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.mark.replay"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("exam")) var exam: ID<Exam>

    func request(at desk: Desk) -> ReplayMarks { ReplayMarks(exam: exam) }

    func show(_ reply: ReplayMarks.Reply, on page: inout Page) {
      page.line(
        words(
          reply.differences.isEmpty ? "replay.same" : "replay.other",
          ["papers": .number(reply.papers), "looked": .number(reply.looked)]), .bold)
      guard !reply.differences.isEmpty else { return }
      var table = Table([
        Table.Column(words("column.attempt")), Table.Column(words("column.question"), isNumeric: true),
        Table.Column(words("column.recorded"), isNumeric: true),
        Table.Column(words("column.replayed"), isNumeric: true),
      ])
      for difference in reply.differences {
        table.add([
          difference.attempt.text, String(difference.question), difference.recorded.description,
          difference.replayed.description,
        ])
      }
      page.add(table)
    }

    func exitCode(for reply: ReplayMarks.Reply) -> Int32 { reply.differences.isEmpty ? 0 : 1 }
  }
}

extension Catalogue {
  /// What of a key point an answer seems to hold.
  func sentence(_ hint: PointHint) -> String {
    self(
      "mark.hint.\(hint.seems.rawValue)",
      hint.found.isEmpty
        ? [:] : ["found": .text(hint.found.joined(separator: self("punctuation.semicolon")))])
  }
}
