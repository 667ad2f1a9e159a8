import NIOHTTP1
import RungAPI
import RungCore
import RungServer
import Testing

@Suite("What the server says of itself")
struct OwnPagesTests {
  private static func caller(_ role: Role) -> FakeGateway {
    FakeGateway { request in
      guard request is WhoAmI else { throw Refusal(.attemptClosed) }
      return WhoAmI.Reply(
        person: Person(id: "p", login: "p", name: "P", staffNumber: "1", roles: [role]),
        workplace: WorkplaceFacts(name: "W", zone: "GMT", isSandbox: false, today: Day(number: 0)))
    }
  }

  private func get(_ server: LiveServer, _ path: String, _ headers: [(String, String)] = []) async throws
    -> Plain
  {
    try await server.post(path, [], headers: headers, method: .GET)
  }

  @Test("it is ready where nothing stands in the way, and else says what does")
  func ready() async throws {
    try await LiveServer.with { server in
      let plain = try await get(server, "/ready")
      #expect(plain.status == 200 && plain.body == #"{"status":"ready"}"#)
    }
    try await LiveServer.with(watch: ServiceWatch(obstacles: { ["schema", "disk"] })) { server in
      let plain = try await get(server, "/ready")
      #expect(plain.status == 503 && plain.headers["retry-after"] == ["5"])
      #expect(plain.body == #"{"failed":["schema","disk"],"status":"not ready"}"#)
      #expect(try await get(server, "/health").status == 200)
    }
  }

  @Test("it counts what it answered by route and status, with durations and the gauges of others")
  func metrics() async throws {
    let watch = ServiceWatch(gauges: { [Gauge("rung_writer_queue", "Writes that wait.", 3)] })
    try await LiveServer.with(watch: watch) { server in
      let save = try Array(json(Sample.save(1)).utf8)
      for body in [save, save, [1]] { _ = try await server.post("/v1/attempt.answer", body) }
      _ = try await server.post("/nothing\"}", [])
      let plain = try await get(server, "/metrics")
      #expect(plain.status == 200)
      #expect(plain.headers["content-type"] == ["text/plain; version=0.0.4; charset=utf-8"])
      let lines = Set(plain.body.split(separator: "\n").map(String.init))
      for line in [
        #"rung_requests_total{route="attempt.answer",status="200"} 2"#,
        #"rung_requests_total{route="attempt.answer",status="400"} 1"#,
        #"rung_requests_total{route="unknown",status="404"} 1"#,
        #"rung_request_duration_seconds_count{route="attempt.answer"} 3"#,
        #"rung_request_duration_seconds_bucket{route="attempt.answer",le="+Inf"} 3"#,
        "# TYPE rung_request_duration_seconds histogram", "# HELP rung_writer_queue Writes that wait.",
        "rung_writer_queue 3", "rung_requests_under_way 0", "rung_connections_refused_total 0",
      ] {
        #expect(lines.contains(line), "\(line)")
      }
      for line in lines where !line.hasPrefix("#") {
        #expect(
          line.wholeMatch(of: #/[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")?\})? [0-9.e+-]+/#) != nil, "\(line)"
        )
      }
    }
  }

  @Test("numbers are for this machine and for administrators")
  func metricsByRole() async throws {
    let forwarded = ("x-forwarded-for", "203.0.113.9")
    let token = ("authorization", "Bearer t")
    for (role, headers, status) in [
      (Role.trainee, [], 200), (.trainee, [forwarded], 401), (.trainee, [forwarded, token], 403),
      (.admin, [forwarded, token], 200), (.hr, [("forwarded", "for=203.0.113.9"), token], 403),
    ] as [(Role, [(String, String)], Int)] {
      try await LiveServer.with(gateway: { _ in Self.caller(role) }) { server in
        let plain = try await get(server, "/metrics", headers)
        #expect(plain.status == status, "\(role) \(headers)")
      }
    }
  }

  @Test("it describes itself, with the version it was given")
  func openAPI() async throws {
    try await LiveServer.with(watch: ServiceWatch(version: "9.8.7")) { server in
      let plain = try await get(server, "/v1/openapi.json")
      #expect(plain.status == 200)
      let expected = try json(OpenAPI.document(version: "9.8.7"))
      #expect(plain.body == expected.replacing("\\/", with: "/"))
      #expect(try await server.post("/v1/openapi.json", []).status == 405)
    }
  }
}
