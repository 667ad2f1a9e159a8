import ArgumentParser
import RungAPI
import RungCore

struct Login: RungCommand {
  static let configuration = CommandConfiguration(abstract: words("command.login"))
  @OptionGroup var globals: GlobalOptions
  @Argument(help: .text("login")) var user: String
  @Flag(name: .long, help: .text("password-stdin")) var passwordStdin = false

  func carryOut(at desk: Desk) async throws {
    let password = try PasswordPrompt.read(fromStandardInput: passwordStdin)
    let reply = try await desk.send(LogIn(login: user, password: password))
    try await desk.welcome(reply, request: LogIn.route.name)
  }
}

struct Logout: RungCommand {
  static let configuration = CommandConfiguration(abstract: words("command.logout"))
  @OptionGroup var globals: GlobalOptions

  func carryOut(at desk: Desk) async throws {
    // A session that has ended already is forgotten all the same.
    defer { forget(at: desk) }
    let reply = try await desk.send(LogOut())
    if globals.json {
      try desk.printJSON(reply, to: LogOut.self)
    } else {
      desk.say(words("logout.done"))
    }
  }

  private func forget(at desk: Desk) {
    do {
      try SessionFile().keep(nil, for: desk.place)
    } catch {
      complain(words.sentence(error))
    }
  }
}

struct WhoAmICommand: RequestCommand {
  static let configuration = CommandConfiguration(commandName: "whoami", abstract: words("command.whoami"))
  @OptionGroup var globals: GlobalOptions

  func request(at desk: Desk) -> WhoAmI { WhoAmI() }

  func reply(to request: WhoAmI, at desk: Desk) async throws -> WhoAmI.Reply { try await desk.whoAmI() }

  func show(_ reply: WhoAmI.Reply, on page: inout Page) {
    page.fact(words("column.name"), "\(reply.person.name) (\(reply.person.login))")
    page.fact(words("column.roles"), words.roles(reply.person.roles))
    page.fact(
      words("column.workplace"), reply.workplace.name + (reply.workplace.isSandbox ? " [SANDBOX]" : ""))
    page.fact(words("column.day"), "\(reply.workplace.today) (\(reply.workplace.zone))")
  }
}

extension Catalogue {
  func roles(_ roles: [Role]) -> String {
    roles.map { self("role.\($0.rawValue)") }.joined(separator: self("punctuation.comma"))
  }
}
