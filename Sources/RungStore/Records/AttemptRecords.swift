package import RungCore

// The log of an attempt. Every step goes through the table of `AttemptStep`, and the row that says where the attempt
// stands is what `AttemptLife` makes of it, written in the same transaction.
extension Change {
  /// An attempt as it stands in this transaction.
  package func attempt(_ id: ID<Attempt>) throws -> StoredAttempt? { try known(id)?.stored }

  /// What the answers of an attempt come to in this transaction.
  package func course(of id: ID<Attempt>) throws -> AnswerCourse? { try known(id)?.course }

  /// Adds an event to an attempt's log.
  /// - Throws: `Refusal(.attemptClosed)` where the table has no such step; who may write, and when, has been
  ///   settled by `AttemptLife.admit`.
  package func record(_ event: AttemptEvent, of attempt: ID<Attempt>) throws {
    guard let known = try known(attempt) else { throw unknown(attempt) }
    var life = known.stored.life
    do {
      try life.apply(event)
    } catch {
      throw closed(known.stored.attempt)
    }
    let latest = try log(event, of: attempt, after: link(to: known.stored.latest))
    try keep(life, of: attempt, latest: latest, after: known.stored.latest)
  }

  /// Adds a step of which there is nothing more to tell.
  package func step(_ step: AttemptStep, of attempt: ID<Attempt>) throws {
    try record(AttemptEvent(step, at: stamp.instant), of: attempt)
  }

  package func saveAnswer(_ answer: SavedResponse, sequence: Int, of attempt: ID<Attempt>) throws {
    guard let before = try standing(of: attempt, saving: answer) else { throw unknown(attempt) }
    var life = before.life
    guard sequence > life.sequence else {
      throw Refusal(.sequenceStale, ["sequence": .number(sequence), "latest": .number(life.sequence)])
    }
    do {
      try life.apply(AttemptEvent(before.step, at: stamp.instant, sequence: sequence))
    } catch {
      guard let known = try known(attempt) else { throw unknown(attempt) }
      throw closed(known.stored.attempt)
    }
    let latest = try insert(
      .attemptEvent,
      [
        .id(attempt), .text(before.step.rawValue), .int(answer.question),
        (answer.response?.json).map { .text($0) } ?? .null, .flag(answer.isFlagged), .int(sequence),
        .instant(stamp.instant),
      ], link: link(to: before.latest))
    try onlyOne(
      connection.run(
        "UPDATE attempt_state SET sequence = ?, latest = ? WHERE attempt = ? AND latest = ?",
        [.int(sequence), .int(latest), .id(attempt), .int(before.latest)]))
    knownAttempts.note(answer, as: before.step, life, latest: latest, of: attempt, at: stamp.instant)
  }

  /// - Parameter instant: When it counts as handed in: now, or its deadline.
  package func handIn(_ attempt: ID<Attempt>, at instant: Instant, isExpired: Bool) throws {
    try record(
      isExpired ? AttemptEvent(.expired, at: stamp.instant) : AttemptEvent(.submitted, at: instant),
      of: attempt)
  }

  package func close(_ attempt: ID<Attempt>) throws {
    try step(.marked, of: attempt)
  }

  /// Notes that the candidate's machine has begun to let itself be heard of: no fact, but what silence is judged by.
  package func watch(_ attempt: ID<Attempt>) throws {
    try connection.run("UPDATE attempt_state SET is_watched = 1 WHERE attempt = ?", [.id(attempt)])
    knownAttempts.forget([attempt])
  }

  /// Keeps a code with which another session can take the attempt up, instead of an earlier one.
  package func setUnlockCode(_ hash: Digest, of attempt: ID<Attempt>, until instant: Instant) throws {
    try connection.run(
      """
      INSERT INTO unlock_code (attempt, hash, valid_until, tries) VALUES (?, ?, ?, 0)
      ON CONFLICT (attempt) DO UPDATE SET hash = excluded.hash, valid_until = excluded.valid_until, tries = 0
      """, [.id(attempt), .digest(hash), .instant(instant)])
  }

  package func noteWrongUnlockCode(of attempt: ID<Attempt>) throws {
    try connection.run("UPDATE unlock_code SET tries = tries + 1 WHERE attempt = ?", [.id(attempt)])
  }

  package func removeUnlockCode(of attempt: ID<Attempt>) throws {
    try connection.run("DELETE FROM unlock_code WHERE attempt = ?", [.id(attempt)])
  }

  /// The first step of an attempt, with the row that says where it stands.
  func begin(
    _ attempt: Attempt, sitting: Int, form: Form, formDigest: Digest, holder: Digest?
  ) throws {
    let latest = try log(AttemptEvent(.started, at: stamp.instant, by: holder), of: attempt.id, after: .null)
    try connection.run(
      """
      INSERT INTO attempt_state (attempt, state, sequence, handed_in, is_expired, holder, closes, latest)
      VALUES (?, 'started', 0, NULL, 0, ?, ?, ?)
      """,
      [
        .id(attempt.id), holder.map { .digest($0) } ?? .null, .instant(attempt.deadline), .int(latest),
      ])
    let life = AttemptLife(
      state: .started, holder: holder, isAway: false, sequence: 0, deadline: attempt.deadline, handedIn: nil,
      isExpired: false, returns: 0, disconnects: 0, focusLosses: 0)
    keep(
      KnownAttempts.Known(
        stored: StoredAttempt(
          attempt: attempt, sitting: sitting, form: form, formDigest: formDigest, life: life,
          isWatched: false, latest: latest),
        course: AnswerCourse(from: attempt.started)))
  }

  private func known(_ id: ID<Attempt>) throws -> KnownAttempts.Known? {
    if let known = knownAttempts.known(id) {
      touch(id)
      return known
    }
    guard let stored = try reader.sitting(id) else { return nil }
    let known = KnownAttempts.Known(
      stored: stored, course: try reader.course(of: id, from: stored.attempt.started))
    keep(known)
    return known
  }

  private func standing(
    of id: ID<Attempt>, saving answer: SavedResponse
  ) throws -> KnownAttempts.Standing? {
    if let standing = knownAttempts.standing(of: id, saving: answer) {
      touch(id)
      return standing
    }
    return try known(id) == nil ? nil : knownAttempts.standing(of: id, saving: answer)
  }

  private func keep(_ known: KnownAttempts.Known) {
    touch(known.stored.attempt.id)
    knownAttempts.keep(known)
  }

  /// - Parameter link: The newest event so far.
  /// - Returns: The number of this one.
  private func log(_ event: AttemptEvent, of attempt: ID<Attempt>, after link: SQLValue) throws -> Int {
    let number = try insert(
      .attemptEvent,
      [
        .id(attempt), .text(event.step.rawValue), .null, .null, .null, .null, .instant(event.instant),
      ], link: link)
    if let session = event.session, event.step == .started || event.step == .takenOver {
      try insert(.attemptHolder, [.id(attempt), .digest(session)])
    }
    return number
  }

  private func keep(_ life: AttemptLife, of attempt: ID<Attempt>, latest: Int, after previous: Int) throws {
    guard let state = life.state else { return }
    try onlyOne(
      connection.run(
        """
        UPDATE attempt_state SET state = ?, holder = ?, is_away = ?, handed_in = ?, is_expired = ?, returns = ?,
          disconnects = ?, focus_losses = ?, latest = ?
        WHERE attempt = ? AND latest = ?
        """,
        [
          .text(state.rawValue), life.holder.map { .digest($0) } ?? .null, .flag(life.isAway),
          life.handedIn.map { .instant($0) } ?? .null, .flag(life.isExpired), .int(life.returns),
          .int(life.disconnects), .int(life.focusLosses), .int(latest),
          .id(attempt), .int(previous),
        ]))
    knownAttempts.note(life, latest: latest, of: attempt)
  }

  /// - Parameter event: The number of the newest event so far; 0 where there is none.
  private func link(to event: Int) -> SQLValue { event == 0 ? .null : .int(event) }

  /// The writer's memory and the file are never at odds; where they are, nothing is written.
  private func onlyOne(_ changed: Int) throws {
    guard changed == 1 else { throw DamagedRow(expected: "the newest event of an attempt") }
  }

  private func unknown(_ attempt: ID<Attempt>) -> Refusal {
    Refusal(.attemptUnknown, ["attempt": .text(attempt.text)])
  }

  private func closed(_ attempt: Attempt) -> Refusal {
    Refusal(.attemptClosed, ["attempt": .text(attempt.id.text), "deadline": .instant(attempt.deadline)])
  }
}
