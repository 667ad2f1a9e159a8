package import RungCore

/// Draws a candidate's scenarios for a practical exam.
package struct DrawRolePlay: Request {
  package static let route = Route(
    "roleplay.draw", .write, needs: .anyOf([.trainer]),
    refuses: [
      .personUnknown, .conflictOfInterest, .scenariosShort, .contentUnknown, .examTheory, .contentRetired,
      .examNotEnrolled, .examNotOpen, .examClosed, .examPassed, .attemptPending, .resitsUsed, .resitTooSoon,
      .resitUnprepared,
    ])

  package let exam: ID<Exam>
  package let login: String

  package init(exam: ID<Exam>, login: String) {
    self.exam = exam
    self.login = login
  }

  package typealias Reply = RolePlayReply
}

/// Where a role-play stands.
package struct RolePlayReply: Codable, Sendable, Hashable {
  package let rolePlay: ID<RolePlay>
  package let exam: ID<Exam>
  package let candidate: Person
  package let sitting: Int
  package let rubric: ID<Rubric>
  package let scenarios: [Part]
  /// Once every scenario has its score.
  package let verdict: Decision<Bool>?
  /// Of the scenarios, out of 100, rounded down to the thousandth.
  package let mean: Marks?

  package init(
    rolePlay: ID<RolePlay>, exam: ID<Exam>, candidate: Person, sitting: Int, rubric: ID<Rubric>,
    scenarios: [Part], verdict: Decision<Bool>?, mean: Marks?
  ) {
    self.rolePlay = rolePlay
    self.exam = exam
    self.candidate = candidate
    self.sitting = sitting
    self.rubric = rubric
    self.scenarios = scenarios
    self.verdict = verdict
    self.mean = mean
  }
}

extension RolePlayReply {
  /// One scenario of the role-play.
  package struct Part: Codable, Sendable, Hashable {
    package let scenario: ID<Scenario>
    package let title: LocalizedText
    package let family: Scenario.Family
    package let minutes: Int
    /// Out of 100, once scored.
    package let marks: Marks?
    /// What the examiner wrote for the candidate, once scored; the candidate is told with the verdict.
    package let comment: String?

    package init(
      scenario: ID<Scenario>, title: LocalizedText, family: Scenario.Family, minutes: Int, marks: Marks?,
      comment: String?
    ) {
      self.scenario = scenario
      self.title = title
      self.family = family
      self.minutes = minutes
      self.marks = marks
      self.comment = comment
    }
  }
}
