import ArgumentParser
import RungAPI
import RungCore

struct TimetableCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timetable", abstract: words("command.timetable"), subcommands: [Build.self, Show.self])

  struct Build: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.timetable.build"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("cohort")) var cohort: ID<Cohort>

    func request(at desk: Desk) -> BuildTimetable { BuildTimetable(cohort: cohort) }
    func show(_ reply: TimetableReply, on page: inout Page) { page.timetable(reply) }
  }

  struct Show: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.timetable.show"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("cohort")) var cohort: ID<Cohort>

    func request(at desk: Desk) -> ShowTimetable { ShowTimetable(cohort: cohort) }
    func show(_ reply: TimetableReply, on page: inout Page) { page.timetable(reply) }
  }
}

extension Page {
  fileprivate mutating func timetable(_ reply: TimetableReply) {
    var table = Table([
      Table.Column(words("column.day")), Table.Column(words("column.time")),
      Table.Column(words("column.lesson")),
      Table.Column(words("column.room")), Table.Column(words("column.trainer")),
      Table.Column(words("column.session")),
    ])
    var last: Day?
    for session in reply.sessions {
      table.add([
        session.day == last ? "" : "\(session.day) " + words("weekday.\(session.day.weekday.rawValue)"),
        "\(session.from)–\(session.to)",
        reply.lessons.first { $0.lesson == session.lesson }?.title.text(words.language)
          ?? session.lesson.text,
        session.room.text, reply.people.first { $0.id == session.trainer }?.name ?? "", session.session.text,
      ])
      last = session.day
    }
    add(table)
    if !reply.isAnnounced { line(words("timetable.unannounced")) }
  }
}
