import RungCore
import Testing

@Suite("What a cohort's sittings say")
struct LearningOutcomeTests {
  private func sitting(
    _ number: Int, _ outcome: Sitting.Outcome, _ points: Int?
  ) throws -> CertificationEvidence.ScoredSitting {
    let day = try #require(Day("2026-03-16"))
    return CertificationEvidence.ScoredSitting(
      sitting: Sitting(number: number, began: Instant(startOf: day), day: day, outcome: outcome),
      record: "attempt",
      score: points.map(Marks.points), full: .points(100))
  }

  @Test("first passes, resits, failures and absences are counted apart")
  func counts() throws {
    let outcome = LearningOutcome(of: [
      [try sitting(1, .passed, 90)], [try sitting(1, .failed, 60), try sitting(2, .passed, 85)],
      [try sitting(2, .failed, 50), try sitting(1, .failed, 40)], [try sitting(1, .pending, nil)], [],
    ])
    #expect(outcome.people == 5)
    #expect(outcome.sat == 3)
    #expect(outcome.passedAtFirst == 1)
    #expect(outcome.passedOnResit == 1)
    // (90 + 60 + 40) ÷ 3, rounded down.
    #expect(outcome.meanAtFirst == Marks("63.333"))
  }

  @Test("where nobody has sat there is no mean")
  func nobody() {
    #expect(LearningOutcome(of: [[], []]).meanAtFirst == nil)
    #expect(LearningOutcome(of: []).people == 0)
  }
}
