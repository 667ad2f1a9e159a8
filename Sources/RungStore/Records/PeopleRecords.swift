package import RungCore

extension Change {
  /// Puts a person on the books. The fact holds a digest of `salt` and what the person is called; the words
  /// themselves stand apart, where they can be erased.
  package func addPerson(_ person: Person, salt: [UInt8]) throws {
    let seal = identitySeal(
      salt: salt, login: person.login, name: person.name, staffNumber: person.staffNumber, digest: digest)
    try insert(.person, [.id(person.id), .digest(seal)])
    try connection.run(
      "INSERT INTO person_identity (person, salt, login, name, staff_number) VALUES (?, ?, ?, ?, ?)",
      [.id(person.id), .blob(salt), .text(person.login), .text(person.name), .text(person.staffNumber)])
    for role in person.roles { try grant(role, to: person.id, true) }
  }

  package func grant(_ role: Role, to person: ID<Person>, _ isGranted: Bool) throws {
    try insert(.roleGrant, [.id(person), .text(role.rawValue), .flag(isGranted)])
  }

  /// Sets what the workplace is, as a fact.
  package func setWorkplace(_ name: String, _ value: String) throws {
    try insert(.workplaceSetting, [.text(name), .text(value)])
    try connection.run(
      "INSERT INTO workplace (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
      [.text(name), .text(value)])
  }

  /// Records what the workplace was set to before settings were facts.
  package func recordSettings() throws {
    for (name, value) in try reader.unrecordedSettings() {
      try insert(.workplaceSetting, [.text(name), .text(value)])
    }
  }

  /// Calls a person otherwise: the fact is a digest of `salt` and the new words.
  package func rename(_ person: Person, salt: [UInt8]) throws {
    let seal = identitySeal(
      salt: salt, login: person.login, name: person.name, staffNumber: person.staffNumber, digest: digest)
    try insert(.identityChange, [.id(person.id), .digest(seal)])
    try connection.run(
      "UPDATE person_identity SET salt = ?, login = ?, name = ?, staff_number = ? WHERE person = ?",
      [
        .blob(salt), .text(person.login), .text(person.name), .text(person.staffNumber), .id(person.id),
      ])
  }

  /// Lays a login aside for a moment, so that others can take it within the same change.
  package func freeLogin(of person: ID<Person>) throws {
    // No login that a person can have holds a space.
    try connection.run(
      "UPDATE person_identity SET login = ? WHERE person = ?", [.text("\(person) "), .id(person)])
  }
}

/// What stands in a person's fact for who they are: without the salt, which goes when they are erased, nobody can
/// try names against it.
func identitySeal(
  salt: [UInt8], login: String, name: String, staffNumber: String, digest: Digest.Function
) -> Digest {
  let words = [login, name, staffNumber].map { "\($0.utf8.count):\($0)\n" }.joined()
  return digest(salt + Array(words.utf8))
}

/// A password as it is kept: a salt, and what scrypt made of both.
package struct StoredPassword: Sendable {
  package let salt: [UInt8]
  package let hash: [UInt8]
  /// scrypt's N.
  package let cost: Int

  package init(salt: [UInt8], hash: [UInt8], cost: Int) {
    self.salt = salt
    self.hash = hash
    self.cost = cost
  }
}
