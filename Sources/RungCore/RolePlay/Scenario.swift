/// A role-play: what the candidate is told, and what only the role-player and the examiner know.
package struct Scenario: Hashable, Sendable {
  package let id: ID<Scenario>
  package let family: Family
  package let persona: Persona
  package let timeBox: Duration
  package let status: ItemStatus
  package let title: LocalizedText
  package let brief: LocalizedPassage
  package let opening: LocalizedText
  package let hiddenFacts: [LocalizedText]
  package let triggers: [Trigger]
  package let escalation: LocalizedPassage
  package let cueSheets: [CueSheet]

  package enum Family: String, CaseIterable, Sendable, Codable {
    case enquiry, complaint, technical, teamwork
  }

  package enum Persona: String, CaseIterable, Sendable, Codable {
    case rational, emotional, doubtful, dominant
  }

  package enum Part: String, CaseIterable, Sendable, Codable {
    case agent, customer, observer
  }

  package struct Trigger: Hashable, Sendable {
    package let when: LocalizedText
    package let then: LocalizedText

    package init(when: LocalizedText, then: LocalizedText) {
      self.when = when
      self.then = then
    }
  }

  package struct CueSheet: Hashable, Sendable {
    package let part: Part
    package let text: LocalizedPassage

    package init(part: Part, text: LocalizedPassage) {
      self.part = part
      self.text = text
    }
  }

  package init(
    id: ID<Scenario>, family: Family, persona: Persona, timeBox: Duration, status: ItemStatus,
    title: LocalizedText, brief: LocalizedPassage, opening: LocalizedText, hiddenFacts: [LocalizedText],
    triggers: [Trigger], escalation: LocalizedPassage, cueSheets: [CueSheet]
  ) {
    self.id = id
    self.family = family
    self.persona = persona
    self.timeBox = timeBox
    self.status = status
    self.title = title
    self.brief = brief
    self.opening = opening
    self.hiddenFacts = hiddenFacts
    self.triggers = triggers
    self.escalation = escalation
    self.cueSheets = cueSheets
  }
}
