import RungCore

extension Reading {
  func course(_ element: Element) -> Course {
    Course(id: id(element), title: line(element, .title), modules: element.children(.module).map(module))
  }

  private func module(_ element: Element) -> Course.Module {
    Course.Module(
      id: id(element), title: line(element, .title), lessons: element.children(.lesson).map(lesson))
  }

  private func lesson(_ element: Element) -> Lesson {
    let lesson = Lesson(
      id: id(element), title: line(element, .title), mode: word(element, .mode, default: .lecture),
      competences: references(element, .competences, to: .competence),
      objectives: wordings(element, .objective), body: passage(element, .body))
    name(.lesson, lesson.id, at: element)
    return lesson
  }
}
