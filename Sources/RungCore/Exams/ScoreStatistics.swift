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

  init(_ papers: [MarkedPaper], alpha: Double?) {
    let totals = papers.map(\.total)
    var moments = Moments()
    for total in totals { moments.add(Double(total.milli)) }
    // Marks are in thousandths.
    mean = papers.isEmpty ? nil : moments.sum / Double(papers.count) / 1000
    let deviation = moments.variance.map { $0.squareRoot() / 1000 }
    standardDeviation = deviation
    lowest = totals.min()
    highest = totals.max()
    self.alpha = alpha
    standardError = alpha.flatMap { alpha in deviation.map { $0 * max(0, 1 - alpha).squareRoot() } }
    var bands = [Int](repeating: 0, count: 10)
    for (paper, total) in zip(papers, totals) where paper.full > .zero {
      bands[min(9, total.milli * 10 / paper.full.milli)] += 1
    }
    self.bands = bands
    passMarks = (60...95).map { percent in
      let passed = zip(papers, totals).count { $1.milli * 100 >= percent * $0.full.milli }
      return WhatIf(percent: percent, passed: passed)
    }
  }
}
