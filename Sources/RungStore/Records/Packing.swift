import GRDB
package import RungCore

/// Packs papers that were handed in, within a transaction that writes.
struct Packing {
  let connection: any Connection
  let numbers: PackedNumbers

  /// Packs a paper, or packs it anew.
  /// - Parameter answers: In the order of the form.
  func pack(_ attempt: ID<Attempt>, _ form: Form, exam: ID<Exam>, _ answers: [PackableAnswer]) throws {
    let known = try numbers.known(exam, connection)
    var packed: [PackedAnswer] = []
    for (slot, answer) in zip(form.slots, answers) {
      packed.append(
        PackedAnswer(
          question: try known.number(of: PackedQuestion(slot), connection), marks: answer.marks,
          seconds: answer.seconds, response: PackedResponse(answer.response, order: slot.order)))
    }
    try connection.run(
      """
      INSERT INTO packed_paper (number, attempt, answers)
      SELECT ? << 32 | fact, id, ? FROM attempt WHERE id = ?
      ON CONFLICT (number) DO UPDATE SET answers = excluded.answers
      """, [.int(known.exam), .blob(AnswerVector(packed).bytes), .id(attempt)])
  }

  /// Packs every paper of a file that holds papers and has none packed, as one of an older schema does.
  static func packAll(in pool: DatabasePool) throws {
    func isDue(_ database: Database) throws -> Bool {
      try SQLiteConnection(database: database).first(
        """
        SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM packed_paper)
          AND EXISTS (SELECT 1 FROM attempt_state WHERE state <> 'started')
        """
      ) { try $0.int(0) } != nil
    }
    guard try pool.read(isDue) else { return }
    try pool.write { database in
      // Another process may have got here first.
      guard try isDue(database) else { return }
      try rebuild(SQLiteConnection(database: database), forms: ParsedForms())
    }
  }

  /// Packs every paper anew from the facts.
  private static func rebuild(_ connection: any Connection, forms: ParsedForms) throws {
    let reader = Reader(connection: connection, forms: forms)
    let packing = Packing(connection: connection, numbers: PackedNumbers())
    for table in ["packed_paper", "packed_question", "packed_exam"] {
      try connection.run("DELETE FROM \(table)", [])
    }
    let attempts: [ID<Attempt>] = try connection.rows(
      "SELECT attempt FROM attempt_state WHERE state <> 'started' ORDER BY attempt"
    ) { try $0.id(0) }
    for id in attempts {
      // What other hands have changed is for the audit to tell; it does not keep a workplace from being opened.
      do { try packing.pack(id, reader) } catch is DamagedRow { continue }
    }
  }

  private func pack(_ id: ID<Attempt>, _ reader: Reader) throws {
    guard let stored = try reader.attempt(id) else { return }
    let marks = try reader.marks(of: id)
    let course = try reader.course(of: id, from: stored.attempt.started)
    let responses = course.responses
    try pack(
      id, stored.form, exam: stored.attempt.exam,
      stored.form.slots.indices.map { place in
        PackableAnswer(
          response: responses[place], marks: marks[place], seconds: course.seconds[place])
      })
  }
}

extension Change {
  /// Packs a paper that is handed in.
  /// - Parameter answers: In the order of the form.
  package func pack(
    _ answers: [PackableAnswer], of attempt: ID<Attempt>, _ form: Form, at exam: ID<Exam>
  ) throws {
    try packing.pack(attempt, form, exam: exam, answers)
  }

  /// Gives answers of a packed paper the marks that they have now; `nil` takes a mark away.
  package func repack(_ marks: [Int: Marks?], of attempt: ID<Attempt>) throws {
    let bytes = try connection.first("SELECT answers FROM packed_paper WHERE attempt = ?", [.id(attempt)]) {
      try $0.blob(0)
    }
    guard let bytes, var vector = AnswerVector(bytes: bytes) else { return }
    for (place, marks) in marks { vector.setMarks(marks, at: place) }
    try connection.run(
      "UPDATE packed_paper SET answers = ? WHERE attempt = ?", [.blob(vector.bytes), .id(attempt)])
  }
}

/// An answer as it is packed.
package struct PackableAnswer: Sendable {
  package let response: Response?
  package let marks: Marks?
  package let seconds: Int?

  package init(response: Response?, marks: Marks?, seconds: Int?) {
    self.response = response
    self.marks = marks
    self.seconds = seconds
  }
}

/// What packed papers call a question by its number.
package struct PackedQuestion: Hashable, Sendable {
  package let item: String
  package let version: Int
  /// Which of a case's items, from 0; `nil` for an item that is no case.
  package let part: Int?
  package let worth: Marks

  init(item: String, version: Int, part: Int?, worth: Marks) {
    self.item = item
    self.version = version
    self.part = part
    self.worth = worth
  }

  init(_ slot: Form.Slot) {
    self.init(item: slot.item.id, version: slot.item.number, part: slot.part, worth: slot.marks)
  }
}
