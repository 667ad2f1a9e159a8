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
package enum Span: Hashable, Sendable {
  case plain(String)
  case stressed(String)
  /// A blank, by its place among the stem's blanks, from 0.
  case blank(Int)
}

extension Span: TaggedUnion {
  package enum Tag: String, CaseIterable, Codable {
    case plain, stressed, blank
  }

  package init(_ tag: Tag, from object: TaggedObject) throws {
    self =
      switch tag {
      case .plain: .plain(try object["text"])
      case .stressed: .stressed(try object["text"])
      case .blank: .blank(try object["place"])
      }
  }

  package func write(to object: inout TaggedObject.Writer<Tag>) throws {
    switch self {
    case .plain(let text): try object(.plain, ("text", text))
    case .stressed(let text): try object(.stressed, ("text", text))
    case .blank(let place): try object(.blank, ("place", place))
    }
  }
}

/// A passage for people: what a stem, a lesson's body or a brief is made of.
package struct Passage: Hashable, Sendable, Codable {
  package enum Block: Hashable, Sendable {
    case paragraph([Span])
    case list([[Span]], ordered: Bool)
    case table([Row])
    case turn(speaker: String, [Span])
    case image(path: String, alternative: String)
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

extension Passage.Block: TaggedUnion {
  package enum Tag: String, CaseIterable, Codable {
    case paragraph, list, table, turn, image
  }

  package init(_ tag: Tag, from object: TaggedObject) throws {
    self =
      switch tag {
      case .paragraph: .paragraph(try object["spans"])
      case .list: .list(try object["items"], ordered: try object["ordered"])
      case .table: .table(try object["rows"])
      case .turn: .turn(speaker: try object["speaker"], try object["spans"])
      case .image: .image(path: try object["path"], alternative: try object["alternative"])
      }
  }

  package func write(to object: inout TaggedObject.Writer<Tag>) throws {
    switch self {
    case .paragraph(let spans): try object(.paragraph, ("spans", spans))
    case .list(let items, let ordered): try object(.list, ("items", items), ("ordered", ordered))
    case .table(let rows): try object(.table, ("rows", rows))
    case .turn(let speaker, let spans): try object(.turn, ("speaker", speaker), ("spans", spans))
    case .image(let path, let alternative):
      try object(.image, ("path", path), ("alternative", alternative))
    }
  }
}

package typealias LocalizedPassage = Localized<Passage>
