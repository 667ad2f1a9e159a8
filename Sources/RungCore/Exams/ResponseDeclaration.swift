/// What a response to a question may be: its kind, and the bounds that the question sets it.
package enum ResponseDeclaration: Hashable, Sendable {
  case choice(options: Int, multiple: Bool)
  case trueFalse
  case fillIn(blanks: Int)
  case numeric
  case matching(left: Int, right: Int)
  case ordering(entries: Int)
  /// `limit` is the most characters an answer may have.
  case shortAnswer(limit: Int)

  /// Whether `response` is of the kind and within the bounds.
  package func accepts(_ response: Response) -> Bool {
    switch (self, response) {
    case (.choice(let options, let multiple), .choice(let chosen)):
      (chosen.count <= 1 || multiple && Set(chosen).count == chosen.count)
        && chosen.allSatisfy((0..<options).contains)
    case (.trueFalse, .trueFalse): true
    case (.fillIn(let blanks), .fillIn(let texts)):
      texts.count == blanks && texts.allSatisfy { $0.unicodeScalars.count <= 200 }
    case (.numeric, .numeric(let text)): text.unicodeScalars.count <= 50
    case (.matching(let left, let right), .matching(let chosen)):
      chosen.count == left && chosen.allSatisfy { $0.map((0..<right).contains) ?? true }
    case (.ordering(let entries), .ordering(let order)):
      order.isEmpty || order.sorted() == Array(0..<entries)
    case (.shortAnswer(let limit), .shortAnswer(let text)): text.unicodeScalars.count <= limit
    default: false
    }
  }
}

extension PaperInteraction {
  package var declaration: ResponseDeclaration {
    switch self {
    case .choice(let options, let multiple): .choice(options: options.count, multiple: multiple)
    case .trueFalse: .trueFalse
    case .fillIn(let blanks): .fillIn(blanks: blanks)
    case .numeric: .numeric
    case .matching(let left, let right): .matching(left: left.count, right: right.count)
    case .ordering(let entries): .ordering(entries: entries.count)
    case .shortAnswer(let limit): .shortAnswer(limit: limit)
    }
  }

  /// Whether `response` answers a question of this kind and stays within what it shows.
  package func accepts(_ response: Response) -> Bool { declaration.accepts(response) }
}
