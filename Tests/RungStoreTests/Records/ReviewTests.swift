import RungCore
import RungStore
import Testing

@Suite("Review and retirement")
struct ReviewTests {
  private func store(declared: ItemStatus) async throws -> TestStore {
    let store = try TestStore()
    try await add(1, declared: declared, store)
    return store
  }

  private func add(_ number: Int, declared: ItemStatus, _ store: TestStore) async throws {
    try await store.write { change in
      let version = version("item.a", number)
      try change.addContent(
        version, kind: .item, bank: "bank.one", body: [UInt8(number)], path: "banks/one.xml",
        declared: declared)
      try change.indexItem(item(declared), version, bank: "bank.one")
    }
  }

  private func item(_ status: ItemStatus) -> Item {
    let stem = LocalizedPassage([.english: Passage(blocks: [.paragraph([.plain("?")])])])
    return Item(
      id: "item.a", topic: "topic.refunds", competence: "competence.care", level: 1, author: "author",
      reviewer: nil, status: status, enemies: [], weight: 1,
      content: .single(
        Question(stem: stem, interaction: .trueFalse), Key(answer: .trueFalse(true), credit: .exact)),
      rationale: nil)
  }

  private func standing(_ store: TestStore) async throws -> StandingContent {
    try #require(try await store.read { try $0.standing(.item, "item.a") })
  }

  private func drawn(_ store: TestStore) async throws -> Int {
    try await store.read { try $0.pool(banks: ["bank.one"]).count }
  }

  private func judge(_ verdict: ReviewVerdict, _ store: TestStore) async throws {
    let content = try await standing(store)
    try await store.write { try $0.review(content, verdict, remark: "read") }
  }

  struct Case: Sendable {
    let declared: ItemStatus
    let verdict: ReviewVerdict
    let status: ItemStatus
    let isDrawn: Bool
  }

  @Test(
    "what is declared counts once a second person approved it",
    arguments: [
      Case(declared: .draft, verdict: .none, status: .draft, isDrawn: false),
      Case(declared: .draft, verdict: .approved, status: .draft, isDrawn: false),
      Case(declared: .reviewed, verdict: .none, status: .draft, isDrawn: false),
      Case(declared: .reviewed, verdict: .approved, status: .reviewed, isDrawn: false),
      Case(declared: .published, verdict: .none, status: .draft, isDrawn: false),
      Case(declared: .published, verdict: .returned, status: .draft, isDrawn: false),
      Case(declared: .published, verdict: .approved, status: .published, isDrawn: true),
      Case(declared: .retired, verdict: .approved, status: .retired, isDrawn: false),
    ])
  func life(of item: Case) async throws {
    let store = try await store(declared: item.declared)
    if item.verdict != .none { try await judge(item.verdict, store) }
    #expect(try await standing(store).status == item.status)
    #expect(try await drawn(store) == (item.isDrawn ? 1 : 0))
    #expect(try await store.verify().fault == nil)
  }

  @Test("a new version waits again, and papers do without it until it is approved")
  func nextVersion() async throws {
    let store = try await store(declared: .published)
    #expect(try await store.read { try $0.awaitingReviewCount() } == 1)
    try await judge(.approved, store)
    #expect(try await store.read { try $0.awaitingReviewCount() } == 0)
    try await add(2, declared: .published, store)
    #expect(try await standing(store).awaitsReview)
    #expect(try await drawn(store) == 0)
    #expect(try await store.read { try $0.reviewRemark(.item, "item.a", number: 1) } == "read")
    #expect(try await store.read { try $0.reviewRemark(.item, "item.a", number: 2) } == nil)
  }

  @Test("what is taken out is drawn no more and not listed, its versions stay, and it can come back")
  func retirement() async throws {
    let store = try await store(declared: .published)
    try await judge(.approved, store)
    let content = try await standing(store)
    try await store.write { try $0.retire(content, true) }
    #expect(try await standing(store).status == .retired)
    #expect(try await drawn(store) == 0)
    #expect(try await store.read { try $0.contentVersions(.item).isEmpty })
    #expect(try await store.read { try $0.contentVersions(.item, retired: true).count } == 1)
    #expect(try await itemBodies(store).isEmpty)
    #expect(try await store.read { try $0.content(.item, "item.a", number: 1)?.body } == [1])
    try await store.write { try $0.retire(content, false) }
    #expect(try await drawn(store) == 1)
    #expect(try await itemBodies(store) == [[1]])
    #expect(try await store.verify().fault == nil)
  }

  private func itemBodies(_ store: TestStore) async throws -> [[UInt8]] {
    try await store.read { reader in
      var bodies: [[UInt8]] = []
      try reader.forEachItem(of: "bank.one") { _, body in
        bodies.append(body)
        return true
      }
      return bodies
    }
  }

  @Test("each version has the hour and the hand it came by")
  func history() async throws {
    let store = try await store(declared: .draft)
    try await store.write(by: tom.id, at: noon.adding(seconds: 60)) {
      try $0.addContent(version("item.a", 2), kind: .item, bank: "bank.one", body: [2], declared: .draft)
    }
    let history = try await store.read { try $0.contentHistory(.item, "item.a") }
    #expect(history.map(\.version) == [version("item.a", 1), version("item.a", 2)])
    #expect(history.map(\.loader) == [hana.id, tom.id])
    #expect(history.map(\.loaded) == [noon, noon.adding(seconds: 60)])
  }
}
