import RungCore
import Testing

/// Nobody is examined on a figure that no lesson taught.
@Suite struct FiguresTests {
  /// Every number written in digits: `24`, `2.5`, `3,000` as `3000`; times of day are no figures.
  private static func figures(_ text: String) -> Set<String> {
    Set(
      text.replacing(#/[0-9]{1,2}[:：][0-9]{2}/#, with: " ").matches(
        of: #/[0-9]+(?:[,，][0-9]{3})*(?:\.[0-9]+)?/#
      ).map { match in
        let digits = match.output.filter { $0 != "," && $0 != "，" }
        return digits.contains(".")
          ? String(digits.reversed().drop { $0 == "0" }.drop { $0 == "." }.reversed()) : String(digits)
      })
  }

  private static let taught: Set<String> = ShippedContent.lessons.reduce(into: []) { taught, lesson in
    for language in Language.allCases {
      taught.formUnion(figures(lesson.body[language]?.plain ?? ""))
      for objective in lesson.objectives { taught.formUnion(figures(objective[language] ?? "")) }
    }
  }

  private static func text(_ text: LocalizedText) -> String {
    Language.allCases.compactMap { text[$0] }.joined(separator: "\n")
  }

  private static func text(_ passage: LocalizedPassage) -> String {
    Language.allCases.compactMap { passage[$0]?.plain }.joined(separator: "\n")
  }

  /// What a question's key says.
  private static func keyed(_ question: Question, _ key: Key) -> String {
    switch (key.answer, question.interaction) {
    case (.options(let isKey), .choice(let options, _)):
      zip(options, isKey).filter(\.1).map { text($0.0.text) }.joined(separator: "\n")
    case (.blanks(let blanks), _): blanks.flatMap(\.forms).joined(separator: "\n")
    case (.numeric(let millionths, _), _): decimal(millionths)
    case (.points(let points, _), _): points.map { text($0.text) }.joined(separator: "\n")
    case (.matching, .matching(let left, let right)): (left + right).map(text).joined(separator: "\n")
    case (.ordering, .ordering(let entries)): entries.map(text).joined(separator: "\n")
    default: ""
    }
  }

  private static func decimal(_ millionths: Int) -> String {
    let fraction = String(millionths % 1_000_000 + 1_000_000).dropFirst().reversed().drop { $0 == "0" }
    let whole = String(millionths / 1_000_000)
    return fraction.isEmpty ? whole : whole + "." + String(fraction.reversed())
  }

  @Test func everyFigureOfAKeyStandsInALessonOrIsGiven() {
    #expect(Self.taught.isSuperset(of: ["24", "48", "30", "200", "80", "75"]))
    for (item, _) in ShippedContent.items {
      var stimulus = ""
      var parts = [item]
      if case .group(let text, let items) = item.content {
        stimulus = Self.text(text)
        parts = items
      }
      for part in parts {
        guard case .single(let question, let key) = part.content else { continue }
        let given = Self.figures(stimulus + Self.text(question.stem))
        let missing = Self.figures(Self.keyed(question, key)).subtracting(Self.taught).subtracting(given)
        // A numeric key may be worked out from a figure that the question gives.
        let isComputed = part.type == .numeric && !given.isEmpty
        #expect(missing.isEmpty || isComputed, "\(part.id): \(missing.sorted())")
      }
    }
  }
}
