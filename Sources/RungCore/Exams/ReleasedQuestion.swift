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
package enum ReleasedKey: Hashable, Sendable {
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
}

extension ReleasedKey: TaggedUnion {
  package typealias Tag = Response.Tag

  package init(_ tag: Tag, from object: TaggedObject) throws {
    self =
      switch tag {
      case .choice: .options(try object["areRight"])
      case .trueFalse: .trueFalse(try object["value"])
      case .fillIn: .blanks(try object["accepted"])
      case .numeric: .numeric(value: try object["value"], tolerance: try object["tolerance"])
      case .matching: .matching(right: try object["right"])
      case .ordering: .ordering(entries: try object["entries"])
      case .shortAnswer: .points(try object["points"])
      }
  }

  package func write(to object: inout TaggedObject.Writer<Tag>) throws {
    switch self {
    case .options(let areRight): try object(.choice, ("areRight", areRight))
    case .trueFalse(let isTrue): try object(.trueFalse, ("value", isTrue))
    case .blanks(let accepted): try object(.fillIn, ("accepted", accepted))
    case .numeric(let value, let tolerance): try object(.numeric, ("value", value), ("tolerance", tolerance))
    case .matching(let right): try object(.matching, ("right", right))
    case .ordering(let entries): try object(.ordering, ("entries", entries))
    case .points(let points): try object(.shortAnswer, ("points", points))
    }
  }
}

extension Key {
  /// The key as a paper with `order` shows it.
  package func released(order: ShownOrder, question: Question) -> ReleasedKey {
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
