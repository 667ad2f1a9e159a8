import RungCore
import RungStore
import RungTestSupport
import Testing

@Suite("Writes that commit together")
struct GroupCommitTests {
  private func begin(settings: Store.Settings = Store.Settings()) async throws -> TestStore {
    let store = try TestStore(settings: settings)
    try await store.addEveryone()
    try await store.write {
      try $0.addAttempt(attempt("attempt-a", of: ana), sitting: 1, form: form(210), formDigest: sha256([1]))
    }
    return store
  }

  /// Lets `writes` come while other hands hold the file, so that all but the first wait and commit as one.
  private func together<Value: Sendable>(
    _ store: TestStore, _ writes: [@Sendable () async throws -> Value]
  ) async throws -> [Result<Value, any Error>] {
    let hands = try OtherHands(store.folder.file)
    try hands.run("BEGIN IMMEDIATE")
    return try await withThrowingTaskGroup(of: (Int, Result<Value, any Error>).self) { group in
      for (place, write) in writes.enumerated() {
        group.addImmediateTask {
          do { return (place, .success(try await write())) } catch { return (place, .failure(error)) }
        }
      }
      try hands.run("COMMIT")
      try hands.close()
      return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  private func save(_ store: TestStore, _ sequence: Int) -> @Sendable () async throws -> Int {
    {
      try await store.write(by: ana.id, seed: UInt64(sequence)) {
        try $0.saveAnswer(answer(sequence, .numeric(String(sequence))), sequence: sequence, of: "attempt-a")
        return sequence
      }
    }
  }

  private func saved(_ store: TestStore) async throws -> [Int] {
    try await store.read { try $0.answers(of: "attempt-a").map(\.question) }
  }

  @Test("200 at once are all acknowledged, and each is there once, in an entry of its own")
  func manyAtOnce() async throws {
    let store = try await begin()
    let before = try await store.verify()
    let results = try await together(store, (1...200).map { save(store, $0) })
    #expect(try results.map { try $0.get() } == Array(1...200))
    #expect(try await saved(store) == Array(1...200))
    let after = try await store.verify()
    #expect(after.fault == nil)
    #expect(after.entries == before.entries + 200)
    #expect(after.facts == before.facts + 200)
    try store.store.close()
    let rows = try OtherHands(store.folder.file).rows(
      "SELECT count(*), count(DISTINCT sequence), count(DISTINCT entry) FROM attempt_event WHERE sequence > 0"
    )
    #expect(rows == [["200", "200", "200"]])
  }

  @Test(
    "one that is refused, at any place, undoes what it did and leaves the others be",
    arguments: [1, 2, 10, 20])
  func refused(place: Int) async throws {
    let store = try await begin()
    var writes = (1...20).map { save(store, $0) }
    writes[place - 1] = {
      try await store.write(by: ana.id) {
        try $0.saveAnswer(answer(99, .trueFalse(true)), sequence: 99, of: "attempt-a")
        try $0.setWorkplace("zone", "UTC")
        throw Refusal(.attemptClosed)
      }
    }
    let results = try await together(store, writes)
    for (index, result) in results.enumerated() {
      if index == place - 1 {
        #expect(throws: Refusal(.attemptClosed)) { try result.get() }
      } else {
        #expect(try result.get() == index + 1)
      }
    }
    #expect(try await saved(store) == (1...20).filter { $0 != place })
    #expect(try await store.read { try $0.workplace("zone") } == nil)
    #expect(try await store.read { try $0.answer(sequence: 99, of: "attempt-a") } == nil)
    let report = try await store.verify()
    #expect(report.fault == nil)
    #expect(report.entries == 2 + 19)
  }

  @Test(
    "one that breaks a constraint, at any place, is told so and leaves the others be",
    arguments: [1, 2, 10, 20])
  func constraint(place: Int) async throws {
    let store = try await begin()
    var writes = (1...20).map { save(store, $0) }
    writes[place - 1] = {
      try await store.write(by: ana.id) {
        try $0.saveAnswer(answer(51, .trueFalse(true)), sequence: 51, of: "attempt-a")
        try $0.addPerson(ana, salt: [1])
        return 0
      }
    }
    let results = try await together(store, writes)
    for (index, result) in results.enumerated() {
      guard index == place - 1 else {
        #expect(try result.get() == index + 1)
        continue
      }
      let refusal = #expect(throws: Refusal.self) { try result.get() }
      #expect(refusal?.code == .storageFailed)
      #expect(refusal?.cause?.hasPrefix("constraint") == true)
    }
    #expect(try await saved(store) == (1...20).filter { $0 != place })
    #expect(try await store.verify().fault == nil)
  }

  /// What a write of a group does.
  private enum Course: CaseIterable {
    case saves
    case isRefusedAtOnce
    case isRefusedAfterSaving
  }

  private func write(
    _ course: Course, at place: Int, _ store: TestStore
  ) -> @Sendable () async throws -> Int {
    {
      try await store.write(by: ana.id) {
        if course == .isRefusedAtOnce { throw Refusal(.attemptClosed) }
        try $0.saveAnswer(answer(place, .numeric("1")), sequence: place + 1, of: "attempt-a")
        if course == .isRefusedAfterSaving { throw Refusal(.attemptClosed) }
        return place
      }
    }
  }

  @Test("any group comes to what its writes come to one by one", arguments: 1...40)
  func mixed(seed: UInt64) async throws {
    let store = try await begin()
    var random = SplitMix64(seed: seed)
    let courses = (0..<(1 + random.next() % 24)).map { _ in
      Course.allCases[random.next() % 4 == 0 ? Int(random.next() % 3) : 0]
    }
    let results = try await together(store, courses.indices.map { write(courses[$0], at: $0, store) })
    let kept = courses.indices.filter { courses[$0] == .saves }
    #expect(results.map { try? $0.get() } == courses.indices.map { kept.contains($0) ? $0 : nil })
    #expect(try await saved(store) == kept)
    let report = try await store.verify()
    #expect(report.fault == nil && report.entries == 2 + kept.count)
    // What the writer remembers of the attempt is what is on record.
    #expect(
      try await store.write { try $0.course(of: "attempt-a")?.answers.map(\.question) } == kept)
  }

  @Test("an error that a body caught for itself leaves what else it did")
  func caught() async throws {
    let store = try await begin()
    try await store.write { change in
      try change.saveAnswer(answer(1, .trueFalse(true)), sequence: 1, of: "attempt-a")
      #expect(throws: (any Error).self) {
        try change.saveAnswer(answer(2, .trueFalse(true)), sequence: 1, of: "attempt-a")
      }
      #expect(throws: (any Error).self) { try change.addPerson(ana, salt: [1]) }
      try change.saveAnswer(answer(3, .trueFalse(true)), sequence: 3, of: "attempt-a")
    }
    #expect(try await saved(store) == [1, 3])
    #expect(try await store.verify().fault == nil)
  }

  @Test("each sees what those before it did")
  func inTurn() async throws {
    let store = try await begin()
    let results = try await together(
      store,
      (1...50).map { _ in
        {
          try await store.write(by: ana.id) { change in
            let next = (try change.reader.attempt("attempt-a")?.sequence ?? 0) + 1
            try change.saveAnswer(answer(0, .numeric(String(next))), sequence: next, of: "attempt-a")
            return next
          }
        }
      })
    #expect(try results.map { try $0.get() }.sorted() == Array(1...50))
    #expect(try await store.read { try $0.answers(of: "attempt-a") } == [answer(0, .numeric("50"))])
  }

  @Test("all are refused when another process holds the file for too long, and the next ones go through")
  func locked() async throws {
    let store = try await begin(settings: Store.Settings(patience: 0))
    let before = try await store.verify()
    let hands = try OtherHands(store.folder.file)
    try hands.run("BEGIN IMMEDIATE")
    let refusals = await withTaskGroup(of: Refusal?.self) { group in
      for sequence in 1...30 {
        let write = save(store, sequence)
        group.addTask {
          do { _ = try await write() } catch { return error as? Refusal }
          return nil
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(refusals.count == 30)
    for refusal in refusals {
      #expect(refusal == Refusal(.storageFailed, ["cause": .text("locked by another process")]))
    }
    #expect(try await store.verify() == before)
    try hands.run("COMMIT")
    #expect(try await save(store, 1)() == 1)
    #expect(try await saved(store) == [1])
    #expect(try await store.verify().fault == nil)
  }

  @Test("one whose caller has gone is carried out all the same")
  func cancelled() async throws {
    let store = try await begin()
    await withTaskGroup(of: Void.self) { group in
      group.cancelAll()
      for sequence in 1...20 {
        let write = save(store, sequence)
        // At once, so that they come in their order.
        group.addImmediateTask { _ = try? await write() }
      }
    }
    #expect(try await saved(store) == Array(1...20))
  }

  @Test("those under way when the store is closed are on disk, and those after it are refused")
  func closing() async throws {
    let store = try await begin()
    let answered = await withTaskGroup(of: Int?.self) { group in
      for sequence in 1...100 {
        let write = save(store, sequence)
        group.addImmediateTask { try? await write() }
      }
      #expect(throws: Never.self) { try store.store.close() }
      return await group.reduce(into: [Int]()) { if let saved = $1 { $0.append(saved) } }.sorted()
    }
    let refusal = await #expect(throws: Refusal.self) { try await save(store, 101)() }
    #expect(refusal?.code == .storageFailed)
    let again = try TestStore(in: store.folder)
    #expect(try await saved(again) == answered)
    #expect(answered == Array(1...100))
    #expect(try await again.verify().fault == nil)
  }

  @Test("two stores on one file, as of two processes, keep one chain")
  func twoStores() async throws {
    let store = try await begin()
    let other = try TestStore(in: store.folder)
    try await withThrowingTaskGroup(of: Int.self) { group in
      for sequence in 1...60 {
        let one = sequence % 2 == 0 ? store : other
        group.addTask {
          try await one.write(by: ana.id) { change in
            let next = (try change.reader.attempt("attempt-a")?.sequence ?? 0) + 1
            try change.saveAnswer(answer(next, .numeric(String(next))), sequence: next, of: "attempt-a")
            return next
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await saved(store) == Array(1...60))
    let report = try await other.verify()
    #expect(report.fault == nil)
    #expect(report.entries == 2 + 60)
  }

  /// SQLite gives up the row that found no room, or all that was to commit with it, by what the row was: either
  /// way each caller is told what became of theirs.
  @Test(
    "a file at its limit refuses what would pass it, says so, and leaves nothing by halves",
    arguments: [1, 11])
  func full(place: Int) async throws {
    let tooMuch = [UInt8](repeating: 120, count: 1_000_000)
    let store = try await begin(settings: Store.Settings(mostPages: 176))
    let before = try await store.verify()
    var writes = (1...20).map { save(store, $0) }
    writes[place - 1] = {
      try await store.write("content.load") {
        try $0.addContent(version("exam.theory"), kind: .exam, bank: nil, body: tooMuch)
        return 0
      }
    }
    writes[place] = {
      try await store.write("workplace.set") {
        try $0.setWorkplace("motto", String(decoding: tooMuch, as: UTF8.self))
        return 0
      }
    }
    let results = try await together(store, writes)
    for (index, result) in results.enumerated()
    where (try? result.get()) == nil || index == place - 1 || index == place {
      #expect(throws: Refusal(.storageFailed, ["cause": .text("disk full")])) { try result.get() }
    }
    let answered = results.compactMap { try? $0.get() }
    #expect(try await saved(store) == answered)
    let after = try await store.verify()
    #expect(after.fault == nil)
    #expect(after.entries == before.entries + answered.count)
    #expect(try await save(store, 30)() == 30)
    #expect(try await store.verify().fault == nil)
  }
}

extension Refusal {
  /// The cause that a refusal by the store names.
  var cause: String? {
    if case .text(let cause) = details["cause"] { cause } else { nil }
  }
}
