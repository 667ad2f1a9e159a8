import RungAPI
import RungCore
import RungStore

extension ListAudit: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    guard (1...ListAudit.most).contains(count) else {
      throw Refusal(.inputInvalid, ["field": .text("count"), "value": .text(String(count))])
    }
    return try await context.read { reader in
      let caller = try login.map { login in
        // What nobody asked for in a session has a name of its own in place of a login.
        ["clock", "rung", "operator", "nobody"].contains(login) ? ID(login) : try reader.known(login).id
      }
      let subject = try about.map { try reader.known($0).id }
      let found = try reader.auditEntries(
        caller: caller, subject: subject, operation: operation, from: from, until: until, before: before,
        most: count + 1)
      var people: [ID<Person>: Person] = [:]
      let entries = try found.prefix(count).map { entry in
        let person = try people[entry.caller] ?? reader.person(entry.caller)
        people[entry.caller] = person
        return Entry(
          number: entry.number, instant: entry.instant, caller: entry.caller.text, login: person?.login,
          name: person?.name, operation: entry.operation, reason: entry.reason, facts: entry.facts)
      }
      return Reply(entries: entries, next: found.count > count ? entries.last?.number : nil)
    }
  }
}
