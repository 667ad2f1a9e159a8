import RungCore
import RungStore
import RungTestSupport
import Testing

@Suite("Packed papers in the store")
struct PackingTests {
  private func begin() async throws -> TestStore {
    let store = try TestStore()
    try await store.addEveryone()
    for (place, person) in [ana, ben].enumerated() {
      let id = ID<Attempt>("attempt-\(person.login)")
      try await store.write("attempt.start", by: person.id) {
        try $0.addAttempt(attempt(id, of: person), sitting: 1, form: form(), formDigest: sha256([1]))
      }
      for (sequence, response) in [Response.choice(options: [1]), .trueFalse(place == 0), .numeric("7")]
        .enumerated()
      {
        try await store.write("attempt.answer", by: person.id, seed: UInt64(sequence)) {
          try $0.saveAnswer(
            SavedResponse(question: sequence, response: response, isFlagged: false), sequence: sequence + 1,
            of: id)
        }
      }
      try await store.write("attempt.submit", by: person.id) { change in
        try change.handIn(id, at: noon.adding(seconds: 600), isExpired: false)
        try change.markByKey([.points(1), .zero, nil], of: id)
        try change.packFromFacts(id)
      }
    }
    return store
  }

  private func papers(_ store: TestStore) async throws -> [AnswerVector] {
    try await store.read { reader in
      guard let exam = try reader.packedExam("exam.theory") else { return [] }
      var papers: [AnswerVector] = []
      try reader.forEachPaper(exam) { _, paper in papers.append(paper) }
      return papers
    }
  }

  @Test("hold what was answered, in the author's order, and the questions by number")
  func packed() async throws {
    let store = try await begin()
    let exam = try #require(try await store.read { try $0.packedExam("exam.theory") })
    #expect(exam.questions.map(\.item) == ["item.0", "item.1", "item.2"])
    #expect(exam.questions.map(\.part) == [nil, 0, nil])
    let first = try #require(try await papers(store).first?.answers)
    // The second one shown is the author's first.
    #expect(first.map(\.response) == [.choice(1), .trueFalse(true), .written(.numeric, [0x37])])
    #expect(first.map(\.marks) == [.points(1), .zero, nil])
    #expect(try await store.read { try $0.packedExams(with: "item.1").map(\.exam) } == ["exam.theory"])
    #expect(try await store.read { try $0.packedExams(with: "item.9").isEmpty })
  }

  @Test("are the same when they are made anew from the facts")
  func rebuilt() async throws {
    let store = try await begin()
    try await store.write("mark.score", by: tom.id) { change in
      try change.mark(.points(1), question: 2, of: "attempt-ana", by: tom.id.text, comment: "")
      try change.repack([2: .points(1)], of: "attempt-ana")
    }
    try await store.write("mark.remark", by: tom.id) { change in
      try change.remark(Marks(milli: -500), question: 1, of: "attempt-ana", by: version("item.1", 3))
      try change.repack([1: Marks(milli: -500)], of: "attempt-ana")
    }
    let before = try await papers(store)
    #expect(before.map(\.unmarkedCount) == [0, 1])
    try store.store.close()
    // A file without any, as an older one is, has them made when it is opened.
    let hands = try OtherHands(store.folder.file)
    for table in ["packed_paper", "packed_question", "packed_exam"] { try hands.run("DELETE FROM \(table)") }
    try hands.close()
    #expect(try await papers(TestStore(in: store.folder)) == before)
  }

  @Test("a refused write leaves no numbers behind that a later paper would use")
  func refused() async throws {
    let store = try await begin()
    struct No: Error {}
    await #expect(throws: (any Error).self) {
      try await store.write("attempt.submit", by: ana.id) { change in
        let answer = PackableAnswer(response: nil, marks: .zero, seconds: nil)
        try change.pack(
          [answer, answer, answer, answer], of: "attempt-ana", form(4, items: "other"), at: "exam.theory")
        throw No()
      }
    }
    try await store.write("attempt.submit", by: ben.id) { change in
      let answer = PackableAnswer(response: .trueFalse(true), marks: .points(1), seconds: 3)
      try change.pack([answer], of: "attempt-ben", form(1, items: "new"), at: "exam.theory")
    }
    let exam = try #require(try await store.read { try $0.packedExam("exam.theory") })
    #expect(exam.questions.map(\.item) == ["item.0", "item.1", "item.2", "new.0"])
    #expect(try await papers(store).last?.answers?.map(\.question) == [3])
  }
}
