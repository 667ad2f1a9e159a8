/// How a probation runs: its length, its reviews, the dimensions rated, and the marks that decide.
package struct ProbationPlan: Hashable, Sendable {
  package let id: ID<ProbationPlan>
  package let title: LocalizedText
  package let length: Period
  package let calendar: ID<WorkCalendar>
  package let weeklyReviews: Int
  /// Out of 100, from which a newcomer is confirmed.
  package let confirmMark: Marks
  /// Out of 100, from which probation is extended rather than ended.
  package let extendMark: Marks
  package let extensionLength: Period
  package let dimensions: [Dimension]
  package let stages: [Stage]

  package struct Dimension: Hashable, Sendable {
    package let id: ID<Dimension>
    package let title: LocalizedText
    package let weight: Int
    package let evidence: [LocalizedText]

    package init(id: ID<Dimension>, title: LocalizedText, weight: Int, evidence: [LocalizedText]) {
      self.id = id
      self.title = title
      self.weight = weight
      self.evidence = evidence
    }
  }

  /// A full evaluation after `month` months, with its weight in the composite.
  package struct Stage: Hashable, Sendable {
    package let month: Int
    package let title: LocalizedText
    package let weight: Int

    package init(month: Int, title: LocalizedText, weight: Int) {
      self.month = month
      self.title = title
      self.weight = weight
    }
  }

  package init(
    id: ID<ProbationPlan>, title: LocalizedText, length: Period, calendar: ID<WorkCalendar>,
    weeklyReviews: Int,
    confirmMark: Marks, extendMark: Marks, extensionLength: Period, dimensions: [Dimension], stages: [Stage]
  ) {
    self.id = id
    self.title = title
    self.length = length
    self.calendar = calendar
    self.weeklyReviews = weeklyReviews
    self.confirmMark = confirmMark
    self.extendMark = extendMark
    self.extensionLength = extensionLength
    self.dimensions = dimensions
    self.stages = stages
  }
}
