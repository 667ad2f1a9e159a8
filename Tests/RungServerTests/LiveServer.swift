import AsyncHTTPClient
import InMemoryLogging
import Logging
import NIOCore
import NIOHTTP1
import RungAPI
import RungClient
import RungCore
import RungServer
import Testing

/// A server on a free port of this machine, while a test uses it.
struct LiveServer: Sendable {
  let running: RunningServer
  let log: InMemoryLogHandler
  var url: String { "http://127.0.0.1:\(running.port)" }

  static func with<Result: Sendable>(
    _ requests: [any Request.Type] = RequestList.all,
    configuration change: (inout ServerConfiguration) -> Void = { _ in },
    watch: ServiceWatch = ServiceWatch(), gateway: @escaping GatewayForVisitor = { _ in FakeGateway() },
    _ body: (LiveServer) async throws -> Result
  ) async throws -> Result {
    var configuration = ServerConfiguration(port: 0)
    configuration.stopsOnSignals = false
    // A test sends as fast as it can; one of the pace itself sets it.
    configuration.requestsPerSecond = 0
    change(&configuration)
    let log = InMemoryLogHandler()
    var logger = Logger(label: "test", factory: { _ in log })
    logger.logLevel = .trace
    let server = try HTTPServer(
      requests: requests, configuration: configuration, watch: watch, logger: logger, gateway: gateway)
    let (starts, started) = AsyncStream<RunningServer>.makeStream()
    async let end: Void = {
      defer { started.finish() }
      try await server.run { started.yield($0) }
    }()
    guard let running = await starts.first(where: { _ in true }) else {
      try await end
      throw NeverStarted()
    }
    do {
      let result = try await body(LiveServer(running: running, log: log))
      running.stop()
      try await end
      return result
    } catch {
      running.stop()
      try await end
      throw error
    }
  }

  struct NeverStarted: Error {}

  /// Sends bytes as they are, with the headers given.
  func post(
    _ path: String, _ body: [UInt8], headers: [(String, String)] = LiveServer.usual,
    method: HTTPMethod = .POST
  ) async throws -> Plain {
    var request = HTTPClientRequest(url: url + path)
    request.method = method
    request.headers = HTTPHeaders(headers)
    if method != .GET { request.body = .bytes(body) }
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(120))
    let reply = try await response.body.collect(upTo: 1 << 20)
    return Plain(
      status: Int(response.status.code), headers: response.headers, body: String(buffer: reply))
  }

  static let usual = [("content-type", "application/json"), ("authorization", "Bearer rung-secret-token")]
}

/// An answer as it came.
struct Plain {
  let status: Int
  let headers: HTTPHeaders
  let body: String
}

/// A gateway to a server that waits as long as a busy machine may need.
func patient<Result>(
  server: String, token: String?, _ body: (RemoteGateway) async throws -> Result
) async throws -> Result {
  try await RemoteGateway.with(
    server: server, token: token, connectSeconds: 120, requestSeconds: 120, body)
}
