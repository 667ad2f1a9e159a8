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

  /// The attempts whose papers hold an item.
  package func attempts(with item: ID<Item>) throws -> [StoredAttempt] {
    let met: [(candidate: ID<Person>, exam: ID<Exam>)] = try connection.rows(
      "SELECT candidate, exam FROM seen_item WHERE item = ? ORDER BY candidate, exam", [.id(item)]
    ) { (try $0.id(0), try $0.id(1)) }
    return try met.flatMap { try attempts(of: $0.candidate, at: $0.exam) }
      .filter { $0.form.slots.contains { $0.item.id == item.text } }
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

  /// The latest mark of each answer of an attempt, by question.
  package func marks(of attempt: ID<Attempt>) throws -> [Int: Marks] {
    var marks: [Int: Marks] = [:]
    try connection.forEach(
      "SELECT question, milli FROM response_mark WHERE attempt = ? ORDER BY fact", [.id(attempt)]
    ) { marks[try $0.int(0)] = Marks(milli: try $0.int(1)) }
    return marks
  }

  /// The answers that wait for a mark: how many of each item.
  package func markingQueue() throws -> [(exam: ID<Exam>, item: String, waiting: Int)] {
    try connection.rows(
      "SELECT exam, item, count(*) FROM marking_task WHERE is_done = 0 GROUP BY exam, item ORDER BY exam, item"
    ) { (try $0.id(0), try $0.text(1), try $0.int(2)) }
  }

  /// The next answer for `marker`: the one already leased to them, or the first free one, item by item and in a
  /// shuffled order within an item. Nobody is given an answer of their own newcomer's.
  package func nextMarkingTask(for marker: ID<Person>, at instant: Instant) throws -> MarkingTask? {
    try markingTask("leased_by = ? AND leased_until > ?", [.id(marker), .instant(instant)], for: marker)
      ?? markingTask("(leased_until IS NULL OR leased_until <= ?)", [.instant(instant)], for: marker)
  }

  private func markingTask(
    _ condition: String, _ arguments: [SQLValue], for marker: ID<Person>
  ) throws -> MarkingTask? {
    try connection.first(
      """
      SELECT id, attempt, question, exam, item FROM marking_task
      WHERE \(condition) AND is_done = 0 AND NOT EXISTS (
        SELECT 1 FROM attempt JOIN mentorship ON mentorship.newcomer = attempt.candidate
        WHERE attempt.id = marking_task.attempt AND mentorship.mentor = ? AND mentorship.fact = (
          SELECT max(fact) FROM mentorship WHERE newcomer = attempt.candidate))
      ORDER BY item, shuffle LIMIT 1
      """, arguments + [.id(marker)], waitingTask)
  }

  package func markingTask(_ id: ID<MarkingTask>) throws -> (
    task: MarkingTask, isDone: Bool, holder: ID<Person>?
  )? {
    try connection.first(
      "SELECT id, attempt, question, exam, item, is_done, leased_by FROM marking_task WHERE id = ?", [.id(id)]
    ) { (try waitingTask($0), try $0.flag(5), try $0.optionalText(6).map { ID($0) }) }
  }
}

private func waitingTask(_ row: any SQLRow) throws -> MarkingTask {
  MarkingTask(
    id: try row.id(0), attempt: try row.id(1), question: try row.int(2), exam: try row.id(3),
    item: try row.text(4))
}

private func savedResponse(_ row: any SQLRow) throws -> SavedResponse {
  SavedResponse(
    question: try row.int(0), response: try row.optionalText(1).map { try Response(text: $0) },
    isFlagged: try row.flag(2))
}
