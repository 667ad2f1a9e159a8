import ArgumentParser
import RungAPI
import RungCore

struct AttendanceCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attendance", abstract: words("command.attendance"),
    subcommands: [Record.self, Relearn.self, Report.self])

  struct Record: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.attendance.record"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("cohort")) var cohort: ID<Cohort>
    @Argument(help: .text("session")) var session: ID<Track.PlannedSession>
    @Argument(help: .text("logins")) var people: [String]
    @Option(name: .long, help: .text("presence")) var presence: Presence = .present
    @Option(name: .long, help: .text("reason")) var reason = ""

    func request(at desk: Desk) -> RecordAttendance {
      RecordAttendance(
        cohort: cohort, session: session,
        presences: people.map { PersonPresence(login: $0, presence: presence) },
        reason: reason)
    }

    func show(_ reply: RecordAttendance.Reply, on page: inout Page) {
      page.line(words("attendance.recorded", ["count": .number(reply.recorded)]))
    }
  }

  struct Report: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.attendance.report"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("cohort")) var cohort: ID<Cohort>

    func request(at desk: Desk) -> ReportAttendance { ReportAttendance(cohort: cohort) }

    func show(_ reply: ReportAttendance.Reply, on page: inout Page) {
      var table = Table([
        Table.Column(words("column.login")), Table.Column(words("column.name")),
        Table.Column(words("column.minutes"), isNumeric: true), Table.Column("%", isNumeric: true),
      ])
      for row in reply.rows {
        table.add([
          row.person.login, row.person.name, "\(row.attended)/\(row.planned)", row.percent.description,
        ])
      }
      page.add(table)
    }
  }
}
