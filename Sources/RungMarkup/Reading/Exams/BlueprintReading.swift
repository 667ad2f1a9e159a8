import RungCore

extension Reading {
  func blueprint(_ element: Element) -> Blueprint {
    Blueprint(
      id: id(element), title: line(element, .title), banks: references(element, .banks, to: .bank),
      shufflesItems: flag(element, .shuffleItems, default: true),
      shufflesOptions: flag(element, .shuffleOptions, default: true),
      sections: element.children(.section).map(section), allowances: allowances(element))
  }

  private func section(_ element: Element) -> Blueprint.Section {
    Blueprint.Section(
      id: id(element), title: line(element, .title), cells: element.children(.cell).map(cell))
  }

  private func cell(_ element: Element) -> Blueprint.Cell {
    Blueprint.Cell(
      topic: reference(element, .topic, to: .topic),
      level: element.attribute(.level) == nil ? nil : integer(element, .level),
      type: word(element, .type, default: .singleChoice), count: integer(element, .count),
      marks: marks(element, .marks))
  }
}
