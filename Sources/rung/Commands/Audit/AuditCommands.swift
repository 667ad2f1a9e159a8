import ArgumentParser
import RungAPI
import RungCore

struct AuditCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: words("command.audit"), subcommands: [Verify.self])

  struct Verify: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.audit.verify"))
    @OptionGroup var globals: GlobalOptions

    func request(at desk: Desk) -> VerifyAudit { VerifyAudit() }

    func show(_ reply: VerifyAudit.Reply, on page: inout Page) {
      if let fault = reply.fault {
        page.line(
          words(
            "audit.\(fault.kind)", ["entry": .number(fault.entry), "row": .text(fault.row ?? "")]), .bold)
      } else {
        page.line(
          words("audit.sound", ["entries": .number(reply.entries), "facts": .number(reply.facts)]), .bold)
        page.fact(words("column.head"), reply.head.hex)
      }
    }

    func exitCode(for reply: VerifyAudit.Reply) -> Int32 { reply.fault == nil ? 0 : 1 }
  }
}
