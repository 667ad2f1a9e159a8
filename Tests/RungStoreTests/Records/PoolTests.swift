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
    _ store: TestStore, _ banks: [ID<Bank>]
  ) async throws -> [PoolItem] {
    try await store.read { try $0.pool(banks: banks) }
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
          version: version("item.far"), topic: "topic.refunds", level: 1, type: .trueFalse, enemies: []),
        PoolItem(
          version: version("item.a", 2), topic: "topic.refunds", level: 2, type: .trueFalse, enemies: []),
        PoolItem(
          version: version("item.b"), topic: "topic.refunds", level: 1, type: .trueFalse,
          enemies: ["item.a", "item.c"]),
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

  @Test("has its items' difficulty once thirty have met them, and settles it when a quarter more have")
  func difficulty() async throws {
    let store = try TestStore()
    try await add(item("item.0"), to: "bank.one", store)
    // Of 1.5 marks each earns 1; on the 38th paper, which is a quarter more than 30, it earns nothing.
    func mark(_ marks: Marks) async throws {
      try await store.write { try $0.count(shares([marks], of: form(1))) }
    }
    for _ in 1..<30 { try await mark(.points(1)) }
    #expect(try await pool(store, ["bank.one"]).map(\.difficulty) == [nil])
    try await mark(.points(1))
    #expect(try await pool(store, ["bank.one"]).map(\.difficulty) == [Difficulty(count: 30, share: 666)])
    for _ in 31...37 { try await mark(.points(1)) }
    #expect(try await pool(store, ["bank.one"]).first?.difficulty?.count == 30)
    try await mark(.zero)
    #expect(try await pool(store, ["bank.one"]).map(\.difficulty) == [Difficulty(count: 38, share: 649)])
    // The next version has met nobody.
    try await add(item("item.0"), number: 2, to: "bank.one", store)
    #expect(try await pool(store, ["bank.one"]).map(\.difficulty) == [nil])
  }

  /// Has `person` sit a paper of one question that is marked at once.
  private func sit(_ id: ID<Attempt>, _ sitting: Int, _ marks: Marks, _ store: TestStore) async throws {
    try await store.write { change in
      try change.addAttempt(attempt(id, of: ana), sitting: sitting, form: form(1), formDigest: sha256([1]))
      try change.handIn(id, at: noon.adding(seconds: 60), isExpired: false)
      try change.markByKey([marks], of: id)
      try change.pack(
        [PackableAnswer(response: nil, marks: marks, seconds: nil)], of: id, form(1), at: "exam.theory")
      try change.close(id)
    }
  }

  private func tally(_ store: TestStore) throws -> ItemTally {
    try store.tally(of: "item.0", number: 1)
  }

  @Test("counts each marked attempt once, together with others; what is taken back is counted no more")
  func counting() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    for number in 1...3 { try await sit(ID("attempt-\(number)"), number, .points(1), store) }
    #expect(try tally(store) == ItemTally())
    #expect(try await store.read { try $0.hasUncounted() })
    for _ in 1...2 { try await store.write { try $0.countMarked() } }
    let three = ItemTally(count: 3, earned: .points(3), worth: Marks(milli: 4500))
    #expect(try tally(store) == three)
    #expect(try await !store.read { try $0.hasUncounted() })
    // One that is not counted yet cannot be taken out, nor corrected in what it has added.
    try await sit("attempt-4", 4, .zero, store)
    try await store.write { change in
      try change.uncount("attempt-4")
      try change.recount(version("item.0"), from: .zero, to: .points(1), of: "attempt-4")
    }
    #expect(try tally(store) == three)
    // A corrected mark counts at once, and not as another answer.
    try await store.write { change in
      try change.recount(version("item.0"), from: .points(1), to: .zero, of: "attempt-1")
    }
    #expect(try tally(store) == ItemTally(count: 3, earned: .points(2), worth: Marks(milli: 4500)))
    try await store.write { change in
      try change.uncount("attempt-2")
      try change.reopen("attempt-2")
    }
    #expect(try tally(store) == ItemTally(count: 2, earned: .points(1), worth: .points(3)))
    try await store.write { try $0.close("attempt-2") }
    try await store.write { try $0.countMarked() }
    #expect(try tally(store) == ItemTally(count: 4, earned: .points(2), worth: .points(6)))
  }

  @Test("its head changes with the content, the reviews and the difficulties, and with nothing else")
  func head() async throws {
    let store = try TestStore()
    func head() async throws -> Digest? { try await store.read { try $0.poolHead() } }
    #expect(try await head() == nil)
    try await add(item("item.0"), to: "bank.one", store)
    let first = try await head()
    #expect(first != nil)
    try await store.addEveryone()
    for _ in 1..<30 { try await store.write { try $0.count(shares([.points(1)], of: form(1))) } }
    #expect(try await head() == first)
    try await store.write { try $0.count(shares([.points(1)], of: form(1))) }
    let second = try await head()
    #expect(second != first)
    try await store.write { change in
      guard let content = try change.reader.standing(.item, "item.0") else { return }
      try change.retire(content, true)
    }
    #expect(try await head() != second)
  }

  @Test("an item is over its limit by the papers of its blueprint alone")
  func exposure() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    for (place, person) in [ana, ben, cai].enumerated() {
      let form = form(place == 2 ? 1 : 3)
      try await store.write { change in
        let id = ID<Attempt>("attempt-\(place)")
        try change.addAttempt(attempt(id, of: person), sitting: 1, form: form, formDigest: sha256([1]))
        let draw = Draw(
          pool: [], fixedPlaces: [], cellPlaces: [], seen: [], overexposed: ["item.1"],
          balance: Balance(
            method: .levels, target: .zero, expected: .zero, distance: Marks(milli: 5), isMet: true))
        try change.addDraw(draw, of: id)
      }
    }
    // After three papers at half of them at most: 3 papers are over the limit of 2.5, 2 are not.
    #expect(try await store.write { try $0.overexposed(limitedBlueprint) } == ["item.0"])
    let record = try await store.read { try $0.paperDraw("attempt-1") }
    #expect(record?.overexposed == ["item.1"] && record?.balance.distance == Marks(milli: 5))
    #expect(try await store.read { try $0.paperDraw("attempt-9") } == nil)
  }
}
