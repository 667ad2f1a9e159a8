package import RungCore

extension Reader {
  /// The mark that stands of each answer of an attempt, by question: what the key gave, then what persons and corrected
  /// keys came to, in the order in which that happened, without what was taken back.
  package func marks(of attempt: ID<Attempt>) throws -> [Int: Marks] {
    var marks: [Int: Marks] = [:]
    let byKey = try connection.first("SELECT marks FROM paper_marking WHERE attempt = ?", [.id(attempt)]) {
      try $0.text(0)
    }
    for (place, milli) in (byKey ?? "").split(separator: ",", omittingEmptySubsequences: false).enumerated() {
      if let milli = Int(milli) { marks[place] = Marks(milli: milli) }
    }
    try connection.forEach(
      """
      SELECT entry, fact, question, milli FROM response_mark WHERE attempt = ? AND NOT EXISTS (
        SELECT 1 FROM mark_withdrawal AS w WHERE w.attempt = response_mark.attempt
          AND w.question = response_mark.question AND w.entry > response_mark.entry)
      UNION ALL SELECT entry, fact, question, milli FROM remark WHERE attempt = ?
      ORDER BY 1, 2
      """, [.id(attempt), .id(attempt)]
    ) { marks[try $0.int(2)] = Marks(milli: try $0.int(3)) }
    return marks
  }

  /// The version of the key by which an answer was last marked anew.
  package func latestRemark(question: Int, of attempt: ID<Attempt>) throws -> (item: String, number: Int)? {
    try connection.first(
      "SELECT item, number FROM remark WHERE attempt = ? AND question = ? ORDER BY fact DESC LIMIT 1",
      [.id(attempt), .int(question)]
    ) { (try $0.text(0), try $0.int(1)) }
  }

  /// What persons gave an answer and have not taken back, by round.
  package func raterMarks(question: Int, of attempt: ID<Attempt>) throws -> [RaterMark] {
    try connection.rows(
      """
      SELECT round, rater, milli, comment FROM rater_mark
      WHERE attempt = ? AND question = ? AND NOT EXISTS (
        SELECT 1 FROM mark_withdrawal AS w WHERE w.attempt = rater_mark.attempt
          AND w.question = rater_mark.question AND w.round = rater_mark.round AND w.entry > rater_mark.entry)
      ORDER BY round
      """, [.id(attempt), .int(question)]
    ) { row in
      RaterMark(
        round: try row.int(0), rater: try row.id(1), marks: Marks(milli: try row.int(2)),
        comment: try row.text(3))
    }
  }

  /// Why the answers of an attempt that several persons marked came to what they did, by question.
  package func ratingOutcomes(of attempt: ID<Attempt>) throws -> [Int: Decision<Marks>] {
    var outcomes: [Int: Decision<Marks>] = [:]
    try connection.forEach(
      """
      SELECT question, milli, because FROM rating_outcome WHERE attempt = ? AND NOT EXISTS (
        SELECT 1 FROM mark_withdrawal AS w WHERE w.attempt = rating_outcome.attempt
          AND w.question = rating_outcome.question AND w.entry > rating_outcome.entry)
      ORDER BY fact
      """, [.id(attempt)]
    ) { row in
      outcomes[try row.int(0)] = Decision(
        Marks(milli: try row.int(1)), because: try fromJSON(try row.text(2)))
    }
    return outcomes
  }

  /// Whether `rater` may mark `candidate` in spite of a conflict of interest.
  package func isAllowed(_ rater: ID<Person>, toMark candidate: ID<Person>) throws -> Bool {
    try connection.first(
      "SELECT 1 FROM conflict_override WHERE rater = ? AND candidate = ?", [.id(rater), .id(candidate)]
    ) { try $0.int(0) } != nil
  }

  /// What of an attempt was released by hand.
  package func released(of attempt: ID<Attempt>) throws -> Set<ReleasedPart> {
    Set(
      try connection.rows("SELECT what FROM attempt_release WHERE attempt = ?", [.id(attempt)]) {
        try $0.raw(0) as ReleasedPart
      })
  }
}

// MARK: - Tasks

extension Reader {
  /// The answers that wait for a mark: how many of each item.
  package func markingQueue() throws -> [(exam: ID<Exam>, item: String, waiting: Int)] {
    try connection.rows(
      "SELECT exam, item, count(*) FROM marking_task WHERE is_done = 0 GROUP BY exam, item ORDER BY exam, item"
    ) { (try $0.id(0), try $0.text(1), try $0.int(2)) }
  }

  /// The next answer for `marker`: the one already leased to them, or the first free one, item by item and in a
  /// shuffled order within an item. Nobody is given an answer of their own newcomer's unless they were allowed to, nor one
  /// that they have marked already or hold as another's.
  package func nextMarkingTask(for marker: ID<Person>, at instant: Instant) throws -> MarkingTask? {
    try markingTask("leased_by = ? AND leased_until > ?", [.id(marker), .instant(instant)], marker, instant)
      ?? markingTask("(leased_until IS NULL OR leased_until <= ?)", [.instant(instant)], marker, instant)
  }

  private func markingTask(
    _ condition: String, _ arguments: [SQLValue], _ marker: ID<Person>, _ instant: Instant
  ) throws -> MarkingTask? {
    try connection.first(
      """
      SELECT id, attempt, question, round, exam, item FROM marking_task
      WHERE \(condition) AND is_done = 0 AND NOT EXISTS (
        SELECT 1 FROM attempt JOIN mentorship ON mentorship.newcomer = attempt.candidate
        WHERE attempt.id = marking_task.attempt AND mentorship.mentor = ? AND mentorship.fact = (
          SELECT max(fact) FROM mentorship WHERE newcomer = attempt.candidate)
          AND NOT EXISTS (
            SELECT 1 FROM conflict_override
            WHERE rater = mentorship.mentor AND candidate = attempt.candidate))
      AND NOT EXISTS (
        SELECT 1 FROM marking_task AS other
        WHERE other.attempt = marking_task.attempt AND other.question = marking_task.question
          AND other.round <> marking_task.round AND other.leased_by = ?
          AND (other.is_done = 1 OR other.leased_until > ?))
      ORDER BY item, shuffle LIMIT 1
      """, arguments + [.id(marker), .id(marker), .instant(instant)], markingTask)
  }

  package func markingTask(_ id: ID<MarkingTask>) throws -> (
    task: MarkingTask, isDone: Bool, holder: ID<Person>?, leasedUntil: Instant?
  )? {
    try connection.first(
      """
      SELECT id, attempt, question, round, exam, item, is_done, leased_by, leased_until FROM marking_task
      WHERE id = ?
      """, [.id(id)]
    ) { row in
      (
        try markingTask(row), try row.flag(6), try row.optionalText(7).map { ID($0) },
        try row.optionalInt(8).map { Instant(microseconds: Int64($0)) }
      )
    }
  }

  /// The tasks of an attempt.
  package func markingTasks(of attempt: ID<Attempt>) throws -> [(task: MarkingTask, isDone: Bool)] {
    try connection.rows(
      """
      SELECT id, attempt, question, round, exam, item, is_done FROM marking_task WHERE attempt = ?
      ORDER BY question, round
      """, [.id(attempt)]
    ) { (try markingTask($0), try $0.flag(6)) }
  }

  private func markingTask(_ row: any SQLRow) throws -> MarkingTask {
    MarkingTask(
      id: try row.id(0), attempt: try row.id(1), question: try row.int(2), exam: try row.id(4),
      item: try row.text(5), round: try row.int(3))
  }
}
