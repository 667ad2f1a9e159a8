/// How a sitting of an exam, theory or practical, came out.
package struct Sitting: Hashable, Sendable {
  /// From 1.
  package let number: Int
  package let began: Instant
  package let day: Day
  package let outcome: Outcome

  package enum Outcome: String, CaseIterable, Sendable, Codable {
    case open, pending, passed, failed
  }

  package init(number: Int, began: Instant, day: Day, outcome: Outcome) {
    self.number = number
    self.began = began
    self.day = day
    self.outcome = outcome
  }
}

extension PassRule {
  /// The number of the sitting that may begin on `today`, after those in `past`.
  /// - Parameter bar: The revocation before which sittings count no more: whoever has to earn a certificate anew begins
  ///   anew, with all resits, and numbers go on.
  /// - Throws: A refusal that says why none may.
  package func nextSitting(
    after all: [Sitting], beyond bar: EvidenceBar? = nil, on today: Day
  ) throws(Refusal) -> Int {
    let past = all.counting(beyond: bar)
    if let passed = past.first(where: { $0.outcome == .passed }) {
      throw Refusal(.examPassed, ["day": .day(passed.day)])
    }
    guard let last = past.max(by: { $0.number < $1.number }) else {
      return (all.map(\.number).max() ?? 0) + 1
    }
    guard last.outcome == .failed else { throw Refusal(.attemptPending, ["sitting": .number(last.number)]) }
    guard past.count <= resits else { throw Refusal(.resitsUsed, ["resits": .number(resits)]) }
    let earliest = last.day.adding(resitAfter)
    guard today >= earliest else { throw Refusal(.resitTooSoon, ["day": .day(earliest)]) }
    return last.number + 1
  }

  /// Whether another sitting may still come after those in `past`.
  package func allowsAnother(after past: [Sitting]) -> Bool {
    past.count <= resits && !past.contains { $0.outcome == .passed }
  }
}

/// When a person last went through lessons.
package struct Learning: Hashable, Sendable {
  /// By a session that they attended.
  package let attended: [ID<Lesson>: Day]
  /// By a trainer's word that they went through it again.
  package let relearned: [ID<Lesson>: Day]

  package init(attended: [ID<Lesson>: Day] = [:], relearned: [ID<Lesson>: Day] = [:]) {
    self.attended = attended
    self.relearned = relearned
  }
}

extension PassRule {
  /// Refuses a resit before what must be learned anew has been, since the last sitting. A session of the day of the
  /// sitting does not count, as it may have come first; a trainer's word of that day does.
  package func checkRelearning(_ learning: Learning, after past: [Sitting]) throws(Refusal) {
    guard let last = past.max(by: { $0.number < $1.number }) else { return }
    let missing = relearn.filter { lesson in
      !(learning.attended[lesson].map { $0 > last.day } ?? false)
        && !(learning.relearned[lesson].map { $0 >= last.day } ?? false)
    }
    guard missing.isEmpty else {
      throw Refusal(
        .resitUnprepared,
        ["lessons": .text(missing.map(\.text).joined(separator: ", ")), "day": .day(last.day)])
    }
  }
}
