package import RungAPI
package import RungCore

/// How a sitting at the terminal ended.
package enum ExamOutcome: Sendable {
  /// Handed in, by the candidate or by the clock.
  case submitted(AttemptResult)
  /// The candidate left, or the terminal closed. The attempt stays open and its clock runs on.
  case left
  /// A rule ended it: the attempt is closed, or was taken up elsewhere.
  case closed(Refusal)
}
