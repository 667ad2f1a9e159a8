import RungCore

extension Reading {
  func venue(_ element: Element) -> Venue {
    Venue(id: id(element), title: line(element, .title), rooms: element.children(.room).map(room))
  }

  private func room(_ element: Element) -> Room {
    Room(
      id: id(element), title: line(element, .title), kind: word(element, .kind, default: .classroom),
      capacity: integer(element, .capacity))
  }
}
