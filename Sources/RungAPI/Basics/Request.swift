package import RungCore

/// Something that can be asked of Rung: its input is the value itself, its reply a type, and its route says what it
/// is called and who may send it. HTTP routes, the table of roles and the audit entry derive from these.
package protocol Request: Codable, Sendable {
  associatedtype Reply: Codable & Sendable
  static var route: Route { get }
}

/// What a request is called, whether it changes anything, and who may send it.
package struct Route: Hashable, Sendable {
  /// `noun.verb`: the HTTP path and the operation in the audit.
  package let name: String
  package let effect: Effect
  package let access: Access
  /// The most bytes that a server takes for it, where the server's own limit does not do.
  package let bodyLimit: Int?
  /// Whether its reply may show what is learned or asked: it is not answered to someone who sits a closed-book exam.
  package let showsContent: Bool
  /// The seconds that its answer may take, where what a client allows otherwise does not do.
  package let answerSeconds: Int?
  /// The refusals of its own that its handler can give, beside those that every request meets or `access` brings.
  package let refusals: [RefusalCode]

  package enum Effect: String, Sendable {
    case read, write
  }

  package init(
    _ name: String, _ effect: Effect, needs access: Access, bodyLimit: Int? = nil,
    showsContent: Bool = false, answerSeconds: Int? = nil, refuses refusals: [RefusalCode] = []
  ) {
    self.name = name
    self.effect = effect
    self.access = access
    self.bodyLimit = bodyLimit
    self.showsContent = showsContent
    self.answerSeconds = answerSeconds
    self.refusals = refusals
  }

  /// Every refusal that it can be answered with, in the order of the codes.
  package var allRefusals: [RefusalCode] {
    var all = Set(refusals)
    // A body can always be unfit, the sender too fast, and the server too busy or at fault.
    all.formUnion([.inputInvalid, .requestsTooMany, .serverBusy, .serverFailed, .storageFailed])
    if access != .anyone { all.insert(.loginNeeded) }
    switch access {
    case .anyone, .everyone: break
    case .anyOf: all.insert(.roleMissing)
    case .ownOr: all.insert(.recordOfAnother)
    }
    if showsContent { all.insert(.bookClosed) }
    return RefusalCode.allCases.filter(all.contains)
  }
}

extension Route {
  /// Why holders of `roles` may not send the request at all; `nil` where they may.
  package func refusal(of roles: [Role]) -> Refusal? {
    guard case .anyOf(let needed) = access, !access.admits(roles) else { return nil }
    return Refusal(
      .roleMissing, ["request": .text(name), "roles": .text(needed.map(\.rawValue).joined(separator: ", "))])
  }
}

/// Who may send a request.
package enum Access: Hashable, Sendable {
  /// Whoever asks, logged in or not.
  case anyone
  /// Whoever is logged in.
  case everyone
  /// A holder of one of these roles.
  case anyOf([Role])
  /// A holder of one of these roles, or anybody for a record of their own; the handler refuses other records.
  case ownOr([Role])

  /// Whether someone with `roles` may send it at all.
  package func admits(_ roles: [Role]) -> Bool {
    switch self {
    case .anyone, .everyone, .ownOr: true
    case .anyOf(let needed): needed.contains(where: roles.contains)
    }
  }
}

/// The one door to Rung: the same requests, answered in this process or by a server.
package protocol Gateway: Sendable {
  /// Throws `Refusal` where a rule says no.
  func send<R: Request>(_ request: R) async throws -> R.Reply

  /// Writes an answer down on this machine where that is done, while those before it may still be on their way. It is sent
  /// all the same; where it could not be written down, that says so.
  func keep(_ save: SaveAnswer) async
}

extension Gateway {
  package func keep(_ save: SaveAnswer) async {}
}

/// The reply of a request that has nothing to tell.
package struct Done: Codable, Sendable, Hashable {
  package init() {}
}
