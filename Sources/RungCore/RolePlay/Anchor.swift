/// A performance that raters calibrate on: a transcript, and the scores that experienced raters agreed upon.
package struct Anchor: Hashable, Sendable {
  package let id: ID<Anchor>
  package let title: LocalizedText
  package let rubric: ID<Rubric>
  package let scenario: ID<Scenario>
  package let transcript: LocalizedPassage
  package let scores: [Score]
  package let criticalErrors: [CriticalError]
  package let overall: Overall

  /// The level agreed upon for a criterion, and why.
  package struct Score: Hashable, Sendable {
    package let criterion: ID<Rubric.Criterion>
    package let rank: Int
    package let reason: LocalizedText

    package init(criterion: ID<Rubric.Criterion>, rank: Int, reason: LocalizedText) {
      self.criterion = criterion
      self.rank = rank
      self.reason = reason
    }
  }

  /// A critical error in the performance, with the words that show it.
  package struct CriticalError: Hashable, Sendable {
    package let error: ID<Rubric.CriticalError>
    package let quote: LocalizedText

    package init(error: ID<Rubric.CriticalError>, quote: LocalizedText) {
      self.error = error
      self.quote = quote
    }
  }

  /// The global rating agreed upon, and why.
  package struct Overall: Hashable, Sendable {
    package let rank: Int
    package let reason: LocalizedText

    package init(rank: Int, reason: LocalizedText) {
      self.rank = rank
      self.reason = reason
    }
  }

  package init(
    id: ID<Anchor>, title: LocalizedText, rubric: ID<Rubric>, scenario: ID<Scenario>,
    transcript: LocalizedPassage, scores: [Score], criticalErrors: [CriticalError], overall: Overall
  ) {
    self.id = id
    self.title = title
    self.rubric = rubric
    self.scenario = scenario
    self.transcript = transcript
    self.scores = scores
    self.criticalErrors = criticalErrors
    self.overall = overall
  }
}
