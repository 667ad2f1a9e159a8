import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
package import RungAPI
import RungCore
import ServiceLifecycle
import UnixSignals

/// HTTP in front of any gateway: one route per request, `POST /v1/<name>`, and `GET /health`.
package struct HTTPServer: Sendable {
  private let configuration: ServerConfiguration
  private let responder: Responder
  private let logger: Logger

  /// - Parameters:
  ///   - requests: what it answers.
  ///   - gateway: the door for one visitor, asked for once per request, before the request's body is read. It throws
  ///     a refusal where the visitor's token is not good.
  ///   - logger: told of each answer by method, route, status and milliseconds, and of each incident once.
  /// - Throws: a refusal where `configuration` cannot be served.
  package init(
    requests: [any RungAPI.Request.Type] = RequestList.all,
    configuration: ServerConfiguration,
    logger: Logger = Logger(label: "rung.server"),
    gateway: @escaping GatewayForVisitor
  ) throws {
    try configuration.check()
    self.configuration = configuration
    self.logger = logger
    responder = Responder(
      endpoints: requests.map { Endpoint.of($0, bodyLimit: configuration.bodyLimit) }, gateway: gateway,
      logger: logger)
  }

  /// Listens and answers until it is told to stop, then answers what is under way and returns.
  ///
  /// - Parameter onReady: called once, when it listens. It must return at once: nothing is answered before.
  /// - Throws: a refusal where it cannot listen at the address.
  package func run(onReady: @escaping @Sendable (RunningServer) -> Void = { _ in }) async throws {
    let stop = StopOrder()
    let asked = configuration.port
    let application = Application(
      responder: responder,
      server: .http1(configuration: channelConfiguration),
      configuration: ApplicationConfiguration(address: .hostname(configuration.host, port: asked)),
      onServerRunning: { channel in onReady(stop.handle(port: channel.localAddress?.port ?? asked)) },
      logger: logger)
    var group = ServiceGroupConfiguration(
      services: [
        .init(service: application, serviceName: "http"),
        .init(service: stop, successTerminationBehavior: .gracefullyShutdownGroup, serviceName: "stop"),
      ],
      gracefulShutdownSignals: configuration.stopsOnSignals ? [.sigterm, .sigint] : [],
      logger: logger)
    group.maximumGracefulShutdownDuration = .seconds(configuration.stopSeconds)
    do {
      try await ServiceGroup(configuration: group).run()
    } catch is IOError {
      throw Refusal.input("port", .freeAddress)
    }
  }

  private var channelConfiguration: HTTP1Channel.Configuration {
    let limit = configuration.headerLimit
    return HTTP1Channel.Configuration(
      idleTimeout: .seconds(Int64(configuration.idleSeconds)),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: limit, maxHeaderListSize: limit, maxHeaderFieldCount: 100))
  }
}
