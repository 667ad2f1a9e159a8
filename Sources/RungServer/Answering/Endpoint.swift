import NIOCore
import RungAPI
import RungCore

/// One request as the server sees it: where it is, how much it may bring, and how bytes become a reply.
struct Endpoint: Sendable {
  let route: Route
  /// The most bytes of a body.
  let bodyLimit: Int
  /// Reads the request from its body, sends it through the gateway and writes the reply.
  let reply: @Sendable (ByteBuffer, any Gateway) async throws -> ByteBuffer

  var path: String { "/v1/" + route.name }

  /// - Parameter bodyLimit: holds where the route says nothing else.
  static func of<R: Request>(_ request: R.Type, bodyLimit: Int) -> Endpoint {
    if let plain = request as? any PlainRequest.Type { return .plainly(plain, bodyLimit: bodyLimit) }
    return Endpoint(route: R.route, bodyLimit: R.route.bodyLimit ?? bodyLimit) { body, gateway in
      let request = try WireJSON.read(R.self, from: body)
      return try WireJSON.write(try await gateway.send(request))
    }
  }

  private static func plainly<R: PlainRequest>(_ request: R.Type, bodyLimit: Int) -> Endpoint {
    Endpoint(route: R.route, bodyLimit: R.route.bodyLimit ?? bodyLimit) { body, gateway in
      let request = try R(plain: Array(body.readableBytesView)) ?? WireJSON.read(R.self, from: body)
      return ByteBuffer(bytes: R.plain(try await gateway.send(request)))
    }
  }
}
