import RungAPI
import RungCore
import RungService
import RungTestSupport
import Testing

/// How a practical exam came out is told where results are asked for.
@Suite struct PracticalResultTests {
  private let practical: ID<Exam> = "exam.newcomer.practical"

  @Test func `a role-play is a result, first without a verdict and then with it`() async throws {
    let place = try await TestWorkplace()
    try await place.furnish([("ana", [.trainee]), ("bo", [.trainee]), ("tess", [.trainer])])
    let (ana, tess) = (try await place.gateway("ana"), try await place.gateway("tess"))
    let none = try await ana.send(ShowResults(login: nil, exam: practical))
    #expect(none.practicals.isEmpty && none.results.isEmpty)

    let drawn = try await tess.send(DrawRolePlay(exam: practical, login: "ana"))
    let pending = try await ana.send(ShowResults(login: nil, exam: practical)).practicals
    #expect(pending.map(\.rolePlay) == [drawn.rolePlay] && pending.map(\.scored) == [0])
    #expect(pending.map(\.scenarios) == [drawn.scenarios.count] && pending.map(\.isPassed) == [nil])

    let rubric = try await tess.send(ShowRubric(rolePlay: drawn.rolePlay))
    var mean: Marks?
    for part in drawn.scenarios {
      let levels = rubric.criteria.map { ScenarioScore.CriterionLevel(criterion: $0.id, rank: 4) }
      let score = ScenarioScore(
        scenario: part.scenario, levels: levels, criticalErrors: [], globalRating: 4, comment: "calm")
      mean = try await tess.send(ScoreScenario(rolePlay: drawn.rolePlay, score: score)).mean
      guard mean == nil else { continue }
      // Between two scenarios the trainer reads the comments, and the candidate only that there are marks.
      let toTess = try await tess.send(ShowRolePlay(rolePlay: drawn.rolePlay)).scenarios
      let toAna = try await ana.send(ShowRolePlay(rolePlay: drawn.rolePlay)).scenarios
      #expect(toTess.first { $0.scenario == part.scenario }?.comment == "calm")
      #expect(toAna.map(\.marks) == toTess.map(\.marks) && Set(toAna.map(\.comment)) == [nil])
    }
    #expect(drawn.scenarios.count > 1 && mean != nil)
    let shown = try await ana.send(ShowRolePlay(rolePlay: drawn.rolePlay)).scenarios
    #expect(Set(shown.map(\.comment)) == ["calm"])
    for reply in [
      try await ana.send(ShowResults(login: nil, exam: practical)),
      try await ana.send(ShowResults(login: nil, exam: nil)),
      try await tess.send(ShowResults(login: "ana", exam: practical)),
    ] {
      #expect(reply.practicals.map(\.isPassed) == [true] && reply.practicals.map(\.mean) == [mean])
      #expect(reply.practicals.map(\.sitting) == [1] && reply.results.isEmpty)
    }
    #expect(try await ana.send(ShowResults(login: nil, exam: "exam.newcomer.theory")).practicals.isEmpty)
    let bo = try await place.gateway("bo")
    #expect(try await bo.send(ShowResults(login: nil, exam: nil)).practicals.isEmpty)
  }
}
