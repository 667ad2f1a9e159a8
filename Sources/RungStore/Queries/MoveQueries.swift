package import RungCore

/// That the candidate of an attempt came to rest at a question.
package struct Move: Hashable, Sendable {
  package let question: Int
  package let sequence: Int
  package let instant: Instant

  fileprivate init(_ row: any SQLRow) throws {
    question = try row.int(0)
    sequence = try row.int(1)
    instant = try row.instant(2)
  }
}

extension Reader {
  /// Every move in an attempt, in the order in which they came.
  package func moves(of attempt: ID<Attempt>) throws -> [Move] {
    try connection.rows(
      "SELECT question, sequence, instant FROM attempt_move WHERE attempt = ? ORDER BY fact", [.id(attempt)],
      Move.init)
  }

  /// The question where the candidate was when last heard of, and since when: that of the last move, or of an answer
  /// whose entry is later.
  package func place(of attempt: ID<Attempt>) throws -> (question: Int, since: Instant)? {
    let moved = try connection.first(
      """
      SELECT question, instant, entry FROM attempt_move WHERE attempt = ? ORDER BY fact DESC LIMIT 1
      """, [.id(attempt)], Place.init)
    let answered = try connection.first(
      """
      \(AttemptLog.ofOne)
      SELECT question, instant, entry FROM event WHERE sequence IS NOT NULL LIMIT 1
      """, [.id(attempt)], Place.init)
    let last = [moved, answered].compactMap(\.self).max { $0.entry < $1.entry }
    return last.map { ($0.question, $0.instant) }
  }
}

/// Where a move or an answer says that the candidate is.
private struct Place {
  let question: Int
  let instant: Instant
  let entry: Int

  init(_ row: any SQLRow) throws {
    question = try row.int(0)
    instant = try row.instant(1)
    entry = try row.int(2)
  }
}
