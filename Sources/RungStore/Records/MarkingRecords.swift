package import RungCore

extension Change {
  /// What the keys earned on a paper that is handed in, by question; `nil` where a person marks.
  package func markByKey(_ marks: [Marks?], of attempt: ID<Attempt>) throws {
    let text = marks.map { $0.map { String($0.milli) } ?? "" }.joined(separator: ",")
    try insert(.paperMarking, [.id(attempt), .text(text)])
  }

  /// What an answer earns by a person's mark, or by those of several.
  /// - Parameter marker: A person's id, or `rule` where it followed from several.
  package func mark(
    _ marks: Marks, question: Int, of attempt: ID<Attempt>, by marker: String, comment: String
  ) throws {
    try insert(
      .responseMark, [.id(attempt), .int(question), .int(marks.milli), .text(marker), .text(comment)])
  }

  /// What an answer earns by a corrected key.
  package func remark(_ marks: Marks, question: Int, of attempt: ID<Attempt>, by item: ContentVersion) throws
  {
    try insert(
      .remark,
      [.id(attempt), .int(question), .text(item.id), .int(item.number), .int(marks.milli)])
  }

  /// What one person gives an answer.
  package func rate(_ mark: RaterMark, of task: MarkingTask) throws {
    try insert(
      .raterMark,
      [
        .id(task.attempt), .int(task.question), .int(mark.round), .id(mark.rater), .int(mark.marks.milli),
        .text(mark.comment),
      ])
  }

  /// What the marks of several persons came to.
  package func settle(_ decision: Decision<Marks>, question: Int, of attempt: ID<Attempt>) throws {
    try insert(
      .ratingOutcome,
      [.id(attempt), .int(question), .int(decision.outcome.milli), .text(try json(decision.because))])
  }

  /// Takes back what was given in a task, and whatever followed from it.
  package func withdraw(_ task: MarkingTask) throws {
    try insert(.markWithdrawal, [.id(task.attempt), .int(task.question), .int(task.round)])
  }

  package func allow(_ rater: ID<Person>, toMark candidate: ID<Person>, reason: String) throws {
    try insert(.conflictOverride, [.id(rater), .id(candidate), .text(reason)])
  }

  /// A mark was taken back, so that an answer waits again.
  package func reopen(_ attempt: ID<Attempt>) throws {
    try step(.reopened, of: attempt)
  }

  package func release(_ what: ReleasedPart, of attempt: ID<Attempt>) throws {
    try insert(.attemptRelease, [.id(attempt), .text(what.rawValue)])
  }
}

// MARK: - Tasks, which are no facts

extension Change {
  package func addMarkingTask(_ task: MarkingTask, shuffle: Int) throws {
    try connection.run(
      """
      INSERT INTO marking_task
        (id, attempt, question, round, exam, item, shuffle, leased_by, leased_until, is_done)
      VALUES (?, ?, ?, ?, ?, ?, ?, NULL, NULL, 0)
      """,
      [
        .id(task.id), .id(task.attempt), .int(task.question), .int(task.round), .id(task.exam),
        .text(task.item), .int(shuffle),
      ])
  }

  package func lease(_ task: ID<MarkingTask>, to marker: ID<Person>, until: Instant) throws {
    try connection.run(
      "UPDATE marking_task SET leased_by = ?, leased_until = ? WHERE id = ?",
      [.id(marker), .instant(until), .id(task)])
  }

  /// Gives a task back to whoever comes next.
  package func handBack(_ task: ID<MarkingTask>) throws {
    try connection.run(
      "UPDATE marking_task SET leased_by = NULL, leased_until = NULL WHERE id = ? AND is_done = 0",
      [.id(task)])
  }

  package func finish(_ task: ID<MarkingTask>) throws {
    try connection.run("UPDATE marking_task SET is_done = 1 WHERE id = ?", [.id(task)])
  }

  /// Opens a task anew for who did it.
  package func reopen(_ task: ID<MarkingTask>, until: Instant) throws {
    try connection.run(
      "UPDATE marking_task SET is_done = 0, leased_until = ? WHERE id = ?", [.instant(until), .id(task)])
  }

  /// Drops the third person's task, which nobody has done.
  package func dropThirdTask(question: Int, of attempt: ID<Attempt>) throws {
    try connection.run(
      "DELETE FROM marking_task WHERE attempt = ? AND question = ? AND round = 3 AND is_done = 0",
      [.id(attempt), .int(question)])
  }
}

/// What of an attempt its candidate may see.
package enum ReleasedPart: String, CaseIterable, Sendable, Codable {
  case results, papers
}

/// An answer that waits for a person's mark.
package struct MarkingTask: Hashable, Sendable {
  package let id: ID<MarkingTask>
  package let attempt: ID<Attempt>
  package let question: Int
  package let exam: ID<Exam>
  package let item: String
  /// 1 and 2 are those of the first two persons, 3 that of who decides between them.
  package let round: Int

  package init(
    id: ID<MarkingTask>, attempt: ID<Attempt>, question: Int, exam: ID<Exam>, item: String, round: Int = 1
  ) {
    self.id = id
    self.attempt = attempt
    self.question = question
    self.exam = exam
    self.item = item
    self.round = round
  }
}
