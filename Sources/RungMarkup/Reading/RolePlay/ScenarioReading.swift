import RungCore

extension Reading {
  func scenario(_ element: Element) -> Scenario {
    Scenario(
      id: id(element), family: word(element, .family, default: .enquiry),
      persona: word(element, .persona, default: .rational), timeBox: duration(element, .timeBox),
      status: word(element, .status, default: .draft), title: line(element, .title),
      brief: passage(element, .brief), opening: line(element, .opening),
      hiddenFacts: wordings(element, .hidden),
      triggers: element.children(.trigger).map(trigger), escalation: passage(element, .escalation),
      cueSheets: element.children(.cueSheet).map {
        Scenario.CueSheet(part: word($0, .role, default: .agent), text: passage($0, .cue))
      })
  }

  private func trigger(_ element: Element) -> Scenario.Trigger {
    Scenario.Trigger(
      when: element.first(.when).map(wording) ?? Localized(),
      then: element.first(.then).map(wording) ?? Localized())
  }
}
