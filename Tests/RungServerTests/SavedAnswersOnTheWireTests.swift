import Foundation
import RungAPI
import RungCore
import Synchronization
import Testing

/// The server reads and writes this one request by hand where it can: what comes of it is what the general way gives.
@Suite("An answer on the wire")
struct SavedAnswersOnTheWireTests {
  static let responses: [Response?] = [
    nil, .choice(options: []), .choice(options: [0]), .choice(options: [3, 1, 12]), .trueFalse(true),
    .trueFalse(false), .ordering(entries: [2, 0, 1]), .ordering(entries: []), .numeric("1 500,5"),
    .numeric(""), .shortAnswer("退款\n“三天” \"quoted\" \\ / 😀\u{1}"), .shortAnswer("七天"),
    .fillIn(blanks: ["a", ""]), .matching(right: [nil, 2]),
  ]

  /// A body as others may write it, and the answer that it is.
  static let bodies: [(body: String, answer: SaveAnswer)] = [
    (
      """
      \t{ "sequence" : 7 ,\r
        "response" : { "type":"choice" , "options" : [ 1 , 2 ] } , "isFlagged" : true, "question":0,"attempt":"a" }

      """,
      SaveAnswer(
        attempt: "a", question: 0, response: .choice(options: [1, 2]), isFlagged: true, sequence: 7)
    ),
    (
      #"{"attempt":"\u0061","question":1.0,"response":null,"isFlagged":false,"sequence":3e2}"#,
      SaveAnswer(attempt: "a", question: 1, response: nil, isFlagged: false, sequence: 300)
    ),
    (
      #"{"attempt":"a","question":1,"response":{"text":"七天","more":0,"type":"short-answer"},"isFlagged":false,"sequence":3}"#,
      SaveAnswer(attempt: "a", question: 1, response: .shortAnswer("七天"), isFlagged: false, sequence: 3)
    ),
    // As release 0.1.0 sends it: whoever sits an exam with it while the server is brought up to date loses nothing.
    (
      #"{"attempt":"a","isFlagged":false,"question":1,"response":{"trueFalse":{"_0":true}},"sequence":3}"#,
      SaveAnswer(attempt: "a", question: 1, response: .trueFalse(true), isFlagged: false, sequence: 3)
    ),
    (
      #"{"attempt":"a","question":-1,"isFlagged":false,"sequence":999999999999999999,"more":[{}]}"#,
      SaveAnswer(
        attempt: "a", question: -1, response: nil, isFlagged: false, sequence: 999_999_999_999_999_999)
    ),
  ]

  @Test("is what its sender wrote, and its acknowledgement what the gateway said", arguments: responses)
  func asRungWritesIt(response: Response?) async throws {
    let answer = SaveAnswer(
      attempt: "attempt-2k7m9x4qhw3tz", question: 12, response: response, isFlagged: true,
      sequence: 1_000_345)
    try await look(Array(json(answer).utf8), answer)
    // As a client without a fixed order of keys has it.
    try await look(Array(JSONEncoder().encode(answer)), answer)
  }

  @Test("is read as well where others write it", arguments: bodies)
  func asOthersWriteIt(body: String, answer: SaveAnswer) async throws {
    try await look(Array(body.utf8), answer)
  }

  private func look(_ body: [UInt8], _ answer: SaveAnswer) async throws {
    let received = Received()
    let reply = SaveAnswer.Reply(
      sequence: answer.sequence, deadline: Sample.started.deadline, now: Instant(microseconds: 0))
    let gateway = FakeGateway { request in
      received.request.withLock { $0 = request as? SaveAnswer }
      return reply
    }
    try await LiveServer.with(gateway: { _ in gateway }) { server in
      let plain = try await server.post("/v1/attempt.answer", body)
      #expect(plain.status == 200)
      #expect(try plain.body == json(reply))
    }
    #expect(try json(received.request.withLock { $0 }) == json(answer))
  }

  private final class Received: Sendable {
    let request = Mutex<SaveAnswer?>(nil)
  }
}
