import Hummingbird
import HummingbirdCore
import NIOCore
import RungAPI
import RungClient
import RungCore
import RungServer
import ServiceLifecycle
import Testing

@Suite("What the client makes of a server that is away or not well")
struct UnreachableTests {
  @Test("where nobody listens, the server is unreachable")
  func nobody() async throws {
    let url = try await LiveServer.with { $0.url }
    await #expect(throws: Refusal(.serverUnreachable, ["server": .text(url)])) {
      try await patient(server: url + "/", token: nil) { try await $0.send(Sample.save(1)) }
    }
  }

  @Test("a server that does not answer in time is unreachable", .timeLimit(.minutes(10)))
  func silent() async throws {
    let gateway = FakeGateway { _ in
      try await Task.sleep(for: .seconds(5))
      return Done()
    }
    try await LiveServer.with(gateway: { _ in gateway }) { server in
      let there = try RemoteGateway(server: server.url, token: "t", requestSeconds: 1)
      await #expect(throws: Refusal(.serverUnreachable, ["server": .text(server.url)])) {
        try await there.send(Sample.save(1))
      }
      await there.close()
      await there.close()
      await #expect(throws: Refusal.self) { try await there.send(Sample.save(1)) }
    }
  }

  @Test("a route that says that its answer takes long has that long", .timeLimit(.minutes(10)))
  func long() async throws {
    let (asked, ask) = AsyncStream<Void>.makeStream()
    let (given, give) = AsyncStream<Void>.makeStream()
    let (held, release) = AsyncStream<Void>.makeStream()
    let sound = VerifyAudit.Reply(entries: 1, facts: 2, head: .zero, anchors: 0, fault: nil)
    let gateway = FakeGateway { request in
      guard request is VerifyAudit else {
        _ = await held.first { _ in true }
        return Done()
      }
      ask.yield()
      _ = await given.first { _ in true }
      return sound
    }
    try await LiveServer.with(gateway: { _ in gateway }) { server in
      let there = try RemoteGateway(server: server.url, token: "t", requestSeconds: 1)
      async let verified = there.send(VerifyAudit())
      _ = await asked.first { _ in true }
      // Another request's second is over while that one still waits.
      await #expect(throws: Refusal(.serverUnreachable, ["server": .text(server.url)])) {
        try await there.send(Sample.save(1))
      }
      release.finish()
      give.yield()
      #expect(try await verified == sound)
      await there.close()
    }
  }

  @Test("a reply that stops half-way is a server that is unreachable", .timeLimit(.minutes(10)))
  func halfWay() async throws {
    let body = ResponseBody { writer in
      try await writer.write(ByteBuffer(string: "{"))
      try await Task.sleep(for: .seconds(3))
      try await writer.finish(nil)
    }
    try await StrangeServer.with(status: 200, body: body) { url in
      let there = try RemoteGateway(server: url, token: "t", requestSeconds: 1)
      await #expect(throws: Refusal(.serverUnreachable, ["server": .text(url)])) {
        try await there.send(Sample.save(1))
      }
      await there.close()
    }
  }

  @Test(
    "an answer that is none of ours is the server's failure",
    arguments: [
      (200, "<html>"), (200, "{}"), (200, ""), (204, ""), (301, ""), (401, "no"), (404, "<html>"),
      (502, "Bad Gateway"), (503, #"{"error":{"code":"no.such-code","details":{}}}"#), (500, "{}"),
    ])
  func nonsense(status: Int, body: String) async throws {
    try await StrangeServer.with(status: status, body: ResponseBody(byteBuffer: ByteBuffer(string: body))) {
      url in
      await #expect(throws: Refusal(.serverFailed, ["incident": .text("HTTP \(status)")])) {
        try await patient(server: url, token: "t") { try await $0.send(Sample.save(1)) }
      }
    }
  }

  @Test(
    "what is no address of a server is refused",
    arguments: [
      "", "localhost:8080", "ftp://example.com", "http://", "https://", "http://user@example.com",
      "http://user:secret@example.com", "http://example.com?x=1", "http://example.com#x",
      "http://exa mple.com",
    ])
  func address(text: String) {
    #expect(throws: Refusal.self) { try RemoteGateway(server: text, token: nil) }
  }
}

/// A server that answers everything in one way.
enum StrangeServer {
  static func with(status: Int, body: ResponseBody, _ use: (String) async throws -> Void) async throws {
    let (ports, port) = AsyncStream<Int>.makeStream()
    let application = Application(
      responder: CallbackResponder<BasicRequestContext> { _, _ in
        Hummingbird.Response(
          status: .init(code: status), headers: [.location: "/elsewhere"],
          body: body)
      },
      configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in port.yield(channel.localAddress?.port ?? 0) })
    let group = ServiceGroup(
      configuration: .init(services: [application], gracefulShutdownSignals: [], logger: application.logger))
    async let end: Void = group.run()
    guard let number = await ports.first(where: { _ in true }) else { return }
    do {
      try await use("http://127.0.0.1:\(number)")
    } catch {
      Issue.record(error)
    }
    await group.triggerGracefulShutdown()
    try await end
  }
}
