package import RungCore

/// The time left, by the server's clock: counted from what the last reply said, whatever this machine's clock says.
package struct ExamClock: Hashable, Sendable {
  package private(set) var deadline: Instant
  /// The server's clock when it last replied, and our own running clock then, in microseconds.
  private var now: Instant
  private var moment: Int64

  package init(deadline: Instant, now: Instant, at moment: Int64) {
    self.deadline = deadline
    self.now = now
    self.moment = moment
  }

  /// Takes what a new reply says for true.
  package mutating func set(deadline: Instant, now: Instant, at moment: Int64) {
    self = ExamClock(deadline: deadline, now: now, at: moment)
  }

  /// A clock that only runs forward: microseconds since now.
  package static func running() -> @Sendable () -> Int64 {
    let begin = ContinuousClock.now
    return {
      let passed = (ContinuousClock.now - begin).components
      return passed.seconds * 1_000_000 + passed.attoseconds / 1_000_000_000_000
    }
  }

  /// Whole seconds left at `moment` of the running clock, rounded up: 0 only once the deadline has passed.
  package func secondsLeft(at moment: Int64) -> Int {
    let left = deadline.microseconds - now.microseconds - (moment - self.moment)
    return left <= 0 ? 0 : Int((left + 999_999) / 1_000_000)
  }
}
