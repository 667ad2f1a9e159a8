package import RungCore

extension Change {
  /// Adds an attempt with the form it was drawn, and notes the items the candidate now knows.
  /// - Parameter holder: The session that begins it.
  package func addAttempt(
    _ attempt: Attempt, sitting: Int, form: Form, formDigest: Digest, holder: Digest? = nil
  ) throws {
    let text = try form.stored
    // It is read back at once, for the reply and for each answer.
    reader.forms.keep(form, as: text)
    try insert(
      .attempt,
      [
        .id(attempt.id), .id(attempt.exam), .id(attempt.candidate), .int(sitting), .text(text),
        .digest(formDigest), .instant(attempt.started), .instant(attempt.deadline),
      ])
    for slot in form.slots {
      try connection.run(
        "INSERT INTO seen_item (candidate, exam, item) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [.id(attempt.candidate), .id(attempt.exam), .text(slot.item.id)])
    }
    try begin(attempt.id, holder: holder)
  }

  /// Gives more time in a sitting that is open or yet to come.
  package func grantTime(
    seconds: Int, to candidate: ID<Person>, at exam: ID<Exam>, sitting: Int, reason: String
  ) throws {
    try insert(.timeGrant, [.id(candidate), .id(exam), .int(sitting), .int(seconds), .text(reason)])
  }

  /// - Parameter marker: A person's id, or `rule` for a mark that followed from the key.
  package func mark(
    _ marks: Marks, question: Int, of attempt: ID<Attempt>, by marker: String, comment: String
  ) throws {
    try insert(
      .responseMark, [.id(attempt), .int(question), .int(marks.milli), .text(marker), .text(comment)])
  }

  package func addMarkingTask(_ task: MarkingTask, shuffle: Int) throws {
    try connection.run(
      """
      INSERT INTO marking_task (id, attempt, question, exam, item, shuffle, leased_by, leased_until, is_done)
      VALUES (?, ?, ?, ?, ?, ?, NULL, NULL, 0)
      """,
      [.id(task.id), .id(task.attempt), .int(task.question), .id(task.exam), .text(task.item), .int(shuffle)])
  }

  package func lease(_ task: ID<MarkingTask>, to marker: ID<Person>, until: Instant) throws {
    try connection.run(
      "UPDATE marking_task SET leased_by = ?, leased_until = ? WHERE id = ?",
      [.id(marker), .instant(until), .id(task)])
  }

  package func finish(_ task: ID<MarkingTask>) throws {
    try connection.run("UPDATE marking_task SET is_done = 1 WHERE id = ?", [.id(task)])
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
}

/// An answer that waits for a person's mark.
package struct MarkingTask: Hashable, Sendable {
  package let id: ID<MarkingTask>
  package let attempt: ID<Attempt>
  package let question: Int
  package let exam: ID<Exam>
  package let item: String

  package init(id: ID<MarkingTask>, attempt: ID<Attempt>, question: Int, exam: ID<Exam>, item: String) {
    self.id = id
    self.attempt = attempt
    self.question = question
    self.exam = exam
    self.item = item
  }
}
