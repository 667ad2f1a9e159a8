import Foundation
import RungAPI
import RungCore
import RungService
import RungTestSupport
import Testing

/// Ana misses the newcomers' course with her first cohort and repeats it with the next.
@Suite("A repeated course") struct RepeatedCourseTests {
  private static let certification: ID<Certification> = "certification.attended"

  private func workplace() async throws -> TestWorkplace {
    let place = try await TestWorkplace()
    try await place.furnish(
      [("tess", [.trainer]), ("ana", [.trainee]), ("hana", [.hr])], isEnrolled: false)
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <certification xmlns="urn:rung:content:1" id="\(Self.certification)" tier="newcomer">
        <title xml:lang="zh-Hans">出勤</title><title xml:lang="en">Attended</title>
        <requires><attendance track="track.onboarding" minimum="90"/></requires>
        <validity period="P24M" renewal-window="P60D" grace="P30D"/>
      </certification>

      """
    let reply = try await place.gateway("admin").send(
      LoadContent(files: [ContentFile(path: "attended.xml", text: Data(text.utf8))]))
    #expect(reply.isLoaded, "\(reply.findings)")
    return place
  }

  /// Holds a course, at all of whose sessions ana is `presence`.
  private func hold(
    _ cohort: ID<Cohort>, from day: String, _ presence: Presence, at place: TestWorkplace
  ) async throws {
    place.clock.set(try #require(Instant("\(day)T02:00:00Z")))
    let sessions = try await plan(cohort, from: day, at: place)
    place.clock.advance(days: 21)
    for session in sessions {
      _ = try await place.gateway("tess").send(
        RecordAttendance(
          cohort: cohort, session: session.session,
          presences: [PersonPresence(login: "ana", presence: presence)], reason: ""))
    }
  }

  /// Makes a cohort with its timetable, and ana one of it.
  private func plan(
    _ cohort: ID<Cohort>, from day: String, at place: TestWorkplace
  ) async throws -> [ScheduledSession] {
    _ = try await place.gateway("tess").send(
      CreateCohort(
        cohort: cohort, title: cohort.text, track: "track.onboarding", starts: try #require(Day(day)),
        trainers: ["tess"]))
    _ = try await place.gateway("tess").send(EnrolTrainees(cohort: cohort, trainees: ["ana"]))
    return try await place.gateway("tess").send(BuildTimetable(cohort: cohort)).sessions
  }

  private func reason(_ place: TestWorkplace) async throws -> Reason {
    let decision = try await place.gateway("ana").send(
      ExplainCertification(login: "ana", certification: Self.certification)
    ).decision
    return try #require(decision.because.last)
  }

  private func percent(_ cohort: ID<Cohort>, at place: TestWorkplace) async throws -> Marks? {
    try await place.gateway("hana").send(ReportAttendance(cohort: cohort)).rows.first?.percent
  }

  @Test("is judged by one time through it, which the reason names, and each cohort's report tells its own")
  func repeated() async throws {
    let place = try await workplace()
    try await hold("cohort.first", from: "2026-03-02", .absent, at: place)
    var reason = try await reason(place)
    #expect(reason.code == .attendanceShort)
    #expect(reason.details["cohort"] == .text("cohort.first"))

    try await hold("cohort.second", from: "2026-05-11", .present, at: place)
    reason = try await self.reason(place)
    #expect(reason.code == .attendanceMet)
    #expect(reason.details["cohort"] == .text("cohort.second"))
    #expect(reason.details["percent"] == .marks(.points(100)))
    #expect(try await percent("cohort.first", at: place) == .zero)
    #expect(try await percent("cohort.second", at: place) == .points(100))
  }

  @Test("still to come says nothing of whoever fell short, until the day on which it begins")
  func stillToCome() async throws {
    let place = try await workplace()
    _ = try await plan("cohort.first", from: "2026-03-02", at: place)
    #expect(try await reason(place).details["cohort"] == .text("cohort.first"))
    try await hold("cohort.second", from: "2026-05-11", .absent, at: place)
    _ = try await plan("cohort.third", from: "2026-07-06", at: place)
    for (now, cohort) in [
      ("2026-07-05T15:59:59Z", "cohort.second"), ("2026-07-05T16:00:00Z", "cohort.third"),
    ] {
      place.clock.set(try #require(Instant(now)))
      let reason = try await reason(place)
      #expect(reason.code == .attendanceShort)
      #expect(reason.details["cohort"] == .text(cohort))
    }
  }

  @Test("begun after an award changes neither the certificate nor what was reached before")
  func afterAward() async throws {
    let place = try await workplace()
    try await hold("cohort.first", from: "2026-03-02", .present, at: place)
    let awarded = try await place.gateway("hana").send(
      AwardCertificate(login: "ana", certification: Self.certification)
    ).certificate
    #expect(awarded.because.map { $0.details["cohort"] } == [.text("cohort.first")])
    try await hold("cohort.second", from: "2026-05-11", .absent, at: place)
    #expect(try await reason(place) == awarded.because.first)
    let shown = try await place.gateway("ana").send(ShowCertificate(number: awarded.number))
    #expect(shown.certificate == awarded)
  }

  @Test("after a revocation is asked for again, and counts")
  func revoked() async throws {
    let place = try await workplace()
    try await hold("cohort.first", from: "2026-03-02", .present, at: place)
    let number = try await place.gateway("hana").send(
      AwardCertificate(login: "ana", certification: Self.certification)
    ).certificate.number
    _ = try await place.gateway("hana").send(
      RevokeCertificate(number: number, reason: "someone else sat in her place"))
    #expect(try await reason(place).code == .attendanceBarred)
    try await hold("cohort.second", from: "2026-05-11", .present, at: place)
    let reason = try await reason(place)
    #expect(reason.code == .attendanceMet)
    #expect(reason.details["cohort"] == .text("cohort.second"))
    _ = try await place.gateway("hana").send(
      AwardCertificate(login: "ana", certification: Self.certification))
  }
}
