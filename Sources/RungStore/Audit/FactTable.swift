import RungCore

/// A table whose rows are facts: inserted once, never changed, each covered by the audit chain.
struct FactTable: Sendable {
  let name: String
  /// Without `fact`, the row's number, and `entry`, the audit entry that holds it.
  let columns: [String]

  init(_ name: String, _ columns: String...) {
    self.name = name
    self.columns = columns
  }

  var insertion: String {
    let marks = Array(repeating: "?", count: columns.count + 1).joined(separator: ", ")
    return "INSERT INTO \(name) (entry, \(columns.joined(separator: ", "))) VALUES (\(marks)) RETURNING fact"
  }

  /// Every row in order: its number, its entry, then its columns.
  var selection: String {
    "SELECT fact, entry, \(columns.joined(separator: ", ")) FROM \(name) ORDER BY fact"
  }

  /// The bytes that a row's digest is taken of: names and values with their kinds and lengths, so that no two
  /// different rows give the same bytes.
  func canonical(fact: Int, entry: Int, values: [SQLValue]) -> [UInt8] {
    var bytes = Array("\(name)\n\(fact)\n\(entry)\n".utf8)
    for (column, value) in zip(columns, values) {
      bytes += Array("\(column) ".utf8)
      switch value {
      case .integer(let integer): bytes += Array("i\(integer)\n".utf8)
      case .text(let text): bytes += Array("t\(text.utf8.count):\(text)\n".utf8)
      case .blob(let blob): bytes += Array("b\(blob.count):".utf8) + blob + [10]
      case .null: bytes += Array("n\n".utf8)
      }
    }
    return bytes
  }
}

extension FactTable {
  static let person = FactTable("person", "id", "seal")
  static let roleGrant = FactTable("role_grant", "person", "role", "is_granted")
  static let contentVersion = FactTable("content_version", "kind", "id", "number", "bank", "digest", "body")
  static let cohort = FactTable("cohort", "id", "title", "track", "starts")
  static let cohortTrainer = FactTable("cohort_trainer", "cohort", "person")
  static let enrolment = FactTable("enrolment", "cohort", "person")
  static let scheduledSession = FactTable(
    "scheduled_session", "cohort", "session", "lesson", "minutes", "day", "starts", "ends", "room", "trainer")
  static let attendance = FactTable("attendance", "cohort", "session", "person", "presence", "reason")
  static let attempt = FactTable(
    "attempt", "id", "exam", "candidate", "sitting", "form", "form_digest", "started", "deadline")
  static let attemptEvent = FactTable(
    "attempt_event", "attempt", "step", "question", "response", "is_flagged", "sequence", "instant")
  static let responseMark = FactTable(
    "response_mark", "attempt", "question", "milli", "marker", "comment")
  static let rolePlay = FactTable(
    "role_play", "id", "exam", "exam_number", "rubric", "rubric_number", "candidate", "sitting", "drawn")
  static let rolePlayScenario = FactTable("role_play_scenario", "role_play", "place", "scenario", "number")
  static let scenarioScore = FactTable("scenario_score", "role_play", "scenario", "rater", "score", "milli")
  static let rolePlayVerdict = FactTable(
    "role_play_verdict", "role_play", "is_passed", "milli", "because", "day")
  static let mentorship = FactTable("mentorship", "mentor", "newcomer", "since")
  static let mentorLog = FactTable("mentor_log", "mentor", "newcomer", "day", "text")
  static let probation = FactTable("probation", "id", "person", "plan", "plan_number", "starts", "ends")
  static let plannedReview = FactTable("planned_review", "probation", "kind", "number", "due")
  static let probationReview = FactTable(
    "probation_review", "probation", "kind", "number", "day", "reviewer", "ratings", "comment")
  static let probationDecision = FactTable(
    "probation_decision", "probation", "outcome", "recommended", "because", "reason", "day")
  static let certificate = FactTable("certificate", "number", "certification", "person", "body")

  /// Every fact table, in the order in which the audit walks them.
  static let all: [FactTable] = [
    person, roleGrant, contentVersion, cohort, cohortTrainer, enrolment, scheduledSession, attendance,
    attempt,
    attemptEvent, responseMark, rolePlay, rolePlayScenario, scenarioScore, rolePlayVerdict, mentorship,
    mentorLog,
    probation, plannedReview, probationReview, probationDecision, certificate,
  ]
}
