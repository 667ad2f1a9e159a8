import InMemoryLogging
import Logging
import NIOHTTP1
import RungAPI
import RungClient
import RungCore
import RungServer
import Synchronization
import Testing

@Suite("Who the server opens to, and what it keeps to itself")
struct VisitorsTests {
  /// A request that needs no login.
  struct Greet: Request {
    static let route = Route("visitor.greet", .read, needs: .anyone)
    let password: String
    typealias Reply = Done
  }

  @Test("the gateway is asked for with the token and the address of the visitor")
  func token() async throws {
    let seen = Mutex<[String]>([])
    let factory: GatewayForVisitor = { visitor in
      seen.withLock { $0.append("\(visitor.peer) \(visitor.token ?? "-")") }
      return FakeGateway()
    }
    try await LiveServer.with([Greet.self, SaveAnswer.self], gateway: factory) { server in
      try await patient(server: server.url, token: "abc.DEF-123") { there in
        _ = try await there.send(Sample.save(1))
      }
      try await patient(server: server.url + "//", token: nil) { there in
        _ = try await there.send(Greet(password: "x"))
        await #expect(throws: Refusal(.loginNeeded)) { try await there.send(Sample.save(2)) }
      }
      let greet = Array(#"{"password":"x"}"#.utf8)
      for field in ["bearer  spaced ", "BEARER upper", "Basic dXNlcg==", "Bearer", "Bearer "] {
        let headers = [("content-type", "application/json"), ("authorization", field)]
        #expect(try await server.post("/v1/visitor.greet", greet, headers: headers).status == 200)
      }
    }
    #expect(
      seen.withLock { $0 }
        == ["abc.DEF-123", "-", "spaced", "upper", "-", "-", "-"].map { "127.0.0.1 " + $0 })
  }

  struct Forwarding: Sendable, CustomTestStringConvertible {
    let proxies: [String]
    let fields: [String]
    let peer: String
    var testDescription: String { "\(fields) through \(proxies)" }
  }

  static let forwardings = [
    // Whom nobody trusts may write what they like.
    Forwarding(proxies: [], fields: ["203.0.113.9"], peer: "127.0.0.1"),
    Forwarding(proxies: ["127.0.0.2"], fields: ["203.0.113.9"], peer: "127.0.0.1"),
    Forwarding(proxies: ["127.0.0.1"], fields: [], peer: "127.0.0.1"),
    Forwarding(proxies: ["127.0.0.1"], fields: ["203.0.113.9"], peer: "203.0.113.9"),
    // What the proxy has added stands last, whatever came with the request.
    Forwarding(proxies: ["127.0.0.1"], fields: ["198.51.100.1, 203.0.113.9"], peer: "203.0.113.9"),
    Forwarding(proxies: ["127.0.0.1"], fields: ["198.51.100.1", "2001:db8::7"], peer: "2001:db8::7"),
    Forwarding(proxies: ["127.0.0.1"], fields: ["203.0.113.9:4711"], peer: "203.0.113.9"),
    Forwarding(proxies: ["127.0.0.1"], fields: ["203.0.113.9, unknown"], peer: "127.0.0.1"),
    Forwarding(proxies: ["127.0.0.1"], fields: ["a\"b.c"], peer: "127.0.0.1"),
    Forwarding(proxies: ["127.0.0.1"], fields: [String(repeating: "1.", count: 40)], peer: "127.0.0.1"),
  ]

  @Test(
    "behind a trusted proxy, and no other, the visitor has the address that it names", arguments: forwardings)
  func forwarded(_ forwarding: Forwarding) async throws {
    let seen = Mutex<[String]>([])
    try await LiveServer.with([Greet.self]) {
      $0.trustedProxies = forwarding.proxies
    } gateway: { visitor in
      seen.withLock { $0.append(visitor.peer) }
      return FakeGateway()
    } _: { server in
      let fields = [("content-type", "application/json")] + forwarding.fields.map { ("x-forwarded-for", $0) }
      let body = Array(#"{"password":"x"}"#.utf8)
      let plain = try await server.post("/v1/visitor.greet", body, headers: fields)
      #expect(plain.status == 200)
    }
    #expect(seen.withLock { $0 } == [forwarding.peer])
  }

  @Test(
    "who is turned away stands in the log with the address, and nobody else does",
    arguments: [
      (RefusalCode.loginRefused, "127.0.0.1" as String?), (.loginWait, "127.0.0.1"),
      (.loginNeeded, "127.0.0.1"),
      (.examNotOpen, nil), (.serverBusy, nil),
    ])
  func turnedAway(code: RefusalCode, address: String?) async throws {
    try await LiveServer.with([Greet.self], gateway: { _ in throw Refusal(code) }) { server in
      let body = Array(#"{"password":"x"}"#.utf8)
      _ = try await server.post("/v1/visitor.greet", body)
      let line = try #require(server.log.entries.last { $0.message == "answered" })
      #expect(line.metadata["from"].map { "\($0)" } == address)
    }
  }

  @Test("a refusal of the visitor is the answer, before the body is read")
  func refusedAtTheDoor() async throws {
    try await LiveServer.with(gateway: { _ in throw Refusal(.loginNeeded) }) { server in
      let plain = try await server.post("/v1/attempt.answer", [0])
      #expect(plain.status == 401)
      #expect(plain.body == #"{"error":{"code":"login.needed","details":{}}}"#)
    }
  }

  @Test("a token that is none of ours is not sent")
  func strangeToken() throws {
    for token in ["a b", "a\r\nx: y", "é", "\u{0}"] {
      #expect(throws: Refusal(.loginNeeded)) { try RemoteGateway(server: "http://127.0.0.1:1", token: token) }
    }
  }

  @Test("an unexpected error is an incident: numbered for the caller, told to the log once")
  func incidents() async throws {
    let secret = "rung-secret-token"
    let gateway = FakeGateway { _ in throw Unexpected(words: "disk on fire near \(secret)") }
    try await LiveServer.with(gateway: { _ in gateway }) { server in
      let plain = try await server.post("/v1/attempt.answer", Array(json(Sample.save(1)).utf8))
      #expect(plain.status == 500)
      #expect(!plain.body.contains("disk"))
      let refusal = try unjson(Trouble.self, plain.body).error
      #expect(refusal.code == .serverFailed)
      guard case .text(let number) = refusal.details["incident"] else {
        Issue.record("the answer has no incident number")
        return
      }
      let entries = server.log.entries.filter { $0.metadata["incident"] != nil }
      #expect(entries.count == 1)
      #expect(entries.first?.metadata["incident"] == "\(number)")
      #expect(entries.first?.metadata["account"]?.description.contains("disk on fire") == true)
      await #expect(throws: Refusal.self) {
        try await patient(server: server.url, token: secret) { try await $0.send(Sample.save(1)) }
      }
    }
  }

  @Test("no token, password or answer stands in the log, at any level")
  func silence() async throws {
    let secrets = ["rung-secret-token", "hunter2", "the candidate's words"]
    let gateway = FakeGateway { request in
      guard let save = request as? SaveAnswer else { return Done() }
      switch save.sequence {
      case 1: throw Unexpected(words: "token rung-secret-token")
      case 2:
        throw EncodingError.invalidValue("the candidate's words", .init(codingPath: [], debugDescription: ""))
      case 3: throw Refusal(.responseUnfit, ["text": .text("the candidate's words")])
      default: return SaveAnswer.Reply(sequence: 4, deadline: Sample.started.now, now: Sample.started.now)
      }
    }
    try await LiveServer.with([Greet.self, SaveAnswer.self], gateway: { _ in gateway }) { server in
      for sequence in 1...4 {
        let save = Sample.save(sequence, .shortAnswer("the candidate's words"))
        _ = try await server.post("/v1/attempt.answer", Array(json(save).utf8))
      }
      _ = try await server.post("/v1/visitor.greet", Array(#"{"password":"hunter2"}"#.utf8))
      _ = try await server.post("/v1/visitor.greet", Array(#"{"password":["hunter2"]}"#.utf8))
      _ = try await server.post("/v1/visitor.greet", Array(#"{"password":"hunter2"#.utf8))
      _ = try await server.post("/v1/visitor.greet?password=hunter2", [])
      _ = try await server.post("/hunter2?token=rung-secret-token", [], method: .PROPFIND)
      let lines = server.log.entries.map { "\($0.message) \($0.metadata)" }
      #expect(lines.count { $0.contains("answered") } == 9)
      for line in lines {
        for secret in secrets { #expect(!line.lowercased().contains(secret)) }
      }
      let answered = try #require(server.log.entries.last { $0.message == "answered" })
      #expect(answered.metadata["route"] == "unknown")
      #expect(answered.metadata["status"] == "404")
      #expect(answered.metadata["method"] == "other")
      #expect(answered.metadata["ms"] != nil)
    }
    #expect("\(Visitor(token: "rung-secret-token", peer: "::1"))" == "::1, with a token")
  }
}
