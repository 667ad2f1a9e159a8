import RungCore
import Testing

@Suite("Certificates by the calendar")
struct CertificateTests {
  private func validity(_ period: Period, window: Period = .months(3), grace: Period = .months(1))
    -> Certification.Validity
  {
    Certification.Validity(period: period, renewalWindow: window, grace: grace)
  }

  // Worked out by hand: it ends on the eve of the same date later; where the month has no such date, of its
  // last day.
  @Test(
    "a validity period ends on the eve of the same date, leap days and month ends included",
    arguments: [
      ("2026-03-02", 24, "2028-03-01", "2027-12-02", "2028-04-01"),
      ("2024-02-29", 24, "2026-02-27", "2025-11-28", "2026-03-27"),
      ("2024-02-29", 12, "2025-02-27", "2024-11-28", "2025-03-27"),
      ("2024-02-29", 48, "2028-02-28", "2027-11-29", "2028-03-28"),
      ("2023-02-28", 12, "2024-02-27", "2023-11-28", "2024-03-27"),
      ("2024-03-01", 24, "2026-02-28", "2025-12-01", "2026-03-28"),
      ("2023-03-01", 12, "2024-02-29", "2023-12-01", "2024-03-29"),
      ("2026-01-01", 12, "2026-12-31", "2026-10-01", "2027-01-31"),
      ("2026-08-31", 6, "2027-02-27", "2026-11-28", "2027-03-27"),
      ("2026-10-31", 12, "2027-10-30", "2027-07-31", "2027-11-30"),
    ])
  func dates(from: String, months: Int, until: String, opens: String, grace: String) throws {
    let dates = validity(.months(months)).dates(from: try day(from))
    #expect(dates.until.description == until)
    #expect(dates.renewalOpens.description == opens)
    #expect(dates.graceEnds.description == grace)
  }

  @Test("a period counted in days holds for exactly that many")
  func days() throws {
    let dates = validity(.days(90), window: .days(14), grace: .days(7)).dates(from: try day("2026-03-02"))
    #expect(dates.until.description == "2026-05-30")
    #expect(dates.renewalOpens.description == "2026-05-17")
    #expect(dates.graceEnds.description == "2026-06-06")
  }

  @Test(
    "a renewal from the day after leaves no gap, and the states follow in order, over 1,000 seeds"
  )
  func chained() throws {
    for seed in thousandSeeds {
      var random = SplitMix64(seed: seed)
      let start = try day("2020-01-01").adding(days: random.draw(below: 6000))
      let months = 6 + random.draw(below: 43)
      let rule = validity(.months(months))
      let first = rule.dates(from: start)
      let next = rule.dates(from: first.until.adding(days: 1))
      #expect(
        start < first.renewalOpens && first.renewalOpens <= first.until && first.until < first.graceEnds)
      #expect(next.until > first.until)
      let certificate = try certificate(from: start, first)
      var states: [CertificateState] = []
      for number in (start.number - 2)...(first.graceEnds.number + 2) {
        let state = certificate.state(on: Day(number: number))
        if states.last != state { states.append(state) }
      }
      #expect(states == [.upcoming, .valid, .renewalOpen, .grace, .lapsed], "seed \(seed)")
    }
  }

  private func certificate(from start: Day, _ dates: (until: Day, renewalOpens: Day, graceEnds: Day)) throws
    -> Certificate
  {
    Certificate(
      number: "RUNG-2026-000001", certification: try version("agent"), title: words("Agent"), person: "ana",
      holder: "Ana", staffNumber: "1", awarded: Instant(startOf: start), validFrom: start,
      validUntil: dates.until,
      renewalOpens: dates.renewalOpens, graceEnds: dates.graceEnds, isSandbox: false, because: [])
  }

  @Test(
    "where a certificate stands on a day",
    arguments: [
      ("2026-03-01", CertificateState.upcoming), ("2026-03-02", .valid), ("2027-12-01", .valid),
      ("2027-12-02", .renewalOpen), ("2028-03-01", .renewalOpen), ("2028-03-02", .grace),
      ("2028-04-01", .grace),
      ("2028-04-02", .lapsed), ("2040-01-01", .lapsed),
    ])
  func state(on text: String, state: CertificateState) throws {
    let start = try day("2026-03-02")
    let certificate = try certificate(from: start, validity(.months(24)).dates(from: start))
    #expect(try certificate.state(on: day(text)) == state)
  }
}
