import RungAPI
import RungCore
import RungService
import RungTestSupport
import Testing

/// What is asked for by mistake is refused by what it is, so that the hint can say what to do instead.
@Suite struct RefusedInputTests {
  private let practical: ID<Exam> = "exam.newcomer.practical"

  @Test func `an exam of the other form is named so`() async throws {
    let place = try await TestWorkplace()
    try await place.furnish([("ana", [.trainee]), ("tess", [.trainer])])
    let (ana, tess) = (try await place.gateway("ana"), try await place.gateway("tess"))
    let refused = Refusal(.examPractical, ["exam": .text(practical.text)])
    await #expect(throws: refused) { try await ana.send(StartAttempt(exam: practical)) }
    await #expect(throws: refused) { try await tess.send(ReportItems(exam: practical)) }
    await #expect(throws: refused) {
      try await tess.send(GrantTime(login: "ana", exam: practical, minutes: 5, reason: "alarm"))
    }
    await #expect(throws: refused) {
      try await tess.send(ReleaseResults(exam: practical, attempt: nil, papers: false))
    }
    await #expect(throws: Refusal(.examTheory, ["exam": .text("exam.newcomer.theory")])) {
      try await tess.send(DrawRolePlay(exam: "exam.newcomer.theory", login: "ana"))
    }
  }

  @Test func `results are none at an exam that there is, and unknown at one that there is not`() async throws
  {
    let place = try await TestWorkplace()
    try await place.furnish([("ana", [.trainee])])
    let ana = try await place.gateway("ana")
    for exam in ["exam.newcomer.theory", practical] as [ID<Exam>] {
      let reply = try await ana.send(ShowResults(login: nil, exam: exam))
      #expect(reply.results.isEmpty && reply.practicals.isEmpty)
    }
    let refusal = await #expect(throws: Refusal.self) {
      try await ana.send(ShowResults(login: nil, exam: "exam.nope"))
    }
    #expect(refusal?.code == .contentUnknown)
  }

  @Test func `who is at a session is not recorded before its day, but leave is`() async throws {
    let place = try await TestWorkplace()
    try await place.furnish([("ana", [.trainee]), ("tess", [.trainer])], isEnrolled: false)
    let tess = try await place.gateway("tess")
    let starts = try #require(Day("2026-03-09"))
    _ = try await tess.send(
      CreateCohort(cohort: "c1", title: "One", track: "track.onboarding", starts: starts, trainers: ["tess"]))
    _ = try await tess.send(EnrolTrainees(cohort: "c1", trainees: ["ana"]))
    let session = try #require(try await tess.send(BuildTimetable(cohort: "c1")).sessions.first)
    func record(_ presence: Presence) -> RecordAttendance {
      RecordAttendance(
        cohort: "c1", session: session.session,
        presences: [PersonPresence(login: "ana", presence: presence)], reason: "")
    }
    let ahead = Refusal(
      .sessionAhead, ["session": .text(session.session.text), "day": .day(session.day)])
    await #expect(throws: ahead) { try await tess.send(record(.present)) }
    _ = try await tess.send(record(.leave))
    place.clock.advance(days: 7)
    _ = try await place.gateway("tess").send(record(.present))
  }

  @Test func `a scenario that was not drawn is told apart from one that is not loaded`() async throws {
    let place = try await TestWorkplace()
    try await place.furnish([("ana", [.trainee]), ("tess", [.trainer])])
    let tess = try await place.gateway("tess")
    let drawn = try await tess.send(DrawRolePlay(exam: practical, login: "ana"))
    let undrawn = Refusal(
      .scenarioUndrawn,
      [
        "scenario": .text("scenario.other"), "id": .text(drawn.rolePlay.text),
        "drawn": .text(drawn.scenarios.map(\.scenario.text).joined(separator: ", ")),
      ])
    await #expect(throws: undrawn) {
      try await tess.send(
        ShowSheet(rolePlay: drawn.rolePlay, scenario: "scenario.other", part: .customer))
    }
    let score = ScenarioScore(
      scenario: "scenario.other", levels: [], criticalErrors: [], globalRating: 3, comment: "calm")
    await #expect(throws: undrawn) {
      try await tess.send(ScoreScenario(rolePlay: drawn.rolePlay, score: score))
    }
  }

  @Test func `who draws a role-play that is in progress is told which it is`() async throws {
    let place = try await TestWorkplace()
    try await place.furnish([("ana", [.trainee]), ("tess", [.trainer])])
    let tess = try await place.gateway("tess")
    let drawn = try await tess.send(DrawRolePlay(exam: practical, login: "ana"))
    let pending = Refusal(
      .attemptPending, ["sitting": .number(1), "id": .text(drawn.rolePlay.text)])
    await #expect(throws: pending) { try await tess.send(DrawRolePlay(exam: practical, login: "ana")) }
  }

  @Test
  func `a probation is not reviewed before its first day, and ratings that do not fit name its dimensions`()
    async throws
  {
    let place = try await TestWorkplace()
    try await place.furnish([("ana", [.trainee]), ("hana", [.hr])])
    let hana = try await place.gateway("hana")
    let today = place.workplace.day(of: place.clock.now)
    let planned = try await hana.send(
      PlanProbation(login: "ana", plan: "probation.newcomer", starts: today.adding(days: 1)))
    #expect(planned.dimensions.map(\.name) == ["quality", "efficiency", "learning", "teamwork"])
    #expect(planned.dimensions.reduce(0) { $0 + $1.weight } == 100)
    func review(_ kind: PlannedReview.Kind, _ ratings: [String: Int] = [:]) -> ReviewProbation {
      ReviewProbation(
        login: "ana", kind: kind, number: 1,
        ratings: ratings.map { StageRating.DimensionRating(dimension: ID($0), rating: $1) },
        comment: "Settling in.")
    }
    let ahead = Refusal(.probationAhead, ["login": .text("ana"), "day": .day(today.adding(days: 1))])
    await #expect(throws: ahead) { try await hana.send(review(.weekly)) }
    #expect(ahead.code.kind.exitCode == 5)
    place.clock.advance(days: 1)
    let again = try await place.gateway("hana")
    #expect(try await again.send(review(.weekly)).reviews.count { $0.held != nil } == 1)
    for ratings in [[:], ["quality": 85], ["charm": 1]] {
      let refused = await #expect(throws: Refusal.self) { try await again.send(review(.monthly, ratings)) }
      #expect(refused?.code == .ratingsUnfit)
      guard case .wording(let all)? = refused?.details["dimensions"] else {
        return #expect(Bool(false), "\(String(describing: refused))")
      }
      #expect(all.text(.english).hasPrefix("quality (Work quality), efficiency (Efficiency), "))
      #expect(all.text(.chinese).hasPrefix("quality (工作质量)、"))
    }
  }
}
