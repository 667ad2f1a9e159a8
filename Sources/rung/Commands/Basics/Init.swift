import ArgumentParser
import Foundation
import RungCore
import RungService

struct Init: RungCommand {
  static let configuration = CommandConfiguration(abstract: words("command.init"))
  @OptionGroup var globals: GlobalOptions
  @Option(name: .long, help: .text("init-name")) var name = "Rung"
  @Option(name: .long, help: .text("init-admin")) var admin = "admin"
  @Option(name: .long, help: .text("init-zone")) var zone: String?
  @Flag(name: .long, help: .text("sandbox")) var sandbox = false
  @Flag(name: .long, help: .text("password-stdin")) var passwordStdin = false

  func carryOut(at desk: Desk) async throws {
    let home = try globals.ownHome()
    guard !Workplace.exists(in: home) else { throw Refusal(.workplaceExists, ["home": .text(home.path)]) }
    guard let place = zone.map({ TimeZone(identifier: $0) }) ?? TimeZone.current else {
      throw Refusal(.inputInvalid, ["field": .text("zone"), "value": .text(zone ?? "")])
    }
    let founding = Workplace.Founding(
      name: name, zone: place, isSandbox: sandbox, administrator: admin,
      password: try PasswordPrompt.read(fromStandardInput: passwordStdin))
    _ = try await Workplace.found(founding, in: home)
    if globals.json {
      print(try Wire.json(["home": home.path, "admin": admin, "zone": place.identifier]))
    } else {
      var page = Page()
      page.line(words("init.done", ["home": .text(home.path)]))
      page.line(words("init.next", ["admin": .text(admin)]))
      desk.print(page)
    }
  }
}
