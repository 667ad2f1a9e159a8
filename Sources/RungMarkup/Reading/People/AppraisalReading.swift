import RungCore

extension Reading {
  func appraisalForm(_ element: Element) -> AppraisalForm {
    AppraisalForm(
      id: id(element), title: line(element, .title), interval: period(element, .every),
      parts: element.children(.part).map(appraisalPart),
      ratings: element.children(.rating).map {
        Rubric.Level(rank: integer($0, .rank), share: integer($0, .share), descriptor: wording($0))
      },
      outcomes: element.children(.outcome).map {
        AppraisalForm.Outcome(from: integer($0, .from), text: wording($0))
      })
  }

  private func appraisalPart(_ element: Element) -> AppraisalForm.Part {
    AppraisalForm.Part(
      id: id(element), title: line(element, .title), weight: integer(element, .weight),
      measures: element.children(.measure).map {
        AppraisalForm.Measure(source: word($0, .source, default: .record), text: wording($0))
      })
  }
}
