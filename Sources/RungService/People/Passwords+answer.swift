import RungAPI
import RungCore
import RungStore

extension ChangePassword: Answerable {
  func answer(_ context: Context) async throws -> Done {
    let me = try context.me()
    try checkPassword(new)
    let stored = try await context.read { try $0.password(of: me.id) }
    guard let stored, try stored.matches(current) else { throw Refusal(.loginRefused) }
    let password = try scrypt(new, cost: context.passwordCost)
    try await context.write { try $0.changePassword(password, of: me.id) }
    return Done()
  }
}

extension ResetPassword: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let initial = madePassword()
    let password = try scrypt(initial, cost: context.passwordCost)
    try await context.write(reason: reason) { change in
      try change.changePassword(password, of: try change.reader.known(login).id)
    }
    return Reply(login: login, initialPassword: initial)
  }
}

extension Context {
  /// scrypt's N in this workplace.
  var passwordCost: Int { workplace.isSandbox ? ScryptCost.sandbox : ScryptCost.real }
}

/// Four groups of four letters and digits that are hard to confuse: 80 bits.
func madePassword() -> String {
  let alphabet = Array("abcdefghjkmnpqrstvwxyz0123456789")
  let letters = randomBytes(16).map { alphabet[Int($0) % alphabet.count] }
  return stride(from: 0, to: 16, by: 4).map { String(letters[$0..<($0 + 4)]) }.joined(separator: "-")
}
