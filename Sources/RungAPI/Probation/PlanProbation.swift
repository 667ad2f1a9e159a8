package import RungCore

/// Begins a probation and lays out all its reviews around the holidays.
package struct PlanProbation: Request {
  package static let route = Route(
    "probation.plan", .write, needs: .anyOf([.hr]),
    refuses: [.personUnknown, .contentUnknown, .probationRunning])

  package let login: String
  package let plan: ID<ProbationPlan>
  package let starts: Day

  package init(login: String, plan: ID<ProbationPlan>, starts: Day) {
    self.login = login
    self.plan = plan
    self.starts = starts
  }

  package typealias Reply = ProbationReply
}

/// Where a probation stands.
package struct ProbationReply: Codable, Sendable, Hashable {
  package let probation: ID<Probation>
  package let person: Person
  package let plan: ID<ProbationPlan>
  package let starts: Day
  package let ends: Day
  /// What a monthly review rates, each from 0 to 100.
  package let dimensions: [Dimension]
  package let reviews: [Review]
  /// What the evidence speaks for, once every monthly evaluation is there.
  package let recommended: Decision<ProbationOutcome>?
  /// What a person has decided.
  package let outcome: ProbationOutcome?
  package let reason: String?

  package init(
    probation: ID<Probation>, person: Person, plan: ID<ProbationPlan>, starts: Day, ends: Day,
    dimensions: [Dimension], reviews: [Review], recommended: Decision<ProbationOutcome>?,
    outcome: ProbationOutcome?, reason: String?
  ) {
    self.probation = probation
    self.person = person
    self.plan = plan
    self.starts = starts
    self.ends = ends
    self.dimensions = dimensions
    self.reviews = reviews
    self.recommended = recommended
    self.outcome = outcome
    self.reason = reason
  }
}

extension ProbationReply {
  /// What a monthly review rates.
  package struct Dimension: Codable, Sendable, Hashable {
    /// By which a rating may name it: the last part of its id, or all of it where another ends so.
    package let name: String
    package let title: LocalizedText
    /// In percent.
    package let weight: Int

    package init(name: String, title: LocalizedText, weight: Int) {
      self.name = name
      self.title = title
      self.weight = weight
    }
  }

  /// A review, due or held.
  package struct Review: Codable, Sendable, Hashable {
    package let planned: PlannedReview
    package let held: Day?
    package let comment: String?
    /// Of a monthly evaluation, out of 100.
    package let marks: Marks?

    package init(planned: PlannedReview, held: Day?, comment: String?, marks: Marks?) {
      self.planned = planned
      self.held = held
      self.comment = comment
      self.marks = marks
    }
  }
}
