import Foundation
import RungAPI
import RungCore
import RungStore

/// How long a session holds: a working day and a half.
private let sessionLength = 12 * 3600

extension LogIn: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let found = try await context.read { reader in
      try reader.person(login: login).map { ($0, try reader.password(of: $0.id)) }
    }
    guard let (person, stored) = found, let stored else {
      // As slow as a wrong password: the time taken does not tell whether the account exists.
      _ = try scrypt(password, cost: context.passwordCost)
      throw Refusal(.loginRefused)
    }
    guard try stored.matches(password) else { throw Refusal(.loginRefused) }
    let token = Data(randomBytes(32)).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    let closes = context.now.adding(seconds: sessionLength)
    try await context.write { change in
      try change.openSession(token: sha256(Array(token.utf8)), of: person.id, closes: closes)
    }
    return Reply(token: token, person: person, closes: closes)
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
