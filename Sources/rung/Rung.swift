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
    let arguments = LeadingOptions.moved(CommandLine.arguments.dropFirst(), in: Rung.self)
    do {
      var command = try parsed(arguments)
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
      let account = spoken(fullMessage(for: error))
      if code.isSuccess {
        print(account)
        leave(0)
      }
      guard code == .validationFailure else {
        complain(account)
        Foundation.exit(70)
      }
      if let unknown = Misuse.unknownCommand(arguments, of: Rung.self) {
        complain(of: unknown, asJSON: asksForJSON)
      } else if asksForJSON {
        complain(of: Refusal(.inputInvalid, ["complaint": .text(spoken(message(for: error)))]), asJSON: true)
      } else {
        complain(account)
      }
      Foundation.exit(RefusalCode.Kind.usage.exitCode)
    }
  }

  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    do { return try parseAsRoot(arguments) } catch {
      guard let others = Misuse.withNegativesLast(arguments), let command = try? parseAsRoot(others) else {
        throw error
      }
      return command
    }
  }

  private static var asksForJSON: Bool { Misuse.asksForJSON(CommandLine.arguments) }

  private static func spoken(_ text: String) -> String { ParserSpeech.spoken(text, in: words.language) }

  /// Ends with `code`, or as failed storage does where standard output did not take what was printed; by the signal of a
  /// broken pipe where nobody reads it any more.
  private static func leave(_ code: Int32) -> Never {
    guard flushOutput() else {
      let refusal = outputFailure()
      complain(of: refusal, asJSON: asksForJSON)
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
