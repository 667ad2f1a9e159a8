package import RungAPI
package import RungCore

/// What can happen during a sitting.
package enum ExamEvent: Sendable {
  case key(Keystroke)
  /// A second or so has passed.
  case tick
  case resized(ScreenSize)
  /// A save is on disk.
  case saved(question: Int, sequence: Int, deadline: Instant, now: Instant)
  /// A save did not get through; the session tries it again.
  case saveFailed
  case saveRefused(question: Int, sequence: Int, Refusal)
  case submitted(AttemptResult)
  /// Handing in did not get through; the session tries it again.
  case submitFailed
  case submitRefused(Refusal)
  /// The server has heard of this machine, and says what the time is.
  case beaten(deadline: Instant, now: Instant)
  case beatRefused(Refusal)
  /// The exam's window was left for another, so many times in all, and that is on record.
  case windowLeft(times: Int)
  /// The program was asked to end.
  case endAsked

  /// Whether it says what became of something that was sent.
  var isReply: Bool {
    switch self {
    case .saved, .saveFailed, .saveRefused, .submitted, .submitFailed, .submitRefused: true
    case .key, .tick, .resized, .beaten, .beatRefused, .windowLeft, .endAsked: false
    }
  }
}

/// What the session is to do.
package enum ExamEffect: Sendable {
  case save(SaveAnswer)
  /// The candidate has come to rest at another question.
  case move(MoveToQuestion)
  /// Hand in, after every save.
  case submit
  /// Take the screen down; the model's `outcome` says how it ended.
  case quit
}
