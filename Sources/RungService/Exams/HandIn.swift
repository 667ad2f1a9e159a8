package import RungCore
import RungStore

extension Change {
  /// Hands an attempt in and marks what the key can mark; what needs a person becomes a task.
  /// - Parameter instant: When it counts as handed in: now, or its deadline.
  func handIn(_ stored: StoredAttempt, at instant: Instant, isExpired: Bool, _ library: Library) throws {
    let attempt = stored.attempt
    try handIn(attempt.id, at: instant, isExpired: isExpired)
    let (exam, items) = try reader.content(of: stored.form, of: attempt.exam, library)
    let course = AnswerCourse(
      try reader.answerEvents(of: attempt.id), moves: try reader.moves(of: attempt.id), from: attempt.started)
    guard let marks = stored.form.marks(for: course.responses, items: items) else {
      throw Refusal(
        .contentUnknown, ["kind": .text(ContentKind.item.rawValue), "id": .text(attempt.exam.text)])
    }
    try markByKey(marks, of: attempt.id)
    try pack(
      marks.enumerated().map { place, marks in
        PackableAnswer(response: course.responses[place], marks: marks, seconds: course.seconds[place])
      }, of: attempt.id, stored.form, at: attempt.exam)
    var random = SplitMix64(seed: stamp.seed ^ stored.form.seed)
    for place in marks.indices where marks[place] == nil {
      for round in 1...exam.marking.raters { try addTask(place, of: stored, round: round, &random) }
    }
    if !marks.contains(nil) { try close(stored) }
  }

  /// Has an answer wait for a person.
  func addTask(
    _ question: Int, of stored: StoredAttempt, round: Int, _ random: inout SplitMix64
  ) throws {
    try addMarkingTask(
      MarkingTask(
        id: ID(prefix: "task", from: &random), attempt: stored.attempt.id, question: question,
        exam: stored.attempt.exam, item: stored.form.slots[question].item.id, round: round),
      shuffle: Int(truncatingIfNeeded: random.next() >> 1))
  }

  /// Closes the marking of an attempt that has all its marks, which count for how hard its items are from now on.
  func close(_ stored: StoredAttempt) throws {
    try close(stored.attempt.id)
    try count(try reader.marks(of: stored.attempt.id), of: stored.form)
  }
}

extension Workplace {
  /// Hands in every attempt whose deadline has passed, with all that was acknowledged, as at its deadline.
  package func handInOverdue(at now: Instant) async throws {
    guard try await store.read({ try !$0.overdueAttempts(at: now).isEmpty }) else { return }
    let library = library
    let stamp = Stamp(caller: "clock", instant: now, seed: seed())
    try await store.write("attempt.expire", stamp) { change in
      for stored in try change.reader.overdueAttempts(at: now) {
        try change.handIn(stored, at: stored.attempt.deadline, isExpired: true, library)
      }
    }
  }
}
