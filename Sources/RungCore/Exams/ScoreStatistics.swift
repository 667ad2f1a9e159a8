/// What the papers of an exam came to: how scores are spread, how far they can be relied on, and what other pass marks
/// would mean.
package struct ScoreStatistics: Hashable, Sendable, Codable {
  /// Of the papers' marks.
  package let mean: Double?
  package let standardDeviation: Double?
  package let lowest: Marks?
  package let highest: Marks?
  /// Cronbach's alpha, 1 at best; `nil` where it cannot be told.
  package let alpha: Double?
  /// In marks: about two in three scores lie within it of the true one. Standard deviation × √(1 − alpha).
  package let standardError: Double?
  /// How many papers earned 0 to under 10%, … 80 to under 90%, and 90 to 100% of their full marks.
  package let bands: [Int]
  package let passMarks: [WhatIf]

  /// How many papers would pass at `percent` of the full marks.
  package struct WhatIf: Hashable, Sendable, Codable {
    package let percent: Int
    package let passed: Int

    package init(percent: Int, passed: Int) {
      self.percent = percent
      self.passed = passed
    }
  }

  /// - Parameters:
  ///   - totals: Each paper's marks, in thousandths.
  ///   - fullMarks: What each could have earned, in the same order.
  init(totals: [Int], fullMarks: [Int], alpha: Double?) {
    var moments = Moments()
    for total in totals { moments.add(Double(total)) }
    // Marks are in thousandths.
    mean = totals.isEmpty ? nil : moments.sum / Double(totals.count) / 1000
    let deviation = moments.variance.map { $0.squareRoot() / 1000 }
    standardDeviation = deviation
    lowest = totals.min().map(Marks.init(milli:))
    highest = totals.max().map(Marks.init(milli:))
    self.alpha = alpha
    standardError = alpha.flatMap { alpha in deviation.map { $0 * max(0, 1 - alpha).squareRoot() } }
    var bands = [Int](repeating: 0, count: 10)
    for (total, full) in zip(totals, fullMarks) where full > 0 { bands[min(9, total * 10 / full)] += 1 }
    self.bands = bands
    passMarks = (60...95).map { percent in
      let passed = zip(totals, fullMarks).count { $0 * 100 >= percent * $1 }
      return WhatIf(percent: percent, passed: passed)
    }
  }
}
