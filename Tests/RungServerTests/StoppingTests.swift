import Glibc
import RungAPI
import RungClient
import RungCore
import RungServer
import Synchronization
import Testing

@Suite("How the server begins and ends", .serialized)
struct StoppingTests {
  @Test("told to stop, it answers what is under way and takes nothing more")
  func answersWhatIsUnderWay() async throws {
    let (arrivals, arrived) = AsyncStream<Int>.makeStream()
    let (releases, release) = AsyncStream<Int>.makeStream()
    let gateway = FakeGateway { request in
      guard let save = request as? SaveAnswer else { return Done() }
      arrived.yield(save.sequence)
      if save.sequence == 1 { for await _ in releases { break } }
      return SaveAnswer.Reply(
        sequence: save.sequence, deadline: Sample.started.deadline, now: Sample.started.now)
    }
    let reply = try await LiveServer.with(gateway: { _ in gateway }) { server in
      try await patient(server: server.url, token: "t") { there in
        async let slow = there.send(Sample.save(1))
        _ = await arrivals.first { _ in true }
        server.running.stop()
        let refused = try await eventually {
          try await patient(server: server.url, token: "t") { try await $0.send(Sample.save(2)) }
        }
        #expect(refused == Refusal(.serverUnreachable, ["server": .text(server.url)]))
        release.yield(0)
        return try await slow
      }
    }
    #expect(reply.sequence == 1)
  }

  @Test("a request that is never answered does not keep it from stopping", .timeLimit(.minutes(10)))
  func cutsOff() async throws {
    let gateway = FakeGateway { _ in
      try await Task.sleep(for: .seconds(3_600))
      return Done()
    }
    try await LiveServer.with {
      $0.stopSeconds = 1
    } gateway: { _ in
      gateway
    } _: { server in
      let stuck = try RemoteGateway(server: server.url, token: "t")
      async let answer = outcome { try await stuck.send(Sample.save(1)) }
      try await Task.sleep(for: .milliseconds(200))
      server.running.stop()
      #expect(await answer is Refusal)
      await stuck.close()
    }
  }

  @Test("SIGTERM and SIGINT stop it", arguments: [SIGTERM, SIGINT])
  func signals(signal: Int32) async throws {
    var configuration = ServerConfiguration(port: 0)
    configuration.stopsOnSignals = true
    let server = try HTTPServer(configuration: configuration) { _ in FakeGateway() }
    try await server.run { _ in kill(getpid(), signal) }
  }

  @Test("an address that is taken is refused")
  func takenPort() async throws {
    try await LiveServer.with { first in
      let port = first.running.port
      await #expect(throws: Refusal.self) {
        try await LiveServer.with {
          $0.port = port
        } _: { _ in
        }
      }
    }
  }

  @Test(
    "beyond this machine it listens only where plain HTTP is allowed",
    arguments: [
      ("127.0.0.1", true), ("127.1.2.3", true), ("::1", true), ("localhost", true), ("0.0.0.0", false),
      ("::", false), ("10.0.0.5", false), ("127.0.0.1.example.com", false), ("127.0.0", false),
      ("127.0.0.256", false), ("127.0.0.+1", false), ("localhost.example.com", false), ("", false),
    ])
  func loopback(host: String, isAllowed: Bool) throws {
    var configuration = ServerConfiguration(host: host, port: 0)
    if isAllowed {
      _ = try HTTPServer(configuration: configuration) { _ in FakeGateway() }
    } else {
      #expect(throws: Refusal.self) { try HTTPServer(configuration: configuration) { _ in FakeGateway() } }
    }
    configuration.allowPlainHTTP = true
    _ = try HTTPServer(configuration: configuration) { _ in FakeGateway() }
  }

  /// The first refusal that `attempt` meets, tried every 20 ms for ten seconds.
  private func eventually(_ attempt: () async throws -> some Any) async throws -> Refusal? {
    for _ in 0..<500 {
      do {
        _ = try await attempt()
      } catch let refusal as Refusal {
        return refusal
      }
      try await Task.sleep(for: .milliseconds(20))
    }
    return nil
  }

  /// What `attempt` throws.
  private func outcome(_ attempt: @Sendable () async throws -> some Sendable) async -> (any Error)? {
    do {
      _ = try await attempt()
      return nil
    } catch {
      return error
    }
  }
}
