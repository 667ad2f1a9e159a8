package import RungCore

/// An attempt with all that stands beside it in its row.
package struct StoredAttempt: Sendable {
  package let attempt: Attempt
  package let sitting: Int
  package let form: Form
  package let formDigest: Digest
  package let state: AttemptState
  package let sequence: Int
  package let handedIn: Instant?
  package let isExpired: Bool
  /// What the log of it comes to.
  package let life: AttemptLife
  /// Whether the candidate's machine lets itself be heard of.
  package let isWatched: Bool
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
    // Grants only ever move a deadline later, so that few attempts need a look at theirs.
    try attempts("attempt_state.state = 'started' AND attempt.deadline <= ?", [.instant(instant)])
      .filter { $0.attempt.deadline <= instant }
  }

  private func attempts(
    _ condition: String, _ arguments: [SQLValue], by order: String = "attempt.fact", isFormKnown: Bool = false
  ) throws -> [StoredAttempt] {
    let form = { (row: any SQLRow) in
      isFormKnown
        ? try forms.form(ofAttempt: try row.text(0)) { try row.text(4) } : try forms.form(try row.text(4))
    }
    return try connection.rows(
      """
      SELECT attempt.id, attempt.exam, attempt.candidate, attempt.sitting, attempt.form, attempt.form_digest,
        attempt.started,
        attempt.deadline + 1000000 * COALESCE((
          SELECT sum(seconds) FROM time_grant WHERE time_grant.candidate = attempt.candidate
            AND time_grant.exam = attempt.exam AND time_grant.sitting = attempt.sitting), 0),
        attempt_state.state, attempt_state.sequence, attempt_state.handed_in,
        attempt_state.is_expired, attempt_state.holder, attempt_state.is_away, attempt_state.returns,
        attempt_state.disconnects, attempt_state.focus_losses, attempt_state.is_watched
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
        formDigest: try row.digest(5), state: try row.raw(8), sequence: life.sequence,
        handedIn: life.handedIn, isExpired: life.isExpired, life: life, isWatched: try row.flag(17))
    }
  }

  /// The latest state of each answer of an attempt, by question.
  package func answers(of attempt: ID<Attempt>) throws -> [SavedResponse] {
    try connection.rows(
      """
      SELECT question, response, is_flagged FROM attempt_event
      WHERE fact IN (SELECT max(fact) FROM attempt_event WHERE attempt = ? AND question IS NOT NULL GROUP BY question)
      ORDER BY question
      """, [.id(attempt)], savedResponse)
  }

  /// When the candidate of an attempt last did something that is on record.
  package func lastSign(of attempt: ID<Attempt>) throws -> Instant? {
    try connection.first(
      """
      SELECT max(instant) FROM attempt_event WHERE attempt = ? AND step IN (
        'started', 'answered', 'cleared', 'flagged', 'resumed', 'taken-over', 'unfocused', 'submitted')
      """, [.id(attempt)]
    ) { try $0.optionalInt(0) }?.map { Instant(microseconds: Int64($0)) }
  }

  /// The answer that was saved under this sequence number, if one was.
  package func answer(sequence: Int, of attempt: ID<Attempt>) throws -> SavedResponse? {
    try connection.first(
      "SELECT question, response, is_flagged FROM attempt_event WHERE attempt = ? AND sequence = ?",
      [.id(attempt), .int(sequence)], savedResponse)
  }
}

private func savedResponse(_ row: any SQLRow) throws -> SavedResponse {
  SavedResponse(
    question: try row.int(0), response: try row.optionalText(1).map { try Response(text: $0) },
    isFlagged: try row.flag(2))
}
