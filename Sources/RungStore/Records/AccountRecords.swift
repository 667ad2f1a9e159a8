package import RungCore

extension Change {
  /// Opens a session; the token itself is never stored, only its digest. The person's sessions that are over go.
  package func openSession(token: Digest, of person: ID<Person>, closes: Instant) throws {
    try connection.run(
      "DELETE FROM session WHERE person = ? AND closes <= ?", [.id(person), .instant(stamp.instant)])
    try connection.run(
      "INSERT INTO session (token, person, opened, closes, used) VALUES (?, ?, ?, ?, ?)",
      [.digest(token), .id(person), .instant(stamp.instant), .instant(closes), .instant(stamp.instant)])
  }

  /// Writes down that a session is in use.
  package func useSession(token: Digest) throws {
    try connection.run(
      "UPDATE session SET used = ? WHERE token = ?", [.instant(stamp.instant), .digest(token)])
  }

  package func closeSession(token: Digest) throws {
    try connection.run("DELETE FROM session WHERE token = ?", [.digest(token)])
  }

  package func closeSessions(of person: ID<Person>) throws {
    try connection.run("DELETE FROM session WHERE person = ?", [.id(person)])
  }

  /// Sets the password, ends all sessions, and takes back a set-up code that is still about.
  package func setPassword(_ password: StoredPassword, of person: ID<Person>) throws {
    try connection.run(
      """
      INSERT INTO password (person, salt, hash, cost, set_at) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (person) DO UPDATE SET salt = excluded.salt, hash = excluded.hash, cost = excluded.cost,
        set_at = excluded.set_at
      """,
      [.id(person), .blob(password.salt), .blob(password.hash), .int(password.cost), .instant(stamp.instant)])
    try connection.run("DELETE FROM account_set_up WHERE person = ?", [.id(person)])
    try closeSessions(of: person)
  }

  /// Sets another password, which is a fact although the password itself is none.
  package func changePassword(_ password: StoredPassword, of person: ID<Person>) throws {
    try insert(.passwordChange, [.id(person)])
    try setPassword(password, of: person)
  }

  /// Lets a person set a password with a code, of which only the digest is kept. There is no other way in until then:
  /// the password and the sessions are gone.
  package func awaitSetUp(of person: ID<Person>, code: Digest, closes: Instant) throws {
    try connection.run("DELETE FROM password WHERE person = ?", [.id(person)])
    try connection.run(
      """
      INSERT INTO account_set_up (person, code, closes) VALUES (?, ?, ?)
      ON CONFLICT (person) DO UPDATE SET code = excluded.code, closes = excluded.closes
      """, [.id(person), .digest(code), .instant(closes)])
    try closeSessions(of: person)
  }

  /// That a password was taken away by an administrator, which is a fact.
  package func resetPassword(of person: ID<Person>, code: Digest, closes: Instant) throws {
    try insert(.passwordChange, [.id(person)])
    try awaitSetUp(of: person, code: code, closes: closes)
  }

  /// One failure more of `subject`. What has been forgotten by `forgotten` begins anew, and goes where it is another's.
  package func countLoginFailure(of subject: Digest, forgottenBefore forgotten: Instant) throws {
    try connection.run("DELETE FROM login_failure WHERE latest <= ?", [.instant(forgotten)])
    try connection.run(
      """
      INSERT INTO login_failure (subject, count, latest) VALUES (?, 1, ?)
      ON CONFLICT (subject) DO UPDATE SET count = count + 1, latest = excluded.latest
      """, [.digest(subject), .instant(stamp.instant)])
  }

  package func forgetLoginFailures(of subject: Digest) throws {
    try connection.run("DELETE FROM login_failure WHERE subject = ?", [.digest(subject)])
  }
}
