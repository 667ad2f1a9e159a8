/// What a person is appraised by after probation: weighted parts with what is looked at, a scale, and what follows.
package struct AppraisalForm: Hashable, Sendable {
  package let id: ID<AppraisalForm>
  package let title: LocalizedText
  /// How often it is filled in.
  package let interval: Period
  package let parts: [Part]
  package let ratings: [Rubric.Level]
  package let outcomes: [Outcome]

  package struct Part: Hashable, Sendable {
    package let id: ID<Part>
    package let title: LocalizedText
    package let weight: Int
    package let measures: [Measure]

    package init(id: ID<Part>, title: LocalizedText, weight: Int, measures: [Measure]) {
      self.id = id
      self.title = title
      self.weight = weight
      self.measures = measures
    }
  }

  package struct Measure: Hashable, Sendable {
    package let source: Source
    package let text: LocalizedText

    package init(source: Source, text: LocalizedText) {
      self.source = source
      self.text = text
    }
  }

  /// Who or what a measure comes from.
  package enum Source: String, CaseIterable, Sendable, Codable {
    case record, customer, colleague, supervisor
  }

  /// What follows from a score of `from` percent or more.
  package struct Outcome: Hashable, Sendable {
    package let from: Int
    package let text: LocalizedText

    package init(from: Int, text: LocalizedText) {
      self.from = from
      self.text = text
    }
  }

  package init(
    id: ID<AppraisalForm>, title: LocalizedText, interval: Period, parts: [Part], ratings: [Rubric.Level],
    outcomes: [Outcome]
  ) {
    self.id = id
    self.title = title
    self.interval = interval
    self.parts = parts
    self.ratings = ratings
    self.outcomes = outcomes
  }
}
