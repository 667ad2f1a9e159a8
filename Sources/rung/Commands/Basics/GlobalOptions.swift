import ArgumentParser
import Foundation
import RungCore

/// What every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(name: .long, help: .text("home")) var home: String?
  @Option(name: .long, help: .text("server")) var server: String?
  @Option(name: .long, help: .text("ca")) var ca: String?
  @Flag(name: .long, help: .text("json")) var json = false
  @Option(name: .long, help: .text("lang")) var lang: LanguageChoice?
  @Flag(name: .long, help: .text("no-color")) var noColor = false
  @Flag(name: .long, help: .text("plain")) var plain = false
  @Flag(name: .long, help: .text("quiet")) var quiet = false

  private static let options = ["--home", "--server", "--ca", "--lang"]
  private static let flags = ["--json", "--no-color", "--plain", "--quiet"]

  /// How many arguments the option takes up that `argument` begins; `nil` where it begins none of these.
  static func length(of argument: String) -> Int? {
    if flags.contains(argument) { return 1 }
    if options.contains(argument) { return 2 }
    return options.contains { argument.hasPrefix($0 + "=") } ? 1 : nil
  }

  /// `--server`, or `RUNG_SERVER`; `--home` wins over the environment's server.
  var chosenServer: String? {
    if let server { return server }
    let named = home == nil ? ProcessInfo.processInfo.environment["RUNG_SERVER"] : nil
    return named?.isEmpty == false ? named : nil
  }

  /// `--ca`, or `RUNG_CA`: a file of certificate authorities to trust beside the machine's.
  var chosenAuthorities: String? {
    if let ca { return ca }
    let named = ProcessInfo.processInfo.environment["RUNG_CA"]
    return named?.isEmpty == false ? named : nil
  }

  /// The workplace's folder: `--home`, `RUNG_HOME`, or `rung` in the user's data folder (XDG base directories).
  var chosenHome: URL {
    let environment = ProcessInfo.processInfo.environment
    if let named = home ?? environment["RUNG_HOME"], !named.isEmpty {
      return URL(filePath: named, directoryHint: .isDirectory).absoluteURL
    }
    return GlobalOptions.userFolder("XDG_DATA_HOME", ".local/share").appending(path: "rung")
  }

  /// The same, for what is done at the folder itself: a server that is named for it was meant for something else.
  func ownHome() throws(Refusal) -> URL {
    if let server { throw Refusal(.folderNeeded, ["server": .text(server)]) }
    return chosenHome
  }

  /// Where the sessions and journals of this user are kept.
  static var stateFolder: URL { userFolder("XDG_STATE_HOME", ".local/state").appending(path: "rung") }

  private static func userFolder(_ variable: String, _ otherwise: String) -> URL {
    if let folder = ProcessInfo.processInfo.environment[variable], folder.hasPrefix("/") {
      return URL(filePath: folder, directoryHint: .isDirectory)
    }
    return FileManager.default.homeDirectoryForCurrentUser.appending(path: otherwise)
  }
}

/// The languages that `--lang` takes.
enum LanguageChoice: String, ExpressibleByArgument, CaseIterable {
  case en, zh

  /// `zh-Hans`, which content says, and `zh_CN.UTF-8`, which locales do, name a language as well.
  init?(argument: String) {
    self.init(rawValue: String(argument.prefix { $0.isLetter }).lowercased())
  }
}
