import Hummingbird
import HummingbirdCore
import HummingbirdTLS
package import Logging
import NIOCore
import NIOPosix
import NIOSSL
package import RungAPI
import RungCore
import ServiceLifecycle
import UnixSignals

/// HTTP in front of any gateway: one route per request, `POST /v1/<name>`, and what the server says of itself:
/// `GET /health`, `/ready`, `/metrics` and `/v1/openapi.json`.
package struct HTTPServer: Sendable {
  private let configuration: ServerConfiguration
  private let responder: Responder
  private let logger: Logger
  private let ledger: ConnectionLedger
  private let certificates: Certificates?

  /// - Parameters:
  ///   - requests: what it answers.
  ///   - gateway: the door for one visitor, asked for once per request, before the request's body is read. It throws
  ///     a refusal where the visitor's token is not good.
  ///   - watch: whom to ask whether requests can be answered, and for numbers to be watched.
  ///   - logger: told of each answer by method, route, status and milliseconds, and of each incident once.
  /// - Throws: a refusal where `configuration` cannot be served.
  package init(
    requests: [any RungAPI.Request.Type] = RequestList.all,
    configuration: ServerConfiguration,
    watch: ServiceWatch = ServiceWatch(),
    logger: Logger = Logger(label: "rung.server"),
    gateway: @escaping GatewayForVisitor
  ) throws {
    try configuration.check()
    self.configuration = configuration
    self.logger = logger
    ledger = ConnectionLedger(
      mostPerAddress: configuration.connectionsPerAddress, most: configuration.mostConnections,
      mostTurnedAway: configuration.mostTurnedAway)
    certificates = try configuration.tls.map { try Certificates($0, logger: logger) }
    let meters = Meters()
    responder = Responder(
      endpoints: requests.map { Endpoint.of($0, configuration) }, gateway: gateway,
      pages: OwnPages(
        watch: watch, meters: meters, ledger: ledger, gateway: gateway, requests: requests),
      meters: meters, configuration: configuration, logger: logger)
  }

  /// Listens and answers until it is told to stop, then answers what is under way and returns.
  ///
  /// - Parameter onReady: called once, when it listens. It must return at once: nothing is answered before.
  /// - Throws: a refusal where it cannot listen at the address.
  package func run(onReady: @escaping @Sendable (RunningServer) -> Void = { _ in }) async throws {
    let stop = StopOrder()
    SpoolFolder(path: configuration.spoolFolder).clear()
    let asked = configuration.port
    // Loops of its own: the writer and the handlers need the other half of the cores.
    let loops = MultiThreadedEventLoopGroup(numberOfThreads: max(1, System.coreCount / 2))
    let application = Application(
      responder: responder,
      server: try builder(),
      configuration: ApplicationConfiguration(
        address: .hostname(configuration.host, port: asked),
        availableConnectionsDelegate: .maximum(
          configuration.mostConnections + configuration.mostTurnedAway, logger: logger)),
      onServerRunning: { channel in
        onReady(stop.handle(port: channel.localAddress?.port ?? asked, certificates: certificates))
      },
      eventLoopGroupProvider: .shared(loops),
      logger: logger)
    var group = ServiceGroupConfiguration(
      services: [
        .init(service: application, serviceName: "http"),
        .init(service: stop, successTerminationBehavior: .gracefullyShutdownGroup, serviceName: "stop"),
      ],
      gracefulShutdownSignals: configuration.stoppingSignals,
      logger: logger)
    if configuration.stopsOnSignals, !configuration.stopsOnHangup {
      group.services.append(.init(service: HangupWatch(certificates: certificates), serviceName: "hangup"))
    }
    group.maximumGracefulShutdownDuration = .seconds(configuration.stopSeconds)
    do {
      try await ServiceGroup(configuration: group).run()
    } catch {
      try? await loops.shutdownGracefully()
      guard error is IOError else { throw error }
      throw Refusal.input("port", .freeAddress)
    }
    try await loops.shutdownGracefully()
  }

  private func builder() throws -> HTTPServerBuilder {
    let plain = HTTPServerBuilder.http1(configuration: channelConfiguration)
    guard let certificates else { return plain }
    return try .tls(plain, tlsConfiguration: certificates.configuration)
  }

  private var channelConfiguration: HTTP1Channel.Configuration {
    let limit = configuration.headerLimit
    let slowness = Slowness(
      headSeconds: configuration.headSeconds, bodySeconds: configuration.bodySeconds)
    let (ledger, isSecure) = (ledger, certificates != nil)
    return HTTP1Channel.Configuration(
      additionalChannelHandlers: [ConnectionWatch(ledger: ledger, slowness: slowness, isSecure: isSecure)],
      idleTimeout: .seconds(Int64(configuration.idleSeconds)),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: limit, maxHeaderListSize: limit, maxHeaderFieldCount: 100))
  }
}
