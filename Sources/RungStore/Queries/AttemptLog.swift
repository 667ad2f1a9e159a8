/// The log of an attempt, as SQL finds it: the attempt knows its newest event, and each event the one before it.
enum AttemptLog {
  private static let columns = [
    "attempt", "fact", "entry", "step", "question", "response", "is_flagged", "sequence", "instant",
    "previous",
  ]

  /// A table `event` for the query that follows: the events of attempts, the newest first.
  ///
  /// It ends where other hands have bent the way, whatever they made of it: the audit says so.
  /// - Parameter condition: On `kept`, the rows of `attempt_state`.
  static func events(where condition: String) -> String {
    """
    WITH RECURSIVE event (\(columns.joined(separator: ", "))) AS (
      SELECT \(selection("newest")) FROM attempt_state AS kept
      JOIN attempt_event AS newest ON newest.fact = kept.latest AND newest.attempt = kept.attempt
      WHERE \(condition)
      UNION ALL
      SELECT \(selection("earlier")) FROM event
      JOIN attempt_event AS earlier ON earlier.fact = event.previous AND earlier.attempt = event.attempt
      WHERE earlier.fact < event.fact
      ORDER BY 2 DESC
    )
    """
  }

  /// The events of one attempt, which is the first argument.
  static let ofOne = events(where: "kept.attempt = ?")

  private static func selection(_ table: String) -> String {
    columns.map { "\(table).\($0)" }.joined(separator: ", ")
  }
}
