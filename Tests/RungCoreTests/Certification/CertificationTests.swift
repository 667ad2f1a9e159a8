import RungCore
import Testing

@Suite("Certification")
struct CertificationTests {
  private let certification = Certification(
    id: "agent", title: words("Agent"), description: nil, tier: .newcomer,
    requirements: [
      .attendance(track: "onboarding", minimumPercent: 90), .exam("theory"), .exam("practical"),
      .certificate("basics"),
    ],
    validity: Certification.Validity(period: .months(24), renewalWindow: .months(3), grace: .months(1)))

  private func verdict(_ evidence: CertificationEvidence) throws -> Decision<Bool> {
    certification.verdict(evidence, on: try day("2026-06-01"))
  }

  private func exam(_ outcomes: [(Sitting.Outcome, Int?)], resits: Int = 1) throws
    -> CertificationEvidence.ExamEvidence
  {
    let first = try day("2026-03-02")
    return CertificationEvidence.ExamEvidence(
      title: words("Exam"),
      rule: PassRule(
        passMark: PassMark(mark: .points(80), outOf: .points(100)), resits: resits, resitAfter: .days(7)),
      sittings: outcomes.enumerated().map { place, outcome in
        CertificationEvidence.ScoredSitting(
          sitting: Sitting(
            number: place + 1, began: Instant(startOf: first.adding(days: 14 * place)),
            day: first.adding(days: 14 * place), outcome: outcome.0),
          record: "attempt-\(place + 1)", score: outcome.1.map { Marks(milli: $0) }, full: .points(100))
      })
  }

  private func held() throws -> Certificate {
    let start = try day("2026-01-01")
    return Certificate(
      number: "RUNG-2026-000007", certification: try version("basics"), title: words("Basics"), person: "ana",
      holder: "Ana", staffNumber: "1", awarded: Instant(startOf: start), validFrom: start,
      validUntil: try day("2026-12-31"), renewalOpens: try day("2026-10-01"),
      graceEnds: try day("2027-01-31"),
      isSandbox: false, because: [])
  }

  private func evidence(
    attendance: AttendanceRecord? = AttendanceRecord(attended: 90, planned: 100),
    theory: [(Sitting.Outcome, Int?)] = [(.passed, 80_000)],
    practical: [(Sitting.Outcome, Int?)] = [(.passed, 75_000)],
    resits: Int = 1, isHeld: Bool = true
  ) throws -> CertificationEvidence {
    var exams: [ID<Exam>: CertificationEvidence.ExamEvidence] = [:]
    exams["theory"] = try exam(theory, resits: resits)
    exams["practical"] = try exam(practical, resits: resits)
    return CertificationEvidence(
      attendance: [
        "onboarding": try [attendance].compactMap(\.self).map {
          CohortAttendance(cohort: "spring", starts: try day("2026-02-02"), record: $0)
        }
      ], exams: exams,
      certificates: isHeld ? ["basics": try held()] : [:])
  }

  @Test("whoever meets every requirement is certified, with one reason for each")
  func met() throws {
    let verdict = try verdict(evidence())
    #expect(verdict.outcome)
    #expect(verdict.because.map(\.code) == [.attendanceMet, .examPassed, .examPassed, .certificateHeld])
    #expect(verdict.because[0].details["cohort"] == .text("spring"))
    #expect(verdict.because[1].details["score"] == .marks(.points(80)))
    #expect(verdict.because[1].details["record"] == .text("attempt-1"))
    #expect(verdict.because[3].details["number"] == .text("RUNG-2026-000007"))
  }

  @Test("with no evidence at all every requirement is missed, and named")
  func nothing() throws {
    let verdict = try verdict(CertificationEvidence(attendance: [:], exams: [:], certificates: [:]))
    #expect(!verdict.outcome)
    #expect(verdict.because.map(\.code) == [.attendanceNone, .examNotSat, .examNotSat, .certificateNone])
    #expect(verdict.because.allSatisfy { $0.code.bearing == .missed })
  }

  @Test(
    "each way of missing one requirement denies, and says which",
    arguments: [
      (89, [(.passed, 80_000)], 1, true, [.attendanceShort, .examPassed]),
      (0, [(.passed, 80_000)], 1, true, [.attendanceShort, .examPassed]),
      (90, [(.failed, 79_960)], 1, true, [.attendanceMet, .examResitOpen]),
      (90, [(.failed, 79_960)], 0, true, [.attendanceMet, .examFailed]),
      (90, [(.failed, 79_960), (.failed, 70_000)], 1, true, [.attendanceMet, .examFailed]),
      (90, [(.pending, nil)], 1, true, [.attendanceMet, .examPending]),
      (90, [(.open, nil)], 1, true, [.attendanceMet, .examPending]),
      (90, [(.failed, 1), (.pending, nil)], 1, true, [.attendanceMet, .examPending]),
      (90, [], 1, true, [.attendanceMet, .examNotSat]),
      (90, [(.passed, 80_000)], 1, false, [.attendanceMet, .examPassed]),
    ] as [(Int, [(Sitting.Outcome, Int?)], Int, Bool, [ReasonCode])])
  func missed(
    attended: Int, theory: [(Sitting.Outcome, Int?)], resits: Int, isHeld: Bool, codes: [ReasonCode]
  ) throws {
    let verdict = try verdict(
      evidence(
        attendance: AttendanceRecord(attended: attended, planned: 100), theory: theory, resits: resits,
        isHeld: isHeld))
    #expect(!verdict.outcome)
    #expect(
      verdict.because.map(\.code) == codes + [.examPassed, isHeld ? .certificateHeld : .certificateNone])
    #expect(verdict.because.count { $0.code.bearing == .missed } == 1)
  }

  @Test("a pass on the resit counts, and is the sitting that is shown")
  func passedResit() throws {
    let verdict = try verdict(evidence(theory: [(.failed, 60_000), (.passed, 91_500)]))
    #expect(verdict.outcome)
    let details = verdict.because[1].details
    #expect(details["sitting"] == .number(2))
    #expect(details["score"] == .marks(Marks(milli: 91_500)))
    #expect(try details["day"] == .day(day("2026-03-16")))
  }

  @Test("a failed sitting with a resit left says from when")
  func earliest() throws {
    let open = try verdict(evidence(theory: [(.failed, 60_000)])).because[1]
    #expect(try open.details["earliest"] == .day(day("2026-03-09")))
    let over = try verdict(evidence(theory: [(.failed, 60_000)], resits: 0)).because[1]
    #expect(over.details["earliest"] == nil)
  }

  @Test("a certification without requirements asks for nothing")
  func bare() throws {
    let bare = Certification(
      id: "bare", title: words("Bare"), description: nil, tier: .all, requirements: [],
      validity: certification.validity)
    #expect(bare.verdict(try evidence(), on: try day("2026-06-01")).outcome)
  }

  @Test("every reason's bearing agrees with the verdict, over 1,000 seeds")
  func bearing() throws {
    let outcomes: [Sitting.Outcome] = [.open, .pending, .passed, .failed]
    for seed in thousandSeeds {
      var random = SplitMix64(seed: seed)
      func sittings() -> [(Sitting.Outcome, Int?)] {
        (0..<random.draw(below: 3)).map { _ in (outcomes[random.draw(below: 4)], random.draw(below: 100_001))
        }
      }
      let theory = sittings()
      let practical = sittings()
      let attended = random.draw(below: 101)
      let isHeld = random.draw(below: 4) > 0
      let verdict = try verdict(
        evidence(
          attendance: AttendanceRecord(attended: attended, planned: 100), theory: theory,
          practical: practical,
          isHeld: isHeld))
      let expected =
        attended >= 90 && theory.contains { $0.0 == .passed } && practical.contains { $0.0 == .passed }
        && isHeld
      #expect(verdict.outcome == expected, "seed \(seed)")
      #expect(verdict.because.count == 4)
    }
  }
}
