/// What a cohort's sittings of one exam say of its training: who passed at which sitting, and the mean at first.
package struct LearningOutcome: Hashable, Sendable, Codable {
  package let people: Int
  /// How many have sat it and have a result.
  package let sat: Int
  package let passedAtFirst: Int
  package let passedOnResit: Int
  /// Of the first sittings that have a score, out of the exam's full marks, rounded down to the thousandth; `nil`
  /// where there is none.
  package let meanAtFirst: Marks?

  /// - Parameter people: For each member of the cohort, their sittings of the exam in any order.
  package init(of people: [[CertificationEvidence.ScoredSitting]]) {
    self.people = people.count
    let judged = people.map { sittings in
      sittings.filter { $0.sitting.outcome == .passed || $0.sitting.outcome == .failed }
    }
    sat = judged.count { !$0.isEmpty }
    passedAtFirst = judged.count { $0.contains { $0.sitting.outcome == .passed && $0.sitting.number == 1 } }
    passedOnResit = judged.count { $0.contains { $0.sitting.outcome == .passed && $0.sitting.number > 1 } }
    let scores = judged.compactMap { $0.first { $0.sitting.number == 1 }?.score }
    meanAtFirst =
      scores.isEmpty ? nil : scores.reduce(.zero) { $0 + $1 }.share(1, of: scores.count)
  }
}
