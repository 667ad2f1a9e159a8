import Foundation
package import RungCore

/// Every sentence that Rung says, in one language. A sentence has a key and may name details in braces:
/// `exam.time-left = {minutes} minutes left`.
package struct Catalogue: Sendable {
  package let language: Language
  private let sentences: [String: String]

  /// Reads `key = sentence` lines; a line that begins with white space goes on with the sentence above it.
  init(language: Language, parts: [String]) {
    self.language = language
    var sentences: [String: String] = [:]
    for part in parts {
      var key: String?
      for line in part.split(separator: "\n") {
        if line.first == " " {
          if let key { sentences[key, default: ""] += "\n" + line.drop(while: { $0 == " " }) }
        } else if let equals = line.range(of: " = ") {
          let name = String(line[..<equals.lowerBound])
          sentences[name] = String(line[equals.upperBound...])
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

  /// The sentence of `key` with its details written in; the key itself where there is no sentence.
  package func callAsFunction(_ key: String, _ details: [String: Detail] = [:]) -> String {
    guard let sentence = sentences[key] else { return key }
    guard sentence.contains("{") else { return sentence }
    var text = ""
    var rest = Substring(sentence)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      text += details[name].map(written) ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// A detail as people of this language read it.
  func written(_ detail: Detail) -> String {
    switch detail {
    case .text(let text): text
    case .number(let number): String(number)
    case .marks(let marks): marks.description
    case .day(let day): day.description
    case .instant(let instant): instant.description
    case .wording(let wording): wording.text(language)
    }
  }

  package var keys: [String] { sentences.keys.sorted() }

  /// The names in braces of `key`'s sentence, sorted.
  package func names(of key: String) -> [String] {
    (sentences[key] ?? "").split(separator: "{").dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }.sorted()
  }
}
