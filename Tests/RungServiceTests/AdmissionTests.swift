import Foundation
import RungAPI
import RungCore
import RungService
import RungTestSupport
import Testing

/// Who may begin an exam: those enrolled on a track that leads to it, and before a resit those who learned anew what it asks.
@Suite struct AdmissionTests {
  private let theory: ID<Exam> = "exam.newcomer.theory"

  @Test func anExamOfATrackIsForThoseEnrolledOnIt() async throws {
    let place = try await TestWorkplace()
    try await place.furnish(
      [("ana", [.trainee]), ("bo", [.trainee]), ("tess", [.trainer])], isEnrolled: false)
    try await place.enrol(["bo"], on: "track.senior")
    func refused(_ login: String) -> Refusal {
      Refusal(
        .examNotEnrolled,
        ["exam": .text(theory.text), "login": .text(login), "tracks": .text("track.onboarding")])
    }
    for login in ["ana", "bo"] {
      let gateway = try await place.gateway(login)
      await #expect(throws: refused(login)) { try await gateway.send(StartAttempt(exam: theory)) }
    }
    let tess = try await place.gateway("tess")
    await #expect(throws: Refusal.self) {
      try await tess.send(DrawRolePlay(exam: "exam.newcomer.practical", login: "ana"))
    }
    try await place.enrol(["ana"])
    _ = try await place.gateway("ana").send(StartAttempt(exam: theory))
    _ = try await tess.send(DrawRolePlay(exam: "exam.newcomer.practical", login: "ana"))
  }

  @Test func anExamOfNoTrackIsForEverybody() async throws {
    let place = try await TestWorkplace()
    try await place.furnish([("ana", [.trainee])], isEnrolled: false)
    let files = try TestWorkplace.content().map { file in
      ContentFile(
        path: file.path,
        text: Data(
          String(decoding: file.text, as: UTF8.self).replacing(#/<quiz exam="[^"]*"\/>/#, with: "").utf8))
    }
    _ = try await place.gateway("admin").send(LoadContent(files: files))
    _ = try await place.gateway("ana").send(StartAttempt(exam: "quiz.onboarding.d01"))
  }

  /// Promise L2.
  @Test func aResitWaitsForWhatMustBeLearnedAnew() async throws {
    let place = try await TestWorkplace()
    try await place.furnish([("ana", [.trainee]), ("tess", [.trainer])], isEnrolled: false)
    try await place.enrol(["ana"], on: "track.senior")
    let exam: ID<Exam> = "exam.senior.theory"
    let ana = try await place.gateway("ana")
    let first = try await ana.send(StartAttempt(exam: exam))
    _ = try await ana.send(SubmitAttempt(attempt: first.attempt))
    place.clock.advance(days: 30)
    let again = try await place.gateway("ana")
    let unprepared = Refusal(
      .resitUnprepared,
      ["lessons": .text("lesson.senior.three-step"), "day": .day(try #require(Day("2026-03-02")))])
    await #expect(throws: unprepared) { try await again.send(StartAttempt(exam: exam)) }
    let tess = try await place.gateway("tess")
    let relearned = RecordRelearning(
      login: "ana", lesson: "lesson.senior.three-step", remark: "two hours with cases")
    await #expect(throws: Refusal.self) { try await again.send(relearned) }
    await #expect(throws: Refusal(.contentUnknown, ["kind": .text("lesson"), "id": .text("lesson.none")])) {
      try await tess.send(RecordRelearning(login: "ana", lesson: "lesson.none", remark: ""))
    }
    #expect(try await tess.send(relearned).day == Day("2026-04-01"))
    _ = try await again.send(StartAttempt(exam: exam))
  }
}
