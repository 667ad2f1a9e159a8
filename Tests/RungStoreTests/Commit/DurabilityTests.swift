import RungCore
import RungStore
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
