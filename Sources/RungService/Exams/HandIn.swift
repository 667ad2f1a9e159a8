package import RungCore
import RungStore

extension Change {
  /// Hands an attempt in and marks what the key can mark; what needs a person becomes a task.
  /// - Parameter instant: When it counts as handed in: now, or its deadline.
  func handIn(_ stored: StoredAttempt, at instant: Instant, isExpired: Bool, _ library: Library) throws {
    let attempt = stored.attempt
    try handIn(attempt.id, at: instant, isExpired: isExpired)
    let snapshot = try reader.snapshot(stored, library)
    var random = SplitMix64(seed: stamp.seed ^ stored.form.seed)
    var waiting = 0
    for (place, slot) in stored.form.slots.enumerated() {
      guard let (question, key, _) = stored.form.question(at: slot, in: snapshot.items) else {
        throw Refusal(.contentUnknown, ["kind": .text(ContentKind.item.rawValue), "id": .text(slot.item.id)])
      }
      let response = snapshot.answers.first { $0.question == place }?.response
      if let marks = key.marks(for: response, to: question, order: slot.order, worth: slot.marks) {
        try mark(marks, question: place, of: attempt.id, by: "rule", comment: "")
      } else {
        waiting += 1
        try addMarkingTask(
          MarkingTask(
            id: ID(prefix: "task", from: &random), attempt: attempt.id, question: place, exam: attempt.exam,
            item: slot.item.id),
          shuffle: Int(truncatingIfNeeded: random.next() >> 1))
      }
    }
    if waiting == 0 { try close(stored) }
  }
}

extension Change {
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
