package import RungCore

/// An answer as it was saved, with the moment.
package struct AnswerEvent: Sendable {
  package let question: Int
  package let response: Response?
  package let instant: Instant
}

extension Reader {
  /// Every answer saved in an attempt, in the order in which they came.
  package func answerEvents(of attempt: ID<Attempt>) throws -> [AnswerEvent] {
    try connection.rows(
      """
      SELECT question, response, instant FROM attempt_event
      WHERE attempt = ? AND step IN ('answered', 'cleared') ORDER BY sequence
      """, [.id(attempt)]
    ) { row in
      AnswerEvent(
        question: try row.int(0), response: try row.optionalText(1).map { try Response(text: $0) },
        instant: try row.instant(2))
    }
  }
}

/// What the answers of one attempt come to: the last response to each question, and the time before each answer, which is
/// the time since the answer before it.
package struct AnswerCourse: Sendable {
  package private(set) var responses: [Int: Response] = [:]
  package private(set) var seconds: [Int: Int] = [:]

  package init(_ events: [AnswerEvent], from start: Instant) {
    var last = start
    for event in events {
      responses[event.question] = event.response
      seconds[event.question, default: 0] += max(0, event.instant.seconds(since: last))
      last = event.instant
    }
  }
}
