import RungCore

extension Reading {
  func framework(_ element: Element) -> Framework {
    Framework(id: id(element), title: line(element, .title), topics: element.children(.topic).map(topic))
  }

  private func topic(_ element: Element) -> Topic {
    let topic = Topic(
      id: id(element), title: line(element, .title),
      competences: element.children(.competence).map(competence))
    name(.topic, topic.id, at: element)
    return topic
  }

  private func competence(_ element: Element) -> Competence {
    let competence = Competence(id: id(element), title: line(element, .title))
    name(.competence, competence.id, at: element)
    return competence
  }
}
