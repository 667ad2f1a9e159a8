import RungCore

extension Reading {
  func blueprint(_ element: Element) -> Blueprint {
    Blueprint(
      id: id(element), title: line(element, .title), banks: references(element, .banks, to: .bank),
      shufflesItems: flag(element, .shuffleItems, default: true),
      shufflesOptions: flag(element, .shuffleOptions, default: true),
      sections: element.children(.section).map(section),
      equality: Blueprint.Equality(
        expected: element.attribute(.expected) == nil ? nil : integer(element, .expected),
        within: integer(element, .within, default: Blueprint.Equality().within)),
      exposureLimit: element.attribute(.exposure) == nil ? nil : integer(element, .exposure),
      allowances: allowances(element))
  }

  private func section(_ element: Element) -> Blueprint.Section {
    Blueprint.Section(
      id: id(element), title: line(element, .title), fixed: element.children(.fixed).map(fixed),
      cells: element.children(.cell).map(cell))
  }

  private func fixed(_ element: Element) -> Blueprint.FixedItem {
    Blueprint.FixedItem(item: reference(element, .item, to: .item), marks: marks(element, .marks))
  }

  private func cell(_ element: Element) -> Blueprint.Cell {
    Blueprint.Cell(
      topic: reference(element, .topic, to: .topic),
      level: element.attribute(.level) == nil ? nil : integer(element, .level),
      type: word(element, .type, default: .singleChoice), count: integer(element, .count),
      marks: marks(element, .marks))
  }
}
