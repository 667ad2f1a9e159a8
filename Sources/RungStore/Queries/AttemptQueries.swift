package import RungCore

extension Reader {
  /// A candidate's attempts that are open, the earliest first.
  package func openAttempts(of candidate: ID<Person>) throws -> [StoredAttempt] {
    try attempts(of: candidate).filter { $0.state == .started }
  }

  /// The attempts that are open and whose candidates' machines were heard of until now, and have to be from now on.
  package func watchedAttempts() throws -> [ID<Attempt>] {
    try connection.rows(
      """
      SELECT attempt FROM attempt_state WHERE state = 'started' AND is_watched = 1 AND is_away = 0
      ORDER BY closes, attempt
      """
    ) { try $0.id(0) }
  }

  /// The code with which an attempt can be taken up elsewhere.
  package func unlockCode(of attempt: ID<Attempt>) throws -> (hash: Digest, until: Instant, tries: Int)? {
    try connection.first(
      "SELECT hash, valid_until, tries FROM unlock_code WHERE attempt = ?", [.id(attempt)]
    ) { (try $0.digest(0), try $0.instant(1), try $0.int(2)) }
  }

  /// The whole log of an attempt, from which its life can be told anew, in the order in which it was written.
  package func log(of attempt: ID<Attempt>) throws -> [AttemptEvent] {
    try connection.rows(
      """
      \(AttemptLog.ofOne)
      SELECT event.step, event.instant, event.sequence,
        (SELECT session FROM attempt_holder AS held
          WHERE held.attempt = event.attempt AND held.entry = event.entry),
        CASE event.step
          WHEN 'started' THEN (attempt.deadline - attempt.started) / 1000000 + COALESCE((
            SELECT sum(seconds) FROM time_grant WHERE candidate = attempt.candidate AND exam = attempt.exam
              AND sitting = attempt.sitting AND entry < attempt.entry), 0)
          WHEN 'granted' THEN COALESCE((
            SELECT sum(seconds) FROM time_grant WHERE candidate = attempt.candidate AND exam = attempt.exam
              AND sitting = attempt.sitting AND entry = event.entry), 0)
          ELSE 0 END,
        event.entry, event.fact
      FROM event JOIN attempt ON attempt.id = event.attempt
      UNION ALL SELECT 'moved', instant, sequence, NULL, 0, entry, fact FROM attempt_move WHERE attempt = ?
      ORDER BY 6, 7
      """, [.id(attempt), .id(attempt)]
    ) { row in
      let step: AttemptStep = try row.raw(0)
      return AttemptEvent(
        step, at: try row.instant(1),
        by: try step == .moved || row.value(3) == .null ? nil : try row.digest(3),
        sequence: try row.optionalInt(2), seconds: try row.int(4))
    }
  }
}
