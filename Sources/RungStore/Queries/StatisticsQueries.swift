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

/// What the answers of one attempt come to: the last response to each question, and the time at each, from when it was
/// opened. Where that was not told, time before an answer is the time since the answer before it.
package struct AnswerCourse: Sendable {
  package private(set) var responses: [Int: Response] = [:]
  package private(set) var seconds: [Int: Int] = [:]

  package init(_ events: [AnswerEvent], moves: [Move] = [], from start: Instant) {
    var rest = moves[...]
    var last = start
    /// The question that is known to be in view.
    var place: Int?
    func spend(_ question: Int?, until instant: Instant) {
      if let question { seconds[question, default: 0] += max(0, instant.seconds(since: last)) }
      last = instant
    }
    for event in events {
      while let move = rest.first, move.instant < event.instant {
        spend(place, until: move.instant)
        place = move.question
        rest.removeFirst()
      }
      responses[event.question] = event.response
      // An answer says where the candidate was as well as a move does.
      spend(event.question, until: event.instant)
      place = event.question
    }
    // Time after the last answer counts as far as a move tells of it.
    for move in rest {
      spend(place, until: move.instant)
      place = move.question
    }
  }
}
