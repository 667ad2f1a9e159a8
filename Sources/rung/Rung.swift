import ArgumentParser
import Foundation
import RungAPI
import RungCore

/// The version that `--version` tells and releases are named by.
let rungVersion = "0.1.0"

@main
struct Rung: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rung", abstract: words("command.rung"), discussion: words("command.rung.more"),
    version: rungVersion,
    subcommands: [
      Init.self, Login.self, SetUpCommand.self, Logout.self, PasswordCommand.self, WhoAmICommand.self,
      Today.self,
      PeopleCommands.self,
      ContentCommands.self, CohortCommands.self, TimetableCommands.self, AttendanceCommands.self,
      ExamCommands.self, MarkCommands.self, RolePlayCommands.self, MentorCommands.self,
      ProbationCommands.self, CertificateCommands.self, Why.self, ExportCommands.self, ReportCommands.self,
      AuditCommands.self,
      RolesCommand.self, OpenAPICommand.self, Serve.self, BackupCommand.self, RestoreCommand.self,
      DrillCommand.self, DoctorCommand.self, Demo.self,
    ])

  static func main() async {
    // Building the tree of commands costs milliseconds that this answer need not wait for.
    if CommandLine.arguments.dropFirst() == ["--version"] {
      print(rungVersion)
      leave(0)
    }
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      leave(0)
    } catch let failure as Failure {
      leave(failure.code)
    } catch {
      let code = exitCode(for: error)
      let message = ParserSpeech.spoken(fullMessage(for: error), in: words.language)
      if code.isSuccess {
        print(message)
        leave(0)
      }
      complain(message)
      Foundation.exit(code == .validationFailure ? 2 : 70)
    }
  }

  /// Ends with `code`, or as failed storage does where standard output did not take what was printed; by the signal of a
  /// broken pipe where nobody reads it any more.
  private static func leave(_ code: Int32) -> Never {
    guard flushOutput() else {
      let refusal = outputFailure()
      complain(words.sentence(refusal))
      Foundation.exit(refusal.code.kind.exitCode)
    }
    Foundation.exit(code)
  }
}

/// What was wrong has been said; only the exit code is left to give.
struct Failure: Error {
  let code: Int32
}

/// Talk goes to standard error; standard output is for data.
func complain(_ text: String) {
  // Where standard error takes nothing there is nobody left to tell.
  try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
}
