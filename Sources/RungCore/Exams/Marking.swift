extension Key {
  /// The marks that `response` earns, or `nil` where a person has to mark it.
  ///
  /// Integer arithmetic throughout; where a share does not come out even it is rounded down to the thousandth.
  /// - Parameters:
  ///   - response: In the order of the paper; `nil` for no answer, which earns nothing.
  ///   - order: The slot's order: what was shown in place `i` is the author's `order[i]`.
  ///   - marks: What the question is worth.
  package func marks(
    for response: Response?, to question: Question, order: [Int], worth marks: Marks
  ) -> Marks? {
    guard let response, !response.isEmpty else { return .zero }
    switch (answer, response) {
    case (.points, _):
      return nil
    case (.options(let key), .choice(let shown)):
      // In the author's order, each option once.
      let chosen = order.indices.filter(shown.contains).map { order[$0] }
      let keys = key.count(where: { $0 })
      let right = chosen.count { key.indices.contains($0) && key[$0] }
      return credit.marks(
        right: right, wrong: chosen.count - right, of: keys, isExact: right == keys && chosen.count == keys,
        marks)
    case (.trueFalse(let key), .trueFalse(let answer)):
      return key == answer ? marks : .zero
    case (.blanks(let blanks), .fillIn(let texts)):
      let right = zip(blanks, texts).count { $0.accepts($1) }
      return credit.marks(right: right, wrong: 0, of: blanks.count, isExact: right == blanks.count, marks)
    case (.numeric(let value, let tolerance), .numeric(let text)):
      guard let given = question.interaction.millionths(text) else { return .zero }
      // A candidate may type a number whose distance from the key no integer holds.
      let (distance, isTooFar) = given.subtractingReportingOverflow(value)
      return !isTooFar && distance.magnitude <= tolerance.magnitude ? marks : .zero
    case (.matching, .matching(let shown)):
      guard case .matching(let entries, _) = question.interaction else { return .zero }
      let right = zip(entries.indices, shown).count { left, right in
        right.map { order.indices.contains($0) && order[$0] == left } ?? false
      }
      return credit.marks(right: right, wrong: 0, of: entries.count, isExact: right == entries.count, marks)
    case (.ordering, .ordering(let shown)):
      let right = shown.enumerated().count { place, entry in
        order.indices.contains(entry) && order[entry] == place
      }
      return credit.marks(right: right, wrong: 0, of: order.count, isExact: right == order.count, marks)
    default:
      // A response of another kind than the question is refused when it is saved, and earns nothing.
      return .zero
    }
  }
}

extension Credit {
  fileprivate func marks(right: Int, wrong: Int, of whole: Int, isExact: Bool, _ marks: Marks) -> Marks {
    switch self {
    case .exact: return isExact ? marks : .zero
    case .proportional(let penalty):
      guard whole > 0 else { return .zero }
      return marks.share(max(0, right * 100 - wrong * penalty), of: whole * 100)
    }
  }
}

extension AcceptedText {
  /// Whether `text` is one of the accepted forms once the declared differences are folded away.
  package func accepts(_ text: String) -> Bool {
    let folded = folds.fold(text)
    return !folded.isEmpty && forms.contains { folds.fold($0) == folded }
  }
}

extension Question.Interaction {
  /// A number as typed, in millionths: full-width digits and a declared unit behind it are understood.
  fileprivate func millionths(_ text: String) -> Int? {
    guard case .numeric(let unit) = self else { return nil }
    let folds: TextFolds = [.width, .space, .letterCase]
    var number = folds.fold(text)
    if let unit {
      for language in unit.languages {
        let name = folds.fold(unit.text(language))
        if !name.isEmpty, number.hasSuffix(name) {
          number = String(number.dropLast(name.count))
          break
        }
      }
    }
    return decimal(number, fractionDigits: 6)
  }
}

/// Where a paper's marks stand.
package struct Score: Hashable, Sendable {
  /// By question; `nil` waits for a person.
  package let marks: [Marks?]
  package let full: Marks

  package init(marks: [Marks?], full: Marks) {
    self.marks = marks
    self.full = full
  }

  package var unmarked: Int { marks.count { $0 == nil } }

  /// The sum, once every question has its mark.
  package var total: Marks? {
    unmarked == 0 ? marks.reduce(.zero) { $0 + ($1 ?? .zero) } : nil
  }
}
