import Foundation
package import RungCore

/// Every sentence that Rung says, in one language. A sentence has a key and may name details in braces:
/// `exam.time.left = {time} left`. Of the choices in square brackets, divided by bars, the first whose details are all
/// there is written: `[{score} of {full}, ]pass mark {pass}`. A detail that is a code is written as the sentence
/// `detail.<name>.<code>` has it. After a command that is to be typed stands `{here}`, for the options that lead to where this
/// one went: `rung exam take {exam}{here}`.
package struct Catalogue: Sendable {
  package let language: Language
  private let sentences: [String: String]
  private var here = ""
  /// In which zone it tells times.
  package private(set) var zone = ToldZone()

  /// Reads `key = sentence` lines; a line that begins with white space goes on with the sentence above it. A sentence
  /// that begins or ends with white space stands in quotes.
  package init(language: Language, parts: [String]) {
    self.language = language
    var sentences: [String: String] = [:]
    for part in parts {
      var key: String?
      for line in part.split(separator: "\n") {
        if line.first == " " {
          if let key { sentences[key, default: ""] += "\n" + line.drop(while: { $0 == " " }) }
        } else if let equals = line.range(of: " = ") {
          let name = String(line[..<equals.lowerBound])
          sentences[name] = unquoted(line[equals.upperBound...])
          key = name
        }
      }
    }
    self.sentences = sentences
  }

  package static let english = Catalogue(language: .english, parts: English.parts)
  package static let chinese = Catalogue(language: .chinese, parts: Chinese.parts)

  package static func of(_ language: Language) -> Catalogue {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// The same sentences, with `here` after each command that they name.
  package func leading(_ here: String) -> Catalogue {
    var catalogue = self
    catalogue.here = here
    return catalogue
  }

  /// The same sentences, with times told in a zone of their own.
  package func telling(in zone: ToldZone) -> Catalogue {
    var catalogue = self
    catalogue.zone = zone
    return catalogue
  }

  /// The sentence of `key` with its details written in; the key itself where there is no sentence.
  package func callAsFunction(_ key: String, _ details: [String: Detail] = [:]) -> String {
    guard let sentence = sentences[key] else { return key }
    guard sentence.contains("{") else { return sentence }
    var text = ""
    var rest = Substring(sentence)
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      text += filled(rest[..<open], details).text
      let choices = rest[rest.index(after: open)..<close].split(separator: "|").map { filled($0, details) }
      text += choices.first(where: \.isWhole)?.text ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return text + filled(rest, details).text
  }

  /// `sentence` with its details written in, and whether all of them are there. What is not stays in its braces.
  private func filled(_ sentence: Substring, _ details: [String: Detail]) -> (text: String, isWhole: Bool) {
    var text = ""
    var isWhole = true
    var rest = sentence
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      if name == "here" {
        text += here
      } else {
        let detail = details[name].map { written($0, as: name) }
        if detail?.isEmpty ?? true { isWhole = false }
        text += detail ?? String(rest[open...close])
      }
      rest = rest[rest.index(after: close)...]
    }
    return (text + rest, isWhole)
  }

  /// A detail under its name: a code, or several with commas between them, in words where there are some.
  private func written(_ detail: Detail, as name: String) -> String {
    guard case .text(let text) = detail else { return written(detail) }
    let codes = text.split(separator: ", ", omittingEmptySubsequences: false)
    let words = codes.compactMap { sentences["detail.\(name).\($0)"] }
    return words.count == codes.count ? words.joined(separator: self("punctuation.comma")) : text
  }

  /// A detail as people of this language read it.
  package func written(_ detail: Detail) -> String {
    switch detail {
    case .text(let text): text
    case .number(let number): String(number)
    case .marks(let marks): marks.description
    case .day(let day): day.description
    case .instant(let instant): zone.written(instant)
    case .wording(let wording): wording.text(language)
    }
  }

  package func has(_ key: String) -> Bool { sentences[key] != nil }

  package var keys: [String] { sentences.keys.sorted() }

  /// The names in braces of `key`'s sentence, each once, sorted.
  package func names(of key: String) -> [String] {
    let names = (sentences[key] ?? "").split(separator: "{", omittingEmptySubsequences: false).dropFirst()
      .compactMap { part in part.firstIndex(of: "}").map { String(part[..<$0]) } }
    return Set(names).sorted()
  }
}

private func unquoted(_ text: Substring) -> String {
  guard text.count > 1, text.first == "\"", text.last == "\"" else { return String(text) }
  return String(text.dropFirst().dropLast())
}
