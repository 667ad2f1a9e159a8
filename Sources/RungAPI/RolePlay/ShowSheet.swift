package import RungCore

/// What one of a scenario's players is told. Whoever is examined sees the agent's sheet of their own role-play alone.
package struct ShowSheet: Request {
  package static let route = Route(
    "roleplay.sheet", .read, needs: .ownOr([.trainer]), showsContent: true,
    refuses: [.rolePlayUnknown, .scenarioUndrawn, .contentUnknown])

  package let rolePlay: ID<RolePlay>
  package let scenario: ID<Scenario>
  package let part: Scenario.Part

  package init(rolePlay: ID<RolePlay>, scenario: ID<Scenario>, part: Scenario.Part) {
    self.rolePlay = rolePlay
    self.scenario = scenario
    self.part = part
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let scenario: ID<Scenario>
    package let title: LocalizedText
    package let part: Scenario.Part
    package let minutes: Int
    package let brief: LocalizedPassage
    package let cues: LocalizedPassage
    /// For the customer and the observer only.
    package let script: Script?

    package init(
      scenario: ID<Scenario>, title: LocalizedText, part: Scenario.Part, minutes: Int,
      brief: LocalizedPassage, cues: LocalizedPassage, script: Script?
    ) {
      self.scenario = scenario
      self.title = title
      self.part = part
      self.minutes = minutes
      self.brief = brief
      self.cues = cues
      self.script = script
    }
  }
}

extension ShowSheet {
  /// How the customer behaves.
  package struct Script: Codable, Sendable, Hashable {
    package let persona: Scenario.Persona
    package let opening: LocalizedText
    package let hiddenFacts: [LocalizedText]
    package let triggers: [Trigger]
    package let escalation: LocalizedPassage

    package init(
      persona: Scenario.Persona, opening: LocalizedText, hiddenFacts: [LocalizedText], triggers: [Trigger],
      escalation: LocalizedPassage
    ) {
      self.persona = persona
      self.opening = opening
      self.hiddenFacts = hiddenFacts
      self.triggers = triggers
      self.escalation = escalation
    }
  }

  /// What the customer does when.
  package struct Trigger: Codable, Sendable, Hashable {
    package let when: LocalizedText
    package let then: LocalizedText

    package init(when: LocalizedText, then: LocalizedText) {
      self.when = when
      self.then = then
    }
  }
}
