import RungCore
import Testing

@Suite("Periods, durations and times of day")
struct PeriodTests {
  @Test(
    "a period reads days, months and years",
    arguments: [
      ("P7D", Period.days(7)), ("P0D", .days(0)), ("P3M", .months(3)), ("P2Y", .months(24)),
      ("P007D", .days(7)),
      ("P9999Y", .months(119_988)),
    ])
  func period(text: String, period: Period) {
    #expect(Period(text) == period)
    #expect(Period(period.description) == period)
  }

  @Test(
    "what is no period is refused",
    arguments: [
      "", "P", "PD", "7D", "P7", "P7W", "p7D", "P7d", "P-7D", "P1Y2M", "P7D ", "P７D", "P1234567890D", "PT2H",
    ])
  func noPeriod(text: String) {
    #expect(Period(text) == nil)
  }

  @Test("every period prints and reads back the same, over 1,000 seeds")
  func periodRoundTrip() {
    for seed in thousandSeeds {
      var random = SplitMix64(seed: seed)
      let count = random.draw(below: 10_000)
      let period: Period = seed.isMultiple(of: 2) ? .days(count) : .months(count)
      #expect(Period(period.description) == period)
    }
  }

  @Test(
    "a duration reads hours, then minutes",
    arguments: [
      ("PT2H", 7200), ("PT15M", 900), ("PT1H30M", 5400), ("PT0M", 0), ("PT90M", 5400), ("PT01H05M", 3900),
    ])
  func duration(text: String, seconds: Int) {
    #expect(Duration(text)?.seconds == seconds)
  }

  @Test(
    "what is no duration is refused",
    arguments: [
      "", "PT", "P2H", "T2H", "PT2", "PTH", "PT2H30", "PT30M2H", "PT1H1H", "PT1M1M", "PT30S", "PT-2H", "PT2h",
      "PT1.5H", "PT 2H", "PT2H ", "PT２H", "P1D",
    ])
  func noDuration(text: String) {
    #expect(Duration(text) == nil)
  }

  @Test("every minute of the day prints and reads back the same")
  func timeRoundTrip() {
    for minutes in 0..<1440 {
      let time = TimeOfDay(minutes: minutes)
      #expect(TimeOfDay(time.description) == time)
    }
    #expect(TimeOfDay("09:05")?.minutes == 545)
    #expect(TimeOfDay(minutes: 545).description == "09:05")
  }

  @Test(
    "what is no time of day is refused",
    arguments: [
      "", "9:05", "09:60", "24:00", "0905", "09:05:00", "09-05", "09:5", "-9:05", " 9:05", "０９:05", "09：05",
    ])
  func noTime(text: String) {
    #expect(TimeOfDay(text) == nil)
  }
}
