import RungCore
import RungStore
import RungTestSupport
import Testing

@Suite("What is acknowledged is on disk")
struct DurabilityTests {
  @Test("the writing connection logs ahead and waits for the disk at every commit, opened new or again")
  func settings() async throws {
    let store = try TestStore()
    for _ in 0..<2 {
      let durability = try store.store.durability()
      #expect(durability.journal == "wal")
      #expect(durability.synchronous == 2)
      try await store.addEveryoneOnce()
    }
    try store.store.close()
    let again = try TestStore(in: store.folder).store.durability()
    #expect(again.journal == "wal")
    #expect(again.synchronous == 2)
  }

  @Test(
    "a write in bulk, with the file open elsewhere or not, is kept and leaves the durability as it was",
    arguments: [false, true])
  func bulk(isOpenElsewhere: Bool) async throws {
    let store = try TestStore()
    let hands = isOpenElsewhere ? try OtherHands(store.folder.file) : nil
    #expect(try hands?.number("SELECT count(*) FROM person") ?? 0 == 0)
    #expect(try await store.read { try $0.people() }.isEmpty)
    let stamp = Stamp(caller: hana.id, instant: noon, seed: 7)
    try await store.store.write("bulk", stamp, isBulk: true) { try $0.addPerson(ana, salt: [1]) }
    #expect(try store.store.durability().journal == "wal")
    #expect(try store.store.durability().synchronous == 2)
    #expect(try await store.read { try $0.people().map(\.id) } == [ana.id])
    try await store.write { try $0.addPerson(hana, salt: [1]) }
    #expect(try await store.read { try $0.people().count } == 2)
    #expect(try await store.verify().fault == nil)
    #expect(try OtherHands(store.folder.file).number("SELECT count(*) FROM person") == 2)
  }

  @Test("a write in bulk that is refused leaves nothing")
  func refusedBulk() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    let people = try await store.read { try $0.people() }
    let stamp = Stamp(caller: hana.id, instant: noon, seed: 7)
    await #expect(throws: Refusal(.inputInvalid)) {
      try await store.store.write("bulk", stamp, isBulk: true) { change in
        let more = Person(id: "person-more", login: "more", name: "M", staffNumber: "S-more", roles: [])
        try change.addPerson(more, salt: [1])
        throw Refusal(.inputInvalid)
      }
    }
    #expect(try await store.read { try $0.people() } == people)
    #expect(try store.store.durability().journal == "wal")
    #expect(try await store.verify().fault == nil)
  }

  @Test("another connection finds an answer the moment it is acknowledged")
  func visible() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    try await store.write {
      try $0.addAttempt(attempt("attempt-a", of: ana), sitting: 1, form: form(), formDigest: sha256([1]))
    }
    let hands = try OtherHands(store.folder.file)
    for sequence in 1...20 {
      try await store.write {
        try $0.saveAnswer(answer(0, .trueFalse(true)), sequence: sequence, of: "attempt-a")
      }
      #expect(try hands.number("SELECT max(sequence) FROM attempt_event") == sequence)
    }
  }
}

extension TestStore {
  fileprivate func addEveryoneOnce() async throws {
    if try await read({ try $0.people().isEmpty }) { try await addEveryone() }
  }
}
