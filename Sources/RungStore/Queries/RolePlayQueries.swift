package import RungCore

/// A role-play with what was drawn, scored and decided so far.
package struct StoredRolePlay: Sendable {
  package let rolePlay: RolePlay
  package let sitting: Int
  package let examNumber: Int
  package let rubric: ID<Rubric>
  package let rubricNumber: Int
  package let drawn: Instant
  package let scenarios: [(id: ID<Scenario>, number: Int)]
  package let scores: [ScenarioScore]
  package let verdict: StoredVerdict?

  package struct StoredVerdict: Sendable {
    package let decision: Decision<Bool>
    package let mean: Marks
    package let day: Day
  }
}

extension Reader {
  package func rolePlay(_ id: ID<RolePlay>) throws -> StoredRolePlay? {
    try rolePlays("role_play.id = ?", [.id(id)]).first
  }

  /// A candidate's role-plays for an exam, in order of sitting.
  package func rolePlays(of candidate: ID<Person>, at exam: ID<Exam>) throws -> [StoredRolePlay] {
    try rolePlays("role_play.candidate = ? AND role_play.exam = ?", [.id(candidate), .id(exam)])
  }

  package func rolePlays(of candidate: ID<Person>) throws -> [StoredRolePlay] {
    try rolePlays("role_play.candidate = ?", [.id(candidate)])
  }

  /// Role-plays that have a scenario without a score.
  package func openRolePlays() throws -> [StoredRolePlay] {
    try rolePlays(
      "NOT EXISTS (SELECT 1 FROM role_play_verdict WHERE role_play_verdict.role_play = role_play.id)", [])
  }

  private func rolePlays(_ condition: String, _ arguments: [SQLValue]) throws -> [StoredRolePlay] {
    try connection.rows(
      """
      SELECT role_play.id, role_play.exam, role_play.candidate, role_play.sitting, role_play.exam_number,
        role_play.rubric, role_play.rubric_number, role_play.drawn
      FROM role_play WHERE \(condition) ORDER BY role_play.fact
      """, arguments
    ) { row in
      let id: ID<RolePlay> = try row.id(0)
      return StoredRolePlay(
        rolePlay: RolePlay(id: id, exam: try row.id(1), candidate: try row.id(2)), sitting: try row.int(3),
        examNumber: try row.int(4), rubric: try row.id(5), rubricNumber: try row.int(6),
        drawn: try row.instant(7),
        scenarios: try connection.rows(
          "SELECT scenario, number FROM role_play_scenario WHERE role_play = ? ORDER BY place", [.id(id)]
        ) { (try $0.id(0), try $0.int(1)) },
        scores: try connection.rows(
          "SELECT score FROM scenario_score WHERE role_play = ? ORDER BY fact", [.id(id)]
        ) { try fromJSON(try $0.text(0)) },
        verdict: try connection.first(
          "SELECT is_passed, because, milli, day FROM role_play_verdict WHERE role_play = ?", [.id(id)]
        ) { row in
          StoredRolePlay.StoredVerdict(
            decision: Decision(try row.flag(0), because: try fromJSON(try row.text(1))),
            mean: Marks(milli: try row.int(2)), day: try row.day(3))
        })
    }
  }
}
