import RungCore
import RungStore
import Testing

@Suite("The pool that papers are drawn from")
struct PoolTests {
  private func item(
    _ id: ID<Item>, status: ItemStatus = .published, level: Int = 1, enemies: [ID<Item>] = []
  ) -> Item {
    let stem = LocalizedPassage([.english: Passage(blocks: [.paragraph([.plain("?")])])])
    return Item(
      id: id, topic: "topic.refunds", competence: "competence.care", level: level, author: "author",
      reviewer: nil,
      status: status, enemies: enemies, weight: 1,
      content: .single(
        Question(stem: stem, interaction: .trueFalse), Key(answer: .trueFalse(true), credit: .exact)),
      rationale: nil)
  }

  private func add(_ item: Item, number: Int = 1, to bank: ID<Bank>, _ store: TestStore) async throws {
    try await store.write { change in
      let version = version(item.id.text, number)
      try change.addContent(version, kind: .item, bank: bank, body: [UInt8(number)], declared: item.status)
      try change.indexItem(item, version, bank: bank)
    }
    try await store.write { change in
      if let content = try change.reader.standing(.item, item.id.text), content.awaitsReview {
        try change.review(content, .approved, remark: "")
      }
    }
  }

  private func pool(
    _ store: TestStore, _ banks: [ID<Bank>], of person: Person = ana, exam: ID<Exam> = "exam.theory"
  ) async throws -> [PoolItem] {
    try await store.read { try $0.pool(banks: banks, exam: exam, candidate: person.id) }
  }

  @Test("has the newest version of each published item of the banks asked for, in the banks' order")
  func published() async throws {
    let store = try TestStore()
    try await add(item("item.b", enemies: ["item.a", "item.c"]), to: "bank.one", store)
    try await add(item("item.a", level: 3), to: "bank.one", store)
    try await add(item("item.draft", status: .draft), to: "bank.one", store)
    try await add(item("item.old", status: .retired), to: "bank.one", store)
    try await add(item("item.far"), to: "bank.two", store)
    try await add(item("item.else"), to: "bank.three", store)
    try await add(item("item.a", level: 2), number: 2, to: "bank.one", store)
    let pool = try await pool(store, ["bank.two", "bank.one"])
    #expect(
      pool == [
        PoolItem(
          version: version("item.far"), topic: "topic.refunds", level: 1, type: .trueFalse, enemies: [],
          isSeen: false),
        PoolItem(
          version: version("item.a", 2), topic: "topic.refunds", level: 2, type: .trueFalse, enemies: [],
          isSeen: false),
        PoolItem(
          version: version("item.b"), topic: "topic.refunds", level: 1, type: .trueFalse,
          enemies: ["item.a", "item.c"], isSeen: false),
      ])
  }

  @Test("loses an item that is retired and has it in its new bank when it moves")
  func retiredAndMoved() async throws {
    let store = try TestStore()
    try await add(item("item.a"), to: "bank.one", store)
    try await add(item("item.b"), to: "bank.one", store)
    try await add(item("item.a", status: .retired), number: 2, to: "bank.one", store)
    try await add(item("item.b"), number: 2, to: "bank.two", store)
    #expect(try await pool(store, ["bank.one"]).isEmpty)
    #expect(try await pool(store, ["bank.two"]).map(\.version) == [version("item.b", 2)])
  }

  @Test("knows what a candidate has met at this exam, whatever the version, and nobody else")
  func seen() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    for id in ["item.0", "item.1", "item.2"] { try await add(item(ID(id)), to: "bank.one", store) }
    for sitting in 1...2 {
      try await store.write {
        try $0.addAttempt(
          attempt(ID("attempt-\(sitting)"), of: ana), sitting: sitting, form: form(2), formDigest: sha256([1])
        )
      }
    }
    try await add(item("item.0"), number: 2, to: "bank.one", store)
    #expect(try await pool(store, ["bank.one"]).map(\.isSeen) == [true, true, false])
    #expect(try await pool(store, ["bank.one"], of: ben).map(\.isSeen) == [false, false, false])
    #expect(try await pool(store, ["bank.one"], exam: "exam.quiz").map(\.isSeen) == [false, false, false])
  }
}
