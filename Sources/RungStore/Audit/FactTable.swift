import RungCore

/// A table whose rows are facts: inserted once, never changed, each covered by the audit chain.
package struct FactTable: Sendable {
  package let name: String
  /// Without `fact`, the row's number, `entry`, the audit entry that holds it, and its link.
  package let columns: [String]
  /// A column that says where other rows are, and nothing that is not in them: no digest of the chain covers it.
  package let link: String?
  let subjects: [FactSubject]
  let insertion: String
  /// The names of the table and the columns, as they stand in the bytes that are digested.
  private let spelledName: [UInt8]
  private let spelledColumns: [[UInt8]]
  /// Every row in order: its number, its entry, then its columns.
  let selection: String

  init(_ name: String, _ columns: String..., link: String? = nil, about subjects: [FactSubject] = []) {
    self.name = name
    self.columns = columns
    self.link = link
    self.subjects = subjects
    spelledName = Array("\(name)\n".utf8)
    spelledColumns = columns.map { Array("\($0) ".utf8) }
    let list = columns.joined(separator: ", ")
    let inserted = ["entry"] + columns + [link].compactMap(\.self)
    let marks = Array(repeating: "?", count: inserted.count).joined(separator: ", ")
    insertion = "INSERT INTO \(name) (\(inserted.joined(separator: ", "))) VALUES (\(marks))"
    selection = "SELECT fact, entry, \(list) FROM \(name) ORDER BY fact"
  }

  /// The bytes that a row's digest is taken of: names and values with their kinds and lengths, so that no two
  /// different rows give the same bytes.
  func canonical(fact: Int, entry: Int, values: [SQLValue]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1024)
    bytes += spelledName
    bytes.append(decimal: Int64(fact))
    bytes.append(0x0A)
    bytes.append(decimal: Int64(entry))
    bytes.append(0x0A)
    for (column, value) in zip(spelledColumns, values) {
      bytes += column
      bytes.append(value)
    }
    return bytes
  }
}

extension [UInt8] {
  /// Appends a value with its kind and length, and a line's end.
  mutating func append(_ value: SQLValue) {
    switch value {
    case .integer(let integer):
      append(UInt8(ascii: "i"))
      append(decimal: integer)
    case .text(let text):
      append(UInt8(ascii: "t"))
      append(decimal: Int64(text.utf8.count))
      append(UInt8(ascii: ":"))
      append(text)
    case .blob(let blob):
      append(UInt8(ascii: "b"))
      append(decimal: Int64(blob.count))
      append(UInt8(ascii: ":"))
      self += blob
    case .null: append(UInt8(ascii: "n"))
    }
    append(0x0A)
  }
}

extension FactTable {
  static let person = FactTable("person", "id", "seal", about: [.person("id")])
  static let roleGrant = FactTable("role_grant", "person", "role", "is_granted", about: [.person("person")])
  static let passwordChange = FactTable("password_change", "person", about: [.person("person")])
  static let contentVersion = FactTable("content_version", "kind", "id", "number", "bank", "digest", "body")
  static let contentReview = FactTable("content_review", "kind", "id", "number", "verdict", "remark")
  static let contentRetirement = FactTable("content_retirement", "kind", "id", "number", "is_retired")
  static let cohort = FactTable("cohort", "id", "title", "track", "starts")
  static let cohortTrainer = FactTable("cohort_trainer", "cohort", "person", about: [.person("person")])
  static let enrolment = FactTable("enrolment", "cohort", "person", about: [.person("person")])
  static let scheduledSession = FactTable(
    "scheduled_session", "cohort", "session", "lesson", "minutes", "day", "starts", "ends", "room", "trainer",
    about: [.person("trainer")])
  static let attendance = FactTable(
    "attendance", "cohort", "session", "person", "presence", "reason", about: [.person("person")])
  static let attempt = FactTable(
    "attempt", "id", "exam", "candidate", "sitting", "form", "form_digest", "started", "deadline",
    about: [.person("candidate")])
  static let paperDraw = FactTable(
    "paper_draw", "attempt", "method", "target", "expected", "distance", "is_met", "overexposed",
    about: [.attempt])
  static let itemDifficulty = FactTable("item_difficulty", "item", "number", "count", "share")
  static let timeGrant = FactTable(
    "time_grant", "candidate", "exam", "sitting", "seconds", "reason", about: [.person("candidate")])
  static let attemptEvent = FactTable(
    "attempt_event", "attempt", "step", "question", "response", "is_flagged", "sequence", "instant",
    link: "previous", about: [.attempt])
  static let attemptHolder = FactTable("attempt_holder", "attempt", "session", about: [.attempt])
  static let attemptMove = FactTable(
    "attempt_move", "attempt", "question", "sequence", "instant", about: [.attempt])
  static let relearning = FactTable(
    "relearning", "person", "lesson", "day", "remark", about: [.person("person")])
  static let responseMark = FactTable(
    "response_mark", "attempt", "question", "milli", "marker", "comment", about: [.attempt])
  static let paperMarking = FactTable("paper_marking", "attempt", "marks", about: [.attempt])
  static let remark = FactTable("remark", "attempt", "question", "item", "number", "milli", about: [.attempt])
  static let raterMark = FactTable(
    "rater_mark", "attempt", "question", "round", "rater", "milli", "comment", about: [.attempt])
  static let markWithdrawal = FactTable("mark_withdrawal", "attempt", "question", "round", about: [.attempt])
  static let ratingOutcome = FactTable(
    "rating_outcome", "attempt", "question", "milli", "because", about: [.attempt])
  static let conflictOverride = FactTable(
    "conflict_override", "rater", "candidate", "reason", about: [.person("rater"), .person("candidate")])
  static let attemptRelease = FactTable("attempt_release", "attempt", "what", about: [.attempt])
  static let rolePlay = FactTable(
    "role_play", "id", "exam", "exam_number", "rubric", "rubric_number", "candidate", "sitting", "drawn",
    about: [.person("candidate")])
  static let rolePlayScenario = FactTable(
    "role_play_scenario", "role_play", "place", "scenario", "number", about: [.rolePlay])
  static let scenarioScore = FactTable(
    "scenario_score", "role_play", "scenario", "rater", "score", "milli", about: [.rolePlay])
  static let rolePlayVerdict = FactTable(
    "role_play_verdict", "role_play", "is_passed", "milli", "because", "day", about: [.rolePlay])
  static let mentorship = FactTable(
    "mentorship", "mentor", "newcomer", "since", about: [.person("mentor"), .person("newcomer")])
  static let mentorLog = FactTable(
    "mentor_log", "mentor", "newcomer", "day", "text", about: [.person("newcomer")])
  static let probation = FactTable(
    "probation", "id", "person", "plan", "plan_number", "starts", "ends", about: [.person("person")])
  static let plannedReview = FactTable(
    "planned_review", "probation", "kind", "number", "due", about: [.probation])
  static let probationReview = FactTable(
    "probation_review", "probation", "kind", "number", "day", "reviewer", "ratings", "comment",
    about: [.probation])
  static let probationDecision = FactTable(
    "probation_decision", "probation", "outcome", "recommended", "because", "reason", "day",
    about: [.probation])
  static let certificate = FactTable(
    "certificate", "number", "certification", "person", "body", about: [.person("person")])
  static let workplaceSetting = FactTable("workplace_setting", "name", "value")
  static let identityChange = FactTable("identity_change", "person", "seal", about: [.person("person")])
  static let certificateReview = FactTable(
    "certificate_review", "certificate", "attempt", "milli_before", "milli_after", "reason",
    about: [.certificate])
  static let certificateDecision = FactTable(
    "certificate_decision", "certificate", "outcome", "reason", about: [.certificate])
  static let certificateRevocation = FactTable(
    "certificate_revocation", "certificate", "instant", "reason", about: [.certificate])
  static let evidenceReadmission = FactTable(
    "evidence_readmission", "certificate", "instant", "reason", about: [.certificate])

  /// Every fact table, in the order in which the audit walks them.
  package static let all: [FactTable] = [
    person, roleGrant, passwordChange, contentVersion, contentReview, contentRetirement, cohort,
    cohortTrainer, enrolment,
    scheduledSession, attendance,
    relearning, attempt, attemptHolder, paperDraw, itemDifficulty, timeGrant, attemptEvent, attemptMove,
    responseMark,
    paperMarking, remark, raterMark, markWithdrawal, ratingOutcome, conflictOverride, attemptRelease,
    rolePlay, rolePlayScenario, scenarioScore,
    rolePlayVerdict,
    mentorship,
    mentorLog, probation, plannedReview, probationReview, probationDecision, certificate,
    workplaceSetting, identityChange,
    certificateReview, certificateDecision, certificateRevocation, evidenceReadmission,
  ]
}
