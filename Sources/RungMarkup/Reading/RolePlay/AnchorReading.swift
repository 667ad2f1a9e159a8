import RungCore

extension Reading {
  func anchor(_ element: Element) -> Anchor {
    Anchor(
      id: id(element), title: line(element, .title), rubric: reference(element, .rubric, to: .rubric),
      scenario: reference(element, .scenario, to: .scenario), transcript: passage(element, .transcript),
      scores: element.children(.score).map {
        Anchor.Score(criterion: id($0, .criterion), rank: integer($0, .rank), reason: wording($0))
      },
      criticalErrors: element.children(.critical).map {
        Anchor.CriticalError(error: id($0, .error), quote: wording($0))
      },
      overall: Anchor.Overall(
        rank: element.first(.overall).map { integer($0, .rank) } ?? 0,
        reason: element.first(.overall).map(wording) ?? Localized()))
  }
}
