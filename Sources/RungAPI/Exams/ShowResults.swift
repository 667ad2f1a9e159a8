package import RungCore

/// How a person did at one exam, or at all of them.
package struct ShowResults: Request {
  package static let route = Route(
    "exam.result", .read, needs: .ownOr([.trainer, .hr, .admin]),
    refuses: [.personUnknown, .contentUnknown])

  /// `nil` asks for the caller's own.
  package let login: String?
  package let exam: ID<Exam>?

  package init(login: String?, exam: ID<Exam>?) {
    self.login = login
    self.exam = exam
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let results: [AttemptResult]
    package let practicals: [PracticalResult]

    package init(results: [AttemptResult], practicals: [PracticalResult]) {
      self.results = results
      self.practicals = practicals
    }
  }
}

/// How a sitting of a practical exam came out; `ShowRolePlay` has each scenario's score and the reasons.
package struct PracticalResult: Codable, Sendable, Hashable {
  package let rolePlay: ID<RolePlay>
  package let exam: ID<Exam>
  package let sitting: Int
  package let scenarios: Int
  /// How many of them have their score.
  package let scored: Int
  /// Of the scenarios, out of 100, rounded down to the thousandth, once all are scored; so is the verdict.
  package let mean: Marks?
  package let passMark: PassMark
  package let isPassed: Bool?

  package init(
    rolePlay: ID<RolePlay>, exam: ID<Exam>, sitting: Int, scenarios: Int, scored: Int, mean: Marks?,
    passMark: PassMark, isPassed: Bool?
  ) {
    self.rolePlay = rolePlay
    self.exam = exam
    self.sitting = sitting
    self.scenarios = scenarios
    self.scored = scored
    self.mean = mean
    self.passMark = passMark
    self.isPassed = isPassed
  }
}
