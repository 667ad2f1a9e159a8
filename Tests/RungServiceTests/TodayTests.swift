import RungAPI
import RungCore
import RungService
import RungTestSupport
import Testing

@Suite struct TodayTests {
  @Test func aTraineeIsShownTheExamsOfTheirOwnTracks() async throws {
    let place = try await TestWorkplace()
    try await place.furnish(
      [("ana", [.trainee]), ("bo", [.trainee]), ("tess", [.trainer])], isEnrolled: false)
    let tess = try await place.gateway("tess")
    for (cohort, track, login) in [
      ("winter", "track.onboarding", "ana"), ("backbone", "track.senior", "bo"),
    ] {
      _ = try await tess.send(
        CreateCohort(
          cohort: ID(cohort), title: cohort, track: ID(track), starts: try #require(Day("2026-03-02")),
          trainers: ["tess"]))
      _ = try await tess.send(EnrolTrainees(cohort: ID(cohort), trainees: [login]))
    }
    let ana = try await place.gateway("ana").send(ShowToday()).exams.map(\.exam.text)
    #expect(ana.contains("exam.newcomer.theory") && ana.contains("quiz.onboarding.d01"))
    #expect(ana.allSatisfy { $0.contains("newcomer") || $0.contains("onboarding") })
    let bo = try await place.gateway("bo")
    #expect(try await bo.send(ShowToday()).exams.allSatisfy { $0.exam.text.contains("senior") })
    let quiz = try #require(try await bo.send(ShowToday()).exams.first { $0.isQuiz }).exam
    _ = try await bo.send(StartAttempt(exam: quiz))
    #expect(try await bo.send(ShowToday()).exams.first { $0.exam == quiz }?.open != nil)
  }
}
