package import RungCore

/// The packed papers of one exam.
package struct PackedExam: Sendable {
  package let exam: ID<Exam>
  /// By the number that papers use.
  package let questions: [PackedQuestion]
  let number: Int
}

extension Reader {
  /// What is packed of an exam; `nil` where nobody has handed in a paper.
  package func packedExam(_ exam: ID<Exam>) throws -> PackedExam? {
    let number = try connection.first("SELECT number FROM packed_exam WHERE exam = ?", [.id(exam)]) {
      try $0.int(0)
    }
    return try number.map { number in
      PackedExam(exam: exam, questions: try packedQuestions(ofExam: number, connection), number: number)
    }
  }

  /// The exams of which some paper held an item.
  package func packedExams(with item: ID<Item>) throws -> [PackedExam] {
    let exams: [ID<Exam>] = try connection.rows(
      """
      SELECT exam FROM packed_exam
      WHERE number IN (SELECT exam FROM packed_question WHERE item = ?) ORDER BY exam
      """, [.id(item)]
    ) { try $0.id(0) }
    return try exams.compactMap { try packedExam($0) }
  }

  /// Every packed paper of an exam, in the order in which the attempts began.
  /// - Parameter body: Takes the attempt's number in the store, and the paper.
  package func forEachPaper(_ exam: PackedExam, _ body: (Int, AnswerVector) throws -> Void) throws {
    try connection.forEach(
      "SELECT number, answers FROM packed_paper WHERE number >= ? AND number < ? ORDER BY number",
      [.int(exam.number << 32), .int((exam.number + 1) << 32)]
    ) { row in
      guard let vector = AnswerVector(bytes: try row.blob(1)) else {
        throw DamagedRow(expected: "packed paper")
      }
      try body(try row.int(0) & 0xFFFF_FFFF, vector)
    }
  }

  /// The attempt with a number in the store.
  package func attempt(number: Int) throws -> ID<Attempt>? {
    try connection.first("SELECT id FROM attempt WHERE fact = ?", [.int(number)]) { try $0.id(0) }
  }

  /// The packed paper of an attempt.
  package func packedPaper(of attempt: ID<Attempt>) throws -> AnswerVector? {
    try connection.first("SELECT answers FROM packed_paper WHERE attempt = ?", [.id(attempt)]) {
      AnswerVector(bytes: try $0.blob(0))
    } ?? nil
  }
}
