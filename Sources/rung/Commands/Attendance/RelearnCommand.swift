import ArgumentParser
import RungAPI
import RungCore

extension AttendanceCommands {
  struct Relearn: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.attendance.relearn"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("login")) var login: String
    @Argument(help: .text("lesson")) var lesson: ID<Lesson>
    @Option(name: .long, help: .text("remark")) var remark = ""

    func request(at desk: Desk) -> RecordRelearning {
      RecordRelearning(login: login, lesson: lesson, remark: remark)
    }

    func show(_ reply: RecordRelearning.Reply, on page: inout Page) {
      page.line(
        words(
          "relearning.recorded",
          ["login": .text(login), "lesson": .text(lesson.text), "day": .day(reply.day)]))
    }
  }
}
