import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import RungAPI
import RungCore

/// Finds the endpoint of each request, and turns whatever comes of it into an answer and a line of the log.
struct Responder: HTTPResponder {
  private let endpoints: [String: Endpoint]
  private let gateway: GatewayForVisitor
  private let logger: Logger
  private let clock = ContinuousClock()

  init(endpoints: [Endpoint], gateway: @escaping GatewayForVisitor, logger: Logger) {
    self.endpoints = Dictionary(endpoints.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.gateway = gateway
    self.logger = logger
  }

  func respond(to request: Hummingbird.Request, context: Connection) async throws -> Hummingbird.Response {
    let began = clock.now
    let visitor = Visitor(token: request.head.bearerToken, peer: context.peer)
    let endpoint = endpoints[request.uri.path]
    let name = endpoint?.route.name ?? (request.uri.path == "/health" ? "health" : "unknown")
    let answer: WireAnswer
    do {
      if let endpoint {
        answer = try await self.answer(endpoint, request, visitor)
      } else if name == "health" {
        answer = try health(request)
      } else {
        answer = try WireAnswer(.unknown(path: request.uri.path))
      }
    } catch let lost as BodyLost {
      log(request, name, "cut off", since: began)
      throw lost.reason
    } catch let refusal as Refusal {
      answer = try WireAnswer(refusal)
    } catch {
      let incident = Incident(error, token: visitor.token)
      logger.error(
        "incident",
        metadata: [
          "incident": "\(incident.number)", "route": "\(name)", "account": "\(incident.account)",
        ])
      answer = try WireAnswer(incident.refusal)
    }
    log(request, name, String(answer.status), since: began)
    return answer.response
  }

  private func answer(
    _ endpoint: Endpoint, _ request: Hummingbird.Request, _ visitor: Visitor
  ) async throws -> WireAnswer {
    if let unfit = try request.head.unfit(for: endpoint) { return unfit }
    if visitor.token == nil, endpoint.route.access != .anyone { throw Refusal(.loginNeeded) }
    let gateway = try await gateway(visitor)
    let body: ByteBuffer
    do {
      body = try await request.body.collect(upTo: endpoint.bodyLimit)
    } catch is NIOTooManyBytesError {
      return try .tooLarge(for: endpoint)
    } catch {
      throw BodyLost(reason: error)
    }
    return WireAnswer(reply: try await endpoint.reply(body, gateway))
  }

  private func health(_ request: Hummingbird.Request) throws -> WireAnswer {
    guard request.method == .get else { return try .wrongMethod(allowed: .get) }
    return WireAnswer(reply: ByteBuffer(string: #"{"status":"ok"}"#))
  }

  /// Names the route and never the path as sent, which may hold anything.
  private func log(
    _ request: Hummingbird.Request, _ name: String, _ status: String, since began: ContinuousClock.Instant
  ) {
    let milliseconds = (clock.now - began) / .milliseconds(1)
    logger.log(
      level: name == "health" ? .debug : .info, "answered",
      metadata: [
        "method": "\(request.head.knownMethod)", "route": "\(name)", "status": "\(status)",
        "ms": "\(Int(milliseconds))",
      ])
  }
}

/// What the responder knows of the connection that a request came by.
struct Connection: InitializableFromSource {
  /// The address of the other end, without its port.
  let peer: String

  init(source: ApplicationRequestContextSource) {
    peer = source.channel.remoteAddress?.ipAddress ?? "unknown"
  }
}

/// The connection broke, or stopped being HTTP, while a body was arriving: there is nobody to answer.
private struct BodyLost: Error {
  let reason: any Error
}
