import ArgumentParser
import Foundation
import Testing

@testable import rung

/// The operator's guide names no command and no option that there is not.
@Suite struct OperatingGuideTests {
  private static let folder = BuiltProgram.repository.appending(path: "docs/operating")
  static let languages = ["en", "zh-Hans"]

  private func guide(_ language: String) throws -> String {
    try String(contentsOf: Self.folder.appending(path: "\(language).md"), encoding: .utf8)
  }

  /// Every command line of `rung` in the guide, in words: in fenced blocks and between backquotes.
  private func commands(in text: String) -> [[String]] {
    var lines: [Substring] = []
    var isFenced = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isFenced.toggle()
      } else if isFenced {
        lines.append(line)
      } else {
        lines += line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
          .filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
      }
    }
    return lines.compactMap { line in
      var words = line.split(separator: " ").map(String.init)
      if words.starts(with: ["sudo", "-u", "rung"]) { words.removeFirst(3) }
      // `rung` alone is the user.
      return words.first == "rung" && words.count > 1 ? Array(words.dropFirst()) : nil
    }
  }

  /// The command that `words` begin with, and how many of them are its name.
  private func find(_ words: [String]) -> (command: any ParsableCommand.Type, depth: Int) {
    var command: any ParsableCommand.Type = Rung.self
    var depth = 0
    while depth < words.count,
      let next = command.configuration.subcommands.first(where: { name($0) == words[depth] })
    {
      command = next
      depth += 1
    }
    return (command, depth)
  }

  private func name(_ command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? "\(command)".lowercased()
  }

  @Test(arguments: languages) func `every command is there, with every option`(language: String) throws {
    let commands = commands(in: try guide(language))
    #expect(commands.count > 40)
    for words in commands {
      let (command, depth) = find(words)
      #expect(depth > 0 && command.configuration.subcommands.isEmpty, "rung \(words.joined(separator: " "))")
      let help = Rung.helpMessage(for: command, columns: 200)
      for option in words where option.hasPrefix("--") {
        #expect(help.contains("\(option) ") || help.contains("\(option)\n"), "\(option) of rung \(words[0])")
      }
    }
  }

  @Test func `both languages name the same commands`() throws {
    func names(_ language: String) throws -> [String] {
      commands(in: try guide(language)).map { words in words.prefix(find(words).depth).joined(separator: " ")
      }
    }
    #expect(try Set(names("en")) == Set(names("zh-Hans")))
  }

  @Test func `what the guide installs is in the package`() throws {
    for name in ["rung.service", "rung-backup.service", "rung-backup.timer", "Containerfile"] {
      let path = BuiltProgram.repository.appending(path: "Packaging").appending(path: name).path
      #expect(FileManager.default.fileExists(atPath: path), "\(name)")
    }
  }

  @Test(arguments: ["rung.service", "rung-backup.service"])
  func `what a unit starts is a command`(unit: String) throws {
    let text = try String(
      contentsOf: BuiltProgram.repository.appending(path: "Packaging").appending(path: unit), encoding: .utf8)
    let started = text.split(separator: "\n").filter { $0.hasPrefix("ExecStart=/usr/local/bin/rung ") }
    #expect(!started.isEmpty)
    for line in started {
      let words = line.split(separator: " ").dropFirst().map(String.init)
      let (command, depth) = find(words)
      #expect(depth > 0, "\(line)")
      let help = Rung.helpMessage(for: command, columns: 200)
      for option in words where option.hasPrefix("--") { #expect(help.contains("\(option) "), "\(line)") }
    }
  }
}
