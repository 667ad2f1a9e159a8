/// The languages that Rung speaks.
package enum Language: String, CaseIterable, Sendable, Codable, CodingKeyRepresentable {
  case chinese = "zh-Hans"
  case english = "en"
}

/// The same words in each language an author gave.
package struct Localized<Content: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
  // A field a language: a dictionary for every line of text costs more than all else in reading a bank.
  @usableFromInline var chinese: Content?
  @usableFromInline var english: Content?

  package init(_ versions: [Language: Content]) {
    chinese = versions[.chinese]
    english = versions[.english]
  }

  @inlinable package init(chinese: Content? = nil, english: Content? = nil) {
    self.chinese = chinese
    self.english = english
  }

  /// The version in exactly that language.
  @inlinable package subscript(language: Language) -> Content? {
    get {
      switch language {
      case .chinese: chinese
      case .english: english
      }
    }
    set {
      switch language {
      case .chinese: chinese = newValue
      case .english: english = newValue
      }
    }
  }

  /// The version in `language`, or in the first language there is.
  package func callAsFunction(_ language: Language) -> Content? {
    self[language] ?? Language.allCases.lazy.compactMap { self[$0] }.first
  }

  package var languages: [Language] { Language.allCases.filter { self[$0] != nil } }

  package init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode([Language: Content].self))
  }

  package func encode(to encoder: any Encoder) throws {
    var versions: [Language: Content] = [:]
    for language in Language.allCases { versions[language] = self[language] }
    var container = encoder.singleValueContainer()
    try container.encode(versions)
  }
}

/// A line of text per language.
package typealias LocalizedText = Localized<String>

extension Localized where Content == String {
  /// The line in `language`, or the empty line where there is none in any.
  package func text(_ language: Language) -> String {
    self(language) ?? ""
  }
}

/// A run of text: plain, stressed, or the place of a blank to be filled in.
package enum Span: Hashable, Sendable, Codable {
  case plain(String)
  case stressed(String)
  /// A blank, by its place among the stem's blanks, from 0.
  case blank(Int)

  package enum CodingKeys: CodingKey, CaseIterable {
    case plain, stressed, blank
  }
}

/// A passage for people: what a stem, a lesson's body or a brief is made of.
package struct Passage: Hashable, Sendable, Codable {
  package enum Block: Hashable, Sendable, Codable {
    case paragraph([Span])
    case list([[Span]], ordered: Bool)
    case table([Row])
    case turn(speaker: String, [Span])
    case image(path: String, alternative: String)

    package enum CodingKeys: CodingKey, CaseIterable {
      case paragraph, list, table, turn, image
    }
  }

  package struct Row: Hashable, Sendable, Codable {
    package let cells: [[Span]]
    package let isHeader: Bool

    package init(cells: [[Span]], isHeader: Bool) {
      self.cells = cells
      self.isHeader = isHeader
    }
  }

  package let blocks: [Block]

  package init(blocks: [Block]) {
    self.blocks = blocks
  }
}

package typealias LocalizedPassage = Localized<Passage>
