import ArgumentParser
import RungAPI
import RungCore

extension ExamCommands {
  /// What the exam is, and whether one could begin it now.
  struct Show: RungCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: words("command.exam.show"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("exam")) var exam: ID<Exam>

    func carryOut(at desk: Desk) async throws {
      try await desk.withGateway { gateway in
        let reply = try await gateway.send(ShowExam(exam: exam))
        if globals.json { return try desk.printJSON(reply, to: ShowExam.self) }
        // What others may do about it depends on their roles.
        let isOthers = reply.obstacle?.code == .roleMissing
        let roles = isOthers ? try await desk.whoAmI(through: gateway).person.roles : []
        var page = Page()
        show(reply, to: roles, on: &page)
        desk.print(page)
      }
    }

    private func show(_ reply: ShowExam.Reply, to roles: [Role], on page: inout Page) {
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
      page.line(state(of: reply, to: roles), .bold)
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

    private func state(of reply: ShowExam.Reply, to roles: [Role]) -> String {
      let summary = reply.summary
      let named: [String: Detail] = ["exam": .text(exam.text)]
      if summary.isPassed { return words("exam-show.passed") }
      if summary.open != nil { return words("exam-show.open", named) }
      if reply.obstacle?.code == .roleMissing {
        // The command is named to those who may give it.
        let route = summary.isPractical ? DrawRolePlay.route : MonitorExam.route
        return words(
          summary.isPractical ? "exam-show.practical.others" : "exam-show.others",
          route.refusal(of: roles) == nil ? named : [:])
      }
      if summary.isPractical { return words("exam-show.practical") }
      return words(reply.obstacle == nil ? "exam-show.ready" : "exam-show.not-now", named)
    }

    private func written(_ time: LocalTime) -> String { "\(time.day) \(time.time)" }
  }
}
