import ArgumentParser
import Foundation
import RungCore

/// The catalogue of this run: `--lang` decides, or the locale of the environment. The commands that it names lead to the
/// workplace or server that this one was given.
let words = Catalogue.of(chosenLanguage(CommandLine.arguments, ProcessInfo.processInfo.environment))
  .leading(wayHere(CommandLine.arguments))

/// Help is made before options are parsed, so the language is looked for in the arguments themselves. Where that is none of
/// those there are, it is refused in the language of the locale.
func chosenLanguage(_ arguments: [String], _ environment: [String: String]) -> Language {
  var asked: String?
  for (place, argument) in arguments.enumerated() {
    if argument == "--lang", place + 1 < arguments.count { asked = arguments[place + 1] }
    if argument.hasPrefix("--lang=") { asked = String(argument.dropFirst("--lang=".count)) }
  }
  let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
  let named = asked.flatMap { LanguageChoice(argument: $0) }?.rawValue
  return (named ?? locale ?? "").lowercased().hasPrefix("zh") ? .chinese : .english
}

extension ArgumentHelp {
  /// The help of an option, from the catalogue.
  static func text(_ key: String) -> ArgumentHelp { ArgumentHelp(words("option.\(key)")) }
}
