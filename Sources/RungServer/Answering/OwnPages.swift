import HTTPTypes
import Hummingbird
import NIOCore
import RungAPI
import RungCore

/// What the server says of itself, beside the answers to requests.
enum OwnPage: String {
  case health = "/health"
  case ready = "/ready"
  case metrics = "/metrics"
  case openAPI = "/v1/openapi.json"

  /// In the log and in the counts.
  var name: String {
    switch self {
    case .health: "health"
    case .ready: "ready"
    case .metrics: "metrics"
    case .openAPI: "openapi"
    }
  }
}

struct OwnPages: Sendable {
  private let watch: ServiceWatch
  private let meters: Meters
  private let ledger: ConnectionLedger
  private let gateway: GatewayForVisitor
  /// A type that cannot be described is found by the tests, and is no reason to serve nothing at all.
  private let document: Result<ByteBuffer, any Error>

  init(
    watch: ServiceWatch, meters: Meters, ledger: ConnectionLedger, gateway: @escaping GatewayForVisitor,
    requests: [any RungAPI.Request.Type]
  ) {
    self.watch = watch
    self.meters = meters
    self.ledger = ledger
    self.gateway = gateway
    document = Result {
      try WireJSON.write(OpenAPI.document(version: watch.version, requests: requests))
    }
  }

  func answer(_ page: OwnPage, _ request: Hummingbird.Request, _ visitor: Visitor) async throws -> WireAnswer
  {
    guard request.method == .get else { return try .wrongMethod(allowed: .get) }
    switch page {
    case .health: return WireAnswer(reply: ByteBuffer(string: #"{"status":"ok"}"#))
    case .openAPI: return WireAnswer(reply: try document.get())
    case .ready: return try await ready()
    case .metrics:
      try await admitToMetrics(request, visitor)
      return await metrics()
    }
  }

  private func ready() async throws -> WireAnswer {
    let failed = await watch.obstacles()
    struct Readiness: Encodable {
      let status: String
      let failed: [String]?
    }
    let readiness = Readiness(
      status: failed.isEmpty ? "ready" : "not ready", failed: failed.isEmpty ? nil : failed)
    return WireAnswer(
      reply: try WireJSON.write(readiness), status: failed.isEmpty ? 200 : 503,
      retryAfter: failed.isEmpty ? nil : 5)
  }

  /// Whoever is on this machine, or an administrator. What a proxy on this machine passes on comes from elsewhere.
  private func admitToMetrics(_ request: Hummingbird.Request, _ visitor: Visitor) async throws {
    let isForwarded = ["x-forwarded-for", "forwarded"].contains { name in
      HTTPField.Name(name).map { request.headers.contains($0) } ?? false
    }
    if ServerConfiguration.isLoopback(visitor.peer), !isForwarded { return }
    guard visitor.token != nil else { throw Refusal(.loginNeeded) }
    let roles = try await gateway(visitor).send(WhoAmI()).person.roles
    guard roles.contains(.admin) else {
      throw Refusal(.roleMissing, ["request": .text("metrics"), "roles": .text(Role.admin.rawValue)])
    }
  }

  private func metrics() async -> WireAnswer {
    let connections = ledger.counts
    let own = [
      Gauge("rung_connections", "Connections that are open.", connections.open),
      Gauge(
        "rung_connections_refused_total", "Connections turned away as there were too many.",
        connections.refused, isCounter: true),
    ]
    let text = meters.text(own + (await watch.gauges()))
    return WireAnswer(
      reply: ByteBuffer(string: text), contentType: "text/plain; version=0.0.4; charset=utf-8")
  }
}
