package import RungCore

extension Change {
  /// Adds an attempt with the form it was drawn.
  /// - Parameters:
  ///   - text: The form's, where it was prepared.
  ///   - holder: The session that begins it.
  package func addAttempt(
    _ attempt: Attempt, sitting: Int, form: Form, formDigest: Digest, text: PreparedText? = nil,
    holder: Digest? = nil
  ) throws {
    let forms = reader.forms
    let prepared = text.flatMap { forms.isCurrent($0) ? $0 : nil }
    let fact = try insert(
      .attempt,
      [
        .id(attempt.id), .id(attempt.exam), .id(attempt.candidate), .int(sitting),
        .text(try prepared?.text ?? forms.text(form, connection)), .digest(formDigest),
        .instant(attempt.started), .instant(attempt.deadline),
      ])
    try paperCounts.add(form, rows: prepared?.rows, at: fact) {
      try forms.versions.version($0, connection).id
    }
    let granted =
      try connection.first(
        "SELECT sum(seconds) FROM time_grant WHERE candidate = ? AND exam = ? AND sitting = ?",
        [.id(attempt.candidate), .id(attempt.exam), .int(sitting)]
      ) { try $0.optionalInt(0) } ?? nil
    let begun = Attempt(
      id: attempt.id, exam: attempt.exam, candidate: attempt.candidate, started: attempt.started,
      deadline: attempt.deadline.adding(seconds: granted ?? 0))
    try begin(begun, sitting: sitting, form: form, formDigest: formDigest, holder: holder)
  }

  /// Gives more time in a sitting that is open or yet to come.
  package func grantTime(
    seconds: Int, to candidate: ID<Person>, at exam: ID<Exam>, sitting: Int, reason: String
  ) throws {
    try insert(.timeGrant, [.id(candidate), .id(exam), .int(sitting), .int(seconds), .text(reason)])
    try connection.run(
      """
      UPDATE attempt_state SET closes = closes + 1000000 * ? WHERE attempt = (
        SELECT id FROM attempt WHERE candidate = ? AND exam = ? AND sitting = ?)
      """, [.int(seconds), .id(candidate), .id(exam), .int(sitting)])
    knownAttempts.forget()
  }
}
