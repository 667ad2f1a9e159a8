import AsyncHTTPClient
import FoundationEssentials
import NIOCore
import NIOHTTP1
package import RungAPI
import RungCore

/// The same requests, answered by a server.
///
/// Whoever makes one closes it; `RemoteGateway.with` does both.
package struct RemoteGateway: Gateway {
  private let address: ServerAddress
  private let token: String?
  private let client: HTTPClient
  private let requestSeconds: Int

  /// The most bytes of a reply.
  private static let replyLimit = 256 << 20

  /// Opens no connection yet.
  ///
  /// - Parameters:
  ///   - server: `https://host[:port]`.
  ///   - token: what the login gave, if there was one.
  ///   - authorities: a PEM file of certificate authorities to trust beside those of this machine.
  ///   - connectSeconds: how long a connection may take to come about.
  ///   - requestSeconds: how long it may take to send a request and have the whole reply; one second more for
  ///     each megabyte that is sent, and four for each of a load of content. A route that says how long its answer may
  ///     take has that long.
  ///   - idleSeconds: how long a connection is kept for the next request. Shorter than a server keeps it, so that none
  ///     is used that the server is about to close.
  /// - Throws: a refusal where `server` is no address or `token` no token.
  package init(
    server: String, token: String?, authorities: String? = nil, connectSeconds: Int = 5,
    requestSeconds: Int = 30, idleSeconds: Int = 15
  ) throws {
    address = try ServerAddress(server)
    // Anything else could not stand in a header, and is no token that a server gave.
    if let token, !token.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { throw Refusal(.loginNeeded) }
    self.token = token
    self.requestSeconds = requestSeconds
    var configuration = HTTPClient.Configuration(
      tlsConfiguration: address.isSecure ? try Trust.configuration(authorities: authorities) : nil,
      redirectConfiguration: .disallow,
      timeout: .init(connect: .seconds(Int64(connectSeconds))))
    configuration.connectionPool.idleTimeout = .seconds(Int64(idleSeconds))
    // Whoever asks is told at once that nobody listens, and decides whether to try again.
    configuration.connectionPool.retryConnectionEstablishment = false
    client = HTTPClient(configuration: configuration)
  }

  /// Makes a gateway, hands it to `body`, and closes it whatever comes of that.
  package static func with<Result>(
    server: String, token: String?, authorities: String? = nil, connectSeconds: Int = 5,
    requestSeconds: Int = 30, idleSeconds: Int = 15, _ body: (RemoteGateway) async throws -> Result
  ) async throws -> Result {
    let gateway = try RemoteGateway(
      server: server, token: token, authorities: authorities, connectSeconds: connectSeconds,
      requestSeconds: requestSeconds, idleSeconds: idleSeconds)
    do {
      let result = try await body(gateway)
      await gateway.close()
      return result
    } catch {
      await gateway.close()
      throw error
    }
  }

  /// Gives its connections back. Requests under way fail as though the server could not be reached.
  package func close() async {
    // The one thing that can go wrong is that it is closed already.
    try? await client.shutdown()
  }

  package func send<R: Request>(_ request: R) async throws -> R.Reply {
    let (status, body) =
      if let load = request as? LoadContent {
        // As it is read, and with time to be sent and read at the other end.
        try await exchange(R.route.name, .stream(OutgoingLoad(load), length: .unknown), load.pieceBytes >> 18)
      } else {
        try await send(R.route, RemoteJSON.write(request))
      }
    guard status == 200 else {
      guard let trouble = RemoteJSON.read(Trouble.self, from: body) else { throw failed(status) }
      throw trouble.error
    }
    guard let reply = RemoteJSON.read(R.Reply.self, from: body) else { throw failed(status) }
    return reply
  }

  private func send(_ route: Route, _ body: ByteBuffer) async throws -> (status: Int, body: ByteBuffer) {
    let usual = requestSeconds + (body.readableBytes >> 20)
    let more = max(usual, route.answerSeconds ?? 0) - requestSeconds
    return try await exchange(route.name, .bytes(body), more)
  }

  /// - Parameter more: seconds that it may take beside the usual ones.
  private func exchange(
    _ route: String, _ body: HTTPClientRequest.Body, _ more: Int
  ) async throws -> (status: Int, body: ByteBuffer) {
    var request = HTTPClientRequest(url: address.url(of: route))
    request.method = .POST
    request.headers.add(name: "content-type", value: "application/json")
    request.headers.add(name: "accept", value: "application/json")
    if let token { request.headers.add(name: "authorization", value: "Bearer " + token) }
    request.body = body
    let seconds = requestSeconds + more
    do {
      return try await RemoteGateway.within(seconds: seconds) { [client, request] in
        let response = try await client.execute(request, timeout: .seconds(Int64(seconds)))
        let reply = try await response.body.collect(upTo: RemoteGateway.replyLimit)
        return (Int(response.status.code), reply)
      }
    } catch let refusal as Refusal {
      throw refusal
    } catch is NIOTooManyBytesError {
      throw failed(200)
    } catch {
      if Task.isCancelled { throw CancellationError() }
      if let fault = Trust.fault(in: error) {
        throw Refusal(.serverUntrusted, ["server": .text(address.text), "cause": .wording(fault)])
      }
      throw Refusal(.serverUnreachable, ["server": .text(address.text)])
    }
  }

  private struct TooLate: Error {}

  /// What `body` gives, or the error that it was too late.
  private static func within<Result: Sendable>(
    seconds: Int, _ body: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    try await withThrowingTaskGroup(of: Result.self) { group in
      defer { group.cancelAll() }
      group.addTask { try await body() }
      group.addTask {
        try await Task.sleep(for: .seconds(seconds))
        throw TooLate()
      }
      guard let first = try await group.next() else { throw TooLate() }
      return first
    }
  }

  /// The server gave an answer that is none of ours.
  private func failed(_ status: Int) -> Refusal {
    Refusal(.serverFailed, ["incident": .text("HTTP \(status)")])
  }
}
