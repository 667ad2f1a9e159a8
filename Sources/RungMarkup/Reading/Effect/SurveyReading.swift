import RungCore

extension Reading {
  func survey(_ element: Element) -> Survey {
    Survey(
      id: id(element), title: line(element, .title), introduction: optionalPassage(element, .introduction),
      isAnonymous: flag(element, .anonymous), minimumGroup: integer(element, .minimumGroup, default: 1),
      track: element.attribute(.track).map { _ in reference(element, .track, to: .track) },
      questions: element.children.filter { $0.tag == .scale || $0.tag == .open }.map(question))
  }

  private func question(_ element: Element) -> Survey.Question {
    let answer: Survey.Answer =
      if element.tag == .open {
        .open(limit: integer(element, .limit))
      } else {
        .scale(
          points: integer(element, .points), low: element.first(.low).map(wording) ?? Localized(),
          high: element.first(.high).map(wording) ?? Localized())
      }
    return Survey.Question(
      id: id(element), dimension: word(element, .dimension, default: .overall), text: wording(element),
      answer: answer)
  }
}
