import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import RungAPI
import RungCore
import RungServer
import Testing

@Suite("What the server makes of a request's body")
struct BodiesTests {
  /// A body for `attempt.answer`, and where it is said to be wrong and what was expected there.
  struct Malformed: Sendable, CustomTestStringConvertible {
    let body: [UInt8]
    let path: String
    let expected: String

    init(_ body: String, _ path: String, _ expected: String) {
      self.init(bytes: Array(body.utf8), path, expected)
    }

    init(bytes: [UInt8], _ path: String, _ expected: String) {
      self.body = bytes
      self.path = path
      self.expected = expected
    }

    var testDescription: String { String(decoding: body.prefix(80), as: UTF8.self) }

    static let all: [Malformed] = [
      Malformed("", "", "a JSON object"), Malformed("  \n", "", "a JSON object"),
      Malformed("null", "", "a JSON object"), Malformed("[]", "", "a JSON object"),
      Malformed("7", "", "a JSON object"), Malformed(#""x""#, "", "a JSON object"),
      Malformed("{", "", unreadable), Malformed("{}}", "", unreadable),
      Malformed(#"{"attempt":"a",}x"#, "", unreadable),
      Malformed(#"{'attempt':"a"}"#, "", unreadable),
      Malformed(#"{"attempt":"\ud800"}"#, "", unreadable),
      Malformed(bytes: [0x7B, 0x22, 0xFF, 0x22, 0x7D], "", unreadable),
      Malformed(bytes: [0xEF, 0xBB, 0xBF, 0x7B, 0x7D], "", "a JSON object"),
      Malformed(bytes: [0x7B, 0x00], "", unreadable),
      Malformed(
        String(repeating: #"{"a":"#, count: 5_000), "", unreadable),
      Malformed(
        #"{"attempt":"# + String(repeating: "[", count: 100_000), "", unreadable),
      Malformed("{}", "attempt", "a value, which is missing"),
      Malformed(#"{"attempt":null}"#, "attempt", "text"), Malformed(#"{"attempt":3}"#, "attempt", "text"),
      Malformed(#"{"attempt":"a"}"#, "question", "a value, which is missing"),
      Malformed(#"{"attempt":"a","question":"0"}"#, "question", "a whole number"),
      Malformed(#"{"attempt":"a","question":0.5}"#, "", unreadable),
      Malformed(#"{"attempt":"a","question":1e400}"#, "", unreadable),
      Malformed(
        #"{"attempt":"a","question":9223372036854775808}"#, "", unreadable),
      Malformed(
        #"{"attempt":"a","question":0,"isFlagged":1,"sequence":1}"#, "isFlagged", "true or false"),
      Malformed(
        #"{"attempt":"a","question":0,"isFlagged":true}"#, "sequence", "a value, which is missing"),
      Malformed(answer(#""yes""#), "response", "a JSON object"),
      Malformed(answer("[]"), "response", "a JSON object"),
      Malformed(answer(#"{"type":"choice","options":7}"#), "response.options", "a list"),
      Malformed(answer(#"{"type":"choice","options":[1,"2"]}"#), "response.options.1", "a whole number"),
      Malformed(answer(#"{"type":"choice"}"#), "response.options", "a value, which is missing"),
      Malformed(answer(#"{"options":[1]}"#), "response.type", "a value, which is missing"),
      Malformed(answer(#"{"type":"essay","text":""}"#), "response.type", "one of the values allowed here"),
      Malformed(answer(#"{"type":"numeric","value":true}"#), "response.value", "text"),
      Malformed(answer(#"{"type":"true-false","value":"true"}"#), "response.value", "true or false"),
    ]

    private static let unreadable = "well-formed JSON in UTF-8, and whole numbers where they belong"

    private static func answer(_ response: String) -> String {
      #"{"attempt":"a","question":0,"isFlagged":false,"sequence":1,"response":"# + response + "}"
    }
  }

  @Test("a malformed one is refused with its place and what was expected", arguments: Malformed.all)
  func malformed(body: Malformed) async throws {
    try await LiveServer.with { server in
      let plain = try await server.post("/v1/attempt.answer", body.body)
      #expect(plain.status == 400)
      #expect(try refusal(in: plain) == "\(body.path): \(body.expected)")
    }
  }

  @Test("no sort of response that does not exist is read")
  func strangeResponses() async throws {
    try await LiveServer.with { server in
      for response in [
        #"{"type":"essay","text":"x"}"#, "{}", #"{"essay":{"_0":"x"}}"#,
        #"{"type":"ordering","options":[1]}"#,
      ] {
        let body =
          #"{"attempt":"a","question":0,"isFlagged":false,"sequence":1,"response":"# + response + "}"
        let plain = try await server.post("/v1/attempt.answer", Array(body.utf8))
        #expect(plain.status == 400)
        #expect(try refusal(in: plain).hasPrefix("response."))
      }
    }
  }

  @Test("no damage to a body makes the server fail")
  func damaged() async throws {
    let bodies = try [
      json(Sample.save(1, .fillIn(blanks: ["退款", ""]))), json(Sample.save(2, .matching(right: [nil, 1]))),
    ].map { Array($0.utf8) }
    var chance = SplitMix64(seed: 20_260_301)
    try await LiveServer.with { server in
      var taken = 0
      for run in 0..<1_000 {
        var body = bodies[run % bodies.count]
        for _ in 0...chance.draw(below: 3) { damage(&body, &chance) }
        let plain = try await server.post("/v1/attempt.answer", body)
        #expect([200, 400].contains(plain.status), "run \(run)")
        taken += plain.status == 200 ? 1 : 0
      }
      #expect(taken < 500)
    }
  }

  @Test("one that is too large is refused, however it is sent; one at the limit is taken")
  func limits() async throws {
    try await LiveServer.with {
      $0.bodyLimit = 1_000
    } _: { server in
      let limit = "body: at most 1000 bytes"
      for (size, status) in [(1_000, 200), (1_001, 413), (5_000_000, 413)] {
        let body = try padded(to: size)
        let whole = try await server.post("/v1/attempt.answer", body)
        #expect(whole.status == status)
        let pieces = try await stream(body, to: server)
        #expect(pieces.status == status)
        if status == 413 {
          #expect(try refusal(in: whole) == limit)
          #expect(try refusal(in: pieces) == limit)
        }
      }
      // The connections are still in order.
      let small = try await server.post("/v1/attempt.answer", padded(to: 500))
      #expect(small.status == 200)
    }
  }

  @Test("a route may take more than others do")
  func limitOfRoute() async throws {
    try await LiveServer.with([LoadMuch.self, SaveAnswer.self]) {
      $0.bodyLimit = 1_000
    } _: { server in
      let body = Array((#"{"text":""# + String(repeating: "x", count: 1_900_000) + #""}"#).utf8)
      let taken = try await server.post("/v1/much.load", body)
      let refused = try await server.post("/v1/attempt.answer", body)
      #expect((taken.status, refused.status) == (200, 413))
    }
  }

  /// A request whose route takes two megabytes.
  struct LoadMuch: Request {
    static let route = Route("much.load", .write, needs: .everyone, bodyLimit: 2_000_000)
    let text: String
    typealias Reply = Done
  }

  /// A well-formed save of so many bytes.
  private func padded(to size: Int) throws -> [UInt8] {
    let short = try json(Sample.save(1))
    return Array(("{" + String(repeating: " ", count: size - short.utf8.count) + short.dropFirst()).utf8)
  }

  /// Sends a body in pieces, without saying beforehand how long it is.
  private func stream(_ body: [UInt8], to server: LiveServer) async throws -> Plain {
    var request = HTTPClientRequest(url: server.url + "/v1/attempt.answer")
    request.method = .POST
    request.headers = HTTPHeaders(LiveServer.usual)
    let pieces = stride(from: 0, to: body.count, by: 300).map { start in
      ByteBuffer(bytes: body[start..<min(start + 300, body.count)])
    }
    let (stream, source) = AsyncStream<ByteBuffer>.makeStream()
    for piece in pieces { source.yield(piece) }
    source.finish()
    request.body = .stream(stream, length: .unknown)
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(120))
    let reply = try await response.body.collect(upTo: 1 << 20)
    return Plain(
      status: Int(response.status.code), headers: response.headers, body: String(buffer: reply))
  }

  private func damage(_ body: inout [UInt8], _ chance: inout SplitMix64) {
    let place = chance.draw(below: max(1, body.count))
    switch chance.draw(below: 4) {
    case 0: body = Array(body.prefix(place))
    case 1 where !body.isEmpty: body[place] = UInt8(chance.draw(below: 256))
    case 2 where !body.isEmpty: body.remove(at: place)
    default: body.insert(UInt8(chance.draw(below: 256)), at: min(place, body.count))
    }
  }
}

/// `field: expected` of an `input.invalid` in English.
func refusal(in plain: Plain) throws -> String {
  let refusal = try unjson(Trouble.self, plain.body).error
  try #require(refusal.code == .inputInvalid)
  guard case .text(let path) = refusal.details["field"],
    case .wording(let words) = refusal.details["expected"]
  else { return "no field, or nothing expected" }
  #expect(words.languages == Language.allCases)
  return path + ": " + words.text(.english)
}
