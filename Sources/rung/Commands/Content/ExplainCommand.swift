import ArgumentParser
import RungCore

extension ContentCommands {
  /// What a finding's code means, at length; all codes in a line each where none is named.
  struct Explain: RungCommand {
    static let configuration = CommandConfiguration(abstract: words("command.content.explain"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("finding-code")) var code: String?

    private struct Entry: Encodable {
      let code: FindingCode
      let severity: Finding.Severity
      let explanation: String
    }

    func carryOut(at desk: Desk) async throws {
      let codes = try code.map { [try known($0)] } ?? FindingCode.allCases
      let entries = codes.map { code in
        Entry(code: code, severity: code.severity, explanation: words("explain.\(code.rawValue)"))
      }
      if globals.json {
        print(try Wire.json(Envelope(request: "content.explain", reply: entries, version: 1)))
        return
      }
      var page = Page()
      for entry in entries {
        page.line("\(entry.code.rawValue) (\(words("severity.\(entry.severity.rawValue)")))", .bold)
        if code == nil {
          page.line("  " + (entry.explanation.split(separator: "\n").first.map(String.init) ?? ""))
        } else {
          for line in entry.explanation.split(separator: "\n") { page.line("  " + line) }
        }
      }
      desk.print(page)
    }

    private func known(_ code: String) throws -> FindingCode {
      if let known = FindingCode(rawValue: code) { return known }
      var details: [String: Detail] = ["code": .text(code)]
      details["nearest"] = nearestName(to: code, among: FindingCode.allCases.map(\.rawValue)).map {
        .text($0)
      }
      throw Refusal(.findingUnknown, details)
    }
  }
}
