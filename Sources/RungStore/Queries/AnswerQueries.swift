package import RungCore

extension Reader {
  /// What the answers and moves of an attempt come to, in the order in which they came.
  package func course(of attempt: ID<Attempt>, from start: Instant) throws -> AnswerCourse {
    var course = AnswerCourse(from: start)
    try connection.forEach(
      """
      \(AttemptLog.ofOne)
      SELECT step, question, response, is_flagged, instant, entry, fact FROM event
      WHERE step IN ('answered', 'cleared', 'flagged')
      UNION ALL SELECT 'moved', question, NULL, 0, instant, entry, fact FROM attempt_move WHERE attempt = ?
      ORDER BY entry, fact
      """, [.id(attempt), .id(attempt)]
    ) { row in
      let step: AttemptStep = try row.raw(0)
      guard step != .moved else { return course.move(to: try row.int(1), at: try row.instant(4)) }
      let answer = SavedResponse(
        question: try row.int(1), response: try row.optionalText(2).map { try Response(text: $0) },
        isFlagged: try row.flag(3))
      course.take(answer, as: step, at: try row.instant(4))
    }
    return course
  }

  /// The latest state of each answer of an attempt, by question.
  package func answers(of attempt: ID<Attempt>) throws -> [SavedResponse] {
    try course(of: attempt, from: Instant(microseconds: 0)).answers
  }

  /// Every answer that was saved in an attempt, by the sequence number under which it was.
  package func savedAnswers(in attempt: ID<Attempt>) throws -> [Int: SavedResponse] {
    var answers: [Int: SavedResponse] = [:]
    try connection.forEach(
      """
      \(AttemptLog.ofOne)
      SELECT question, response, is_flagged, sequence FROM event WHERE sequence IS NOT NULL
      """, [.id(attempt)]
    ) { answers[try $0.int(3)] = try SavedResponse($0) }
    return answers
  }

  /// The answer that was saved under this sequence number, if one was.
  package func answer(sequence: Int, of attempt: ID<Attempt>) throws -> SavedResponse? {
    try connection.first(
      """
      \(AttemptLog.ofOne)
      SELECT question, response, is_flagged, sequence FROM event WHERE sequence <= ? LIMIT 1
      """, [.id(attempt), .int(sequence)]
    ) { try $0.int(3) == sequence ? SavedResponse($0) : nil }?.flatMap(\.self)
  }
}

/// The latest state of one answer.
package struct SavedResponse: Hashable, Sendable {
  package let question: Int
  package let response: Response?
  package let isFlagged: Bool

  package init(question: Int, response: Response?, isFlagged: Bool) {
    self.question = question
    self.response = response
    self.isFlagged = isFlagged
  }

  /// From a row that begins with the three.
  fileprivate init(_ row: any SQLRow) throws {
    self.init(
      question: try row.int(0), response: try row.optionalText(1).map { try Response(text: $0) },
      isFlagged: try row.flag(2))
  }
}

/// What the answers of one attempt come to: the latest to each question, and the time at each, from when it was opened.
/// Where that was not told, time before an answer is the time since the answer before it.
package struct AnswerCourse: Sendable {
  private var latest: [Int: SavedResponse] = [:]
  package private(set) var seconds: [Int: Int] = [:]
  private var last: Instant
  /// The question that is known to be in view.
  private var place: Int?

  /// - Parameter start: When the attempt began.
  package init(from start: Instant) {
    last = start
  }

  /// The latest of each question that has one, by question.
  package var answers: [SavedResponse] {
    latest.values.sorted { $0.question < $1.question }
  }

  /// The latest to each question that has one which was not taken away.
  package var responses: [Int: Response] { latest.compactMapValues(\.response) }

  /// What it is to save `answer` next: a flag alone, an answer taken away, or an answer.
  package func step(saving answer: SavedResponse) -> AttemptStep {
    let before = latest[answer.question]
    if before?.response == answer.response, before?.isFlagged ?? false != answer.isFlagged { return .flagged }
    return answer.response == nil ? .cleared : .answered
  }

  package mutating func take(_ answer: SavedResponse, as step: AttemptStep, at instant: Instant) {
    latest[answer.question] = answer
    // To flag a question is not to work at it.
    guard step != .flagged else { return }
    // An answer says where the candidate was as well as a move does.
    spend(on: answer.question, until: instant)
    place = answer.question
  }

  /// The candidate came to rest at `question`. Time after the last answer counts as far as moves tell of it.
  package mutating func move(to question: Int, at instant: Instant) {
    spend(on: place, until: instant)
    place = question
  }

  private mutating func spend(on question: Int?, until instant: Instant) {
    if let question { seconds[question, default: 0] += max(0, instant.seconds(since: last)) }
    last = instant
  }
}
