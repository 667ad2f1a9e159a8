import NIOCore
import RungAPI
import RungCore

/// One request as the server sees it: where it is, how much it may bring, and how bytes become a reply.
struct Endpoint: Sendable {
  let route: Route
  /// The most bytes of a body.
  let bodyLimit: Int
  /// Whether it comes every few seconds from everybody.
  var isFrequent = false
  let answering: Answering

  /// How the request is read from its body, sent through the gateway, and its reply written.
  enum Answering: Sendable {
    /// From the whole body.
    case whole(@Sendable (ByteBuffer, any Gateway) async throws -> ByteBuffer)
    /// From a body that lies on the disk.
    case spooled(@Sendable (Spool, any Gateway) async throws -> ByteBuffer)
  }

  var path: String { "/v1/" + route.name }

  /// - Parameter configuration: its limits hold where the route says nothing else.
  static func of<R: Request>(_ request: R.Type, _ configuration: ServerConfiguration) -> Endpoint {
    if let spooled = request as? any SpooledRequest.Type {
      return Endpoint(
        route: R.route, bodyLimit: configuration.contentLimit, answering: .spooled(fromDisk(spooled)))
    }
    let limit = R.route.bodyLimit ?? configuration.bodyLimit
    if let plain = request as? any PlainRequest.Type {
      return Endpoint(route: R.route, bodyLimit: limit, isFrequent: true, answering: .whole(plainly(plain)))
    }
    if let large = request as? any PlainlyReplied.Type {
      return Endpoint(route: R.route, bodyLimit: limit, answering: .whole(plainlyReplied(large)))
    }
    return Endpoint(
      route: R.route, bodyLimit: limit,
      answering: .whole { body, gateway in
        try WireJSON.write(try await gateway.send(WireJSON.read(R.self, from: body)))
      })
  }

  private static func fromDisk<R: SpooledRequest>(
    _ request: R.Type
  ) -> @Sendable (Spool, any Gateway) async throws -> ByteBuffer {
    { spool, gateway in
      try WireJSON.write(try await gateway.send(R(rest: spool.rest, files: spool.files)))
    }
  }

  private static func plainly<R: PlainRequest>(
    _ request: R.Type
  ) -> @Sendable (ByteBuffer, any Gateway) async throws -> ByteBuffer {
    { body, gateway in
      let request = try R(plain: Array(body.readableBytesView)) ?? WireJSON.read(R.self, from: body)
      return ByteBuffer(bytes: R.plain(try await gateway.send(request)))
    }
  }

  private static func plainlyReplied<R: PlainlyReplied>(
    _ request: R.Type
  ) -> @Sendable (ByteBuffer, any Gateway) async throws -> ByteBuffer {
    { body, gateway in
      ByteBuffer(bytes: R.plain(try await gateway.send(WireJSON.read(R.self, from: body))))
    }
  }
}
