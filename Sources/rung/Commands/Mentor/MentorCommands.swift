import ArgumentParser
import RungAPI
import RungCore

struct MentorCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentor", abstract: words("command.mentor"), subcommands: [Assign.self, Log.self])

  struct Assign: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.mentor.assign"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("mentor")) var mentor: String
    @Argument(help: .text("newcomer")) var newcomer: String

    func request(at desk: Desk) -> AssignMentor { AssignMentor(mentor: mentor, newcomer: newcomer) }

    func show(_ reply: AssignMentor.Reply, on page: inout Page) {
      page.line(words("mentor.assigned", ["mentor": .text(mentor), "newcomer": .text(newcomer)]))
    }
  }

  struct Log: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.mentor.log"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("newcomer")) var newcomer: String
    @Argument(help: .text("log-text")) var text: String

    func request(at desk: Desk) -> LogMentoring { LogMentoring(newcomer: newcomer, text: text) }

    func show(_ reply: LogMentoring.Reply, on page: inout Page) {
      for entry in reply.entries { page.line("\(entry.day)  \(entry.text)") }
    }
  }
}
