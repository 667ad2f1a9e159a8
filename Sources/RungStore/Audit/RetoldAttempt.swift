import RungCore

/// An attempt as the audit meets it: its facts, and what is kept of them beside.
struct AuditedAttempt {
  let attempt: Attempt
  /// The number of its row.
  let fact: Int
  let sitting: Int
  let form: Form
  /// With all that was granted for the sitting.
  let closes: Instant
  /// Whether its marks are in the tallies of its items.
  let isCounted: Bool
  /// What the keys earned, as it was written down at hand-in; `nil` in a file from before that was done.
  let byKey: String?
}

/// What the log of an attempt comes to when it is told from its beginning.
struct RetoldAttempt {
  private(set) var life = AttemptLife()
  private(set) var course: AnswerCourse
  /// How many events its log has, as far as each was found from the next.
  private(set) var events = 0
  private(set) var moves = 0
  /// Whether each of them knows the one before it, and the first none.
  private(set) var isLinked = true
  /// The first step or move that cannot have happened.
  private(set) var impossible: AuditReport.Fault?

  /// - Parameter grants: The time that was granted for the sitting, by the entry.
  init(_ audited: AuditedAttempt, grants: [(entry: Int, seconds: Int)], _ connection: any Connection) throws {
    let attempt = audited.attempt
    course = AnswerCourse(from: attempt.started)
    let questions = audited.form.slots.indices
    let cursor = try connection.cursor(
      """
      \(AttemptLog.ofOne)
      SELECT event.step, event.instant, event.sequence, event.question, event.response, event.is_flagged,
        held.session, event.entry, event.fact, event.previous
      FROM event LEFT JOIN attempt_holder AS held ON held.attempt = event.attempt
        AND held.entry = event.entry AND event.step IN ('started', 'taken-over')
      UNION ALL SELECT 'moved', instant, sequence, question, NULL, 0, NULL, entry, fact, NULL
      FROM attempt_move WHERE attempt = ? ORDER BY 8, 9
      """, [.id(attempt.id), .id(attempt.id)])
    var before: Int?
    while let row = try cursor.next() {
      let step: AttemptStep = try row.raw(0)
      if step == .moved {
        moves += 1
      } else {
        events += 1
        if try row.optionalInt(9) != before { isLinked = false }
        before = try row.int(8)
      }
      let entry = try row.int(7)
      let instant = try row.instant(1)
      let seconds =
        switch step {
        case .started:
          attempt.deadline.seconds(since: attempt.started)
            + grants.reduce(0) { $1.entry < entry ? $0 + $1.seconds : $0 }
        case .granted: grants.reduce(0) { $1.entry == entry ? $0 + $1.seconds : $0 }
        default: 0
        }
      let event = AttemptEvent(
        step, at: instant, by: try row.value(6) == .null ? nil : try row.digest(6),
        sequence: try row.optionalInt(2), seconds: seconds)
      let question = try row.optionalInt(3)
      guard question.map(questions.contains) ?? true, (try? life.retell(event)) != nil else {
        let table = step == .moved ? "attempt_move" : "attempt_event"
        impossible = AuditReport.Fault(
          kind: .stepImpossible, entry: entry, row: "\(table) \(try row.int(8))")
        return
      }
      guard let question else { continue }
      guard step != .moved else {
        course.move(to: question, at: instant)
        continue
      }
      let response = try row.optionalText(4).map { try Response(text: $0) }
      course.take(
        SavedResponse(question: question, response: response, isFlagged: try row.flag(5)), as: step,
        at: instant)
    }
  }
}
