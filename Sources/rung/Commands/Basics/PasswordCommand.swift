import ArgumentParser
import RungAPI
import RungCore

/// One's own password: the current one, then the new one; at a terminal the new one twice, elsewhere two lines.
struct PasswordCommand: RungCommand {
  static let configuration = CommandConfiguration(
    commandName: "password", abstract: words("command.password"))
  @OptionGroup var globals: GlobalOptions
  @Flag(name: .long, help: .text("passwords-stdin")) var passwordStdin = false

  func carryOut(at desk: Desk) async throws {
    let current = try PasswordPrompt.read(fromStandardInput: passwordStdin, prompt: "prompt.current-password")
    let new = try PasswordPrompt.read(fromStandardInput: passwordStdin, prompt: "prompt.new-password")
    if !passwordStdin,
      try PasswordPrompt.read(fromStandardInput: false, prompt: "prompt.again-password") != new
    {
      throw Refusal(.passwordsDiffer)
    }
    let reply = try await desk.send(ChangePassword(current: current, new: new))
    try SessionFile().keep(nil, for: desk.place)
    if globals.json {
      try desk.printJSON(reply, to: ChangePassword.self)
    } else {
      desk.say(words("password.changed"))
    }
  }
}

extension PeopleCommands {
  struct ResetPasswordCommand: RequestCommand {
    static let configuration = CommandConfiguration(
      commandName: "reset-password", abstract: words("command.people.reset-password"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("login")) var login: String
    @Option(name: .long, help: .text("reason")) var reason = ""
    @OptionGroup var reached: AddressOption

    func request(at desk: Desk) -> ResetPassword { ResetPassword(login: login, reason: reason) }

    func show(_ reply: ResetPassword.Reply, on page: inout Page) {
      page.invite(
        Invitation(
          name: login, login: login, setUp: reply.setUp, server: reached.server(globals)))
    }
  }
}
