/// What a candidate answered, in the order in which the paper showed things: option 0 is the first one shown.
package enum Response: Hashable, Sendable, Codable {
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

  package enum CodingKeys: CodingKey, CaseIterable {
    case choice, trueFalse, fillIn, numeric, matching, ordering, shortAnswer
  }

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
