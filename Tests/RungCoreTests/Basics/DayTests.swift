import RungCore
import Testing

/// An independent calendar: months counted off one by one.
struct CountedCalendar {
  static func isLeap(_ year: Int) -> Bool {
    if year % 400 == 0 { return true }
    if year % 100 == 0 { return false }
    return year % 4 == 0
  }

  static func length(_ month: Int, _ year: Int) -> Int {
    [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}

@Suite("Days")
struct DayTests {
  @Test("every day from 1900 to 2100, counted off one by one")
  func countedOff() {
    // 1900-01-01 is 25,567 days before 1970-01-01 and was a Monday.
    var number = -25_567
    var weekday = 0
    for year in 1900...2100 {
      for month in 1...12 {
        for dayOfMonth in 1...CountedCalendar.length(month, year) {
          guard let day = Day(year: year, month: month, day: dayOfMonth) else {
            Issue.record("no \(year)-\(month)-\(dayOfMonth)")
            continue
          }
          let parts = day.components
          let isRight =
            day.number == number && parts == (year, month, dayOfMonth)
            && day.weekday == Weekday.allCases[weekday] && Day(day.description) == day
          if !isRight { Issue.record("\(day) is wrong") }
          number += 1
          weekday = (weekday + 1) % 7
        }
        #expect(Day(year: year, month: month, day: CountedCalendar.length(month, year) + 1) == nil)
      }
    }
    #expect(number == 47_847)
  }

  // Python's datetime.date, whose calendar is the same.
  @Test(
    "days far out, by Python's calendar",
    arguments: [
      ("0001-01-01", -719_162, Weekday.monday), ("0001-12-31", -718_798, .monday),
      ("1112-12-31", -313_014, .tuesday), ("2223-12-31", 92_770, .wednesday),
      ("3334-12-31", 498_555, .friday), ("8889-12-31", 2_527_478, .saturday),
      ("9999-12-31", 2_932_896, .friday), ("1969-07-20", -165, .sunday), ("1970-01-01", 0, .thursday),
      ("2000-01-01", 10_957, .saturday), ("2024-02-29", 19_782, .thursday), ("2026-03-02", 20_514, .monday),
    ])
  func farOut(text: String, number: Int, weekday: Weekday) throws {
    let day = try day(text)
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(day.description == text)
    #expect(Day(number: number) == day)
  }

  @Test(
    "leap years are those of the Gregorian calendar",
    arguments: [
      (1600, true), (1700, false), (1900, false), (1996, true), (2000, true), (2023, false), (2024, true),
      (2100, false), (2400, true),
    ])
  func leapYears(year: Int, isLeap: Bool) {
    #expect((Day(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test(
    "what is no date is refused",
    arguments: [
      "", "2026-03-2", "2026-3-02", "26-03-02", "2026/03/02", "2026-03-02 ", " 2026-03-02", "2026-13-01",
      "2026-00-01", "2026-01-00", "2026-02-29", "2026-04-31", "0000-01-01", "-001-01-01", "2026-03-0x",
      "２０２６-03-02", "2026-03-02T00:00:00Z", "20260302", "+026-03-02", "2026‐03‐02",
    ])
  func noDate(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(
    "months later is the same day, or the month's last",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2024-02-29", 12, "2025-02-28"),
      ("2024-02-29", 24, "2026-02-28"), ("2024-02-29", 48, "2028-02-29"), ("2026-03-31", -1, "2026-02-28"),
      ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"), ("2026-01-15", -13, "2024-12-15"),
      ("2026-08-31", 6, "2027-02-28"), ("2026-05-31", 1, "2026-06-30"), ("2026-03-02", 0, "2026-03-02"),
      ("2099-12-31", 2, "2100-02-28"), ("9999-12-31", 1, "9999-12-31"), ("2026-03-02", 120_000, "9999-12-31"),
      ("0001-01-31", -1, "0001-01-01"), ("0001-01-31", -25, "0001-01-01"),
    ])
  func monthsLater(text: String, months: Int, later: String) throws {
    #expect(try day(text).adding(months: months).description == later)
  }

  @Test("adding months moves the month by that many and clamps the day, over 1,000 seeds")
  func addingMonths() {
    for seed in thousandSeeds {
      var random = SplitMix64(seed: seed)
      let day = Day(number: random.draw(below: 73_000) - 25_567)
      let months = random.draw(below: 1201) - 600
      let (year, month, dayOfMonth) = day.components
      let moved = day.adding(months: months).components
      #expect(moved.year * 12 + moved.month == year * 12 + month + months)
      #expect(moved.day == min(dayOfMonth, CountedCalendar.length(moved.month, moved.year)))
      #expect(day.subtracting(.months(-months)) == day.adding(.months(months)))
    }
  }

  @Test("adding days is exact both ways, and days compare as their numbers, over 1,000 seeds")
  func addingDays() {
    for seed in thousandSeeds {
      var random = SplitMix64(seed: seed)
      let day = Day(number: random.draw(below: 73_000) - 25_567)
      let days = random.draw(below: 20_001) - 10_000
      let later = day.adding(.days(days))
      #expect(later.number - day.number == days)
      #expect(later.subtracting(.days(days)) == day)
      #expect((day < later) == (days > 0))
      // ISO 8601 text sorts as the days do.
      #expect((day.description < later.description) == (days > 0))
    }
  }
}
