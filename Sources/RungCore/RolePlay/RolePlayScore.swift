/// A trainer's marks for one scenario: a level for each criterion, the critical errors seen, a global rating.
package struct ScenarioScore: Hashable, Sendable, Codable {
  package let scenario: ID<Scenario>
  package let levels: [CriterionLevel]
  package let criticalErrors: [CriticalErrorSeen]
  package let globalRating: Int
  package let comment: String

  package struct CriterionLevel: Hashable, Sendable, Codable {
    package let criterion: ID<Rubric.Criterion>
    package let rank: Int

    package init(criterion: ID<Rubric.Criterion>, rank: Int) {
      self.criterion = criterion
      self.rank = rank
    }
  }

  /// A critical error with the words that show it; without them it is an opinion.
  package struct CriticalErrorSeen: Hashable, Sendable, Codable {
    package let error: ID<Rubric.CriticalError>
    package let quote: String

    package init(error: ID<Rubric.CriticalError>, quote: String) {
      self.error = error
      self.quote = quote
    }
  }

  package init(
    scenario: ID<Scenario>, levels: [CriterionLevel], criticalErrors: [CriticalErrorSeen], globalRating: Int,
    comment: String
  ) {
    self.scenario = scenario
    self.levels = levels
    self.criticalErrors = criticalErrors
    self.globalRating = globalRating
    self.comment = comment
  }
}

extension Rubric {
  /// Refuses a score that leaves a criterion out, names a level or error that the rubric does not have, claims a
  /// critical error without a quote, or has no comment: feedback is specific or it is not feedback.
  package func check(_ score: ScenarioScore) throws(Refusal) {
    func invalid(_ field: String, _ value: String) -> Refusal {
      Refusal(.inputInvalid, ["field": .text(field), "value": .text(value)])
    }
    for criterion in criteria {
      let given = score.levels.filter { $0.criterion == criterion.id }
      guard given.count == 1, let rank = given.first?.rank,
        criterion.levels.contains(where: { $0.rank == rank })
      else { throw invalid(criterion.id.text, given.map { String($0.rank) }.joined(separator: " ")) }
    }
    if let stranger = score.levels.first(where: { level in !criteria.contains { $0.id == level.criterion } })
    {
      throw invalid("criterion", stranger.criterion.text)
    }
    for seen in score.criticalErrors {
      guard criticalErrors.contains(where: { $0.id == seen.error }) else {
        throw invalid("error", seen.error.text)
      }
      guard seen.quote.contains(where: { !$0.isWhitespace }) else { throw invalid("quote", seen.error.text) }
    }
    guard globalRatings.contains(where: { $0.rank == score.globalRating }) else {
      throw invalid("rating", String(score.globalRating))
    }
    guard score.comment.contains(where: { !$0.isWhitespace }) else { throw invalid("comment", "") }
  }

  /// The marks of one scenario out of 100: each criterion's weight times its level's share, which is whole
  /// thousandths always.
  package func marks(of score: ScenarioScore) -> Marks {
    criteria.reduce(.zero) { sum, criterion in
      sum + Marks(milli: criterion.weight * share(of: criterion, in: score) * 10)
    }
  }

  private func share(of criterion: Criterion, in score: ScenarioScore) -> Int {
    let rank = score.levels.first { $0.criterion == criterion.id }?.rank
    return criterion.levels.first { $0.rank == rank }?.share ?? 0
  }

  /// Whether a role-play of several scenarios is passed: no critical error, every criterion's mean at its minimum
  /// or above, and the mean of the marks at the pass mark or above. Means are compared multiplied out, not divided.
  /// - Parameter scores: One a scenario; not empty.
  package func verdict(_ scores: [ScenarioScore], passMark: PassMark) -> Decision<Bool> {
    var because: [Reason] = []
    var passes = true
    let errors = scores.flatMap { score in score.criticalErrors.map { (score.scenario, $0) } }
    if errors.isEmpty {
      because.append(Reason(.criticalNone))
    }
    for (scenario, seen) in errors {
      passes = false
      let text = criticalErrors.first { $0.id == seen.error }?.text
      because.append(
        Reason(
          .criticalError,
          [
            "error": text.map(Detail.wording) ?? .text(seen.error.text), "quote": .text(seen.quote),
            "scenario": .text(scenario.text),
          ]))
    }
    for criterion in criteria {
      let shares = scores.reduce(0) { $0 + share(of: criterion, in: $1) }
      let isMet = shares >= criterion.minimum * scores.count
      passes = passes && isMet
      because.append(
        Reason(
          isMet ? .criterionMet : .criterionShort,
          [
            "criterion": .wording(criterion.title), "minimum": .number(criterion.minimum),
            "mean": .marks(Marks.points(shares).share(1, of: scores.count)),
          ]))
    }
    let total = scores.reduce(Marks.zero) { $0 + marks(of: $1) }
    let isMet = passMark.isMet(by: total, of: Marks.points(100) * scores.count)
    passes = passes && isMet
    because.append(
      Reason(
        isMet ? .practicalMarkMet : .practicalMarkShort,
        [
          "mean": .marks(total.share(1, of: scores.count)), "pass": .marks(passMark.mark),
          "of": .marks(passMark.outOf),
        ]))
    return Decision(passes, because: because)
  }
}
