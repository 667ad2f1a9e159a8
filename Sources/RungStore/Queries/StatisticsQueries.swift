package import RungCore

/// An answer as it was saved, with the moment.
package struct AnswerEvent: Sendable {
  package let attempt: ID<Attempt>
  package let question: Int
  package let response: Response?
  package let instant: Instant
}

extension Reader {
  /// The latest mark of each answer of all attempts at an exam, by attempt and question.
  package func marks(at exam: ID<Exam>) throws -> [ID<Attempt>: [Int: Marks]] {
    var marks: [ID<Attempt>: [Int: Marks]] = [:]
    try connection.forEach(
      """
      SELECT m.attempt, m.question, m.milli FROM attempt a JOIN response_mark m ON m.attempt = a.id
      WHERE a.exam = ? ORDER BY a.fact, m.question, m.fact
      """, [.id(exam)]
    ) { marks[try $0.id(0), default: [:]][try $0.int(1)] = Marks(milli: try $0.int(2)) }
    return marks
  }

  /// Every answer saved in attempts at an exam, attempt by attempt in the order in which they came.
  package func answerEvents(at exam: ID<Exam>) throws -> [AnswerEvent] {
    try connection.rows(
      """
      SELECT e.attempt, e.question, e.response, e.instant FROM attempt a
      JOIN attempt_event e ON e.attempt = a.id AND e.question IS NOT NULL
      WHERE a.exam = ? ORDER BY a.fact, e.sequence
      """, [.id(exam)]
    ) { row in
      AnswerEvent(
        attempt: try row.id(0), question: try row.int(1),
        response: try row.optionalText(2).map { try Response(text: $0) }, instant: try row.instant(3))
    }
  }
}
