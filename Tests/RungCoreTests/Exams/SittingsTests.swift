import RungCore
import Testing

@Suite("Sittings")
struct SittingsTests {
  private func rule(resits: Int, after: Period = .days(7)) -> PassRule {
    PassRule(passMark: PassMark(mark: .points(80), outOf: .points(100)), resits: resits, resitAfter: after)
  }

  private func sitting(_ number: Int, _ day: String, _ outcome: Sitting.Outcome) throws -> Sitting {
    let day = try RungCoreTests.day(day)
    return Sitting(number: number, began: Instant(startOf: day), day: day, outcome: outcome)
  }

  @Test(
    "who may sit, and when",
    arguments: [
      (1, [], "2026-03-02", "1"),
      (0, [], "2026-03-02", "1"),
      (1, [.failed], "2026-03-08", "resit.too-soon 2026-03-09"),
      (1, [.failed], "2026-03-09", "2"),
      (1, [.failed], "2026-12-31", "2"),
      (0, [.failed], "2026-03-09", "resits.used 0"),
      (1, [.failed, .failed], "2026-12-31", "resits.used 1"),
      (2, [.failed, .failed], "2026-12-31", "3"),
      (1, [.passed], "2026-03-09", "exam.passed 2026-03-02"),
      (1, [.failed, .passed], "2026-12-31", "exam.passed 2026-03-16"),
      (1, [.open], "2026-03-09", "attempt.pending 1"),
      (1, [.pending], "2026-03-09", "attempt.pending 1"),
      (2, [.failed, .pending], "2026-12-31", "attempt.pending 2"),
      (0, [.pending], "2026-12-31", "attempt.pending 1"),
    ] as [(Int, [Sitting.Outcome], String, String)])
  func next(resits: Int, outcomes: [Sitting.Outcome], today: String, expected: String) throws {
    // The sittings are a fortnight apart from 2 March; their order in the record does not matter.
    let first = try day("2026-03-02")
    let past = outcomes.enumerated().map { place, outcome in
      let day = first.adding(days: 14 * place)
      return Sitting(number: place + 1, began: Instant(startOf: day), day: day, outcome: outcome)
    }
    for past in [past, past.reversed()] {
      #expect(try outcome(rule(resits: resits), past, on: day(today)) == expected)
    }
  }

  private func outcome(_ rule: PassRule, _ past: [Sitting], on today: Day) -> String {
    do {
      return String(try rule.nextSitting(after: past, on: today))
    } catch {
      let detail = ["day", "resits", "sitting"].compactMap { error.details[$0] }.first
      return switch detail {
      case .day(let day): "\(error.code.rawValue) \(day)"
      case .number(let number): "\(error.code.rawValue) \(number)"
      default: error.code.rawValue
      }
    }
  }

  @Test("a wait of months ends on the month's last day where it has no such day")
  func monthsWait() throws {
    let past = [try sitting(1, "2026-01-31", .failed)]
    let rule = rule(resits: 1, after: .months(1))
    #expect(outcome(rule, past, on: try day("2026-02-27")) == "resit.too-soon 2026-02-28")
    #expect(outcome(rule, past, on: try day("2026-02-28")) == "2")
  }

  @Test(
    "another sitting may come as long as resits are left and none is passed",
    arguments: [
      (1, [], true), (0, [], true), (1, [.failed], true), (0, [.failed], false),
      (1, [.failed, .failed], false),
      (1, [.passed], false), (2, [.failed, .passed], false),
    ] as [(Int, [Sitting.Outcome], Bool)])
  func another(resits: Int, outcomes: [Sitting.Outcome], allows: Bool) throws {
    let past = try outcomes.enumerated().map { try sitting($0 + 1, "2026-03-02", $1) }
    #expect(rule(resits: resits).allowsAnother(after: past) == allows)
  }
}
