import RungAPI
import RungCore
import RungStore

/// An attempt with everything that its marking and its result are derived from.
struct AttemptSnapshot: Sendable {
  let stored: StoredAttempt
  let exam: Exam
  let items: [ID<Item>: Item]
  let answers: [SavedResponse]
  let marks: [Int: Marks]
  let released: Set<ReleasedPart>

  /// What the attempt comes to by the marks on record.
  var score: Score {
    Score(marks: stored.form.slots.indices.map { marks[$0] }, full: stored.form.fullMarks)
  }

  var total: Marks? { stored.state == .marked ? score.total : nil }

  /// Whether the candidate may know. Until then the sitting counts as one whose result is awaited.
  var isReleased: Bool { exam.release.showsResult(isReleased: released.contains(.results)) }

  var isPassed: Bool? { total.map { exam.rule.passMark.isMet(by: $0, of: stored.form.fullMarks) } }

  /// For the rules on resits and certification.
  func sitting(on day: (Instant) -> Day) -> Sitting {
    let outcome: Sitting.Outcome =
      switch (stored.state, isReleased ? isPassed : nil) {
      case (.started, _): .open
      case (.marked, true?): .passed
      case (.marked, false?): .failed
      default: .pending
      }
    return Sitting(
      number: stored.sitting, began: stored.attempt.started,
      day: day(stored.handedIn ?? stored.attempt.started), outcome: outcome)
  }

  func result(isPaperReleased: Bool) -> AttemptResult {
    AttemptResult(
      attempt: stored.attempt.id, exam: stored.attempt.exam, candidate: stored.attempt.candidate,
      sitting: stored.sitting, state: stored.state, started: stored.attempt.started,
      handedIn: stored.handedIn,
      isExpired: stored.isExpired, answered: answers.count { $0.response.map { !$0.isEmpty } ?? false },
      questions: stored.form.slots.count, unmarked: stored.state == .submitted ? score.unmarked : 0,
      score: total,
      fullMarks: stored.form.fullMarks, passMark: exam.rule.passMark, isPassed: isPassed,
      isReleased: isReleased, isPaperReleased: isPaperReleased)
  }
}

extension Reader {
  /// - Parameter answers: The latest of each question, where they are known.
  func snapshot(
    _ stored: StoredAttempt, answers: [SavedResponse]? = nil, _ library: Library
  ) throws -> AttemptSnapshot {
    let (exam, items) = try content(of: stored.form, of: stored.attempt.exam, library)
    return AttemptSnapshot(
      stored: stored, exam: exam, items: items, answers: try answers ?? self.answers(of: stored.attempt.id),
      marks: try marks(of: stored.attempt.id), released: try released(of: stored.attempt.id))
  }

  /// What a form pins: its exam and its items.
  func content(of form: Form, of exam: ID<Exam>, _ library: Library) throws -> (Exam, [ID<Item>: Item]) {
    (try library.exam(exam, number: form.exam.number, self).0, try library.items(of: form, self))
  }

  func known(_ id: ID<Attempt>) throws -> StoredAttempt {
    guard let stored = try attempt(id) else { throw Refusal(.attemptUnknown, ["attempt": .text(id.text)]) }
    return stored
  }

  /// An attempt of `candidate`'s own; anybody else's is as unknown as none.
  func attempt(_ id: ID<Attempt>, of candidate: ID<Person>) throws -> StoredAttempt {
    try owned(try attempt(id), id, by: candidate)
  }

  /// The same, for the one who lets themselves be heard of again and again.
  func sitting(_ id: ID<Attempt>, of candidate: ID<Person>) throws -> StoredAttempt {
    try owned(try sitting(id), id, by: candidate)
  }
}

extension Change {
  /// An attempt of `candidate`'s own as it stands in this transaction.
  func attempt(_ id: ID<Attempt>, of candidate: ID<Person>) throws -> StoredAttempt {
    try owned(try attempt(id), id, by: candidate)
  }
}

private func owned(
  _ found: StoredAttempt?, _ id: ID<Attempt>, by candidate: ID<Person>
) throws(Refusal) -> StoredAttempt {
  guard let found, found.attempt.candidate == candidate else {
    throw Refusal(.attemptUnknown, ["attempt": .text(id.text)])
  }
  return found
}
