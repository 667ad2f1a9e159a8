import ArgumentParser
import RungAPI
import RungCore

/// The first password of one's own account, with the code that `people add` or `people reset-password` gave; at a
/// terminal the password twice, elsewhere two lines.
struct SetUpCommand: RungCommand {
  static let configuration = CommandConfiguration(commandName: "set-up", abstract: words("command.set-up"))
  @OptionGroup var globals: GlobalOptions
  @Argument(help: .text("login")) var login: String
  @Flag(name: .long, help: .text("code-stdin")) var codeStdin = false

  func carryOut(at desk: Desk) async throws {
    let code = try PasswordPrompt.read(
      fromStandardInput: codeStdin, option: "--code-stdin", field: "code", prompt: "prompt.set-up-code")
    let password = try PasswordPrompt.read(fromStandardInput: codeStdin, prompt: "prompt.new-password")
    if !codeStdin,
      try PasswordPrompt.read(fromStandardInput: false, prompt: "prompt.again-password") != password
    {
      throw Refusal(.passwordsDiffer)
    }
    let reply = try await desk.send(SetUpAccount(login: login, code: code, password: password))
    try await desk.welcome(reply, request: SetUpAccount.route.name)
  }
}

extension Desk {
  /// Keeps the token of a session that was opened, and says so. The token itself stays in its file.
  func welcome(_ reply: LogIn.Reply, request: String) async throws {
    await endEarlierSession(of: reply.person)
    try SessionFile().keep(SessionFile.Kept(token: reply.token, zone: nil), for: place)
    if globals.chosenServer != nil { _ = try? await whoAmI() }
    if globals.json {
      Swift.print(try Wire.json(Envelope(request: request, reply: reply.person, version: 1)))
    } else {
      var page = Page()
      page.line(words("login.done", ["name": .text(reply.person.name), "until": .instant(reply.closes)]))
      page.line(words("login.next"), .dim)
      print(page)
    }
  }

  /// A session of the same person that the new one takes the place of would live on unused, and hold the exam that it
  /// held. Where it is over already there is nothing to end.
  private func endEarlierSession(of person: Person) async {
    guard let earlier = try? await send(WhoAmI()), earlier.person.id == person.id else { return }
    _ = try? await send(LogOut())
  }
}
