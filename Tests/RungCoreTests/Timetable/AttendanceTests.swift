import RungCore
import Testing

@Suite("Attendance")
struct AttendanceTests {
  @Test(
    "a minimum is reached exactly, and what is shown never looks like one that was missed",
    arguments: [
      (90, 100, 90, true, "90"), (89, 100, 90, false, "89"), (899, 1000, 90, false, "89.9"),
      (8999, 10_000, 90, false, "89.9"), (9000, 10_000, 90, true, "90"), (2, 3, 66, true, "66.6"),
      (2, 3, 67, false, "66.6"), (0, 100, 0, true, "0"), (0, 0, 0, false, "0"), (0, 0, 90, false, "0"),
      (100, 100, 100, true, "100"), (99_999, 100_000, 100, false, "99.9"),
    ])
  func reaches(attended: Int, planned: Int, minimum: Int, isReached: Bool, shown: String) {
    let record = AttendanceRecord(attended: attended, planned: planned)
    #expect(record.reaches(minimum) == isReached)
    #expect(record.percent.description == shown)
  }

  @Test("the shown percentage reaches a minimum exactly when the record does, over 1,000 seeds")
  func shownAgrees() {
    for seed in thousandSeeds {
      var random = SplitMix64(seed: seed)
      let planned = 1 + random.draw(below: 20_000)
      let record = AttendanceRecord(attended: random.draw(below: planned + 1), planned: planned)
      for minimum in 0...100 where record.reaches(minimum) != (record.percent >= .points(minimum)) {
        Issue.record("\(record) against \(minimum)")
      }
    }
  }

  @Test(
    "one cohort counts: the latest that reaches the minimum, or else the latest that has begun",
    arguments: [
      ([], nil),
      ([("a", 1, 95)], "a"), ([("a", 1, 20)], "a"),
      // Whoever missed the first and repeats the course is judged by the second, not by both.
      ([("a", 1, 0), ("b", 2, 95)], "b"), ([("b", 2, 95), ("a", 1, 0)], "b"),
      // What was reached once is not lost by a cohort that has only begun, or was left.
      ([("a", 1, 95), ("b", 2, 10)], "a"),
      ([("a", 1, 95), ("b", 2, 90)], "b"), ([("a", 1, 95), ("b", 2, 90), ("c", 3, 89)], "b"),
      ([("a", 1, 89), ("b", 2, 60)], "b"),
      ([("b", 1, 95), ("a", 1, 95)], "b"), ([("b", 1, 10), ("a", 1, 95)], "a"),
      // On the first day of the sixth month, the last that has begun.
      ([("a", 5, 60), ("b", 6, 10)], "b"), ([("a", 5, 60), ("b", 7, 0)], "a"),
      ([("a", 4, 80), ("b", 5, 60), ("c", 7, 0)], "b"), ([("a", 5, 95), ("b", 7, 0)], "a"),
      ([("b", 8, 0), ("a", 7, 0)], "a"), ([("a", 7, 0)], "a"),
    ] as [([(String, Int, Int)], String?)])
  func counting(cohorts: [(String, Int, Int)], expected: String?) throws {
    let first = try day("2026-03-02")
    let attended = cohorts.map { name, month, percent in
      CohortAttendance(
        cohort: ID(name), starts: first.adding(days: 30 * month),
        record: AttendanceRecord(attended: percent, planned: 100))
    }
    #expect(
      attended.counting(towards: 90, on: first.adding(days: 30 * 6))?.cohort.text == expected)
  }

  @Test(
    "who was there or made it up counts; leave alone does not",
    arguments: [
      (Presence.present, true), (.late, true), (.madeUp, true), (.leave, false), (.absent, false),
    ])
  func counts(presence: Presence, isCounted: Bool) {
    #expect(presence.counts == isCounted)
  }
}
