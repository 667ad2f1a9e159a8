import Foundation
import RungCore
import RungStore
import RungTestSupport
import Testing

@Suite("Answers")
struct AnswerTests {
  private func begin() async throws -> TestStore {
    let store = try TestStore()
    try await store.addEveryone()
    try await store.write { change in
      try change.addAttempt(attempt("attempt-a", of: ana), sitting: 1, form: form(), formDigest: sha256([1]))
      try change.addAttempt(attempt("attempt-b", of: ben), sitting: 1, form: form(), formDigest: sha256([1]))
    }
    return store
  }

  private func save(_ store: TestStore, _ answer: SavedResponse, _ sequence: Int) async throws {
    try await store.write(by: ana.id) { try $0.saveAnswer(answer, sequence: sequence, of: "attempt-a") }
  }

  /// One of each kind, with what is awkward in JSON.
  private static let responses: [Response] = [
    .choice(options: []), .choice(options: [0]), .choice(options: [3, 1]), .trueFalse(true),
    .trueFalse(false),
    .fillIn(blanks: []), .fillIn(blanks: ["", "退款 / \"15\" 天", "a\\b"]), .numeric("-1.50"), .numeric(""),
    .matching(right: [nil, 2, 0]), .matching(right: []), .ordering(entries: [2, 0, 1]),
    .shortAnswer("line\nline\r\n\ttab \u{8}\u{c}\u{1}\u{1f}\u{7f}\u{2028} 😀 e\u{301} </x> \u{FFFD}"),
  ]

  @Test("of every kind are read back as they were given", arguments: responses)
  func readBack(response: Response) async throws {
    let store = try await begin()
    try await save(store, answer(1, response, flagged: true), 1)
    #expect(try await store.read { try $0.answers(of: "attempt-a") } == [answer(1, response, flagged: true)])
  }

  @Test("are kept in the very text that the general encoder gives", arguments: responses)
  func sameText(response: Response) async throws {
    let store = try await begin()
    try await save(store, answer(1, response), 1)
    try store.store.close()
    let kept = try OtherHands(store.folder.file).rows(
      "SELECT response FROM attempt_event WHERE response IS NOT NULL")
    #expect(kept == [[try encoded(response)]])
  }

  @Test(
    "in a text that Rung never wrote are damage, and said to be",
    arguments: [
      "", "null", "{}", #"{"options":[+1],"type":"choice"}"#, #"{"options":[1,,2],"type":"choice"}"#,
      #"{"options":[1]],"type":"choice"}"#, #"{"entries":[-],"type":"ordering"}"#,
      #"{"type":"true-false","value":1}"#, #"{"trueFalse":{"_0":1}}"#,
    ])
  func damaged(text: String) async throws {
    let store = try await begin()
    try await save(store, answer(1, .trueFalse(true)), 1)
    try OtherHands(store.folder.file).run("UPDATE attempt_event SET response = '\(text)' WHERE sequence = 1")
    let refusal = await #expect(throws: Refusal.self) {
      try await store.read { try $0.answers(of: "attempt-a") }
    }
    #expect(refusal?.cause == "damaged row: Response")
  }

  @Test("of any text at all are kept in the encoder's text, 1,000 seeds")
  func anyText() async throws {
    let store = try await begin()
    let texts = (1...1_000).map { randomText(seed: UInt64($0)) }
    try await store.write(by: ana.id) { change in
      for (place, text) in texts.enumerated() {
        try change.saveAnswer(
          answer(place, .fillIn(blanks: [text, text])), sequence: place + 1, of: "attempt-a")
      }
    }
    let found = try await store.read { try $0.answers(of: "attempt-a").map(\.response) }
    #expect(found == texts.map { Response.fillIn(blanks: [$0, $0]) })
    try store.store.close()
    let kept = try OtherHands(store.folder.file).rows(
      "SELECT response FROM attempt_event WHERE response IS NOT NULL ORDER BY fact")
    for (row, text) in zip(kept, texts) { #expect(row == [try encoded(.fillIn(blanks: [text, text]))]) }
  }

  @Test("the latest to a question is the one that stands, cleared and flagged ones too")
  func latestWins() async throws {
    let store = try await begin()
    try await save(store, answer(2, .trueFalse(true)), 1)
    try await save(store, answer(0, .trueFalse(true)), 2)
    try await save(store, answer(2, .trueFalse(false), flagged: true), 3)
    try await save(store, answer(0, nil), 4)
    try await save(store, answer(1, nil, flagged: true), 5)
    #expect(
      try await store.read { try $0.answers(of: "attempt-a") } == [
        answer(0, nil), answer(1, nil, flagged: true), answer(2, .trueFalse(false), flagged: true),
      ])
    #expect(try await store.read { try $0.attempt("attempt-a")?.sequence } == 5)
    #expect(try await store.read { try $0.answers(of: "attempt-b") } == [])
  }

  @Test("are known by their sequence once they are saved")
  func sequences() async throws {
    let store = try await begin()
    try await save(store, answer(0, .trueFalse(true)), 4)
    try await save(store, answer(0, nil, flagged: true), 5)
    #expect(
      try await store.read { try $0.answer(sequence: 4, of: "attempt-a") } == answer(0, .trueFalse(true)))
    #expect(
      try await store.read { try $0.answer(sequence: 5, of: "attempt-a") } == answer(0, nil, flagged: true))
    #expect(try await store.read { try $0.answer(sequence: 3, of: "attempt-a") } == nil)
    #expect(try await store.read { try $0.answer(sequence: 4, of: "attempt-b") } == nil)
    #expect(try await store.read { try $0.answer(sequence: 6, of: "attempt-a") } == nil)
    #expect(
      try await store.read { try $0.savedAnswers(in: "attempt-a") }
        == [4: answer(0, .trueFalse(true)), 5: answer(0, nil, flagged: true)])
    #expect(try await store.read { try $0.savedAnswers(in: "attempt-b") } == [:])
  }

  @Test("are never saved twice under one sequence")
  func once() async throws {
    let store = try await begin()
    try await save(store, answer(0, .trueFalse(true)), 1)
    await #expect(throws: Refusal.self) { try await save(store, answer(0, .trueFalse(false)), 1) }
    #expect(try await store.read { try $0.answers(of: "attempt-a") } == [answer(0, .trueFalse(true))])
    #expect(try await store.read { try $0.attempt("attempt-a")?.sequence } == 1)
  }

  private func encoded(_ response: Response) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(response), as: UTF8.self)
  }

  private func randomText(seed: UInt64) -> String {
    var chance = SplitMix64(seed: seed)
    var text = String.UnicodeScalarView()
    for _ in 0..<chance.draw(below: 24) {
      let bound = [0x20, 0x80, 0x800, 0x1_0000, 0x11_0000][chance.draw(below: 5)]
      if let scalar = Unicode.Scalar(UInt32(chance.draw(below: bound))) { text.append(scalar) }
    }
    return String(text)
  }
}
