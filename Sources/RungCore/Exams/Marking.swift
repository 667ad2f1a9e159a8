extension Key {
  /// The marks that `response` earns, or `nil` where a person has to mark it.
  ///
  /// Integer arithmetic throughout. Where a share does not come out even it is rounded towards nothing, to the thousandth:
  /// what is earned is rounded down, and so is what is lost.
  /// - Parameters:
  ///   - response: In the order of the paper; `nil` for no answer, which earns nothing.
  ///   - order: The slot's order: what was shown in place `i` is the author's `order[i]`.
  ///   - marks: What the question is worth.
  package func marks(
    for response: Response?, to question: Question, order: ShownOrder, worth marks: Marks
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
      return earned(
        right: right, wrong: chosen.count - right, of: keys, isExact: right == keys && chosen.count == keys,
        marks)
    case (.trueFalse(let key), .trueFalse(let answer)):
      return earned(
        right: key == answer ? 1 : 0, wrong: key == answer ? 0 : 1, of: 1, isExact: key == answer, marks)
    case (.blanks(let blanks), .fillIn(let texts)):
      let right = zip(blanks, texts).count { $0.accepts($1) }
      let filled = texts.prefix(blanks.count).count { !$0.isEmpty }
      return earned(
        right: right, wrong: filled - right, of: blanks.count, isExact: right == blanks.count, marks)
    case (.numeric(let value, let tolerance), .numeric(let text)):
      let isRight = question.interaction.millionths(text).map { isNear($0, value, tolerance) } ?? false
      return earned(right: isRight ? 1 : 0, wrong: isRight ? 0 : 1, of: 1, isExact: isRight, marks)
    case (.matching, .matching(let shown)):
      guard case .matching(let entries, _) = question.interaction else { return .zero }
      let right = zip(entries.indices, shown).count { left, right in
        right.map { order.indices.contains($0) && order[$0] == left } ?? false
      }
      let chosen = shown.prefix(entries.count).count { $0 != nil }
      return earned(
        right: right, wrong: chosen - right, of: entries.count, isExact: right == entries.count, marks)
    case (.ordering, .ordering(let shown)):
      let right = shown.enumerated().count { place, entry in
        order.indices.contains(entry) && order[entry] == place
      }
      return earned(
        right: right, wrong: order.count - right, of: order.count, isExact: right == order.count, marks)
    default:
      // A response of another kind than the question is refused when it is saved, and earns nothing.
      return .zero
    }
  }
}

extension Key {
  /// What so many right and wrong parts earn, by the declared credit, penalty and floor.
  private func earned(right: Int, wrong: Int, of whole: Int, isExact: Bool, _ marks: Marks) -> Marks {
    guard whole > 0 else { return .zero }
    switch credit {
    case .exact: return isExact ? marks : .zero
    case .exactOrLoss(let penalty): return isExact ? marks : loss(penalty, of: 100, marks)
    case .proportional(let penalty):
      let net = right * 100 - wrong * penalty
      return net >= 0 ? marks.share(net, of: whole * 100) : loss(-net, of: whole * 100, marks)
    }
  }

  /// What is lost, as marks below nothing: no more than the question is worth, and nothing at all where the floor is the
  /// question's own.
  private func loss(_ part: Int, of whole: Int, _ marks: Marks) -> Marks {
    switch floor {
    case .item: .zero
    case .paper: .zero - marks.share(min(part, whole), of: whole)
    }
  }
}

/// Whether two numbers are no further apart than `tolerance`. A candidate may type a number whose distance from the key no
/// integer holds.
private func isNear(_ given: Int, _ value: Int, _ tolerance: Int) -> Bool {
  let (distance, isTooFar) = given.subtractingReportingOverflow(value)
  return !isTooFar && distance.magnitude <= tolerance.magnitude
}

extension AcceptedText {
  /// Whether `text` is one of the accepted forms once the declared differences are folded away.
  package func accepts(_ text: String) -> Bool {
    let folded = folds.fold(text)
    return !folded.isEmpty && forms.contains { folds.fold($0) == folded }
  }
}

extension Question.Interaction {
  /// A number as typed, in millionths: full width, Chinese numerals, commas that group thousands, and the declared unit in
  /// any of its spellings behind it are understood. A unit that is not the declared one makes it no number; nothing is
  /// converted.
  func millionths(_ text: String) -> Int? {
    guard case .numeric(let unit) = self else { return nil }
    let folds: TextFolds = [.width, .space, .letterCase, .numerals, .units]
    var number = folds.fold(text)
    if let unit {
      for language in unit.languages {
        // As it reads behind a number.
        let name = folds.fold("1" + unit.text(language)).dropFirst()
        if !name.isEmpty, number.hasSuffix(name) {
          number = String(number.dropLast(name.count))
          break
        }
      }
    }
    let digits = String(String.UnicodeScalarView(withoutGrouping(Array(number.unicodeScalars))))
    return decimal(digits, fractionDigits: 6)
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

  /// The sum, once every question has its mark; penalties take nobody below nothing.
  package var total: Marks? {
    unmarked == 0 ? max(.zero, marks.reduce(.zero) { $0 + ($1 ?? .zero) }) : nil
  }
}

extension Form {
  /// What the answers to a paper earn by its keys: by question, `nil` where a person has to mark. The same paper, answers and
  /// items always give the same marks.
  /// - Parameter responses: By question.
  /// - Returns: `nil` where an item of the form is missing.
  package func marks(for responses: [Int: Response], items: [ID<Item>: Item]) -> [Marks?]? {
    var marks: [Marks?] = []
    for (place, slot) in slots.enumerated() {
      guard let (question, key, _) = question(at: slot, in: items) else { return nil }
      marks.append(key.marks(for: responses[place], to: question, order: slot.order, worth: slot.marks))
    }
    return marks
  }
}
