package import RungCore
import RungStore
import Synchronization

extension Change {
  /// Hands an attempt in and marks what the key can mark; what needs a person becomes a task.
  /// - Parameter instant: When it counts as handed in: now, or its deadline.
  func handIn(_ stored: StoredAttempt, at instant: Instant, isExpired: Bool, _ library: Library) throws {
    let attempt = stored.attempt
    try handIn(attempt.id, at: instant, isExpired: isExpired)
    let (exam, items) = try reader.content(of: stored.form, of: attempt.exam, library)
    let course = try course(of: attempt.id) ?? AnswerCourse(from: attempt.started)
    let responses = course.responses
    guard let marks = stored.form.marks(for: responses, items: items) else {
      throw Refusal(
        .contentUnknown, ["kind": .text(ContentKind.item.rawValue), "id": .text(attempt.exam.text)])
    }
    try markByKey(marks, of: attempt.id)
    try pack(
      marks.enumerated().map { place, marks in
        PackableAnswer(response: responses[place], marks: marks, seconds: course.seconds[place])
      }, of: attempt.id, stored.form, at: attempt.exam)
    var random = SplitMix64(seed: stamp.seed ^ stored.form.seed)
    for place in marks.indices where marks[place] == nil {
      for round in 1...exam.marking.raters { try addTask(place, of: stored, round: round, &random) }
    }
    if !marks.contains(nil) { try close(attempt.id) }
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
}

/// When the next open attempt closes, as it was last read, so that not every request has to ask.
final class NextDeadline: Sendable {
  /// The shortest time that an exam may be given: what begins later than a deadline was read cannot close before this has
  /// passed.
  private static let shortest = 1

  private let known = Mutex<(from: Instant, until: Instant)?>(nil)

  /// Whether something may have closed since it was read.
  func isToBeRead(at now: Instant) -> Bool {
    known.withLock { $0.map { now < $0.from || now >= $0.until } ?? true }
  }

  func note(_ deadline: Instant?, readAt now: Instant) {
    let latest = now.adding(seconds: NextDeadline.shortest)
    known.withLock { $0 = (now, deadline.map { min($0, latest) } ?? latest) }
  }
}

extension Workplace {
  /// Hands in every attempt whose deadline has passed, with all that was acknowledged, as at its deadline.
  package func handInOverdue(at now: Instant) async throws {
    guard nextDeadline.isToBeRead(at: now) else { return }
    let deadline = try await store.read { try $0.nextDeadline() }
    nextDeadline.note(deadline, readAt: now)
    guard let deadline, deadline <= now else { return }
    let library = library
    let stamp = Stamp(caller: "clock", instant: now, seed: seed())
    try await store.write("attempt.expire", stamp) { change in
      for stored in try change.reader.overdueAttempts(at: now) {
        try change.handIn(stored, at: stored.attempt.deadline, isExpired: true, library)
      }
    }
  }
}
