import ArgumentParser
import RungCore

/// Arguments that the parser did not take.
enum Misuse {
  /// Whether errors are to be told as `--json` has them; looked for in the arguments, as they could not be parsed.
  static func asksForJSON(_ arguments: [String]) -> Bool {
    arguments.prefix { $0 != "--" }.contains("--json")
  }

  /// `arguments` with numbers below zero behind `--`, where the parser does not take them for options, so that whoever knows
  /// what they are for says why not; `nil` where there are none. What an option takes stays behind it.
  static func withNegativesLast(_ arguments: [String]) -> [String]? {
    guard !arguments.contains("--") else { return nil }
    let negatives = arguments.indices.filter { place in
      arguments[place].wholeMatch(of: #/-\d+(\.\d+)?/#) != nil
        && (place == 0 || !takesWhatFollows(arguments[place - 1]))
    }
    guard !negatives.isEmpty else { return nil }
    return arguments.indices.filter { !negatives.contains($0) }.map { arguments[$0] } + ["--"]
      + negatives.map { arguments[$0] }
  }

  /// Whether what stands behind `argument` may be its value.
  private static func takesWhatFollows(_ argument: String) -> Bool {
    argument.hasPrefix("--") && !argument.contains("=") && GlobalOptions.length(of: argument) != 1
  }

  /// The first word that stands where a command should and is none, with the command that was probably meant. The parser
  /// would complain of the first option after it.
  /// - Parameter arguments: Those after the program's name.
  static func unknownCommand(_ arguments: some Collection<String>, of root: any ParsableCommand.Type)
    -> Refusal?
  {
    var path = [root._commandName]
    var group = root
    var rest = arguments[...]
    while let word = rest.popFirst(), !group.configuration.subcommands.isEmpty {
      guard !word.hasPrefix("-"), path.count > 1 || word != "help" else { return nil }
      if let known = group.subcommand(word) {
        path.append(word)
        group = known
        continue
      }
      var details: [String: Detail] = [
        "command": .text((path + [word]).joined(separator: " ")),
        "group": .text(path.joined(separator: " ")),
      ]
      let names = group.configuration.subcommands.map { $0._commandName }
      if let nearest = nearestName(to: word, among: names), var meant = group.subcommand(nearest) {
        path.append(nearest)
        while let word = rest.first, let next = meant.subcommand(word) {
          rest.removeFirst()
          path.append(word)
          meant = next
        }
        details["nearest"] = .text(path.joined(separator: " "))
        details["arguments"] = .text(withoutWayHere(Array(rest)))
      }
      return Refusal(.commandUnknown, details)
    }
    return nil
  }
}

extension ParsableCommand {
  static func subcommand(_ name: String) -> (any ParsableCommand.Type)? {
    configuration.subcommands.first { $0._commandName == name }
  }
}
