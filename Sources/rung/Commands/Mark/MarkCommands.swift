import ArgumentParser
import RungAPI
import RungCore

struct MarkCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark", abstract: words("command.mark"),
    subcommands: [
      Queue.self, Next.self, Score.self, HandBack.self, Undo.self, Allow.self, Remark.self, Replay.self,
    ])

  struct Queue: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.mark.queue"))
    @OptionGroup var globals: GlobalOptions

    func request(at desk: Desk) -> ShowMarkingQueue { ShowMarkingQueue() }

    func show(_ reply: ShowMarkingQueue.Reply, on page: inout Page) {
      guard !reply.waiting.isEmpty else { return page.line(words("mark.none")) }
      var table = Table([
        Table.Column(words("column.exam")), Table.Column(words("column.item")),
        Table.Column(words("column.waiting"), isNumeric: true),
      ])
      for entry in reply.waiting { table.add([entry.exam.text, entry.item.text, String(entry.waiting)]) }
      page.add(table)
    }
  }

  struct Next: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.mark.next"))
    @OptionGroup var globals: GlobalOptions

    func request(at desk: Desk) -> NextAnswer { NextAnswer() }

    func show(_ reply: NextAnswer.Reply, on page: inout Page) {
      guard let task = reply.task else { return page.line(words("mark.none")) }
      page.heading(
        [
          "\(task.item)", words("mark.worth", ["worth": .marks(task.worth)]),
          words("mark.waiting", ["count": .number(task.waiting)]),
        ].joined(separator: " · "))
      page.passage(task.stimulus, indent: 2)
      page.passage(task.stem)
      page.line()
      page.heading(words("mark.answer"))
      page.line(task.answer)
      page.line()
      page.heading(words("mark.points"))
      for (point, hint) in zip(task.points, task.hints) {
        page.line("  [\(point.weight)] \(point.text.text(words.language))")
        page.line("      " + words.sentence(hint), .dim)
      }
      page.line(words("mark.hint-note"), .dim)
      page.passage(task.guide)
      page.line()
      page.line(words("mark.next-step", ["task": .text(task.task), "worth": .marks(task.worth)]))
      page.line(words("mark.or-back", ["task": .text(task.task), "until": .instant(task.leasedUntil)]))
    }
  }

  struct Score: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.mark.score"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("task")) var task: String
    @Argument(help: .text("marks")) var marks: Marks
    @Option(name: .long, help: .text("comment")) var comment = ""

    func request(at desk: Desk) -> ScoreAnswer { ScoreAnswer(task: task, marks: marks, comment: comment) }

    func show(_ reply: ScoreAnswer.Reply, on page: inout Page) {
      page.line(words("mark.done", ["marks": .marks(reply.marks), "count": .number(reply.waiting)]))
      page.line(words(reply.isReleased ? "mark.told" : "mark.undo-step", ["task": .text(reply.task)]), .dim)
    }
  }
}
