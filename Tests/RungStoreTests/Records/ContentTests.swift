import RungCore
import RungStore
import Testing

@Suite("Content and its versions")
struct ContentTests {
  @Test("every version stays as it was, and the newest is the one found without a number")
  func versions() async throws {
    let store = try TestStore()
    let bodies: [[UInt8]] = [Array("<a/>".utf8), [0, 255, 10], []]
    for (place, body) in bodies.enumerated() {
      try await store.write {
        try $0.addContent(version("exam.a", place + 1), kind: .exam, bank: nil, body: body)
      }
      #expect(try await store.read { try $0.content(.exam, "exam.a")?.body } == body)
      #expect(try await store.read { try $0.newestVersion(.exam, "exam.a") } == version("exam.a", place + 1))
    }
    for (place, body) in bodies.enumerated() {
      let stored = try #require(try await store.read { try $0.content(.exam, "exam.a", number: place + 1) })
      #expect(stored.version == version("exam.a", place + 1))
      #expect(stored.bank == nil)
      #expect(stored.body == body)
    }
    #expect(try await store.read { try $0.content(.exam, "exam.a", number: 4) } == nil)
    #expect(try await store.read { try $0.content(.track, "exam.a") } == nil)
    #expect(try await store.read { try $0.newestVersion(.exam, "exam.b") } == nil)
  }

  @Test("the newest of each kind are listed by id, and those of all kinds by kind and id")
  func listing() async throws {
    let store = try TestStore()
    try await store.write { change in
      try change.addContent(version("t.b"), kind: .track, bank: nil, body: [1])
      try change.addContent(version("e.b"), kind: .exam, bank: nil, body: [1])
      try change.addContent(version("e.a"), kind: .exam, bank: nil, body: [1])
      try change.addContent(version("e.a", 2), kind: .exam, bank: nil, body: [2])
      try change.addContent(version("i.a"), kind: .item, bank: "bank.a", body: [3])
    }
    #expect(
      try await store.read { try $0.contentVersions(.exam).map(\.version) } == [
        version("e.a", 2), version("e.b"),
      ])
    #expect(try await store.read { try $0.contentVersions(.venue).isEmpty })
    let all = try await store.read { try $0.contentVersions().map { [$0.kind.rawValue, $0.version.id] } }
    #expect(all == [["exam", "e.a"], ["exam", "e.b"], ["item", "i.a"], ["track", "t.b"]])
    #expect(try await store.read { try $0.content(.item, "i.a")?.bank } == "bank.a")
  }

  @Test("a version is written once")
  func once() async throws {
    let store = try TestStore()
    try await store.write { try $0.addContent(version("e.a"), kind: .exam, bank: nil, body: [1]) }
    await #expect(throws: Refusal.self) {
      try await store.write { try $0.addContent(version("e.a"), kind: .exam, bank: nil, body: [2]) }
    }
    #expect(try await store.read { try $0.content(.exam, "e.a")?.body } == [1])
  }
}
