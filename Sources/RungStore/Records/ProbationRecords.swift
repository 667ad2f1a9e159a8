package import RungCore

extension Change {
  package func assignMentor(_ mentorship: Mentorship) throws {
    try insert(.mentorship, [.id(mentorship.mentor), .id(mentorship.newcomer), .day(mentorship.since)])
  }

  package func logMentoring(_ entry: MentorLogEntry, newcomer: ID<Person>) throws {
    try insert(.mentorLog, [.id(entry.mentor), .id(newcomer), .day(entry.day), .text(entry.text)])
  }

  package func addProbation(
    _ probation: Probation, plan: ContentVersion, ends: Day, reviews: [PlannedReview]
  ) throws {
    try insert(
      .probation,
      [
        .id(probation.id), .id(probation.person), .text(plan.id), .int(plan.number), .day(probation.starts),
        .day(ends),
      ])
    for review in reviews {
      try insert(
        .plannedReview,
        [.id(probation.id), .text(review.kind.rawValue), .int(review.number), .day(review.due)])
    }
  }

  package func addReview(_ review: ProbationReview, of probation: ID<Probation>) throws {
    try insert(
      .probationReview,
      [
        .id(probation), .text(review.kind.rawValue), .int(review.number), .day(review.day), .id(stamp.caller),
        .text(try json(review.ratings)), .text(review.comment),
      ])
  }

  package func addDecision(
    _ outcome: ProbationOutcome, recommended: Decision<ProbationOutcome>, reason: String, on day: Day,
    of probation: ID<Probation>
  ) throws {
    try insert(
      .probationDecision,
      [
        .id(probation), .text(outcome.rawValue), .text(recommended.outcome.rawValue),
        .text(try json(recommended.because)), .text(reason), .day(day),
      ])
  }
}

/// A review that has been held.
package struct ProbationReview: Hashable, Sendable, Codable {
  package let kind: PlannedReview.Kind
  package let number: Int
  package let day: Day
  /// Of a monthly evaluation.
  package let ratings: [StageRating.DimensionRating]
  package let comment: String

  package init(
    kind: PlannedReview.Kind, number: Int, day: Day, ratings: [StageRating.DimensionRating], comment: String
  ) {
    self.kind = kind
    self.number = number
    self.day = day
    self.ratings = ratings
    self.comment = comment
  }
}
