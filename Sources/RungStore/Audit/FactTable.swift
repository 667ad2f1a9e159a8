import RungCore

/// A table whose rows are facts: inserted once, never changed, each covered by the audit chain.
package struct FactTable: Sendable {
  package let name: String
  /// Without `fact`, the row's number, and `entry`, the audit entry that holds it.
  package let columns: [String]
  let insertion: String
  /// Every row in order: its number, its entry, then its columns.
  let selection: String

  init(_ name: String, _ columns: String...) {
    self.name = name
    self.columns = columns
    let list = columns.joined(separator: ", ")
    let marks = Array(repeating: "?", count: columns.count + 1).joined(separator: ", ")
    insertion = "INSERT INTO \(name) (entry, \(list)) VALUES (\(marks)) RETURNING fact"
    selection = "SELECT fact, entry, \(list) FROM \(name) ORDER BY fact"
  }

  /// The bytes that a row's digest is taken of: names and values with their kinds and lengths, so that no two
  /// different rows give the same bytes.
  func canonical(fact: Int, entry: Int, values: [SQLValue]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    bytes.append("\(name)\n\(fact)\n\(entry)\n")
    for (column, value) in zip(columns, values) {
      bytes.append(column)
      switch value {
      case .integer(let integer): bytes.append(" i\(integer)")
      case .text(let text):
        bytes.append(" t\(text.utf8.count):")
        bytes.append(text)
      case .blob(let blob):
        bytes.append(" b\(blob.count):")
        bytes += blob
      case .null: bytes.append(" n")
      }
      bytes.append("\n")
    }
    return bytes
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ text: String) {
    append(contentsOf: text.utf8)
  }
}

extension FactTable {
  static let person = FactTable("person", "id", "seal")
  static let roleGrant = FactTable("role_grant", "person", "role", "is_granted")
  static let passwordChange = FactTable("password_change", "person")
  static let contentVersion = FactTable("content_version", "kind", "id", "number", "bank", "digest", "body")
  static let contentReview = FactTable("content_review", "kind", "id", "number", "verdict", "remark")
  static let contentRetirement = FactTable("content_retirement", "kind", "id", "number", "is_retired")
  static let cohort = FactTable("cohort", "id", "title", "track", "starts")
  static let cohortTrainer = FactTable("cohort_trainer", "cohort", "person")
  static let enrolment = FactTable("enrolment", "cohort", "person")
  static let scheduledSession = FactTable(
    "scheduled_session", "cohort", "session", "lesson", "minutes", "day", "starts", "ends", "room", "trainer")
  static let attendance = FactTable("attendance", "cohort", "session", "person", "presence", "reason")
  static let attempt = FactTable(
    "attempt", "id", "exam", "candidate", "sitting", "form", "form_digest", "started", "deadline")
  static let timeGrant = FactTable("time_grant", "candidate", "exam", "sitting", "seconds", "reason")
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
  package static let all: [FactTable] = [
    person, roleGrant, passwordChange, contentVersion, contentReview, contentRetirement, cohort,
    cohortTrainer, enrolment,
    scheduledSession, attendance,
    attempt, timeGrant, attemptEvent, responseMark, rolePlay, rolePlayScenario, scenarioScore,
    rolePlayVerdict,
    mentorship,
    mentorLog, probation, plannedReview, probationReview, probationDecision, certificate,
  ]
}
