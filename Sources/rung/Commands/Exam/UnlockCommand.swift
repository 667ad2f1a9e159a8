import ArgumentParser
import RungAPI
import RungCore

extension ExamCommands {
  /// The code with which a candidate goes on at another machine.
  struct Unlock: RequestCommand {
    static let configuration = CommandConfiguration(
      commandName: "unlock", abstract: words("command.exam.unlock"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("login")) var login: String
    @Argument(help: .text("exam")) var exam: ID<Exam>
    @Option(name: .long, help: .text("unlock-minutes")) var minutes = 10
    @Option(name: .long, help: .text("reason")) var reason = ""

    func request(at desk: Desk) -> UnlockAttempt {
      UnlockAttempt(login: login, exam: exam, minutes: minutes, reason: reason)
    }

    func show(_ reply: UnlockAttempt.Reply, on page: inout Page) {
      page.line(reply.code, .bold)
      var details: [String: Detail] = [
        "exam": .text(exam.text), "code": .text(reply.code), "until": .instant(reply.until),
      ]
      // Another machine has other folders.
      if let server = globals.chosenServer { details["server"] = .text(server) }
      page.line(words("exam-unlock.next", details))
    }
  }
}
