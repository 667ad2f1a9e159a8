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

  private let pages: OwnPages
  private let meters: Meters
  private let pace: RequestPace
  private let mostUnderWay: Int
  private let isSecure: Bool
  private let proxies: Set<String>
  private let spools: SpoolFolder
  /// For bodies that go to the disk.
  private let spooling = Turnstile(most: 2)

  init(
    endpoints: [Endpoint], gateway: @escaping GatewayForVisitor, pages: OwnPages, meters: Meters,
    configuration: ServerConfiguration, logger: Logger
  ) {
    self.endpoints = Dictionary(endpoints.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.gateway = gateway
    self.pages = pages
    self.meters = meters
    pace = RequestPace(
      perSecond: configuration.requestsPerSecond, burst: configuration.requestsPerSecond * 5)
    mostUnderWay = configuration.mostUnderWay
    isSecure = configuration.tls != nil
    proxies = Set(configuration.trustedProxies)
    spools = SpoolFolder(path: configuration.spoolFolder)
    self.logger = logger
  }

  func respond(to request: Hummingbird.Request, context: Connection) async throws -> Hummingbird.Response {
    let began = clock.now
    let visitor = Visitor(token: request.head.bearerToken, peer: sender(of: request.head, by: context.peer))
    let endpoint = endpoints[request.uri.path]
    let page = endpoint == nil ? OwnPage(rawValue: request.uri.path) : nil
    let name = endpoint?.route.name ?? page?.name ?? "unknown"
    let answer: WireAnswer
    do {
      if let page {
        answer = try await pages.answer(page, request, visitor)
      } else {
        guard meters.begin(limit: mostUnderWay) else {
          throw Refusal(.serverBusy, ["seconds": .number(1)])
        }
        defer { meters.end() }
        if let seconds = pace.wait(of: visitor.token ?? visitor.peer, at: began) {
          throw Refusal(.requestsTooMany, ["seconds": .number(seconds)])
        }
        guard let endpoint else { throw Refusal.unknown(path: request.uri.path) }
        answer = try await self.answer(endpoint, request, visitor)
      }
    } catch let lost as BodyLost {
      log(request, name, "cut off", since: began, isQuiet: false)
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
    // A saved answer comes every few seconds from everybody: it is counted, and has no line of its own.
    let isQuiet = page.map { $0 != .openAPI } ?? (endpoint?.isFrequent == true && answer.status == 200)
    log(
      request, name, String(answer.status), since: began, isQuiet: isQuiet,
      from: isTurningAway(answer.status) ? visitor.peer : nil)
    return answer.response(isSecure: isSecure)
  }

  /// Who sent a request: the other end of the connection, or whom a proxy says that it passes on for, where it is one
  /// that is trusted. What stands before its own word anybody may have written.
  private func sender(of head: HTTPRequest, by peer: String) -> String {
    guard !proxies.isEmpty, proxies.contains(peer), let forwarded = head.lastForwarded else { return peer }
    return forwarded
  }

  /// Whoever guesses at passwords or tokens is to be found in the log.
  private func isTurningAway(_ status: Int) -> Bool { status == 401 || status == 403 || status == 429 }

  private func answer(
    _ endpoint: Endpoint, _ request: Hummingbird.Request, _ visitor: Visitor
  ) async throws -> WireAnswer {
    if let unfit = try request.head.unfit(for: endpoint) { return unfit }
    if visitor.token == nil, endpoint.route.access != .anyone { throw Refusal(.loginNeeded) }
    let gateway = try await gateway(visitor)
    switch endpoint.answering {
    case .whole(let reply):
      let body: ByteBuffer
      do {
        body = try await request.body.collect(upTo: endpoint.bodyLimit)
      } catch is NIOTooManyBytesError {
        return try .tooLarge(for: endpoint)
      } catch {
        throw BodyLost(reason: error)
      }
      return WireAnswer(reply: try await reply(body, gateway))
    case .spooled(let reply):
      // Not for strangers to fill the disk with, and not for many at a time.
      try await admit(to: endpoint.route, gateway)
      guard spooling.enter() else {
        throw Refusal(.serverBusy, ["seconds": .number(10)])
      }
      defer { spooling.leave() }
      return try await spools.withSpool { spool in
        guard try await fill(spool, from: request.body, upTo: endpoint.bodyLimit) else {
          return try .tooLarge(for: endpoint)
        }
        return WireAnswer(reply: try await reply(spool, gateway))
      }
    }
  }

  /// Whoever sends much is asked first whether they may.
  private func admit(to route: Route, _ gateway: any Gateway) async throws {
    let roles = try await gateway.send(WhoAmI()).person.roles
    guard let refusal = route.refusal(of: roles) else { return }
    throw refusal
  }

  /// `false` where the body is larger than `limit`.
  private func fill(_ spool: Spool, from body: RequestBody, upTo limit: Int) async throws -> Bool {
    var count = 0
    do {
      for try await part in body {
        count += part.readableBytes
        guard count <= limit else { return false }
        try spool.take(part)
      }
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw BodyLost(reason: error)
    }
    return true
  }

  /// Names the route and never the path as sent, which may hold anything.
  private func log(
    _ request: Hummingbird.Request, _ name: String, _ status: String, since began: ContinuousClock.Instant,
    isQuiet: Bool, from peer: String? = nil
  ) {
    let seconds = (clock.now - began) / .seconds(1)
    meters.note(route: name, status: status, seconds: seconds)
    let level: Logger.Level = isQuiet ? .debug : .info
    guard logger.logLevel <= level else { return }
    var metadata: Logger.Metadata = [
      "method": "\(request.head.knownMethod)", "route": "\(name)", "status": "\(status)",
      "ms": "\(Int(seconds * 1000))",
    ]
    if let peer { metadata["from"] = "\(peer)" }
    logger.log(level: level, "answered", metadata: metadata)
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
