import ArgumentParser
import Foundation
import RungAPI
import RungCore
import RungMarkup

struct ContentCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "content", abstract: words("command.content"),
    subcommands: [
      Check.self, Load.self, Review.self, List.self, Show.self, Diff.self, Export.self,
      SchemaCommand.self, Explain.self, Reference.self,
    ])

  /// Needs no workplace: an author can check before there is one.
  struct Check: RungCommand {
    static let configuration = CommandConfiguration(abstract: words("command.content.check"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("paths")) var paths: [String]
    @Flag(name: .long, help: .text("lint")) var lint = false
    @Flag(name: .long, help: .text("strict")) var strict = false

    private var isLinting: Bool { lint || strict }

    private struct Report: Encodable {
      let files: Int
      let findings: [LocatedFinding]
    }

    func carryOut(at desk: Desk) async throws {
      let files = try ContentFiles.below(paths)
      ContentFiles.announce(files, at: desk)
      var reader = ContentReader(sources: files.map { ContentSource(path: $0) })
      let findings = reader.check(linting: isLinting)
      if globals.json {
        print(
          try Wire.json(
            Envelope(
              request: "content.check", reply: Report(files: files.count, findings: findings), version: 1)))
      } else {
        var page = Page()
        page.findings(findings)
        desk.print(page)
        let summary = words.summary(of: findings, files: files.count)
        desk.say(isLinting ? summary : summary + words("content.unlinted"))
      }
      let isFaulty = strict ? !findings.isEmpty : findings.contains { $0.severity == .error }
      if isFaulty { throw Failure(code: 1) }
    }
  }
}

extension Page {
  /// At most 200 findings; the rest are counted, file by file.
  mutating func findings(_ findings: [LocatedFinding]) {
    let shown = 200
    for finding in findings.filter({ !$0.isRest }).prefix(shown) { self.finding(finding) }
    var left = shown
    var rest: [(path: String, count: Int)] = []
    for finding in findings {
      if !finding.isRest, left > 0 {
        left -= 1
        continue
      }
      if rest.last?.path != finding.location.path { rest.append((finding.location.path, 0)) }
      rest[rest.count - 1].count += finding.count
    }
    for (path, count) in rest {
      line(words("finding.rest", ["path": .text(path), "count": .number(count)]))
    }
  }
}

extension Catalogue {
  func summary(of findings: [LocatedFinding], files: Int) -> String {
    let count = { severity in
      findings.reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) }
    }
    return self(
      "content.checked",
      [
        "files": .number(files), "errors": .number(count(.error)), "warnings": .number(count(.warning)),
      ])
  }
}
