import RungAPI
import RungCore
import RungStore

extension AddPerson: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    try checkLogin(login)
    for (field, value) in [("name", name), ("staff-number", staffNumber)]
    where value.allSatisfy(\.isWhitespace) {
      throw Refusal(.inputInvalid, ["field": .text(field), "value": .text(value)])
    }
    // Only an administrator makes administrators.
    if roles.contains(.admin), try !context.me().roles.contains(.admin) {
      throw Refusal(.roleMissing, ["request": .text(context.operation), "roles": .text(Role.admin.rawValue)])
    }
    if let password { try PasswordRule.check(password, of: login) }
    let stored = try await context.stored(password)
    let setUp = password == nil ? context.newSetUpCode() : nil
    let salt = randomBytes(16)
    var random = SplitMix64(seed: context.stamp.seed)
    let person = Person(
      id: ID(prefix: "person", at: context.now, from: &random), login: login, name: name,
      staffNumber: staffNumber,
      roles: Set(roles).sorted())
    return try await context.write { change in
      if try change.reader.person(login: person.login) != nil {
        throw Refusal(.loginTaken, ["login": .text(person.login)])
      }
      if try change.reader.person(staffNumber: person.staffNumber) != nil {
        throw Refusal(.staffNumberTaken, ["number": .text(person.staffNumber)])
      }
      try change.addPerson(person, salt: salt)
      if let stored { try change.setPassword(stored, of: person.id) }
      if let setUp { try change.awaitSetUp(of: person.id, code: setUp.digest, closes: setUp.closes) }
      return Reply(person: person, setUp: setUp)
    }
  }
}
