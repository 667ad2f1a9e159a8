package import RungAPI

/// Who knocks: what a connection and its request say of the sender, before anything is believed.
package struct Visitor: Sendable {
  /// The bearer token of the request, if it has one.
  package let token: String?
  /// The address of the other end of the connection, without its port.
  package let peer: String

  package init(token: String?, peer: String) {
    self.token = token
    self.peer = peer
  }
}

extension Visitor: CustomStringConvertible, CustomDebugStringConvertible {
  /// Without the token, so that it may stand in a log.
  package var description: String { "\(peer), \(token == nil ? "no token" : "with a token")" }
  package var debugDescription: String { description }
}

/// Opens the door for one visitor. Throws a refusal where there is none for them.
package typealias GatewayForVisitor = @Sendable (Visitor) async throws -> any Gateway
