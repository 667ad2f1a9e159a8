import RungCore

extension Reading {
  func exam(_ element: Element) -> Exam {
    let practical = element.first(.practical)
    let form = practical ?? element.first(.theory) ?? element
    return Exam(
      id: id(element), title: line(element, .title), instructions: optionalPassage(element, .instructions),
      rule: passRule(form, of: element),
      form: practical.map { .practical(self.practical($0)) } ?? .theory(theory(form)),
      window: element.first(.window).map(window),
      marking: element.first(.marking).map(marking) ?? Exam.MarkingRule(),
      release: element.first(.release).map(release) ?? Exam.ReleaseRule())
  }

  private func window(_ element: Element) -> Exam.Window {
    Exam.Window(
      opens: localTime(element, .opens), closes: localTime(element, .closes),
      lateStart: element.attribute(.lateStart).map { _ in duration(element, .lateStart) })
  }

  private func marking(_ element: Element) -> Exam.MarkingRule {
    Exam.MarkingRule(
      raters: integer(element, .raters, default: 1),
      gap: element.attribute(.gap).map { _ in marks(element, .gap) })
  }

  private func release(_ element: Element) -> Exam.ReleaseRule {
    Exam.ReleaseRule(
      results: word(element, .results, default: .whenMarked), papers: word(element, .papers, default: .never))
  }

  private func passRule(_ element: Element, of exam: Element) -> PassRule {
    PassRule(
      passMark: PassMark(mark: marks(element, .passMark), outOf: marks(element, .outOf)),
      resits: integer(element, .resits), resitAfter: period(element, .resitAfter),
      relearn: exam.children(.relearn).map { reference($0, .lesson, to: .lesson) })
  }

  private func theory(_ element: Element) -> Exam.Theory {
    Exam.Theory(
      purpose: word(element, .purpose, default: .certification),
      blueprint: reference(element, .blueprint, to: .blueprint), duration: duration(element, .duration),
      isClosedBook: flag(element, .closedBook))
  }

  private func practical(_ element: Element) -> Exam.Practical {
    Exam.Practical(
      rubric: reference(element, .rubric, to: .rubric),
      draws: element.children(.draw).map {
        Exam.Draw(family: word($0, .family, default: .enquiry), count: integer($0, .count))
      })
  }
}
