import RungCore

extension Reading {
  func bank(_ element: Element) -> Bank {
    Bank(id: id(element), title: line(element, .title), allowances: allowances(element))
  }

  func allowances(_ element: Element) -> [Allowance] {
    element.children(.allow).map {
      Allowance(rule: $0.attribute(.rule) ?? "", reason: $0.attribute(.reason) ?? "")
    }
  }
}
