import RungCore

extension Reading {
  func bank(_ element: Element) -> Bank {
    Bank(id: id(element), title: line(element, .title))
  }
}
