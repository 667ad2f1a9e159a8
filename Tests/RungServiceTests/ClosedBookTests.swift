import RungAPI
import RungCore
import RungService
import RungTestSupport
import Testing

/// While someone sits a closed-book exam, nothing that shows content is answered to them.
@Suite struct ClosedBookTests {
  private let theory: ID<Exam> = "exam.newcomer.theory"
  private let quiz: ID<Exam> = "quiz.onboarding.d01"

  /// One of each request that shows content.
  private let showing: [any Request] = [
    ListContent(kind: nil), ShowContent(kind: .exam, id: "exam.newcomer.theory", number: nil),
    ExportContent(kind: .exam), ReprintAttempt(attempt: "attempt"), ShowMarkingQueue(), NextAnswer(),
    RemarkItem(item: "flow.steps.001", reason: nil), ReportItems(exam: "quiz.onboarding.d01"),
    ReviewPaper(attempt: "attempt"), ShowRolePlay(rolePlay: "role-play"), ShowRubric(rolePlay: "role-play"),
    ShowSheet(rolePlay: "role-play", scenario: "scenario", part: .agent),
  ]

  @Test func everyRequestThatShowsContentIsTestedHere() {
    let tested = Set(showing.map { type(of: $0).route.name })
    #expect(Set(RequestList.all.filter { $0.route.showsContent }.map { $0.route.name }) == tested)
  }

  @Test func noneOfThemIsAnsweredUntilThePaperIsHandedIn() async throws {
    let place = try await TestWorkplace()
    try await place.furnish([("pat", [.trainee, .trainer, .author, .hr, .admin]), ("bo", [.trainer])])
    let pat = try await place.gateway("pat")
    _ = try await pat.send(ShowContent(kind: .exam, id: theory.text, number: nil))
    let started = try await pat.send(StartAttempt(exam: theory))
    // Another login of the same person is the same person.
    for gateway in [pat, try await place.gateway("pat")] {
      for request in showing {
        let refused = Refusal(
          .bookClosed,
          [
            "request": .text(type(of: request).route.name), "exam": .text(theory.text),
            "deadline": .instant(started.deadline),
          ])
        await #expect(throws: refused) { try await send(request, gateway) }
      }
    }
    _ = try await place.gateway("bo").send(ShowContent(kind: .exam, id: theory.text, number: nil))
    _ = try await pat.send(ShowToday())
    _ = try await pat.send(ListExams())
    _ = try await pat.send(SubmitAttempt(attempt: started.attempt))
    _ = try await pat.send(ShowContent(kind: .exam, id: theory.text, number: nil))
  }

  @Test func aClosedBookExamIsSatAlone() async throws {
    let place = try await TestWorkplace()
    try await place.furnish([("ana", [.trainee])])
    let ana = try await place.gateway("ana")
    func beside(_ started: StartAttempt.Reply) -> Refusal {
      Refusal(
        .attemptBeside, ["exam": .text(started.paper.exam.text), "deadline": .instant(started.deadline)])
    }
    let open = try await ana.send(StartAttempt(exam: quiz))
    #expect(!open.isClosedBook)
    await #expect(throws: beside(open)) { try await ana.send(StartAttempt(exam: theory)) }
    // Two open-book ones disturb nobody.
    let other = try await ana.send(StartAttempt(exam: "quiz.onboarding.d02"))
    for attempt in [open, other] { _ = try await ana.send(SubmitAttempt(attempt: attempt.attempt)) }
    let closed = try await ana.send(StartAttempt(exam: theory))
    #expect(closed.isClosedBook)
    await #expect(throws: beside(closed)) { try await ana.send(StartAttempt(exam: "quiz.onboarding.d03")) }
    #expect(try await ana.send(StartAttempt(exam: theory)).isResumed)
    place.clock.advance(seconds: 4 * 3600)
    _ = try await place.gateway("ana").send(StartAttempt(exam: "quiz.onboarding.d03"))
  }

  private func send(_ request: some Request, _ gateway: LocalGateway) async throws {
    _ = try await gateway.send(request)
  }
}
