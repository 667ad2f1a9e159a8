import ArgumentParser
import RungAPI
import RungCore

extension ExamCommands {
  /// What the exam is, and whether one could begin it now.
  struct Show: RequestCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: words("command.exam.show"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("exam")) var exam: ID<Exam>

    func request(at desk: Desk) -> ShowExam { ShowExam(exam: exam) }

    func show(_ reply: ShowExam.Reply, on page: inout Page) {
      let summary = reply.summary
      page.heading(summary.title.text(words.language))
      page.passage(reply.instructions)
      page.line()
      page.fact(words("column.pass-mark"), "\(summary.passMark.mark)/\(summary.passMark.outOf)")
      if let minutes = summary.minutes { page.fact(words("column.minutes"), String(minutes)) }
      if !summary.isPractical {
        page.fact(
          words("exam-show.books"), words("exam-show.books.\(reply.isClosedBook ? "closed" : "open")"))
      }
      if let window = reply.window {
        page.fact(
          words("exam-show.window"),
          words(
            "exam-show.window.times",
            [
              "opens": .text(written(window.opens)), "last": .text(written(window.lastStart)),
              "closes": .text(written(window.closes)), "zone": .text(window.zone),
            ]))
      }
      page.fact(words("column.sittings"), "\(summary.sittings)/\(summary.resits + 1)")
      if summary.resits > 0 { page.fact(words("exam-show.resit"), resit(reply)) }
      page.fact(
        words("exam-show.results"),
        words("exam-show.results.\(reply.results.rawValue)")
          + words("exam-show.papers.\(reply.papers.rawValue)"))
      page.line()
      page.add(parts(of: reply))
      page.line()
      page.line(words(state(of: reply), ["exam": .text(exam.text)]), .bold)
      if let obstacle = reply.obstacle, obstacle.code != .roleMissing { page.line(words.ground(obstacle)) }
    }

    private func parts(of reply: ShowExam.Reply) -> Table {
      var table: Table
      if reply.summary.isPractical {
        table = Table([
          Table.Column(words("column.family")), Table.Column(words("column.scenarios"), isNumeric: true),
        ])
        for draw in reply.scenarios {
          table.add([words("family.\(draw.family.rawValue)"), String(draw.count)])
        }
      } else {
        table = Table([
          Table.Column(words("column.section")), Table.Column(words("column.items"), isNumeric: true),
          Table.Column(words("column.worth"), isNumeric: true),
        ])
        for section in reply.sections {
          table.add([section.title.text(words.language), String(section.items), section.marks.description])
        }
      }
      return table
    }

    private func resit(_ reply: ShowExam.Reply) -> String {
      let (unit, count) =
        switch reply.resitAfter {
        case .days(let days): (days == 1 ? "day" : "days", days)
        case .months(let months): (months == 1 ? "month" : "months", months)
        }
      return words(
        "exam-show.resit.\(unit)",
        [
          "count": .number(count),
          "lessons": .text(
            reply.relearn.map { $0.title.text(words.language) }.joined(separator: words("punctuation.comma"))),
        ])
    }

    private func state(of reply: ShowExam.Reply) -> String {
      if reply.summary.isPassed { return "exam-show.passed" }
      if reply.summary.open != nil { return "exam-show.open" }
      if reply.obstacle?.code == .roleMissing {
        return reply.summary.isPractical ? "exam-show.practical.others" : "exam-show.others"
      }
      if reply.summary.isPractical { return "exam-show.practical" }
      return reply.obstacle == nil ? "exam-show.ready" : "exam-show.not-now"
    }

    private func written(_ time: LocalTime) -> String { "\(time.day) \(time.time)" }
  }
}
