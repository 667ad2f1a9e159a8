extension Exam.ReleaseRule {
  /// Whether a candidate may learn the result of a marked attempt.
  /// - Parameter isReleased: Whether a person has released it.
  package func showsResult(isReleased: Bool) -> Bool {
    switch results {
    case .whenMarked: true
    case .byHand: isReleased
    }
  }

  /// Whether a candidate may read their paper with its key and rationale. Never before the result.
  /// - Parameters:
  ///   - window: When the exam may be begun; where it always may, `after-window` is as `with-results`.
  ///   - isOver: Whether the window has closed and nobody can still be sitting the exam.
  package func showsPaper(
    isResultReleased: Bool, isPaperReleased: Bool, window: Exam.Window?, isOver: Bool
  ) -> Bool {
    guard showsResult(isReleased: isResultReleased) else { return false }
    return switch papers {
    case .never: false
    case .withResults: true
    case .afterWindow: window == nil || isOver
    case .byHand: isPaperReleased
    }
  }
}
