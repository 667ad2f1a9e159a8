import Foundation
import RungCore
import RungStore
import RungTestSupport
import Synchronization
import Testing

@Suite("Forms as they are stored")
struct FormTextTests {
  private func stored(_ attempt: ID<Attempt>, _ store: TestStore) throws -> [[String]] {
    try OtherHands(store.folder.file).rows("SELECT form FROM attempt WHERE id = '\(attempt)'")
  }

  @Test(
    "of content that the store does not hold are the JSON with sorted keys, whatever is in them",
    arguments: [0, 1, 60])
  func full(questions: Int) async throws {
    let store = try TestStore()
    try await store.addEveryone()
    let odd = Form(
      exam: version("a \"quoted\" id/考试"), blueprint: version("b", 3), seed: 0, slots: [], repeatsItems: true)
    for (place, form) in [form(questions), odd].enumerated() {
      let id = ID<Attempt>("attempt-\(place)")
      try await store.write {
        try $0.addAttempt(
          attempt(id, of: place == 0 ? ana : ben), sitting: 1, form: form, formDigest: sha256(form.canonical))
      }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      #expect(try stored(id, store) == [[String(decoding: try encoder.encode(form), as: UTF8.self)]])
      // A second reader has nothing in memory.
      #expect(try await TestStore(in: store.folder).read { try $0.attempt(id) }?.form == form)
    }
  }

  /// A store with an exam, a blueprint and the items of `form(60)`.
  private func furnished() async throws -> TestStore {
    let store = try TestStore()
    try await store.addEveryone()
    try await store.write { change in
      try change.addContent(version("exam.theory"), kind: .exam, bank: nil, body: [1])
      for number in 1...2 {
        try change.addContent(
          version("blueprint.theory", number), kind: .blueprint, bank: nil, body: [UInt8(number)])
      }
      for place in 0..<60 {
        for number in 1...(place + 1) {
          try change.addContent(
            version("item.\(place)", number), kind: .item, bank: "bank.one", body: [UInt8(number)])
        }
      }
    }
    return store
  }

  @Test(
    "of content that the store holds name its rows, and are read as the same form", arguments: [0, 1, 3, 60])
  func rows(questions: Int) async throws {
    let store = try await furnished()
    let form = form(questions)
    try await store.write {
      try $0.addAttempt(
        attempt("attempt-a", of: ana), sitting: 1, form: form, formDigest: sha256(form.canonical))
    }
    let text = try #require(try stored("attempt-a", store).first?.first)
    #expect(text.hasPrefix("rung form 2\n1 3 18446744073709551615 \(questions > 3 ? 1 : 0)\n"))
    #expect(text.utf8.count < 50 + 30 * questions)
    let read = try await TestStore(in: store.folder).read { try $0.attempt("attempt-a") }
    #expect(read?.form == form)
    #expect(read.map { sha256($0.form.canonical) } == read?.formDigest)
  }

  @Test("are written beside the writer once their versions are known, to the same text")
  func prepared() async throws {
    let store = try await furnished()
    let form = form(60)
    #expect(store.store.prepared(laidOut(form)) == nil)
    try await store.write {
      try $0.addAttempt(attempt("attempt-a", of: ana), sitting: 1, form: form, formDigest: sha256([1]))
    }
    let text = try #require(store.store.prepared(laidOut(form)))
    try await store.write {
      try $0.addAttempt(
        attempt("attempt-b", of: ben), sitting: 1, form: form, formDigest: sha256([1]), text: text)
    }
    #expect(try stored("attempt-b", store) == stored("attempt-a", store))
  }

  @Test("that were written by rows which were then undone are written anew")
  func undone() async throws {
    struct Undone: Error {}
    let store = try await furnished()
    let (new, other) = (version("exam.new"), version("exam.other"))
    let form = Form(
      exam: new, blueprint: version("blueprint.theory", 1), seed: 7, slots: [], repeatsItems: false)
    let kept = Mutex<PreparedText?>(nil)
    await #expect(throws: (any Error).self) {
      try await store.write { change in
        try change.addContent(new, kind: .exam, bank: nil, body: [2])
        try change.addAttempt(attempt("attempt-a", of: ana), sitting: 1, form: form, formDigest: sha256([1]))
        let text = store.store.prepared(laidOut(form))
        kept.withLock { $0 = text }
        throw Undone()
      }
    }
    let text = try #require(kept.withLock { $0 })
    try await store.write { change in
      try change.addContent(other, kind: .exam, bank: nil, body: [3])
      try change.addContent(new, kind: .exam, bank: nil, body: [2])
      try change.addAttempt(
        attempt("attempt-a", of: ana), sitting: 1, form: form, formDigest: sha256([1]), text: text)
    }
    #expect(try await TestStore(in: store.folder).read { try $0.attempt("attempt-a") }?.form == form)
  }

  @Test(
    "that other hands have changed are damage, and no other form",
    arguments: [
      "rung form 2\n", "rung form 2\n1 3 x 0\n", "rung form 2\n1 999999 7 0\n",
      "rung form 2\n1 3 7 0\n0 4 - 1000\n",
      "rung form 2\n1 3 7 0\n0 4 y 1000 -\n", "rung form 2\n1 3 7 0\n0 4 - 1000 0,,1x\n", "{}",
      "rung form 2\n1 3 7 0\n0 4 - 1000 0,-1\n",
    ])
  func damaged(text: String) async throws {
    let store = try await furnished()
    try await store.write {
      try $0.addAttempt(attempt("attempt-a", of: ana), sitting: 1, form: form(3), formDigest: sha256([1]))
    }
    try store.store.close()
    try OtherHands(store.folder.file).run("UPDATE attempt SET form = '\(text)'")
    await #expect(throws: (any Error).self) {
      _ = try await TestStore(in: store.folder).read { try $0.attempt("attempt-a") }
    }
  }

  @Test("are counted by their blueprint, from the papers that were counted last")
  func counts() async throws {
    struct Undone: Error {}
    let store = try await furnished()
    var random = SplitMix64(seed: 1)
    var prepared = 0
    for sitting in 1...1030 {
      let form = form(1 + random.draw(below: 3))
      let isUndone = random.draw(below: 20) == 0
      let text = random.draw(below: 2) == 0 ? store.store.prepared(laidOut(form)) : nil
      prepared += text == nil ? 0 : 1
      for isKept in isUndone ? [false, true] : [true] {
        try? await store.write { change in
          try change.addAttempt(
            attempt(ID("attempt-\(sitting)"), of: ana), sitting: sitting, form: form, formDigest: sha256([1]),
            text: text)
          _ = try change.overexposed(limitedBlueprint)
          if !isKept { throw Undone() }
        }
      }
    }
    #expect(prepared > 200)
    let kept = try OtherHands(store.folder.file).rows("SELECT until, papers FROM paper_count")
    #expect(kept == [["1024", "1024"]])
    let over = try await store.write { try $0.overexposed(limitedBlueprint) }
    // Another process reads what was kept and the papers after it, and comes to the same.
    let again = try TestStore(in: store.folder)
    #expect(try await again.write { try $0.overexposed(limitedBlueprint) } == over)
    #expect(over == ["item.0", "item.1"])
  }
}

private func laidOut(_ form: Form) -> LaidOutForm {
  LaidOutForm(
    form: form,
    items: form.slots.map {
      PoolItem(version: $0.item, topic: "topic.refunds", level: 1, type: .singleChoice, enemies: [])
    })
}
