import RungCore
import RungStore
import RungTestSupport
import Testing

@Suite("Attempts")
struct AttemptTests {
  @Test("are read back with their form, whole, as they begin")
  func readBack() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    let begun = attempt("attempt-a", of: ana, started: Instant(microseconds: noon.microseconds + 123_457))
    let paper = form(5)
    try await store.write {
      try $0.addAttempt(begun, sitting: 2, form: paper, formDigest: sha256(paper.canonical))
    }
    let stored = try #require(try await store.read { try $0.attempt("attempt-a") })
    #expect(stored.attempt == begun)
    #expect(stored.sitting == 2)
    #expect(stored.form == paper)
    #expect(stored.formDigest == sha256(stored.form.canonical))
    #expect(stored.state == .started)
    #expect(stored.sequence == 0)
    #expect(stored.handedIn == nil)
    #expect(!stored.isExpired)
    #expect(try await store.read { try $0.attempt("attempt-none") == nil })
  }

  @Test("are found by candidate, by exam and by both, in the order in which they began")
  func finding() async throws {
    let store = try await several()
    func ids(_ find: @escaping @Sendable (Reader) throws -> [StoredAttempt]) async throws -> [String] {
      try await store.read { try find($0).map(\.attempt.id.text) }
    }
    #expect(try await ids { try $0.attempts(of: ana.id) } == ["a-theory-1", "a-quiz", "a-theory-2"])
    #expect(try await ids { try $0.attempts(of: ana.id, at: "exam.theory") } == ["a-theory-1", "a-theory-2"])
    #expect(try await ids { try $0.attempts(at: "exam.theory") } == ["a-theory-1", "b-theory", "a-theory-2"])
    #expect(try await ids { try $0.attempts(of: cai.id) } == [])
  }

  @Test("a candidate has one attempt a sitting")
  func once() async throws {
    let store = try await several()
    await #expect(throws: Refusal.self) {
      try await store.write {
        try $0.addAttempt(attempt("again", of: ana), sitting: 1, form: form(), formDigest: sha256([1]))
      }
    }
    #expect(try await store.read { try $0.attempts(of: ana.id).count } == 3)
  }

  @Test("go from started to submitted to marked, each step a fact with its instant")
  func steps() async throws {
    let store = try await several()
    let later = noon.adding(seconds: 900)
    try await store.write(at: later) { try $0.step(.resumed, of: "a-theory-1") }
    try await store.write(at: later) { try $0.handIn("a-theory-1", at: later, isExpired: false) }
    let submitted = try #require(try await store.read { try $0.attempt("a-theory-1") })
    #expect(submitted.state == .submitted)
    #expect(submitted.handedIn == later)
    #expect(!submitted.isExpired)
    try await store.write(at: later.adding(seconds: 1)) { try $0.close("a-theory-1") }
    #expect(try await store.read { try $0.attempt("a-theory-1")?.state } == .marked)
    #expect(try await store.read { try $0.attempt("b-theory")?.state } == .started)
    try store.store.close()
    let events = try OtherHands(store.folder.file).rows(
      "SELECT step, instant FROM attempt_event WHERE attempt = 'a-theory-1' ORDER BY fact")
    #expect(
      events == [
        ["started", String(noon.microseconds)], ["resumed", String(later.microseconds)],
        ["submitted", String(later.microseconds)], ["marked", String(later.microseconds + 1_000_000)],
      ])
  }

  @Test("are overdue from their deadline on while they are open")
  func overdue() async throws {
    let store = try await several()
    let deadline = noon.adding(seconds: 7200)
    func overdue(_ instant: Instant) async throws -> [String] {
      try await store.read { try $0.overdueAttempts(at: instant).map(\.attempt.id.text) }
    }
    #expect(try await overdue(Instant(microseconds: deadline.microseconds - 1)) == [])
    #expect(try await overdue(deadline) == ["a-theory-1", "b-theory", "a-quiz"])
    try await store.write { try $0.handIn("b-theory", at: deadline, isExpired: true) }
    #expect(try await overdue(deadline) == ["a-theory-1", "a-quiz"])
    let expired = try #require(try await store.read { try $0.attempt("b-theory") })
    #expect(expired.isExpired)
    #expect(expired.handedIn == deadline)
    #expect(try await overdue(deadline.adding(seconds: 86_400)).count == 3)
  }

  @Test("each keep their own form, however many there are")
  func forms() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    let papers = (1...1_100).map { form(1 + $0 % 3, items: "item-\($0)") }
    try await store.write { change in
      for (place, paper) in papers.enumerated() {
        try change.addAttempt(
          attempt(ID("attempt-\(place)"), of: ana), sitting: place + 1, form: paper,
          formDigest: sha256(paper.canonical))
      }
    }
    for _ in 0..<2 {
      let found = try await store.read { try $0.attempts(of: ana.id) }
      #expect(found.map(\.form) == papers)
      #expect(found.allSatisfy { sha256($0.form.canonical) == $0.formDigest })
    }
  }

  private func several() async throws -> TestStore {
    let store = try TestStore()
    try await store.addEveryone()
    try await store.write { change in
      let digest = sha256([1])
      try change.addAttempt(attempt("a-theory-1", of: ana), sitting: 1, form: form(), formDigest: digest)
      try change.addAttempt(attempt("b-theory", of: ben), sitting: 1, form: form(), formDigest: digest)
      try change.addAttempt(
        attempt("a-quiz", of: ana, at: "exam.quiz"), sitting: 1, form: form(), formDigest: digest)
      try change.addAttempt(
        attempt("a-theory-2", of: ana, started: noon.adding(seconds: 86_400)), sitting: 2, form: form(),
        formDigest: digest)
    }
    return store
  }
}
