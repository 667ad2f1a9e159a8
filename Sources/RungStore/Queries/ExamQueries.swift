package import RungCore

/// An attempt with all that stands beside it in its row.
package struct StoredAttempt: Sendable {
  package let attempt: Attempt
  package let sitting: Int
  package let form: Form
  package let formDigest: Digest
  /// What the log of it comes to.
  package internal(set) var life: AttemptLife
  /// Whether the candidate's machine lets itself be heard of.
  package let isWatched: Bool
  /// The number of the newest event in its log.
  var latest: Int

  package var state: AttemptState { life.state ?? .started }
  package var sequence: Int { life.sequence }
  package var handedIn: Instant? { life.handedIn }
  package var isExpired: Bool { life.isExpired }
}

extension Reader {
  package func attempt(_ id: ID<Attempt>) throws -> StoredAttempt? {
    try attempts("attempt.id = ?", [.id(id)]).first
  }

  /// The same, with its paper as it was first read: for the one who saves answer after answer.
  package func sitting(_ id: ID<Attempt>) throws -> StoredAttempt? {
    try attempts("attempt.id = ?", [.id(id)], isFormKnown: true).first
  }

  /// A candidate's attempts at an exam, in order of sitting.
  package func attempts(of candidate: ID<Person>, at exam: ID<Exam>) throws -> [StoredAttempt] {
    try attempts(
      "attempt.candidate = ? AND attempt.exam = ?", [.id(candidate), .id(exam)], by: "attempt.sitting")
  }

  package func attempts(of candidate: ID<Person>) throws -> [StoredAttempt] {
    try attempts("attempt.candidate = ?", [.id(candidate)])
  }

  package func attempts(at exam: ID<Exam>) throws -> [StoredAttempt] {
    try attempts("attempt.exam = ?", [.id(exam)])
  }

  /// Whether anybody is sitting an exam.
  package func isBeingSat(_ exam: ID<Exam>) throws -> Bool {
    try connection.first(
      """
      SELECT 1 FROM attempt JOIN attempt_state ON attempt_state.attempt = attempt.id
      WHERE attempt.exam = ? AND attempt_state.state = 'started' LIMIT 1
      """, [.id(exam)]
    ) { try $0.int(0) } != nil
  }

  /// Attempts that are open although their deadline has passed.
  package func overdueAttempts(at instant: Instant) throws -> [StoredAttempt] {
    try attempts("attempt_state.state = 'started' AND attempt_state.closes <= ?", [.instant(instant)])
  }

  /// Every open attempt.
  package func openAttempts() throws -> [StoredAttempt] {
    try attempts("attempt_state.state = 'started'", [])
  }

  /// When the next open attempt closes; `nil` where none is open.
  package func nextDeadline() throws -> Instant? {
    try connection.first("SELECT min(closes) FROM attempt_state WHERE state = 'started'") {
      try $0.optionalInt(0)
    }.flatMap(\.self).map { Instant(microseconds: Int64($0)) }
  }

  private func attempts(
    _ condition: String, _ arguments: [SQLValue], by order: String = "attempt.fact", isFormKnown: Bool = false
  ) throws -> [StoredAttempt] {
    let form = { (row: any SQLRow) in
      isFormKnown
        ? try forms.form(ofAttempt: try row.text(0), connection) { try row.text(4) }
        : try forms.form(try row.text(4), connection)
    }
    return try connection.rows(
      """
      SELECT attempt.id, attempt.exam, attempt.candidate, attempt.sitting, attempt.form, attempt.form_digest,
        attempt.started, attempt_state.closes, attempt_state.state,
        attempt_state.sequence, attempt_state.handed_in, attempt_state.is_expired, attempt_state.holder,
        attempt_state.is_away, attempt_state.returns, attempt_state.disconnects, attempt_state.focus_losses,
        attempt_state.is_watched, attempt_state.latest
      FROM attempt JOIN attempt_state ON attempt_state.attempt = attempt.id
      WHERE \(condition) ORDER BY \(order)
      """, arguments
    ) { row in
      let attempt = Attempt(
        id: try row.id(0), exam: try row.id(1), candidate: try row.id(2), started: try row.instant(6),
        deadline: try row.instant(7))
      let life = AttemptLife(
        state: try row.raw(8), holder: try row.value(12) == .null ? nil : try row.digest(12),
        isAway: try row.flag(13), sequence: try row.int(9), deadline: attempt.deadline,
        handedIn: try row.optionalInt(10).map { Instant(microseconds: Int64($0)) },
        isExpired: try row.flag(11), returns: try row.int(14), disconnects: try row.int(15),
        focusLosses: try row.int(16))
      return StoredAttempt(
        attempt: attempt, sitting: try row.int(3), form: try form(row),
        formDigest: try row.digest(5), life: life, isWatched: try row.flag(17), latest: try row.int(18))
    }
  }

  /// When the candidate of an attempt last did something that is on record.
  package func lastSign(of attempt: ID<Attempt>) throws -> Instant? {
    try connection.first(
      """
      \(AttemptLog.ofOne)
      SELECT instant FROM event WHERE step IN (
        'started', 'answered', 'cleared', 'flagged', 'resumed', 'taken-over', 'unfocused', 'submitted')
      LIMIT 1
      """, [.id(attempt)]
    ) { try $0.instant(0) }
  }
}
