import RungCore
import RungStore
import Testing

@Suite("Role-plays")
struct RolePlayTests {
  private let drawn = [version("scenario.b", 2), version("scenario.a"), version("scenario.c", 7)]

  private func draw(
    _ store: TestStore, _ id: ID<RolePlay>, _ person: Person, sitting: Int = 1, at instant: Instant = noon
  ) async throws {
    try await store.write(at: instant) { [drawn] in
      try $0.addRolePlay(
        RolePlay(id: id, exam: "exam.practical", candidate: person.id), sitting: sitting,
        exam: version("exam.practical", 4), rubric: version("rubric.service", 2), scenarios: drawn)
    }
  }

  @Test("are read back with what was drawn, in its order, and when")
  func readBack() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    let moment = noon.adding(seconds: 77)
    try await draw(store, "role-play-a", ana, sitting: 3, at: moment)
    let stored = try #require(try await store.read { try $0.rolePlay("role-play-a") })
    #expect(stored.rolePlay == RolePlay(id: "role-play-a", exam: "exam.practical", candidate: ana.id))
    #expect(stored.sitting == 3)
    #expect(stored.examNumber == 4)
    #expect(stored.rubric == "rubric.service")
    #expect(stored.rubricNumber == 2)
    #expect(stored.drawn == moment)
    #expect(stored.scenarios.map(\.id.text) == drawn.map(\.id))
    #expect(stored.scenarios.map(\.number) == drawn.map(\.number))
    #expect(stored.scores == [])
    #expect(stored.verdict == nil)
    #expect(try await store.read { try $0.rolePlay("role-play-none") == nil })
  }

  @Test("keep each scenario's score and the verdict, and are open until there is one")
  func scoresAndVerdict() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    try await draw(store, "role-play-a", ana)
    try await draw(store, "role-play-b", ben)
    let scores = [scenarioScore("scenario.b"), scenarioScore("scenario.a")]
    for score in scores {
      try await store.write(by: tom.id) { try $0.addScore(score, marks: .points(80), of: "role-play-a") }
    }
    let verdict = Decision(
      false, because: [Reason(.criticalError, ["quote": .text("\"一定退款\"")]), Reason(.criterionMet)])
    #expect(try await store.read { try $0.openRolePlays().count } == 2)
    try await store.write {
      try $0.addVerdict(verdict, mean: Marks(milli: 79_960), on: monday, of: "role-play-a")
    }
    let stored = try #require(try await store.read { try $0.rolePlay("role-play-a") })
    #expect(stored.scores == scores)
    #expect(stored.verdict?.decision == verdict)
    #expect(stored.verdict?.mean == Marks(milli: 79_960))
    #expect(stored.verdict?.day == monday)
    #expect(try await store.read { try $0.openRolePlays().map(\.rolePlay.id) } == ["role-play-b"])
  }

  @Test("a scenario is scored once, and a verdict is given once")
  func once() async throws {
    let store = try TestStore()
    try await writeHistory(store)
    await #expect(throws: Refusal.self) {
      try await store.write(by: mei.id) {
        try $0.addScore(scenarioScore("scenario.one"), marks: .zero, of: "role-play-ana")
      }
    }
    await #expect(throws: Refusal.self) {
      try await store.write {
        try $0.addVerdict(Decision(false, because: []), mean: .zero, on: monday, of: "role-play-ana")
      }
    }
    #expect(try await store.read { try $0.rolePlay("role-play-ana")?.verdict?.decision.outcome } == true)
  }

  @Test("of a candidate at an exam come by sitting")
  func sittings() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    try await draw(store, "first", ana, sitting: 1)
    try await draw(store, "other", ben, sitting: 1)
    try await draw(store, "second", ana, sitting: 2)
    #expect(
      try await store.read { try $0.rolePlays(of: ana.id, at: "exam.practical").map(\.rolePlay.id.text) }
        == ["first", "second"])
    #expect(try await store.read { try $0.rolePlays(of: ana.id, at: "exam.other").isEmpty })
  }
}
