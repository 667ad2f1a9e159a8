import RungCore

extension Reading {
  func probationPlan(_ element: Element) -> ProbationPlan {
    ProbationPlan(
      id: id(element), title: line(element, .title), length: period(element, .length),
      calendar: reference(element, .calendar, to: .calendar), weeklyReviews: integer(element, .weeklyReviews),
      confirmMark: marks(element, .confirmMark), extendMark: marks(element, .extendMark),
      extensionLength: period(element, .extension), dimensions: element.children(.dimension).map(dimension),
      stages: element.children(.stage).map(stage))
  }

  private func dimension(_ element: Element) -> ProbationPlan.Dimension {
    ProbationPlan.Dimension(
      id: id(element), title: line(element, .title), weight: integer(element, .weight),
      evidence: wordings(element, .evidence))
  }

  private func stage(_ element: Element) -> ProbationPlan.Stage {
    ProbationPlan.Stage(
      month: integer(element, .month), title: line(element, .title), weight: integer(element, .weight))
  }
}
