package import RungAPI
import RungCore
import RungStore

/// Answers requests from a workplace in this process, on behalf of whoever holds `token`.
package struct LocalGateway: Gateway {
  private let workplace: Workplace
  private let token: String?
  private let peer: String?

  /// - Parameter peer: the address that requests come from, where they come over a network.
  package init(_ workplace: Workplace, token: String?, peer: String? = nil) {
    self.workplace = workplace
    self.token = token
    self.peer = peer
  }

  package func send<R: Request>(_ request: R) async throws -> R.Reply {
    guard let answerable = request as? any Answerable, let reply = try await reply(to: answerable) as? R.Reply
    else {
      throw Refusal(.requestUnknown, ["request": .text(R.route.name)])
    }
    return reply
  }

  private func reply<A: Answerable>(to request: A) async throws -> A.Reply {
    guard A.isOften else { return try await answer(request, nil) }
    // Somebody's session, role or name may have changed in between. Trying under a new premise does not end those of
    // others, as a write without one does; but in the end nobody waits for a quiet moment.
    for _ in 0..<4 {
      do {
        return try await answer(request, workplace.store.premise)
      } catch is PremiseLost {}
    }
    return try await answer(request, nil)
  }

  /// - Parameter premise: where the caller may be whom they were found to be, as long as that holds.
  private func answer<A: Answerable>(_ request: A, _ premise: Premise?) async throws -> A.Reply {
    let now = workplace.clock()
    let session = token.map { sha256(Array($0.utf8)) }
    let caller = try await session.flatMap { try await holder(of: $0, at: now, premise) }
    try admit(caller, to: A.route)
    // Whoever asks anything of attempts finds those past their deadline handed in, whether or not a server ran.
    // Saving an answer, a move and a beat look after their own attempt, and are too frequent to look after all.
    // What verifies the audit leaves all as it finds it.
    if A.self != SaveAnswer.self, A.self != MoveToQuestion.self, A.self != BeatAttempt.self,
      A.self != VerifyAudit.self
    {
      try await lookAfter(workplace, at: now, before: A.route)
    }
    if A.route.showsContent, let caller {
      try await workplace.store.read { [library = workplace.library] in
        try $0.checkBooks(of: caller.id, A.route, library)
      }
    }
    // What only reads draws no lots, and so changes none that are drawn after it.
    let seed = A.route.effect == .read ? 0 : workplace.seed()
    let stamp = Stamp(caller: caller?.id ?? "nobody", instant: now, seed: seed)
    let context = Context(
      workplace: workplace, stamp: stamp, caller: caller, session: session, operation: A.route.name,
      peer: peer, premise: premise)
    do {
      return try await request.answer(context)
    } catch let refusal as Refusal {
      try checkDeclared(refusal.code, by: A.route)
      throw refusal
    }
  }

  /// A refusal that the route does not declare makes the description of the interface wrong. Whoever develops Rung is told so
  /// by a failure; whoever uses it is answered all the same.
  private func checkDeclared(_ code: RefusalCode, by route: Route) throws {
    #if DEBUG
      guard route.allRefusals.contains(code) else { throw UndeclaredRefusal(code: code, route: route.name) }
    #endif
  }

  private struct UndeclaredRefusal: Error {
    let code: RefusalCode
    let route: String
  }

  /// The holder of a session that is open, whose use is noted now and then.
  private func holder(of token: Digest, at now: Instant, _ premise: Premise?) async throws -> Person? {
    if let premise, let person = workplace.callers.holder(of: token, at: now, premise) { return person }
    let found = try await workplace.store.read { reader -> (person: Person?, life: SessionLife)? in
      guard let session = try reader.session(token), session.life.isOpen(at: now) else { return nil }
      return (try reader.person(session.holder), session.life)
    }
    guard let found, let person = found.person else { return nil }
    if let premise { workplace.callers.keep(person, found.life, as: token, premise) }
    if found.life.isWorthNoting(at: now) {
      do {
        try await workplace.store.write(
          "session.use", Stamp(caller: person.id, instant: now, seed: 0)
        ) { try $0.useSession(token: token) }
      } catch let refusal as Refusal where refusal.code.kind == .unavailable {
        // A full disk or a busy writer is no reason to refuse what may only want to read.
      }
    }
    return person
  }

  /// What is to be done by the clock, done before a request is answered. A disk that takes nothing does not keep anybody
  /// from reading.
  private func lookAfter(_ workplace: Workplace, at now: Instant, before route: Route) async throws {
    do {
      try await workplace.handInOverdue(at: now)
      try await workplace.keepAnchor(at: now)
    } catch let refusal as Refusal where refusal.code == .storageFailed && route.effect == .read {}
  }

  private func admit(_ caller: Person?, to route: Route) throws(Refusal) {
    if route.access == .anyone { return }
    guard let caller else { throw Refusal(.loginNeeded) }
    if let refusal = route.refusal(of: caller.roles) { throw refusal }
  }
}

extension Optional {
  /// `flatMap` for a transform that waits.
  fileprivate func flatMap<Other>(_ transform: (Wrapped) async throws -> Other?) async throws -> Other? {
    guard let self else { return nil }
    return try await transform(self)
  }
}
