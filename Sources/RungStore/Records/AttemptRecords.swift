package import RungCore

// The log of an attempt. Every step goes through the table of `AttemptStep`, and the row that says where the attempt
// stands is what `AttemptLife` makes of it, written in the same transaction.
extension Change {
  /// Adds an event to an attempt's log.
  /// - Throws: `Refusal(.attemptClosed)` where the table has no such step; who may write, and when, has been
  ///   settled by `AttemptLife.admit`.
  package func record(_ event: AttemptEvent, of attempt: ID<Attempt>) throws {
    guard let stored = try reader.attempt(attempt) else { throw unknown(attempt) }
    var life = stored.life
    do {
      try life.apply(event)
    } catch {
      throw closed(stored.attempt)
    }
    try log(event, of: attempt)
    try keep(life, of: attempt)
  }

  /// Adds a step of which there is nothing more to tell.
  package func step(_ step: AttemptStep, of attempt: ID<Attempt>) throws {
    try record(AttemptEvent(step, at: stamp.instant), of: attempt)
  }

  /// - Parameter known: Where the attempt stands, where that has been read in this transaction.
  package func saveAnswer(
    _ answer: SavedResponse, sequence: Int, of attempt: ID<Attempt>, from known: AttemptState? = nil
  ) throws {
    let found =
      try known
      ?? connection.first("SELECT state FROM attempt_state WHERE attempt = ?", [.id(attempt)]) {
        row -> AttemptState in try row.raw(0)
      }
    guard let state = found else { throw unknown(attempt) }
    let text = answer.response?.text
    let before = try connection.first(
      """
      SELECT response, is_flagged FROM attempt_event WHERE attempt = ? AND question = ?
      ORDER BY fact DESC LIMIT 1
      """, [.id(attempt), .int(answer.question)]
    ) { (text: try $0.optionalText(0), isFlagged: try $0.flag(1)) }
    let step: AttemptStep =
      before?.text == text && before?.isFlagged ?? false != answer.isFlagged
      ? .flagged : text == nil ? .cleared : .answered
    guard step.next(from: state) == state else {
      throw Refusal(.attemptClosed, ["attempt": .text(attempt.text)])
    }
    try insert(
      .attemptEvent,
      [
        .id(attempt), .text(step.rawValue), .int(answer.question), text.map { .text($0) } ?? .null,
        .flag(answer.isFlagged), .int(sequence), .instant(stamp.instant),
      ])
    try connection.run(
      "UPDATE attempt_state SET sequence = ? WHERE attempt = ?", [.int(sequence), .id(attempt)])
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
  func begin(_ attempt: ID<Attempt>, holder: Digest?) throws {
    try connection.run(
      """
      INSERT INTO attempt_state (attempt, state, sequence, handed_in, is_expired, holder)
      VALUES (?, 'started', 0, NULL, 0, ?)
      """, [.id(attempt), holder.map { .digest($0) } ?? .null])
    try log(AttemptEvent(.started, at: stamp.instant, by: holder), of: attempt)
  }

  private func log(_ event: AttemptEvent, of attempt: ID<Attempt>) throws {
    try insert(
      .attemptEvent,
      [
        .id(attempt), .text(event.step.rawValue), .null, .null, .null, .null, .instant(event.instant),
      ])
    if let session = event.session, event.step == .started || event.step == .takenOver {
      try insert(.attemptHolder, [.id(attempt), .digest(session)])
    }
  }

  private func keep(_ life: AttemptLife, of attempt: ID<Attempt>) throws {
    guard let state = life.state else { return }
    try connection.run(
      """
      UPDATE attempt_state SET state = ?, holder = ?, is_away = ?, sequence = ?, handed_in = ?, is_expired = ?,
        returns = ?, disconnects = ?, focus_losses = ?
      WHERE attempt = ?
      """,
      [
        .text(state.rawValue), life.holder.map { .digest($0) } ?? .null, .flag(life.isAway),
        .int(life.sequence), life.handedIn.map { .instant($0) } ?? .null, .flag(life.isExpired),
        .int(life.returns), .int(life.disconnects), .int(life.focusLosses), .id(attempt),
      ])
  }

  private func unknown(_ attempt: ID<Attempt>) -> Refusal {
    Refusal(.attemptUnknown, ["attempt": .text(attempt.text)])
  }

  private func closed(_ attempt: Attempt) -> Refusal {
    Refusal(.attemptClosed, ["attempt": .text(attempt.id.text), "deadline": .instant(attempt.deadline)])
  }
}
