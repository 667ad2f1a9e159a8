import RungCore
import RungStore
import Testing

@Suite("Probations")
struct ProbationTests {
  private let reviews = [
    PlannedReview(kind: .weekly, number: 1, due: monday.adding(days: 7)),
    PlannedReview(kind: .monthly, number: 1, due: monday.adding(months: 1)),
    PlannedReview(kind: .weekly, number: 2, due: monday.adding(days: 14)),
  ]

  private func begin(_ store: TestStore, _ id: ID<Probation>, _ person: Person) async throws {
    try await store.write { [reviews] in
      try $0.addProbation(
        Probation(id: id, person: person.id, starts: monday), plan: version("plan.newcomer", 3),
        ends: monday.adding(months: 3), reviews: reviews)
    }
  }

  @Test("are read back with the reviews planned, in their order")
  func readBack() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    try await begin(store, "probation-a", ana)
    let stored = try #require(try await store.read { try $0.probations(of: ana.id).first })
    #expect(stored.probation == Probation(id: "probation-a", person: ana.id, starts: monday))
    #expect(stored.plan == "plan.newcomer")
    #expect(stored.planNumber == 3)
    #expect(stored.ends == monday.adding(months: 3))
    #expect(stored.planned == reviews)
    #expect(stored.held == [])
    #expect(stored.decision == nil)
    #expect(try await store.read { try $0.probations(of: ben.id).isEmpty })
  }

  @Test("keep each review held and the decision, and are open until there is one")
  func held() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    try await begin(store, "probation-a", ana)
    try await begin(store, "probation-b", ben)
    let held = [
      ProbationReview(
        kind: .weekly, number: 1, day: monday.adding(days: 8), ratings: [], comment: "On time."),
      ProbationReview(
        kind: .monthly, number: 1, day: monday.adding(months: 1),
        ratings: [StageRating.DimensionRating(dimension: "quality", rating: 85)], comment: "不错 \"85\""),
    ]
    for review in held { try await store.write(by: mei.id) { try $0.addReview(review, of: "probation-a") } }
    let recommended = Decision(
      ProbationOutcome.extend, because: [Reason(.compositeExtends, ["mark": .number(80)])])
    #expect(try await store.read { try $0.openProbations().count } == 2)
    try await store.write {
      try $0.addDecision(
        .confirm, recommended: recommended, reason: "the last month", on: monday, of: "probation-a")
    }
    let stored = try #require(try await store.read { try $0.probations(of: ana.id).first })
    #expect(stored.held == held)
    #expect(stored.decision?.outcome == .confirm)
    #expect(stored.decision?.recommended == recommended)
    #expect(stored.decision?.reason == "the last month")
    #expect(stored.decision?.day == monday)
    #expect(try await store.read { try $0.openProbations().map(\.probation.id) } == ["probation-b"])
  }

  @Test("an extension is a probation of its own, after the first")
  func extended() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    try await begin(store, "probation-z", ana)
    try await begin(store, "probation-a", ana)
    #expect(
      try await store.read { try $0.probations(of: ana.id).map(\.probation.id) } == [
        "probation-z", "probation-a",
      ])
  }

  @Test("a review is held once, and only one that was planned")
  func plannedOnce() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    try await begin(store, "probation-a", ana)
    func hold(_ number: Int) async throws {
      try await store.write {
        try $0.addReview(
          ProbationReview(kind: .weekly, number: number, day: monday, ratings: [], comment: ""),
          of: "probation-a")
      }
    }
    try await hold(2)
    await #expect(throws: Refusal.self) { try await hold(2) }
    await #expect(throws: Refusal.self) { try await hold(3) }
    #expect(try await store.read { try $0.probations(of: ana.id).first?.held.count } == 1)
  }
}
