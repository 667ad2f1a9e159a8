import RungAPI
import RungCore
import RungService
import RungTestSupport
import Testing

@Suite struct ItemReportTests {
  private let quiz: ID<Exam> = "quiz.onboarding.d01"

  @Test func everyMarkedPaperCountsAndEveryOptionTaken() async throws {
    let place = try await TestWorkplace()
    try await place.furnish([("ana", [.trainee]), ("bo", [.trainee]), ("tess", [.trainer])])
    let tess = try await place.gateway("tess")
    #expect(try await tess.send(ReportItems(exam: quiz)).analysis.papers == 0)
    for login in ["ana", "bo"] {
      let candidate = try await place.gateway(login)
      let started = try await candidate.send(StartAttempt(exam: quiz))
      for question in started.paper.questions.indices {
        place.clock.advance(seconds: 30)
        _ = try await candidate.send(
          SaveAnswer(
            attempt: started.attempt, question: question, response: .choice(options: [0]), isFlagged: false,
            sequence: question + 1))
      }
      let result = try await candidate.send(SubmitAttempt(attempt: started.attempt))
      #expect(result.state == .marked)
    }
    let analysis = try await tess.send(ReportItems(exam: quiz)).analysis
    #expect(analysis.papers == 2)
    #expect(analysis.items.reduce(0) { $0 + $1.count } == 8)
    #expect(analysis.items.allSatisfy { $0.medianSeconds == 30 && $0.omitted == 0 })
    for item in analysis.items {
      #expect(item.options.reduce(0) { $0 + $1.count } == item.count)
      let right = item.options.filter(\.isKey).reduce(0) { $0 + $1.count }
      #expect(item.difficulty == Double(right) / Double(item.count))
    }
    await #expect(throws: Refusal.self) {
      try await place.gateway("ana").send(ReportItems(exam: quiz))
    }
    await #expect(throws: Refusal.self) { try await tess.send(ReportItems(exam: "exam.newcomer.practical")) }
  }
}
