/// What a candidate answered, in the order in which the paper showed things: option 0 is the first one shown.
package enum Response: Hashable, Sendable {
  case choice(options: [Int])
  case trueFalse(Bool)
  /// One text a blank; an untouched blank is empty.
  case fillIn(blanks: [String])
  /// The number as typed.
  case numeric(String)
  /// For each left-hand entry the right-hand entry chosen, if any.
  case matching(right: [Int?])
  /// The entries in the candidate's order.
  case ordering(entries: [Int])
  case shortAnswer(String)

  /// Whether it holds an answer at all.
  package var isEmpty: Bool {
    switch self {
    case .choice(let options): options.isEmpty
    case .trueFalse: false
    case .fillIn(let blanks): blanks.allSatisfy(\.isEmpty)
    case .numeric(let text), .shortAnswer(let text): text.isEmpty
    case .matching(let right): right.allSatisfy { $0 == nil }
    case .ordering(let entries): entries.isEmpty
    }
  }
}

extension Response: TaggedUnion {
  package enum Tag: String, CaseIterable, Codable {
    case choice
    case trueFalse = "true-false"
    case fillIn = "fill-in"
    case numeric, matching, ordering
    case shortAnswer = "short-answer"
  }

  package init(_ tag: Tag, from object: TaggedObject) throws {
    self =
      switch tag {
      case .choice: .choice(options: try object["options"])
      case .trueFalse: .trueFalse(try object["value"])
      case .fillIn: .fillIn(blanks: try object["blanks"])
      case .numeric: .numeric(try object["value"])
      case .matching: .matching(right: try object["right"])
      case .ordering: .ordering(entries: try object["entries"])
      case .shortAnswer: .shortAnswer(try object["text"])
      }
  }

  package func write(to object: inout TaggedObject.Writer<Tag>) throws {
    switch self {
    case .choice(let options): try object(.choice, ("options", options))
    case .trueFalse(let isTrue): try object(.trueFalse, ("value", isTrue))
    case .fillIn(let blanks): try object(.fillIn, ("blanks", blanks))
    case .numeric(let number): try object(.numeric, ("value", number))
    case .matching(let right): try object(.matching, ("right", right))
    case .ordering(let entries): try object(.ordering, ("entries", entries))
    case .shortAnswer(let text): try object(.shortAnswer, ("text", text))
    }
  }
}
