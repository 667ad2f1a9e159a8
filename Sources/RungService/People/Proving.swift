import RungCore
import RungStore

/// What failed logins of an account are counted under: a digest of what was typed, whether there is such an account or
/// not.
func accountSubject(_ login: String) -> Digest { sha256(Array("account:\(login)".utf8)) }

private func addressSubject(_ address: String) -> Digest { sha256(Array("address:\(address)".utf8)) }

extension Context {
  /// Lets somebody prove that they are who they say, and slows down whoever fails again and again: by account, and by
  /// the address that the request comes from.
  ///
  /// The failure of the account is counted before the proof is looked at, and is forgotten with the success: a thousand
  /// guesses sent at once gain nothing. All of it happens for logins that do not exist just as for those that do.
  ///
  /// - Parameters:
  ///   - refusal: what is thrown where the proof is not good.
  ///   - load: what the proof is compared with.
  ///   - proof: whether it is good. It does the same work whatever was found.
  /// - Returns: what was loaded. Who asked forgets the account's failures in the write that follows from it.
  @discardableResult
  func proving<Found: Sendable>(
    login: String, else refusal: Refusal, load: @escaping @Sendable (Reader) throws -> Found,
    by proof: (Found) async throws -> Bool
  ) async throws -> Found {
    let now = now
    let account = accountSubject(login)
    let address = peer.map(addressSubject)
    let found = try await write { change in
      var waits = [LoginThrottle.account.wait(after: try change.reader.loginFailures(of: account), at: now)]
      if let address {
        waits.append(LoginThrottle.address.wait(after: try change.reader.loginFailures(of: address), at: now))
      }
      let wait = waits.max() ?? 0
      guard wait == 0 else { throw Refusal(.loginWait, ["seconds": .number(wait)]) }
      try change.countLoginFailure(
        of: account, forgottenBefore: now.adding(seconds: -LoginThrottle.account.forgets))
      return try load(change.reader)
    }
    guard try await proof(found) else {
      if let address {
        try await write { change in
          try change.countLoginFailure(
            of: address, forgottenBefore: now.adding(seconds: -LoginThrottle.address.forgets))
        }
      }
      throw refusal
    }
    return found
  }
}
