import ArgumentParser

/// The options that every command takes may stand before its words, or between them, as well: the parser knows them of the
/// command alone.
enum LeadingOptions {
  /// `arguments` with those options behind the words of the command. Where these come to no command, help needs none of them;
  /// a program that asks for JSON is not to be answered with help.
  /// - Parameter arguments: Those after the program's name.
  static func moved(_ arguments: some Collection<String>, in root: any ParsableCommand.Type) -> [String] {
    var path: [String] = []
    var options: [String] = []
    var group = root
    var rest = Array(arguments)[...]
    while let word = rest.first, !group.configuration.subcommands.isEmpty {
      if let count = GlobalOptions.length(of: word), rest.count >= count {
        options += rest.prefix(count)
        rest = rest.dropFirst(count)
      } else if let known = group.subcommand(word) {
        path.append(word)
        group = known
        rest.removeFirst()
      } else {
        break
      }
    }
    guard !options.isEmpty else { return Array(arguments) }
    if group.configuration.subcommands.isEmpty { return path + options + rest }
    // A word that is no command, or none at all, is complained of with all that was given; help is that of the group.
    let isMistyped = rest.first.map { !$0.hasPrefix("-") && $0 != "help" } ?? options.contains("--json")
    return path + rest + (isMistyped ? options : [])
  }
}
