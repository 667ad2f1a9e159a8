import RungAPI
import RungCore
import RungStore

extension ListPeople: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let span = page ?? PageSpan()
    let people = try await context.read { try $0.people(after: span.after ?? "", limit: span.count) }
    return Reply(people: people, next: people.count < span.count ? nil : people.last?.login)
  }
}

extension ShowPerson: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let me = try context.me()
    let mayLookUp = Self.route.access.roles.contains(where: me.roles.contains)
    // A stranger learns nothing, not even whether there is such a person.
    guard mayLookUp || me.login == login else { throw Refusal(.recordOfAnother) }
    return Reply(person: try await context.read { try $0.known(login) })
  }
}

extension ChangeRole: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    try await context.write(reason: reason) { change in
      let person = try change.reader.known(login)
      if person.roles.contains(role) != isGranted {
        try change.grant(role, to: person.id, isGranted)
        try change.closeSessions(of: person.id)
      }
      return Reply(person: try change.reader.known(login))
    }
  }
}
