import Foundation
import RungAPI
import RungCore
import RungStore

extension LogIn: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let found = try await context.proving(login: login, else: Refusal(.loginRefused)) { reader in
      try reader.person(login: login).map { ($0, try reader.password(of: $0.id)) }
    } by: { found in
      guard let stored = found?.1 else {
        // As slow as a wrong password: the time taken does not tell whether the account exists.
        _ = try await passwordWork(password, cost: context.passwordCost)
        return false
      }
      return try await stored.matches(password)
    }
    guard let person = found?.0 else { throw Refusal(.loginRefused) }
    return try await context.openSession(of: person)
  }
}

extension Context {
  /// Opens a session of someone who has proved who they are, in one write with what follows from the proof.
  func openSession(
    of person: Person, _ body: @escaping @Sendable (Change) throws -> Void = { _ in }
  ) async throws -> LogIn.Reply {
    let token = Data(randomBytes(32)).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    let closes = now.adding(seconds: AccountRules.longestSession)
    // From here on it is the person who asks.
    let stamp = Stamp(caller: person.id, instant: now, seed: stamp.seed)
    try await workplace.store.write(operation, stamp) { change in
      try body(change)
      try change.forgetLoginFailures(of: accountSubject(person.login))
      try change.openSession(token: sha256(Array(token.utf8)), of: person.id, closes: closes)
    }
    return LogIn.Reply(
      token: token, person: person, closes: closes, idleSeconds: AccountRules.idleSession)
  }
}

extension LogOut: Answerable {
  func answer(_ context: Context) async throws -> Done {
    if let session = context.session {
      try await context.write { try $0.closeSession(token: session) }
    }
    return Done()
  }
}

extension WhoAmI: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let workplace = context.workplace
    return Reply(
      person: try context.me(),
      workplace: WorkplaceFacts(
        name: workplace.name, zone: workplace.zone.identifier, isSandbox: workplace.isSandbox,
        today: context.today))
  }
}
