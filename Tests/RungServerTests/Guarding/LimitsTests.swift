import NIOHTTP1
import RungAPI
import RungClient
import RungCore
import RungServer
import Synchronization
import Testing

@Suite("What the server bears, and what it says beyond that", .timeLimit(.minutes(10)))
struct LimitsTests {
  @Test(
    "a request that begins and does not go on is cut off",
    arguments: [
      "P", "POST /v1/attempt.answer HTTP/1.1\r\nHost: x\r\n",
      "POST /v1/attempt.answer HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        + "Authorization: Bearer t\r\nContent-Length: 100\r\n\r\n{",
    ])
  func slow(beginning: String) async throws {
    try await LiveServer.with {
      $0.headSeconds = 1
      $0.bodySeconds = 1
    } _: { server in
      let connection = try RawConnection(port: server.running.port)
      try connection.send(beginning)
      let received = try await connection.receive()
      #expect(received == "")
    }
  }

  @Test("a request that takes its time within the limit is answered, and so is the next on the connection")
  func unhurried() async throws {
    try await LiveServer.with { server in
      let connection = try RawConnection(port: server.running.port)
      for _ in 0..<2 {
        for piece in ["GET /hea", "lth HTTP/1.1\r\n", "Host: x\r\n", "\r\n"] { try connection.send(piece) }
        let received = try await connection.receive()
        #expect(received.hasPrefix("HTTP/1.1 200 OK\r\n"))
      }
    }
  }

  @Test("an address holds so many connections and no more, until it gives one back")
  func connections() async throws {
    try await LiveServer.with {
      $0.connectionsPerAddress = 2
    } _: { server in
      func asks(_ connection: RawConnection) async throws -> Bool {
        do {
          try connection.send("GET /health HTTP/1.1\r\nHost: x\r\n\r\n")
          return try await connection.receive().hasPrefix("HTTP/1.1 200")
        } catch is RawConnection.Failed {
          return false
        }
      }
      var held = [
        try RawConnection(port: server.running.port), try RawConnection(port: server.running.port),
      ]
      for connection in held {
        let isAnswered = try await asks(connection)
        #expect(isAnswered)
      }
      let third = try await asks(RawConnection(port: server.running.port))
      #expect(!third)
      try await isToldSo(RawConnection(port: server.running.port))
      held.removeLast()
      // The server learns of the closing when it does; then there is room.
      var isTaken = false
      for _ in 0..<1_000 where !isTaken {
        isTaken = try await asks(RawConnection(port: server.running.port))
        if !isTaken { try await Task.sleep(for: .milliseconds(5)) }
      }
      #expect(isTaken)
    }
  }

  /// Is answered 503 with a time to come again, and the connection ends.
  private func isToldSo(_ connection: RawConnection) async throws {
    try connection.send("POST /v1/attempt.answer HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n{}")
    var answer = try await connection.receive()
    #expect(answer.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
    try connection.send("   ")
    while true {
      let more = try await connection.receive()
      if more.isEmpty { break }
      answer += more
    }
    let lowercased = answer.lowercased()
    for field in [
      "connection: close", "retry-after: 5", "content-type: application/json", "cache-control: no-store",
    ] {
      #expect(lowercased.contains("\r\n\(field)\r\n"))
    }
    let body = try #require(answer.split(separator: "\r\n\r\n").last)
    #expect(try unjson(Trouble.self, String(body)).error.code == .serverBusy)
  }

  @Test(
    "all addresses together hold so many connections and no more; a client of ours is told that it is busy")
  func allConnections() async throws {
    try await LiveServer.with {
      $0.mostConnections = 1
    } _: { server in
      let first = try RawConnection(port: server.running.port)
      try first.send("GET /health HTTP/1.1\r\nHost: x\r\n\r\n")
      let answer = try await first.receive()
      #expect(answer.hasPrefix("HTTP/1.1 200"))
      try await isToldSo(RawConnection(port: server.running.port))
      let refusal = await #expect(throws: Refusal.self) {
        try await patient(server: server.url, token: "t") { try await $0.send(Sample.save(1)) }
      }
      #expect(refusal?.code == .serverBusy)
      withExtendedLifetime(first) {}
    }
  }

  @Test("one that is turned away while as many are being told as may be just ends")
  func bounded() async throws {
    try await LiveServer.with {
      $0.connectionsPerAddress = 1
      $0.mostTurnedAway = 1
    } _: { server in
      let first = try RawConnection(port: server.running.port)
      try first.send("GET /health HTTP/1.1\r\nHost: x\r\n\r\n")
      let answer = try await first.receive()
      #expect(answer.hasPrefix("HTTP/1.1 200"))
      let second = try RawConnection(port: server.running.port)
      try second.send("GET /health HTTP/1.1\r\nHost: x\r\nX-More: ")
      let third = try RawConnection(port: server.running.port)
      let nothing = try await third.receive()
      #expect(nothing == "")
      // The second is not heard out for ever.
      let end = try await second.receive()
      #expect(end == "")
      withExtendedLifetime(first) {}
    }
  }

  @Test("a session that asks too fast is told when to come again, and others are not")
  func pace() async throws {
    try await LiveServer.with {
      $0.requestsPerSecond = 1
    } _: { server in
      let save = try Array(json(Sample.save(1)).utf8)
      var refused: [Plain] = []
      // On a machine with much else to do, some come a second apart.
      for _ in 0..<2_000 where refused.isEmpty {
        let plain = try await server.post("/v1/attempt.answer", save)
        if plain.status == 429 { refused.append(plain) }
      }
      let plain = try #require(refused.first)
      #expect(plain.headers["retry-after"] == ["1"])
      #expect(
        try unjson(Trouble.self, plain.body).error == Refusal(.requestsTooMany, ["seconds": .number(1)]))
      let other = [("content-type", "application/json"), ("authorization", "Bearer another")]
      #expect(try await server.post("/v1/attempt.answer", save, headers: other).status == 200)
      #expect(try await server.post("/health", [], method: .GET).status == 200)
    }
  }

  @Test("beyond what it can answer at once it says so, and nothing of the refused request has happened")
  func overload() async throws {
    let (arrivals, arrived) = AsyncStream<Int>.makeStream()
    let (releases, release) = AsyncStream<Int>.makeStream()
    let seen = Mutex<[Int]>([])
    let gateway = FakeGateway { request in
      guard let save = request as? SaveAnswer else { return Done() }
      seen.withLock { $0.append(save.sequence) }
      arrived.yield(save.sequence)
      if save.sequence == 1 { for await _ in releases { break } }
      return SaveAnswer.Reply(
        sequence: save.sequence, deadline: Sample.started.deadline, now: Sample.started.now)
    }
    try await LiveServer.with {
      $0.mostUnderWay = 1
    } gateway: { _ in
      gateway
    } _: { server in
      try await patient(server: server.url, token: "t") { there in
        async let slow = there.send(Sample.save(1))
        _ = await arrivals.first { _ in true }
        let plain = try await server.post("/v1/attempt.answer", Array(json(Sample.save(2)).utf8))
        #expect(plain.status == 503)
        #expect(plain.headers["retry-after"] == ["1"])
        await #expect(throws: Refusal(.serverBusy, ["seconds": .number(1)])) {
          try await there.send(Sample.save(3))
        }
        release.yield(0)
        #expect(try await slow.sequence == 1)
        #expect(try await there.send(Sample.save(4)).sequence == 4)
      }
    }
    #expect(seen.withLock { $0 } == [1, 4])
  }

  @Test("a candidate's answers refused by a busy server are sent again, in order")
  func journalAtABusyServer() async throws {
    let folder = JournalFolder()
    let desk = ExamDesk()
    let isBusy = Mutex(false)
    try await LiveServer.with(gateway: { _ in
      if isBusy.withLock({ $0 }) { throw Refusal(.serverBusy, ["seconds": .number(1)]) }
      return desk
    }) { server in
      try await patient(server: server.url, token: "t") { remote in
        let gateway = try JournaledGateway(remote, folder: folder.path)
        _ = try await gateway.send(StartAttempt(exam: "complaint.exam"))
        isBusy.withLock { $0 = true }
        for sequence in 1...3 {
          await #expect(throws: Refusal(.serverBusy, ["seconds": .number(1)])) {
            try await gateway.send(Sample.save(sequence, question: sequence))
          }
        }
        isBusy.withLock { $0 = false }
        _ = try await gateway.send(Sample.save(4))
      }
    }
    #expect(desk.rows.map(\.sequence) == [1, 2, 3, 4])
  }

  @Test(
    "limits that make no sense are refused",
    arguments: [(0, 100), (1_000_001, 100), (10, -1), (10, 1_000_001)])
  func senseless(connections: Int, requests: Int) {
    var configuration = ServerConfiguration(port: 0)
    configuration.connectionsPerAddress = connections
    configuration.requestsPerSecond = requests
    #expect(throws: Refusal.self) { try HTTPServer(configuration: configuration) { _ in FakeGateway() } }
  }
}
