import RungCore
import Synchronization

/// The numbers of exams and questions in packed papers, as a store has them. They only ever grow, so that what was read
/// stays right; where a commit failed, the store has fewer than were read, and they are read again.
package final class PackedNumbers: Sendable {
  private let exams = Mutex<[ID<Exam>: Known]>([:])

  package init() {}

  /// The questions of one exam.
  final class Known: Sendable {
    let exam: Int
    private let numbers: Mutex<[PackedQuestion: Int]>

    init(exam: Int, numbers: [PackedQuestion: Int]) {
      self.exam = exam
      self.numbers = Mutex(numbers)
    }

    var count: Int { numbers.withLock(\.count) }

    /// The number of a question, which gets the next one if it has none.
    func number(of question: PackedQuestion, _ connection: any Connection) throws -> Int {
      if let number = numbers.withLock({ $0[question] }) { return number }
      let next = count
      try connection.run(
        "INSERT INTO packed_question (exam, number, item, version, part, worth) VALUES (?, ?, ?, ?, ?, ?)",
        [
          .int(exam), .int(next), .text(question.item), .int(question.version), .int(question.part ?? -1),
          .int(question.worth.milli),
        ])
      numbers.withLock { $0[question] = next }
      return next
    }
  }

  /// What the store has for an exam, within a transaction that writes.
  func known(_ exam: ID<Exam>, _ connection: any Connection) throws -> Known {
    let stored = try connection.first(
      """
      SELECT number, (SELECT COALESCE(max(number) + 1, 0) FROM packed_question WHERE exam = packed_exam.number)
      FROM packed_exam WHERE exam = ?
      """, [.id(exam)]
    ) { (number: try $0.int(0), questions: try $0.int(1)) }
    if let stored, let known = exams.withLock({ $0[exam] }), known.exam == stored.number,
      known.count == stored.questions
    {
      return known
    }
    let known = try read(exam, stored?.number, connection)
    exams.withLock { $0[exam] = known }
    return known
  }

  private func read(_ exam: ID<Exam>, _ number: Int?, _ connection: any Connection) throws -> Known {
    guard let number else {
      let number = try connection.insert("INSERT INTO packed_exam (exam) VALUES (?)", [.id(exam)])
      return Known(exam: number, numbers: [:])
    }
    let questions = try packedQuestions(ofExam: number, connection)
    return Known(
      exam: number, numbers: Dictionary(uniqueKeysWithValues: zip(questions, questions.indices)))
  }
}

/// The questions of an exam in the order of their numbers.
func packedQuestions(ofExam number: Int, _ connection: any Connection) throws -> [PackedQuestion] {
  try connection.rows(
    "SELECT item, version, part, worth FROM packed_question WHERE exam = ? ORDER BY number", [.int(number)]
  ) { row in
    let part = try row.int(2)
    return PackedQuestion(
      item: try row.text(0), version: try row.int(1), part: part < 0 ? nil : part,
      worth: Marks(milli: try row.int(3)))
  }
}
