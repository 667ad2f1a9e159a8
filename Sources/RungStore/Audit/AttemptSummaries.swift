import RungCore

/// Every attempt is told anew from its log, and what is kept beside it is compared with what it comes to: where it stands, its
/// packed paper, the tasks of those who mark it, and what it adds to counts.
extension Reader {
  /// The first step that cannot have happened, or the first row that does not follow from the steps.
  func faultyAttempt(
    _ indexing: ContentIndexing?, _ progress: AuditProgress
  ) throws -> AuditReport.Fault? {
    if let stray = try strayRow() { return stray }
    var events = 0
    let fault = try faultyAttempt(indexing, progress, &events)
    // Events are found by links that other hands may have bent, and an attempt then tells another story.
    let all = try connection.first("SELECT count(*) FROM attempt_event") { try $0.int(0) }
    return fault == nil && events == all ? nil : try bentLink() ?? fault
  }

  /// - Parameter events: Counts those of all attempts.
  private func faultyAttempt(
    _ indexing: ContentIndexing?, _ progress: AuditProgress, _ events: inout Int
  ) throws -> AuditReport.Fault? {
    var papers = try PackedSummaries(connection)
    var tasks = TaskSummaries(connection, indexing)
    var tallies = TallySummaries(connection)
    var counts = try PaperCountSummaries(connection)
    let cursor = try connection.cursor(
      """
      SELECT attempt.id, attempt.exam, attempt.candidate, attempt.started, attempt.deadline, attempt.sitting,
        attempt.form, attempt.fact, (
          SELECT sum(seconds) FROM time_grant WHERE time_grant.candidate = attempt.candidate
            AND time_grant.exam = attempt.exam AND time_grant.sitting = attempt.sitting),
        kept.is_counted, marking.marks, paper.number, paper.answers,
        kept.closes, kept.state, kept.holder, kept.is_away, kept.sequence, kept.handed_in, kept.is_expired,
        kept.returns, kept.disconnects, kept.focus_losses
      FROM attempt LEFT JOIN attempt_state AS kept ON kept.attempt = attempt.id
      LEFT JOIN paper_marking AS marking ON marking.attempt = attempt.id
      LEFT JOIN packed_paper AS paper ON paper.attempt = attempt.id ORDER BY attempt.fact
      """, [])
    while let row = try cursor.next() {
      let audited = try audited(row)
      let retold = try RetoldAttempt(audited, grants: try grants(row, audited), connection)
      if let impossible = retold.impossible { return impossible }
      progress.advance(by: retold.events + retold.moves)
      events += retold.events
      let state = AuditReport.Fault.wrong("attempt_state \(audited.attempt.id)")
      guard retold.isLinked else { return state }
      guard try (13..<23).map({ try row.value($0) }) == retold.life.kept(closes: audited.closes) else {
        return state
      }
      counts.add(audited)
      guard retold.life.state != .started else {
        if audited.isCounted { return state }
        continue
      }
      let marks = try marks(of: audited.attempt.id)
      let kept = try row.optionalInt(11).map { (number: $0, answers: try row.blob(12)) }
      if let fault = papers.fault(in: kept, of: audited, retold.course, marks) { return fault }
      if let fault = try tasks.fault(of: audited, retold.life, self) { return fault }
      if audited.isCounted {
        guard retold.life.state == .marked else { return state }
        tallies.add(audited.form, marks)
      }
    }
    return try papers.unused() ?? tallies.fault() ?? counts.fault()
  }

  /// A row that belongs to no attempt, or to one that has not been handed in and so has none; an attempt that has not the
  /// row that each has.
  private func strayRow() throws -> AuditReport.Fault? {
    try connection.first(
      """
      SELECT 'attempt_state ' || attempt FROM attempt_state
      WHERE NOT EXISTS (SELECT 1 FROM attempt WHERE id = attempt_state.attempt)
      UNION ALL SELECT 'attempt_state ' || id FROM attempt
      WHERE NOT EXISTS (SELECT 1 FROM attempt_state WHERE attempt = attempt.id)
      UNION ALL SELECT 'packed_paper ' || attempt FROM packed_paper
      WHERE attempt NOT IN (SELECT attempt FROM attempt_event WHERE step IN ('submitted', 'expired'))
      UNION ALL SELECT 'marking_task ' || attempt || ' ' || question || ' ' || round FROM marking_task
      WHERE attempt NOT IN (SELECT attempt FROM attempt_event WHERE step IN ('submitted', 'expired'))
      """
    ) { .wrong(try $0.text(0)) }
  }

  /// An event that does not know the one before it, or an attempt that does not know its newest.
  private func bentLink() throws -> AuditReport.Fault? {
    try connection.first(
      """
      SELECT 'attempt_event ' || fact FROM (
        SELECT fact, previous, lag(fact) OVER (PARTITION BY attempt ORDER BY fact) AS before FROM attempt_event
      ) WHERE previous IS NOT before
      UNION ALL SELECT 'attempt_state ' || kept.attempt FROM attempt_state AS kept LEFT JOIN (
        SELECT attempt, max(fact) AS fact FROM attempt_event GROUP BY attempt
      ) AS newest ON newest.attempt = kept.attempt WHERE kept.latest IS NOT COALESCE(newest.fact, 0)
      """
    ) { .wrong(try $0.text(0)) }
  }

  private func audited(_ row: any SQLRow) throws -> AuditedAttempt {
    let attempt = Attempt(
      id: try row.id(0), exam: try row.id(1), candidate: try row.id(2), started: try row.instant(3),
      deadline: try row.instant(4))
    return AuditedAttempt(
      attempt: attempt, fact: try row.int(7), sitting: try row.int(5),
      // Every paper is looked at once: those that are known to whoever sits them stay so.
      form: try FormText(versions: forms.versions, connection: connection).form(try row.text(6)),
      closes: attempt.deadline.adding(seconds: try row.optionalInt(8) ?? 0),
      isCounted: try row.optionalInt(9) == 1, byKey: try row.optionalText(10))
  }

  /// What was granted for the sitting, by the entry.
  private func grants(
    _ row: any SQLRow, _ audited: AuditedAttempt
  ) throws -> [(entry: Int, seconds: Int)] {
    guard try row.value(8) != .null else { return [] }
    return try connection.rows(
      """
      SELECT entry, seconds FROM time_grant WHERE candidate = ? AND exam = ? AND sitting = ? ORDER BY fact
      """, [.id(audited.attempt.candidate), .id(audited.attempt.exam), .int(audited.sitting)]
    ) { (try $0.int(0), try $0.int(1)) }
  }
}

extension AttemptLife {
  /// What `attempt_state` has of it, in the order in which the audit reads it.
  fileprivate func kept(closes: Instant) -> [SQLValue] {
    [
      .instant(closes), state.map { .text($0.rawValue) } ?? .null, holder.map { .digest($0) } ?? .null,
      .flag(isAway), .int(sequence), handedIn.map { .instant($0) } ?? .null, .flag(isExpired), .int(returns),
      .int(disconnects), .int(focusLosses),
    ]
  }
}
