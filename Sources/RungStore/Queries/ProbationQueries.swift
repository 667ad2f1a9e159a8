package import RungCore

/// A probation with its reviews, due and held, and its decision.
package struct StoredProbation: Sendable {
  package let probation: Probation
  package let plan: ID<ProbationPlan>
  package let planNumber: Int
  package let ends: Day
  package let planned: [PlannedReview]
  package let held: [ProbationReview]
  package let decision: StoredDecision?

  package struct StoredDecision: Sendable {
    package let outcome: ProbationOutcome
    package let recommended: Decision<ProbationOutcome>
    package let reason: String
    package let day: Day
  }
}

extension Reader {
  /// The mentor of a newcomer, by the latest assignment.
  package func mentorship(of newcomer: ID<Person>) throws -> Mentorship? {
    try connection.first(
      "SELECT mentor, newcomer, since FROM mentorship WHERE newcomer = ? ORDER BY fact DESC LIMIT 1",
      [.id(newcomer)], assigned)
  }

  /// The newcomers whom `mentor` looks after now.
  package func newcomers(of mentor: ID<Person>) throws -> [ID<Person>] {
    try connection.rows(
      """
      SELECT newcomer FROM mentorship AS latest
      WHERE mentor = ? AND fact = (SELECT max(fact) FROM mentorship WHERE newcomer = latest.newcomer)
      ORDER BY fact
      """, [.id(mentor)]
    ) { try $0.id(0) }
  }

  package func mentorLog(of newcomer: ID<Person>) throws -> [MentorLogEntry] {
    try connection.rows(
      "SELECT day, mentor, text FROM mentor_log WHERE newcomer = ? ORDER BY day, fact", [.id(newcomer)]
    ) { MentorLogEntry(day: try $0.day(0), mentor: try $0.id(1), text: try $0.text(2)) }
  }

  /// A person's probations, in order; an extension is one of its own.
  package func probations(of person: ID<Person>) throws -> [StoredProbation] {
    try probations("person = ?", [.id(person)])
  }

  /// Probations that have no decision yet.
  package func openProbations() throws -> [StoredProbation] {
    try probations("id NOT IN (SELECT probation FROM probation_decision)", [])
  }

  private func probations(_ condition: String, _ arguments: [SQLValue]) throws -> [StoredProbation] {
    try connection.rows(
      "SELECT id, person, starts, plan, plan_number, ends FROM probation WHERE \(condition) ORDER BY fact",
      arguments
    ) { row in
      let id: ID<Probation> = try row.id(0)
      return StoredProbation(
        probation: Probation(id: id, person: try row.id(1), starts: try row.day(2)), plan: try row.id(3),
        planNumber: try row.int(4), ends: try row.day(5), planned: try plannedReviews(of: id),
        held: try heldReviews(of: id), decision: try decision(of: id))
    }
  }

  private func plannedReviews(of probation: ID<Probation>) throws -> [PlannedReview] {
    try connection.rows(
      "SELECT kind, number, due FROM planned_review WHERE probation = ? ORDER BY fact", [.id(probation)]
    ) { PlannedReview(kind: try $0.raw(0), number: try $0.int(1), due: try $0.day(2)) }
  }

  private func heldReviews(of probation: ID<Probation>) throws -> [ProbationReview] {
    try connection.rows(
      "SELECT kind, number, day, ratings, comment FROM probation_review WHERE probation = ? ORDER BY fact",
      [.id(probation)]
    ) { row in
      ProbationReview(
        kind: try row.raw(0), number: try row.int(1), day: try row.day(2),
        ratings: try fromJSON(try row.text(3)),
        comment: try row.text(4))
    }
  }

  private func decision(of probation: ID<Probation>) throws -> StoredProbation.StoredDecision? {
    try connection.first(
      "SELECT outcome, recommended, because, reason, day FROM probation_decision WHERE probation = ?",
      [.id(probation)]
    ) { row in
      StoredProbation.StoredDecision(
        outcome: try row.raw(0),
        recommended: Decision(try row.raw(1), because: try fromJSON(try row.text(2))),
        reason: try row.text(3), day: try row.day(4))
    }
  }
}

private func assigned(_ row: any SQLRow) throws -> Mentorship {
  Mentorship(mentor: try row.id(0), newcomer: try row.id(1), since: try row.day(2))
}
