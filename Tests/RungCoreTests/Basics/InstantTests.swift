import RungCore
import Testing

@Suite("Instants")
struct InstantTests {
  // GNU date: date -u -d 2026-03-02T09:00:00Z +%s is 1772442000.
  @Test(
    "an instant reads and prints ISO 8601 in UTC",
    arguments: [
      ("1970-01-01T00:00:00Z", 0, "1970-01-01T00:00:00Z"),
      ("2026-03-02T09:00:00Z", 1_772_442_000_000_000, "2026-03-02T09:00:00Z"),
      ("2026-03-02T09:00:00.25Z", 1_772_442_000_250_000, "2026-03-02T09:00:00.250000Z"),
      ("2026-03-02T09:00:00.000001Z", 1_772_442_000_000_001, "2026-03-02T09:00:00.000001Z"),
      ("2026-03-02T09:00:00.0Z", 1_772_442_000_000_000, "2026-03-02T09:00:00Z"),
      ("1969-12-31T23:59:59.999999Z", -1, "1969-12-31T23:59:59.999999Z"),
      ("2024-02-29T23:59:59Z", 1_709_251_199_000_000, "2024-02-29T23:59:59Z"),
    ] as [(String, Int64, String)])
  func readsAndPrints(text: String, microseconds: Int64, printed: String) throws {
    let instant = try #require(Instant(text))
    #expect(instant.microseconds == microseconds)
    #expect(instant.description == printed)
  }

  @Test(
    "what is no instant is refused",
    arguments: [
      "", "Z", "2026-03-02", "2026-03-02T09:00Z", "2026-03-02T09:00:00", "2026-03-02 09:00:00Z",
      "2026-03-02T09:00:00z", "2026-03-02T24:00:00Z", "2026-03-02T09:60:00Z", "2026-03-02T09:00:60Z",
      "2026-02-30T09:00:00Z", "2026-03-02T09:00:00.Z", "2026-03-02T09:00:00.1234567Z",
      "2026-03-02T09:00:00,5Z", "2026-03-02T09:00:00+08:00", "2026-03-02T9:00:00Z ", "2026-03-02T0９:00:00Z",
      "年年年年年年年", "2026-03-02T09.00.00Z",
    ])
  func noInstant(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test("every instant prints and reads back the same, over 1,000 seeds")
  func roundTrip() {
    for seed in thousandSeeds {
      var random = SplitMix64(seed: seed)
      // The years 1 to 9999.
      let first: Int64 = -719_162 * 86_400_000_000
      let step = Int64(random.draw(below: (2_932_897 + 719_162) * 86_400))
      let fraction = seed.isMultiple(of: 3) ? 0 : Int64(random.draw(below: 1_000_000))
      let instant = Instant(microseconds: first + step * 1_000_000 + fraction)
      #expect(Instant(instant.description) == instant)
      let (day, rest) = instant.utc
      #expect((0..<86_400_000_000).contains(rest))
      #expect(Instant(startOf: day).microseconds + rest == instant.microseconds)
    }
  }

  @Test(
    "whole seconds between are rounded down, on either side",
    arguments: [
      (0, 0), (999_999, 0), (1_000_000, 1), (1_999_999, 1), (-1, -1), (-1_000_000, -1), (-1_000_001, -2),
    ]
      as [(Int64, Int)])
  func secondsSince(microseconds: Int64, seconds: Int) throws {
    let start = try #require(Instant("2026-03-02T09:00:00Z"))
    let later = Instant(microseconds: start.microseconds + microseconds)
    #expect(later.seconds(since: start) == seconds)
  }

  @Test("seconds added are seconds since")
  func adding() throws {
    let start = try #require(Instant("2026-12-31T23:59:59Z"))
    #expect(start.adding(seconds: 1).description == "2027-01-01T00:00:00Z")
    #expect(start.adding(seconds: -60).seconds(since: start) == -60)
    #expect(start < start.adding(seconds: 1))
  }
}
