import ArgumentParser

struct Demo: RungCommand {
  static let configuration = CommandConfiguration(abstract: words("command.demo"))
  @OptionGroup var globals: GlobalOptions
  func carryOut(at desk: Desk) async throws {}
}
