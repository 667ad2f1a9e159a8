/// What a candidate learns of a question once papers are released: the only type that takes a key out of the gateway to them.
package struct ReleasedQuestion: Hashable, Sendable, Codable {
  package let response: Response?
  package let marks: Marks?
  package let key: ReleasedKey
  package let rationale: LocalizedPassage?
  /// What the marker wrote, and why several markers' marks came to this.
  package let comment: String
  package let because: [Reason]

  package init(
    response: Response?, marks: Marks?, key: ReleasedKey, rationale: LocalizedPassage?, comment: String,
    because: [Reason]
  ) {
    self.response = response
    self.marks = marks
    self.key = key
    self.rationale = rationale
    self.comment = comment
    self.because = because
  }
}

/// A key in the order of the paper.
package enum ReleasedKey: Hashable, Sendable, Codable {
  /// Whether each option shown is right.
  case options([Bool])
  case trueFalse(Bool)
  /// For each blank the forms that are accepted.
  case blanks([[String]])
  /// A number and how far off an answer may be, as decimals.
  case numeric(value: String, tolerance: String)
  /// For each left-hand entry the right-hand entry shown.
  case matching(right: [Int])
  /// The entries shown, in the right order.
  case ordering(entries: [Int])
  /// What a good answer says, with each point's part in the marks.
  case points([KeyPoint])

  package enum CodingKeys: CodingKey, CaseIterable {
    case options, trueFalse, blanks, numeric, matching, ordering, points
  }
}

extension Key {
  /// The key as a paper with `order` shows it.
  package func released(order: [Int], question: Question) -> ReleasedKey {
    /// Where the paper shows the author's entry.
    func place(of author: Int) -> Int { order.firstIndex(of: author) ?? author }
    return switch answer {
    case .options(let isKey): .options(order.map { isKey.indices.contains($0) && isKey[$0] })
    case .trueFalse(let isTrue): .trueFalse(isTrue)
    case .blanks(let blanks): .blanks(blanks.map(\.forms))
    case .numeric(let value, let tolerance):
      .numeric(
        value: decimalText(value, fractionDigits: 6), tolerance: decimalText(tolerance, fractionDigits: 6))
    case .matching:
      if case .matching(let left, _) = question.interaction {
        .matching(right: left.indices.map(place))
      } else {
        .matching(right: [])
      }
    case .ordering: .ordering(entries: order.indices.map(place))
    case .points(let points, _): .points(points)
    }
  }
}
