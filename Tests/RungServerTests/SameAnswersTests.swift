import FoundationEssentials
import RungAPI
import RungClient
import RungCore
import RungServer
import Synchronization
import Testing

@Suite("A request gives the same through a server as it gives here")
struct SameAnswersTests {
  @Test("each reply arrives as it was sent")
  func replies() async throws {
    let here = FakeGateway()
    try await LiveServer.with { server in
      try await patient(server: server.url, token: "t") { there in
        let start = StartAttempt(exam: "complaint.exam")
        let started = try await (here.send(start), there.send(start))
        #expect(try json(started.0) == json(started.1))
        let save = Sample.save(7, .matching(right: [nil, 3]))
        let saved = try await (here.send(save), there.send(save))
        #expect(try json(saved.0) == json(saved.1))
        let submit = SubmitAttempt(attempt: "attempt-1")
        #expect(try await here.send(submit) == there.send(submit))
      }
    }
  }

  @Test("each request arrives as it was sent")
  func requests() async throws {
    let seen = Mutex<[String]>([])
    let gateway = FakeGateway { request in
      let text = try json(request)
      seen.withLock { $0.append(text) }
      return Done()
    }
    let saves: [SaveAnswer] = [
      Sample.save(1, nil), Sample.save(2, .shortAnswer("第一行\n第二行 \"引号\" \u{1F600} / \\ \u{2028}")),
      Sample.save(3, .fillIn(blanks: ["", " "])), Sample.save(.max, .ordering(entries: [2, 0, 1])),
    ]
    try await LiveServer.with(gateway: { _ in gateway }) { server in
      try await patient(server: server.url, token: "t") { there in
        for save in saves { _ = try? await there.send(save) }
      }
    }
    let sent = try saves.map { try json($0) }
    #expect(seen.withLock { $0 } == sent)
  }

  @Test(
    "each refusal arrives as it was thrown, under the status of its code", arguments: RefusalCode.allCases)
  func refusals(code: RefusalCode) async throws {
    let refusal = Refusal(
      code,
      [
        "marks": .marks(Marks(milli: 79_960)), "day": .day(Day(number: 20_000)), "number": .number(-3),
        "text": .text("退款"), "at": .instant(Instant(microseconds: 1)),
        "wording": .wording(LocalizedText([.chinese: "岗", .english: "post"])),
      ])
    let gateway = FakeGateway { _ in throw refusal }
    try await LiveServer.with(gateway: { _ in gateway }) { server in
      await #expect(throws: refusal) {
        try await patient(server: server.url, token: "t") { try await $0.send(Sample.save(1)) }
      }
      let plain = try await server.post("/v1/attempt.answer", Array(json(Sample.save(1)).utf8))
      #expect(plain.status == code.httpStatus)
      #expect(code.httpStatus >= 400)
    }
  }

  @Test("the statuses are as printed in the documentation")
  func statuses() {
    #expect(RefusalCode.inputInvalid.httpStatus == 400)
    #expect(RefusalCode.loginNeeded.httpStatus == 401)
    #expect(RefusalCode.roleMissing.httpStatus == 403)
    #expect(RefusalCode.attemptUnknown.httpStatus == 404)
    #expect(RefusalCode.requestUnknown.httpStatus == 404)
    #expect(RefusalCode.attemptClosed.httpStatus == 409)
    #expect(RefusalCode.serverFailed.httpStatus == 500)
    #expect(RefusalCode.storageFailed.httpStatus == 503)
  }
}

/// JSON with sorted keys.
func json(_ value: any Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys]
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}

func unjson<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
  try JSONDecoder().decode(type, from: Data(text.utf8))
}
