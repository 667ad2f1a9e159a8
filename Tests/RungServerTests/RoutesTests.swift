import NIOHTTP1
import RungAPI
import RungCore
import RungServer
import Testing

@Suite("What the server makes of a request's head")
struct RoutesTests {
  @Test("a route that is not there is refused as unknown, whatever the method")
  func unknownRoute() async throws {
    try await LiveServer.with { server in
      for path in [
        "/", "/v1", "/v1/", "/v1/nothing", "/v1/attempt.start/", "/v1/ATTEMPT.START", "/v1/%61ttempt.start",
        "/v1/../health", "/v2/attempt.start", "//v1/attempt.start", "/v1/attempt.start%00",
      ] {
        for method in [HTTPMethod.GET, .POST, .PUT, .DELETE, .OPTIONS] {
          let plain = try await server.post(path, [], method: method)
          #expect(plain.status == 404, "\(method) \(path)")
          let refusal = try unjson(Trouble.self, plain.body).error
          #expect(refusal.code == .requestUnknown)
          if path == "/v1/nothing" { #expect(refusal.details == ["request": .text("nothing")]) }
        }
      }
    }
  }

  @Test("another method than POST is told which would do")
  func wrongMethod() async throws {
    try await LiveServer.with { server in
      for method in [HTTPMethod.GET, .PUT, .DELETE, .PATCH, .OPTIONS] {
        let plain = try await server.post("/v1/attempt.start", [], method: method)
        #expect(plain.status == 405)
        #expect(plain.headers["allow"] == ["POST"])
        #expect(plain.body.contains("input.invalid"))
      }
      let health = try await server.post("/health", [])
      #expect(health.status == 405)
      #expect(health.headers["allow"] == ["GET"])
    }
  }

  @Test("it says that it is well")
  func health() async throws {
    try await LiveServer.with { server in
      let plain = try await server.post("/health", [], headers: [], method: .GET)
      #expect(plain.status == 200)
      #expect(plain.body == #"{"status":"ok"}"#)
    }
  }

  @Test("every answer forbids sniffing, keeping and passing on")
  func securityHeaders() async throws {
    let gateway = FakeGateway { request in
      if request is StartAttempt { throw Unexpected(words: "") }
      if request is SubmitAttempt { throw Refusal(.attemptClosed) }
      return SaveAnswer.Reply(sequence: 1, deadline: Sample.started.deadline, now: Sample.started.now)
    }
    try await LiveServer.with(gateway: { _ in gateway }) { server in
      let save = try Array(json(Sample.save(1)).utf8)
      let answers = [
        try await server.post("/v1/attempt.answer", save),
        try await server.post("/v1/attempt.answer", [1, 2]),
        try await server.post("/v1/attempt.answer", save, headers: []),
        try await server.post("/v1/attempt.answer", save, headers: [("content-type", "application/json")]),
        try await server.post("/v1/attempt.start", Array(#"{"exam":"e"}"#.utf8)),
        try await server.post("/v1/attempt.submit", Array(#"{"attempt":"a"}"#.utf8)),
        try await server.post("/health", [], method: .GET), try await server.post("/nothing", []),
      ]
      #expect(answers.map(\.status) == [200, 400, 415, 401, 500, 409, 200, 404])
      for answer in answers {
        #expect(answer.headers["content-type"] == ["application/json"])
        #expect(answer.headers["x-content-type-options"] == ["nosniff"])
        #expect(answer.headers["cache-control"] == ["no-store"])
        #expect(answer.headers["referrer-policy"] == ["no-referrer"])
        #expect(answer.headers["x-frame-options"] == ["DENY"])
        #expect(
          answer.headers["content-security-policy"] == ["default-src 'none'; frame-ancestors 'none'"])
        #expect(answer.headers["cross-origin-resource-policy"] == ["same-origin"])
        #expect(answer.headers["strict-transport-security"].isEmpty)
        #expect(answer.headers["server"].isEmpty)
      }
      #expect(answers[3].headers["www-authenticate"] == ["Bearer"])
    }
  }

  @Test(
    "only JSON in UTF-8, not compressed, is taken",
    arguments: [
      ("application/json", 200), ("Application/JSON; charset=UTF-8", 200),
      (#"application/json;charset="utf-8""#, 200), ("application/json; profile=x", 200),
      ("application/json; charset=utf-16", 415), ("application/jsonp", 415), ("text/plain", 415),
      ("application/x-www-form-urlencoded", 415), ("multipart/form-data; boundary=x", 415), ("", 415),
      (";application/json", 415),
    ])
  func contentType(type: String, status: Int) async throws {
    try await LiveServer.with { server in
      let save = try Array(json(Sample.save(1)).utf8)
      let token = ("authorization", "Bearer t")
      let plain = try await server.post("/v1/attempt.answer", save, headers: [("content-type", type), token])
      #expect(plain.status == status)
      let packed = try await server.post(
        "/v1/attempt.answer", save, headers: [("content-type", type), ("content-encoding", "gzip"), token])
      #expect(packed.status == 415)
    }
  }
}

/// An error that no rule threw.
struct Unexpected: Error {
  let words: String
}
