import RungCore

extension Reading {
  func programme(_ element: Element) -> Programme {
    Programme(
      id: id(element), title: line(element, .title), description: optionalPassage(element, .description),
      tier: word(element, .tier, default: .all), occasion: occasion(element),
      timeOnPost: element.first(.timeOnPost).map {
        Programme.TimeOnPost(from: period($0, .from), to: optionalPeriod($0, .to))
      },
      length: element.first(.lasts).map {
        Programme.Length(shortest: period($0, .from), longest: period($0, .to))
      },
      components: wordings(element, .component), lessons: references(element, .lessons, to: .lesson))
  }

  private func occasion(_ element: Element) -> Programme.Occasion {
    guard let event = element.first(.event) else {
      return .every(period(element.first(.recurs) ?? element, .every))
    }
    return .event(
      word(event, .kind, default: .direction), within: optionalPeriod(event, .within),
      timing: word(event, .timing, default: .after))
  }
}
