import RungAPI
import RungCore
import RungStore

extension ChangePassword: Answerable {
  func answer(_ context: Context) async throws -> Done {
    let me = try context.me()
    try PasswordRule.check(new, of: me.login)
    try await context.proving(login: me.login, else: Refusal(.loginRefused)) { reader in
      try reader.password(of: me.id)
    } by: { stored in
      try await stored?.matches(current) ?? false
    }
    let password = try await passwordWork(new, cost: context.passwordCost)
    try await context.write { change in
      try change.changePassword(password, of: me.id)
      try change.forgetLoginFailures(of: accountSubject(me.login))
    }
    return Done()
  }
}

extension ResetPassword: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let setUp = context.newSetUpCode()
    try await context.write(reason: reason) { change in
      let person = try change.reader.known(login)
      try change.resetPassword(of: person.id, code: setUp.digest, closes: setUp.closes)
      // Whoever guessed at the lost password does not keep its owner from the new one.
      try change.forgetLoginFailures(of: accountSubject(person.login))
    }
    return Reply(login: login, setUp: setUp)
  }
}

extension SetUpAccount: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    try PasswordRule.check(password, of: login)
    let given = SetUpCode.digest(of: code)
    let now = context.now
    let person = try await context.proving(login: login, else: Refusal(.setUpRefused)) { reader in
      try reader.person(login: login).map { ($0, try reader.setUp(of: $0.id)) }
    } by: { found in
      // Compared for unknown people too, with nothing.
      let code = found?.1?.code ?? .zero
      return isEqualInConstantTime(code.bytes, given.bytes) && found?.1.map { now < $0.closes } == true
    }
    guard let person = person?.0 else { throw Refusal(.setUpRefused) }
    let stored = try await passwordWork(password, cost: context.passwordCost)
    return try await context.openSession(of: person) { change in
      // Of two at once with the same code, one is too late.
      guard try change.reader.setUp(of: person.id)?.code == given else { throw Refusal(.setUpRefused) }
      try change.changePassword(stored, of: person.id)
    }
  }
}

extension Context {
  /// scrypt's N in this workplace.
  var passwordCost: Int { workplace.isSandbox ? ScryptCost.sandbox : ScryptCost.real }

  /// What is kept of `password`, if there is one.
  func stored(_ password: String?) async throws -> StoredPassword? {
    guard let password else { return nil }
    return try await passwordWork(password, cost: passwordCost)
  }

  func newSetUpCode() -> SetUpCode {
    SetUpCode(code: madeCode(), closes: now.adding(seconds: AccountRules.setUpCode))
  }
}

extension SetUpCode {
  /// What is kept of it. With 80 random bits in it, it needs no scrypt.
  var digest: Digest { SetUpCode.digest(of: code) }

  /// Of a code as somebody typed it from paper: capitals, spaces and hyphens do not count, nor letters that look like
  /// figures, which no code has.
  static func digest(of typed: String) -> Digest {
    let figures: [Character: Character] = ["o": "0", "i": "1", "l": "1"]
    let plain = typed.lowercased().filter { $0.isLetter || $0.isNumber }.map { figures[$0] ?? $0 }
    return sha256(Array(String(plain).utf8))
  }
}

/// Four groups of four letters and digits that are hard to confuse: 80 bits.
private func madeCode() -> String {
  let alphabet = Array("abcdefghjkmnpqrstvwxyz0123456789")
  let letters = randomBytes(16).map { alphabet[Int($0) % alphabet.count] }
  return stride(from: 0, to: 16, by: 4).map { String(letters[$0..<($0 + 4)]) }.joined(separator: "-")
}
