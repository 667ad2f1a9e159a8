import ArgumentParser
import Foundation
import RungAPI
import RungCore
import RungMarkup

struct ContentCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "content", abstract: words("command.content"),
    subcommands: [Check.self, Load.self, List.self, Show.self, SchemaCommand.self])

  /// Needs no workplace: an author can check before there is one.
  struct Check: RungCommand {
    static let configuration = CommandConfiguration(abstract: words("command.content.check"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("paths")) var paths: [String]
    @Flag(name: .long, help: .text("strict")) var strict = false

    private struct Report: Encodable {
      let files: Int
      let findings: [LocatedFinding]
    }

    func carryOut(at desk: Desk) async throws {
      let files = try ContentFiles.below(paths)
      var reader = ContentReader(sources: files.map { ContentSource(path: $0) })
      let findings = reader.check()
      if globals.json {
        print(
          try Wire.json(
            Envelope(
              request: "content.check", reply: Report(files: files.count, findings: findings), version: 1)))
      } else {
        var page = Page()
        page.findings(findings)
        desk.print(page)
        desk.say(words.summary(of: findings, files: files.count))
      }
      let isFaulty = strict ? !findings.isEmpty : findings.contains { $0.severity == .error }
      if isFaulty { throw Failure(code: 1) }
    }
  }

  struct Load: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.content.load"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("paths")) var paths: [String]

    func request(at desk: Desk) throws -> LoadContent {
      LoadContent(
        files: try ContentFiles.below(paths).map { path in
          guard let text = try? Data(contentsOf: URL(filePath: path)) else {
            throw Refusal(.inputInvalid, ["field": .text("path"), "value": .text(path)])
          }
          return ContentFile(path: path, text: text)
        })
    }

    func show(_ reply: LoadContent.Reply, on page: inout Page) {
      page.findings(reply.findings)
      page.line(
        words(
          reply.isLoaded ? "content.loaded" : "content.refused",
          [
            "added": .number(reply.added), "changed": .number(reply.changed),
            "unchanged": .number(reply.unchanged),
          ]))
    }

    func exitCode(for reply: LoadContent.Reply) -> Int32 { reply.isLoaded ? 0 : 1 }
  }

  struct List: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.content.list"))
    @OptionGroup var globals: GlobalOptions
    @Option(name: .long, help: .text("kind")) var kind: ContentKind?

    func request(at desk: Desk) -> ListContent { ListContent(kind: kind) }

    func show(_ reply: ListContent.Reply, on page: inout Page) {
      var table = Table([
        Table.Column(words("column.kind")), Table.Column(words("column.id")),
        Table.Column(words("column.version"), isNumeric: true), Table.Column(words("column.digest")),
      ])
      for entry in reply.content {
        table.add([
          entry.kind.rawValue, entry.version.id, String(entry.version.number),
          String(entry.version.digest.hex.prefix(12)),
        ])
      }
      page.add(table)
    }
  }

  struct Show: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.content.show"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("kind")) var kind: ContentKind
    @Argument(help: .text("id")) var id: String
    @Option(name: .long, help: .text("version")) var version: Int?

    func request(at desk: Desk) -> ShowContent { ShowContent(kind: kind, id: id, number: version) }

    func show(_ reply: ShowContent.Reply, on page: inout Page) { page.line(reply.text) }
  }

  struct SchemaCommand: RungCommand {
    static let configuration = CommandConfiguration(
      commandName: "schema", abstract: words("command.content.schema"))
    @OptionGroup var globals: GlobalOptions

    func carryOut(at desk: Desk) async throws {
      print(
        globals.json ? try Wire.json(["schema": Schema.text]) : Schema.text,
        terminator: globals.json ? "\n" : "")
    }
  }
}

extension Page {
  /// At most 200 findings; the rest are counted.
  mutating func findings(_ findings: [LocatedFinding]) {
    let shown = 200
    for finding in findings.prefix(shown) { self.finding(finding) }
    if findings.count > shown { line(words("finding.rest", ["count": .number(findings.count - shown)])) }
  }
}

extension Catalogue {
  func summary(of findings: [LocatedFinding], files: Int) -> String {
    let errors = findings.count { $0.severity == .error }
    return self(
      "content.checked",
      [
        "files": .number(files), "errors": .number(errors), "warnings": .number(findings.count - errors),
      ])
  }
}
