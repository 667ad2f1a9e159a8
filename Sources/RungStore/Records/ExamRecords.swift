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
