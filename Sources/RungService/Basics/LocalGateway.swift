package import RungAPI
import RungCore
import RungStore

/// Answers requests from a workplace in this process, on behalf of whoever holds `token`.
package struct LocalGateway: Gateway {
  private let workplace: Workplace
  private let token: String?

  package init(_ workplace: Workplace, token: String?) {
    self.workplace = workplace
    self.token = token
  }

  package func send<R: Request>(_ request: R) async throws -> R.Reply {
    guard let answerable = request as? any Answerable, let reply = try await answer(answerable) as? R.Reply
    else {
      throw Refusal(.requestUnknown, ["request": .text(R.route.name)])
    }
    return reply
  }

  private func answer<A: Answerable>(_ request: A) async throws -> A.Reply {
    let now = workplace.clock()
    let session = token.map { sha256(Array($0.utf8)) }
    let caller = try await session.flatMap { token in
      try await workplace.store.read { reader in
        try reader.holder(ofSession: token, at: now).flatMap { try reader.person($0) }
      }
    }
    try admit(caller, to: A.route)
    // Whoever asks anything of attempts finds those past their deadline handed in, whether or not a server ran.
    // Saving an answer looks after its own attempt, and is too frequent to look after all.
    if A.self != SaveAnswer.self { try await workplace.handInOverdue(at: now) }
    let stamp = Stamp(caller: caller?.id ?? "nobody", instant: now, seed: workplace.seed())
    let context = Context(
      workplace: workplace, stamp: stamp, caller: caller, session: session, operation: A.route.name)
    return try await request.answer(context)
  }

  private func admit(_ caller: Person?, to route: Route) throws(Refusal) {
    if route.access == .anyone { return }
    guard let caller else { throw Refusal(.loginNeeded) }
    guard route.access.admits(caller.roles) else {
      guard case .anyOf(let needed) = route.access else { return }
      throw Refusal(
        .roleMissing,
        [
          "request": .text(route.name), "roles": .text(needed.map(\.rawValue).joined(separator: ", ")),
        ])
    }
  }
}

extension Optional {
  /// `flatMap` for a transform that waits.
  fileprivate func flatMap<Other>(_ transform: (Wrapped) async throws -> Other?) async throws -> Other? {
    guard let self else { return nil }
    return try await transform(self)
  }
}
