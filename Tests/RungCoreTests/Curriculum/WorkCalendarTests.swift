import RungCore
import Testing

/// A calendar with a week's holiday, 16–22 February 2026, two swapped working weekend days, and 2027 not
/// announced. The dates are made up.
struct SampleCalendar {
  static func make(hours: [(Int, Int)] = [(540, 720), (780, 1080)]) throws -> WorkCalendar {
    WorkCalendar(
      id: "calendar", title: words("Calendar"),
      workdays: [.monday, .tuesday, .wednesday, .thursday, .friday],
      hours: hours.map { WorkCalendar.Hours(from: TimeOfDay(minutes: $0), to: TimeOfDay(minutes: $1)) },
      years: [
        WorkCalendar.Year(
          number: 2026, isAnnounced: true,
          holidays: [
            WorkCalendar.Holiday(
              title: words("Festival"), first: try day("2026-02-16"), last: try day("2026-02-22"))
          ],
          swappedWorkdays: [try day("2026-02-14"), try day("2026-02-28")]),
        WorkCalendar.Year(number: 2027, isAnnounced: false, holidays: [], swappedWorkdays: []),
      ])
  }
}

@Suite("Working days")
struct WorkCalendarTests {
  @Test(
    "weekdays are worked, holidays are not, swapped weekends are",
    arguments: [
      ("2026-02-13", true), ("2026-02-14", true), ("2026-02-15", false), ("2026-02-16", false),
      ("2026-02-18", false), ("2026-02-22", false), ("2026-02-23", true), ("2026-02-28", true),
      ("2026-03-01", false), ("2026-03-02", true), ("2027-02-16", true), ("2027-02-14", false),
      ("2025-02-17", true), ("2025-02-15", false),
    ])
  func isWorkday(text: String, isWorked: Bool) throws {
    #expect(try SampleCalendar.make().isWorkday(day(text)) == isWorked)
  }

  @Test(
    "the first working day is the day itself or the next one worked",
    arguments: [
      ("2026-02-13", "2026-02-13"), ("2026-02-14", "2026-02-14"), ("2026-02-15", "2026-02-23"),
      ("2026-02-20", "2026-02-23"), ("2026-03-01", "2026-03-02"),
    ])
  func firstWorkday(from: String, first: String) throws {
    #expect(try SampleCalendar.make().firstWorkday(from: day(from)) == day(first))
  }

  @Test("no day before the first working day is worked, over 1,000 seeds")
  func firstWorkdayIsFirst() throws {
    let calendar = try SampleCalendar.make()
    for seed in thousandSeeds {
      var random = SplitMix64(seed: seed)
      let start = try day("2025-12-01").adding(days: random.draw(below: 800))
      let first = try #require(calendar.firstWorkday(from: start))
      #expect(calendar.isWorkday(first))
      #expect((start.number..<first.number).allSatisfy { !calendar.isWorkday(Day(number: $0)) })
    }
  }

  @Test("a calendar without working days has no first one")
  func never() throws {
    let calendar = WorkCalendar(id: "c", title: words("c"), workdays: [], hours: [], years: [])
    #expect(calendar.firstWorkday(from: try day("2026-03-02")) == nil)
  }

  @Test(
    "a year is announced, not yet, or unknown",
    arguments: [("2026-06-01", true), ("2027-06-01", false), ("2028-06-01", false)])
  func announced(text: String, isAnnounced: Bool) throws {
    #expect(try SampleCalendar.make().isAnnounced(day(text)) == isAnnounced)
  }
}
