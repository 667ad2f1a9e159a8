import Foundation
import RungAPI
import RungCore
import RungService
import RungTestSupport
import Testing

/// What an exam says of itself, and of whoever asks.
@Suite struct AnnouncedExamTests {
  private let theory: ID<Exam> = "exam.newcomer.theory"

  @Test func itsPartsAreWorthItsMarks() async throws {
    let place = try await TestWorkplace()
    try await place.furnish([("ana", [.trainee])])
    let ana = try await place.gateway("ana")
    for exam in try await ana.send(ListExams()).exams {
      let shown = try await ana.send(ShowExam(exam: exam.exam))
      #expect(shown.summary == exam)
      #expect(shown.sections.isEmpty == exam.isPractical)
      #expect(shown.scenarios.isEmpty != exam.isPractical)
      #expect(shown.sections.allSatisfy { $0.items > 0 && $0.marks > .zero })
    }
    let shown = try await ana.send(ShowExam(exam: theory))
    let paper = try await ana.send(StartAttempt(exam: theory)).paper
    #expect(shown.sections.reduce(.zero) { $0 + $1.marks } == paper.fullMarks)
    #expect(shown.instructions == paper.instructions)
  }

  @Test func itIsOnesOwnWhereATrackLeadsToIt() async throws {
    let place = try await TestWorkplace()
    try await place.furnish([("ana", [.trainee]), ("tess", [.trainer])], isEnrolled: false)
    try await place.enrol(["ana"])
    func accesses(_ login: String) async throws -> [ID<Exam>: ExamSummary.Access] {
      let exams = try await place.gateway(login).send(ListExams()).exams
      return Dictionary(uniqueKeysWithValues: exams.map { ($0.exam, $0.access) })
    }
    let ana = try await accesses("ana")
    #expect(ana[theory] == .own && ana["quiz.onboarding.d01"] == .own && ana["exam.senior.theory"] == .others)
    let tess = try await accesses("tess")
    #expect(tess[theory] == .others && !tess.values.contains(.own))
    // No track leads to it, so that it is for all.
    #expect(ana["exam.after-sales.theory"] == .everybody && tess["exam.after-sales.theory"] == .everybody)
  }

  @Test func whatStandsInTheWayIsWhatBeginningItWouldSay() async throws {
    let place = try await TestWorkplace()
    try await place.furnish(
      [("ana", [.trainee]), ("bo", [.trainee]), ("tess", [.trainer])], isEnrolled: false)
    try await place.enrol(["ana"])
    let (ana, bo) = (try await place.gateway("ana"), try await place.gateway("bo"))
    func same(_ gateway: LocalGateway, _ exam: ID<Exam>) async throws -> Refusal? {
      let shown = try await gateway.send(ShowExam(exam: exam)).obstacle
      let met = await #expect(throws: Refusal.self) { try await gateway.send(StartAttempt(exam: exam)) }
      #expect(shown == met)
      return shown
    }
    #expect(try await ana.send(ShowExam(exam: theory)).obstacle == nil)
    #expect(try await same(bo, theory)?.code == .examNotEnrolled)
    #expect(try await same(place.gateway("tess"), theory)?.code == .roleMissing)
    await #expect(throws: Refusal.self) { try await ana.send(ShowExam(exam: "exam.none")) }

    let started = try await ana.send(StartAttempt(exam: theory))
    let open = try await ana.send(ShowExam(exam: theory))
    #expect(open.summary.open == started.attempt)
    #expect(open.obstacle == nil)
    let written = try #require(
      started.paper.questions.firstIndex { if case .shortAnswer = $0.interaction { true } else { false } })
    _ = try await ana.send(
      SaveAnswer(
        attempt: started.attempt, question: written, response: .shortAnswer("七天"), isFlagged: false,
        sequence: 1))
    _ = try await ana.send(SubmitAttempt(attempt: started.attempt))
    // Its short answer waits for somebody to mark it.
    #expect(try await same(ana, theory)?.code == .attemptPending)
    #expect(try await ana.send(ShowExam(exam: theory)).summary.isAwaited)
  }
}
