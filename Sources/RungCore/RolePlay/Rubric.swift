/// What a role-play is graded by: weighted criteria with described levels, critical errors, and a global rating.
package struct Rubric: Hashable, Sendable {
  package let id: ID<Rubric>
  package let title: LocalizedText
  package let criteria: [Criterion]
  package let criticalErrors: [CriticalError]
  package let globalRatings: [GlobalRating]

  package struct Criterion: Hashable, Sendable {
    package let id: ID<Criterion>
    package let title: LocalizedText
    /// Marks out of 100 that the criterion carries.
    package let weight: Int
    /// The least percentage of the criterion's marks that a pass needs.
    package let minimum: Int
    package let levels: [Level]

    package init(id: ID<Criterion>, title: LocalizedText, weight: Int, minimum: Int, levels: [Level]) {
      self.id = id
      self.title = title
      self.weight = weight
      self.minimum = minimum
      self.levels = levels
    }
  }

  package struct Level: Hashable, Sendable {
    package let rank: Int
    /// Percent of the criterion's weight that the level earns.
    package let share: Int
    package let descriptor: LocalizedText

    package init(rank: Int, share: Int, descriptor: LocalizedText) {
      self.rank = rank
      self.share = share
      self.descriptor = descriptor
    }
  }

  /// A fault that fails a role-play whatever its marks (一票否决).
  package struct CriticalError: Hashable, Sendable {
    package let id: ID<CriticalError>
    package let text: LocalizedText

    package init(id: ID<CriticalError>, text: LocalizedText) {
      self.id = id
      self.text = text
    }
  }

  package struct GlobalRating: Hashable, Sendable {
    package let rank: Int
    package let text: LocalizedText

    package init(rank: Int, text: LocalizedText) {
      self.rank = rank
      self.text = text
    }
  }

  package init(
    id: ID<Rubric>, title: LocalizedText, criteria: [Criterion], criticalErrors: [CriticalError],
    globalRatings: [GlobalRating]
  ) {
    self.id = id
    self.title = title
    self.criteria = criteria
    self.criticalErrors = criticalErrors
    self.globalRatings = globalRatings
  }
}
