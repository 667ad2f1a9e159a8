import ArgumentParser
import Foundation
import RungAPI
import RungCore

extension ExamCommands {
  /// Hands in without the exam screen: what is saved counts, and what this machine's journal still holds is sent first.
  struct Submit: RungCommand {
    static let configuration = CommandConfiguration(
      commandName: "submit", abstract: words("command.exam.submit"),
      discussion: words("command.exam.submit.more"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("exam")) var exam: ID<Exam>
    @Flag(name: .long, help: .text("submit-yes")) var yes = false

    func carryOut(at desk: Desk) async throws {
      try await desk.withGateway(isSitting: true) { gateway in
        let me = try await desk.whoAmI(through: gateway).person
        let results = try await gateway.send(ShowResults(login: nil, exam: exam)).results
        guard let open = results.first(where: { $0.state == .started }) else {
          throw Refusal(.attemptNotOpen, ["login": .text(me.login), "exam": .text(exam.text)])
        }
        guard yes || agrees(to: open) else {
          // As it stands: not handed in.
          if globals.json {
            try desk.printJSON(open, to: SubmitAttempt.self)
          } else {
            complain(words("exam-submit.kept"))
          }
          throw Failure(code: 1)
        }
        let result = try await gateway.send(SubmitAttempt(attempt: open.attempt))
        if globals.json {
          try desk.printJSON(result, to: SubmitAttempt.self)
        } else {
          var page = Page()
          page.result(result)
          desk.print(page)
        }
      }
    }

    /// Asks once, at a terminal; whoever runs it elsewhere has said what they want.
    private func agrees(to open: AttemptResult) -> Bool {
      guard isatty(STDIN_FILENO) == 1 else { return true }
      let question = words(
        "exam-submit.ask",
        ["answered": .number(open.answered), "unanswered": .number(open.questions - open.answered)])
      FileHandle.standardError.write(Data((question + " ").utf8))
      let answer = (readLine(strippingNewline: true) ?? "").trimmingCharacters(in: .whitespaces).lowercased()
      return ["y", "yes", "是"].contains(answer)
    }
  }
}
