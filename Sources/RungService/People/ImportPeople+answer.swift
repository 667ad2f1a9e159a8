import RungAPI
import RungCore
import RungStore

extension ImportPeople: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    guard rows.count <= ImportPeople.mostRows else {
      throw Refusal(.inputInvalid, ["field": .text("rows"), "value": .text(String(rows.count))])
    }
    let isAdministrator = try context.me().roles.contains(.admin)
    if isDryRun {
      let plan = try await context.read {
        RosterPlan(rows, over: try $0.people(), isAdministrator, context.operation)
      }
      return plan.reply(isDone: false, codes: [:])
    }
    return try await context.write { change in
      var plan = RosterPlan(rows, over: try change.reader.people(), isAdministrator, context.operation)
      guard plan.rejects.isEmpty else { return plan.reply(isDone: false, codes: [:]) }
      var random = SplitMix64(seed: context.stamp.seed)
      plan.number(at: context.now, from: &random)
      var codes: [ID<Person>: SetUpCode] = [:]
      // Two people may change logins with each other.
      for update in plan.updates where update.changed.contains(.login) {
        try change.freeLogin(of: update.after.id)
      }
      for update in plan.updates { try update.save(change) }
      for person in plan.additions {
        try change.addPerson(person, salt: randomBytes(16))
        let setUp = context.newSetUpCode()
        try change.awaitSetUp(of: person.id, code: setUp.digest, closes: setUp.closes)
        codes[person.id] = setUp
      }
      return plan.reply(isDone: true, codes: codes)
    }
  }
}

/// What a roster comes to over the people on the books.
private struct RosterPlan {
  private(set) var rejects: [ImportPeople.Reject] = []
  private(set) var additions: [Person] = []
  private(set) var updates: [Update] = []
  private var unchanged = 0

  struct Update {
    let before: Person
    let after: Person
    let changed: [ImportPeople.Column]

    func save(_ change: Change) throws {
      if changed.contains(where: { $0 != .roles }) { try change.rename(after, salt: randomBytes(16)) }
      guard changed.contains(.roles) else { return }
      for role in Role.allCases where before.roles.contains(role) != after.roles.contains(role) {
        try change.grant(role, to: after.id, after.roles.contains(role))
      }
      try change.closeSessions(of: after.id)
    }
  }

  init(
    _ rows: [RosterRow], over people: [Person], _ isAdministrator: Bool, _ operation: String
  ) {
    let byNumber = Dictionary(people.map { ($0.staffNumber, $0) }, uniquingKeysWith: { first, _ in first })
    let byLogin = Dictionary(people.map { ($0.login, $0) }, uniquingKeysWith: { first, _ in first })
    let listed = Set(rows.map(\.staffNumber))
    var logins: [String: Int] = [:]
    var numbers: [String: Int] = [:]
    for row in rows {
      let known = rejects.count
      func reject(_ column: ImportPeople.Column, _ refusal: Refusal) {
        rejects.append(ImportPeople.Reject(line: row.line, column: column, refusal: refusal))
      }
      for (column, value) in [(ImportPeople.Column.name, row.name), (.staffNumber, row.staffNumber)]
      where value.allSatisfy(\.isWhitespace) {
        reject(
          column,
          Refusal(.rosterFieldMissing, ["column": .text(column.rawValue), "value": .text(value)]))
      }
      do throws(Refusal) { try checkLogin(row.login) } catch { reject(.login, error) }
      if let line = logins.updateValue(row.line, forKey: row.login) {
        reject(.login, Refusal(.rosterTwice, ["value": .text(row.login), "line": .number(line)]))
      }
      if let line = numbers.updateValue(row.line, forKey: row.staffNumber) {
        reject(.staffNumber, Refusal(.rosterTwice, ["value": .text(row.staffNumber), "line": .number(line)]))
      }
      let person = byNumber[row.staffNumber]
      // A login whose holder is listed is given away by that row, or stands in both and was found above.
      if let holder = byLogin[row.login], holder.id != person?.id, !listed.contains(holder.staffNumber) {
        reject(.login, Refusal(.loginTaken, ["login": .text(row.login)]))
      }
      let roles = row.roles.map { Set($0).sorted() } ?? person?.roles ?? [.trainee]
      let isForbidden = person.map { $0.roles != roles } ?? roles.contains(.admin)
      if isForbidden, !isAdministrator {
        reject(
          .roles,
          Refusal(.roleMissing, ["request": .text(operation), "roles": .text(Role.admin.rawValue)]))
      }
      if rejects.count == known { take(row, roles, person) }
    }
    rejects.sort { $0.line < $1.line }
  }

  private mutating func take(_ row: RosterRow, _ roles: [Role], _ known: Person?) {
    let after = Person(
      id: known?.id ?? ID("new"), login: row.login, name: row.name, staffNumber: row.staffNumber, roles: roles
    )
    guard let known else { return additions.append(after) }
    var changed: [ImportPeople.Column] = []
    if known.login != after.login { changed.append(.login) }
    if known.name != after.name { changed.append(.name) }
    if known.roles != after.roles { changed.append(.roles) }
    if changed.isEmpty {
      unchanged += 1
    } else {
      updates.append(Update(before: known, after: after, changed: changed))
    }
  }

  /// Gives the new people their ids.
  mutating func number(at now: Instant, from random: inout SplitMix64) {
    var taken: Set<ID<Person>> = []
    additions = additions.map { person in
      var id = ID<Person>(prefix: "person", at: now, from: &random)
      while !taken.insert(id).inserted { id = ID(prefix: "person", at: now, from: &random) }
      return Person(
        id: id, login: person.login, name: person.name,
        staffNumber: person.staffNumber, roles: person.roles)
    }
  }

  func reply(isDone: Bool, codes: [ID<Person>: SetUpCode]) -> ImportPeople.Reply {
    ImportPeople.Reply(
      rejects: rejects, added: additions.map { ImportPeople.Added(person: $0, setUp: codes[$0.id]) },
      updated: updates.map { ImportPeople.Updated(person: $0.after, changed: $0.changed) },
      unchanged: unchanged, isDone: isDone)
  }
}
