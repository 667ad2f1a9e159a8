import RungCore

extension Reading {
  func exam(_ element: Element) -> Exam {
    let practical = element.first(.practical)
    let form = practical ?? element.first(.theory) ?? element
    return Exam(
      id: id(element), title: line(element, .title), instructions: optionalPassage(element, .instructions),
      rule: passRule(form), form: practical.map { .practical(self.practical($0)) } ?? .theory(theory(form)))
  }

  private func passRule(_ element: Element) -> PassRule {
    PassRule(
      passMark: PassMark(mark: marks(element, .passMark), outOf: marks(element, .outOf)),
      resits: integer(element, .resits), resitAfter: period(element, .resitAfter))
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
