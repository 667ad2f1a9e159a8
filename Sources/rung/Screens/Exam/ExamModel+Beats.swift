import RungCore

// What the server says between saves.
extension ExamModel {
  /// Takes the server's clock and the deadline for true: more time shows at once, and an end that was put off is none.
  mutating func hear(deadline: Instant, now: Instant) -> [ExamEffect] {
    let before = clock.deadline
    clock.set(deadline: deadline, now: now, at: moment)
    if deadline > before {
      warned = []
      say("exam.notice.more-time", ["time": .text(timeLeft)])
    }
    guard isTimeUp else { return [] }
    if deadline > before {
      isTimeUp = false
      page = .question
      lastSecondsLeft = secondsLeft
      return []
    }
    return secondsLeft == 0 ? askForResult() : []
  }

  /// The attempt goes on elsewhere, is closed, or the login has ended: told at once, not only at the next answer. Any
  /// other no is between the beat and the server.
  mutating func beatRefused(_ refusal: Refusal) -> [ExamEffect] {
    guard !isOver else { return [] }
    switch refusal.code {
    case .attemptClosed: return askForResult()
    case .attemptTakenOver, .loginNeeded: return end(refusal)
    default: return []
    }
  }

  mutating func windowLeft(times: Int) {
    say("exam.notice.window-left", ["count": .number(times)], isWarning: true)
  }
}
