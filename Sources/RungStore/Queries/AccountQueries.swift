package import RungCore

extension Reader {
  package func password(of person: ID<Person>) throws -> StoredPassword? {
    try connection.first("SELECT salt, hash, cost FROM password WHERE person = ?", [.id(person)]) { row in
      StoredPassword(salt: try row.blob(0), hash: try row.blob(1), cost: try row.int(2))
    }
  }

  /// Whose session it is, and how long it holds.
  package func session(_ token: Digest) throws -> (holder: ID<Person>, life: SessionLife)? {
    try connection.first("SELECT person, closes, used FROM session WHERE token = ?", [.digest(token)]) {
      row in
      (try row.id(0), SessionLife(closes: try row.instant(1), used: try row.instant(2)))
    }
  }

  /// The holder of a session that is open at `instant`.
  package func holder(ofSession token: Digest, at instant: Instant) throws -> ID<Person>? {
    guard let session = try session(token), session.life.isOpen(at: instant) else { return nil }
    return session.holder
  }

  /// The digest of the code with which a person may set a password, and until when.
  package func setUp(of person: ID<Person>) throws -> (code: Digest, closes: Instant)? {
    try connection.first("SELECT code, closes FROM account_set_up WHERE person = ?", [.id(person)]) { row in
      (try row.digest(0), try row.instant(1))
    }
  }

  package func loginFailures(of subject: Digest) throws -> LoginFailures? {
    try connection.first("SELECT count, latest FROM login_failure WHERE subject = ?", [.digest(subject)]) {
      row in
      LoginFailures(count: try row.int(0), latest: try row.instant(1))
    }
  }
}
