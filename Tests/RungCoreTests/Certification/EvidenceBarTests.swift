import RungCore
import Testing

/// What a revocation does to evidence. Sittings are a fortnight apart from 2 March, each begun at the start of its day.
@Suite("Evidence before a revocation")
struct EvidenceBarTests {
  private let certification = Certification(
    id: "agent", title: words("Agent"), description: nil, tier: .newcomer,
    requirements: [
      .attendance(track: "onboarding", minimumPercent: 90), .exam("theory"), .certificate("basics"),
    ],
    validity: Certification.Validity(period: .months(24), renewalWindow: .months(3), grace: .months(1)))
  private let rule = PassRule(
    passMark: PassMark(mark: .points(80), outOf: .points(100)), resits: 1, resitAfter: .days(7))

  private func bar(_ text: String) throws -> EvidenceBar {
    let revoked = try #require(Instant(text))
    return EvidenceBar(
      number: "RUNG-2026-000001", revoked: revoked, day: try day(String(text.prefix(10))), reason: "conduct")
  }

  private func sittings(_ outcomes: [Sitting.Outcome]) throws -> [Sitting] {
    try outcomes.enumerated().map { place, outcome in
      let day = try day("2026-03-02").adding(days: 14 * place)
      return Sitting(number: place + 1, began: Instant(startOf: day), day: day, outcome: outcome)
    }
  }

  private func verdict(
    _ outcomes: [Sitting.Outcome], attended: Int?, before: Bool, bar: EvidenceBar?,
    readmissions: [String: CertificateStanding.Readmission] = [:]
  ) throws -> Decision<Bool> {
    let start = try day("2026-01-01")
    let basics = Certificate(
      number: "RUNG-2026-000009", certification: try version("basics"), title: words("Basics"), person: "ana",
      holder: "Ana", staffNumber: "1", awarded: Instant(startOf: start), validFrom: start,
      validUntil: try day("2026-12-31"), renewalOpens: start, graceEnds: try day("2027-01-31"),
      isSandbox: false, because: [])
    let theory = CertificationEvidence.ExamEvidence(
      title: words("Theory"), rule: rule,
      sittings: try sittings(outcomes).map {
        CertificationEvidence.ScoredSitting(
          sitting: $0, record: "attempt-\($0.number)", score: nil, full: .points(100))
      })
    let early = CohortAttendance(
      cohort: "early", starts: start, record: AttendanceRecord(attended: 100, planned: 100))
    let late = try attended.map {
      CohortAttendance(
        cohort: "late", starts: try day("2026-06-01"), record: AttendanceRecord(attended: $0, planned: 100))
    }
    return certification.verdict(
      CertificationEvidence(
        attendance: ["onboarding": (before ? [early] : []) + [late].compactMap(\.self)],
        exams: ["theory": theory], certificates: ["basics": basics], bar: bar, readmissions: readmissions),
      on: try day("2026-12-01"))
  }

  @Test(
    "what was begun before counts no more, what was begun since does, and what is held today stands",
    arguments: [
      ([.passed], nil, "2026-03-02T00:00:00Z", [.attendanceBarred, .examBarred], false),
      ([.passed], nil, "2026-03-10T00:00:00Z", [.attendanceBarred, .examBarred], false),
      ([.passed], 90, "2026-03-10T00:00:00Z", [.attendanceMet, .examBarred], false),
      ([.passed], 90, "2026-03-01T23:59:59Z", [.attendanceMet, .examPassed], true),
      ([.passed, .passed], 90, "2026-03-10T00:00:00Z", [.attendanceMet, .examPassed], true),
      ([.passed, .failed], 90, "2026-03-10T00:00:00Z", [.attendanceMet, .examResitOpen], false),
      ([.failed, .passed, .failed], 90, "2026-03-16T00:00:00Z", [.attendanceMet, .examResitOpen], false),
      ([.passed, .failed, .failed], 90, "2026-03-10T00:00:00Z", [.attendanceMet, .examFailed], false),
      ([.passed, .pending], 90, "2026-03-10T00:00:00Z", [.attendanceMet, .examPending], false),
      ([], 90, "2026-03-10T00:00:00Z", [.attendanceMet, .examNotSat], false),
    ] as [([Sitting.Outcome], Int?, String, [ReasonCode], Bool)])
  func counts(
    outcomes: [Sitting.Outcome], attended: Int?, revoked: String, codes: [ReasonCode], outcome: Bool
  ) throws {
    let verdict = try verdict(outcomes, attended: attended, before: true, bar: try bar(revoked))
    #expect(verdict.outcome == outcome)
    #expect(verdict.because.map(\.code) == [.evidenceBarred] + codes + [.certificateHeld])
    for reason in verdict.because
    where [.evidenceBarred, .attendanceBarred, .examBarred].contains(reason.code) {
      #expect(reason.details["number"] == .text("RUNG-2026-000001"))
      #expect(try reason.details["day"] == .day(day(String(revoked.prefix(10)))))
    }
  }

  @Test(
    "training with a cohort that started before or on the day of the revocation does not count",
    arguments: [("2026-03-09", false), ("2026-03-10", false), ("2026-03-11", true)])
  func training(starts: String, isCounted: Bool) throws {
    let cohort = CohortAttendance(
      cohort: "spring", starts: try day(starts), record: AttendanceRecord(attended: 95, planned: 100))
    let because = certification.verdict(
      CertificationEvidence(
        attendance: ["onboarding": [cohort]], exams: [:], certificates: [:],
        bar: try bar("2026-03-10T12:00:00Z")), on: try day("2026-12-01")
    ).because
    #expect(because[1].code == (isCounted ? .attendanceMet : .attendanceBarred))
    #expect(because[1].details["cohort"] == (isCounted ? .text("spring") : nil))
  }

  @Test("a sitting that is shown is one that counts")
  func shown() throws {
    let reason = try verdict(
      [.passed, .passed], attended: 90, before: true, bar: try bar("2026-03-10T00:00:00Z")
    ).because[2]
    #expect(reason.details["sitting"] == .number(2))
    #expect(reason.details["record"] == .text("attempt-2"))
  }

  @Test("readmitted, everything counts as before, and the reason is noted")
  func readmitted() throws {
    let readmission = CertificateStanding.Readmission(
      instant: Instant(microseconds: 0), reason: "the name was misspelled")
    let verdict = try verdict(
      [.passed], attended: 90, before: false, bar: nil, readmissions: ["RUNG-2026-000001": readmission])
    #expect(verdict.outcome)
    #expect(
      verdict.because.map(\.code) == [.evidenceReadmitted, .attendanceMet, .examPassed, .certificateHeld])
    #expect(verdict.because[0].details["why"] == .text("the name was misspelled"))
  }

  @Test(
    "the latest revocation bars whose evidence nobody readmitted",
    arguments: [
      ([], nil),
      ([("A", "2026-03-01T00:00:00Z", false)], "A"),
      ([("A", "2026-03-01T00:00:00Z", true)], nil),
      ([("A", "2026-03-01T00:00:00Z", false), ("B", "2026-06-01T00:00:00Z", false)], "B"),
      ([("A", "2026-03-01T00:00:00Z", false), ("B", "2026-06-01T00:00:00Z", true)], "A"),
      ([("A", "2026-03-01T00:00:00Z", true), ("B", "2026-06-01T00:00:00Z", false)], "B"),
      ([("A", "2026-03-01T00:00:00Z", true), ("B", "2026-06-01T00:00:00Z", true)], nil),
    ] as [([(String, String, Bool)], String?)])
  func latest(revocations: [(String, String, Bool)], expected: String?) throws {
    // That nothing became of a certificate bars nothing.
    var standings = ["C": CertificateStanding()]
    for (number, text, isReadmitted) in revocations {
      let instant = try #require(Instant(text))
      standings[number] = CertificateStanding(
        revoked: CertificateStanding.Revocation(instant: instant, reason: "why"),
        readmitted: isReadmitted ? CertificateStanding.Readmission(instant: instant, reason: "so") : nil)
    }
    let day = try day("2026-06-01")
    #expect(EvidenceBar(standings) { _ in day }?.number == expected)
  }

  @Test(
    "who has to earn a certificate anew may sit anew, with all resits, and the numbers go on",
    arguments: [
      ([.passed], "2026-03-10T00:00:00Z", "2"),
      ([.failed, .failed], "2026-03-20T00:00:00Z", "3"),
      ([.pending], "2026-03-10T00:00:00Z", "2"),
      ([.passed, .failed], "2026-03-10T00:00:00Z", "3"),
      ([.passed, .failed, .failed], "2026-03-10T00:00:00Z", "resits.used"),
      ([.passed, .passed], "2026-03-10T00:00:00Z", "exam.passed"),
      ([.passed, .pending], "2026-03-10T00:00:00Z", "attempt.pending"),
      ([], "2026-03-10T00:00:00Z", "1"),
    ] as [([Sitting.Outcome], String, String)])
  func again(outcomes: [Sitting.Outcome], revoked: String, expected: String) throws {
    let (past, bar, today) = (try sittings(outcomes), try bar(revoked), try day("2026-12-31"))
    let next: String
    do {
      next = String(try rule.nextSitting(after: past, beyond: bar, on: today))
    } catch {
      next = error.code.rawValue
    }
    #expect(next == expected)
  }
}
