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
}
