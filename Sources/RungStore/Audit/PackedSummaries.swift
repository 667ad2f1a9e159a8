import RungCore

/// The packed papers as the facts have them, beside those that are kept.
struct PackedSummaries {
  /// The questions of an exam that have numbers, and those of them that were met on some paper.
  private struct Numbering {
    let exam: Int
    let questions: [PackedQuestion]
    let numbers: [PackedQuestion: Int]
    var met: Set<Int> = []
  }

  private var numberings: [ID<Exam>: Numbering] = [:]

  init(_ connection: any Connection) throws {
    let exams: [(number: Int, exam: ID<Exam>)] = try connection.rows(
      "SELECT number, exam FROM packed_exam ORDER BY number"
    ) { (try $0.int(0), try $0.id(1)) }
    for exam in exams {
      let rows = try connection.rows(
        "SELECT number, item, version, part, worth FROM packed_question WHERE exam = ? ORDER BY number",
        [.int(exam.number)]
      ) { row in
        let part = try row.int(3)
        return (
          number: try row.int(0),
          question: PackedQuestion(
            item: try row.text(1), version: try row.int(2), part: part < 0 ? nil : part,
            worth: Marks(milli: try row.int(4)))
        )
      }
      numberings[exam.exam] = Numbering(
        exam: exam.number, questions: rows.map(\.question),
        numbers: Dictionary(rows.map { ($0.question, $0.number) }) { first, _ in first })
    }
  }

  /// Whether a packed paper is what its facts come to; a question without a number is at fault before the paper is.
  mutating func fault(
    in kept: (number: Int, answers: [UInt8])?, of audited: AuditedAttempt, _ course: AnswerCourse,
    _ marks: [Int: Marks]
  ) -> AuditReport.Fault? {
    let attempt = audited.attempt
    guard var numbering = numberings[attempt.exam] else { return .wrong("packed_exam \(attempt.exam)") }
    let responses = course.responses
    var answers: [PackedAnswer] = []
    for (place, slot) in audited.form.slots.enumerated() {
      let question = PackedQuestion(slot)
      guard let number = numbering.numbers[question] else {
        return .wrong("packed_question \(attempt.exam) \(slot.item.id)")
      }
      numbering.met.insert(number)
      answers.append(
        PackedAnswer(
          question: number, marks: marks[place], seconds: course.seconds[place],
          response: PackedResponse(responses[place], order: slot.order)))
    }
    numberings[attempt.exam] = numbering
    guard let kept, kept.number == numbering.exam << 32 | audited.fact,
      kept.answers == AnswerVector(answers).bytes
    else { return .wrong("packed_paper \(attempt.id)") }
    return nil
  }

  /// An exam or a question that has a number although it is on no paper that was handed in.
  func unused() -> AuditReport.Fault? {
    for (exam, numbering) in numberings.sorted(by: { $0.key < $1.key }) {
      if numbering.met.isEmpty { return .wrong("packed_exam \(exam)") }
      for question in numbering.questions {
        guard let number = numbering.numbers[question], numbering.met.contains(number) else {
          return .wrong("packed_question \(exam) \(question.item)")
        }
      }
    }
    return nil
  }
}
