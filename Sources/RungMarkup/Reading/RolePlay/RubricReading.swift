import RungCore

extension Reading {
  func rubric(_ element: Element) -> Rubric {
    Rubric(
      id: id(element), title: line(element, .title), criteria: element.children(.criterion).map(criterion),
      criticalErrors: element.children(.criticalError).map {
        Rubric.CriticalError(id: id($0), text: wording($0))
      },
      globalRatings: element.children(.globalRating).map {
        Rubric.GlobalRating(rank: integer($0, .rank), text: wording($0))
      })
  }

  private func criterion(_ element: Element) -> Rubric.Criterion {
    Rubric.Criterion(
      id: id(element), title: line(element, .title), weight: integer(element, .weight),
      minimum: integer(element, .minimum),
      levels: element.children(.level).map {
        Rubric.Level(rank: integer($0, .rank), share: integer($0, .share), descriptor: wording($0))
      })
  }
}
