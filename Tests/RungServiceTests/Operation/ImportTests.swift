import RungAPI
import RungCore
import RungService
import RungTestSupport
import Testing

@Suite struct ImportTests {
  private func place() async throws -> TestWorkplace {
    let place = try await TestWorkplace()
    let admin = try await place.gateway("admin")
    for (number, login) in ["ana", "bo", "hana"].enumerated() {
      _ = try await admin.send(
        AddPerson(
          login: login, name: "Name of \(login)", staffNumber: "T\(number)",
          roles: login == "hana" ? [.hr] : [.trainee], password: TestWorkplace.password))
    }
    return place
  }

  private func row(
    _ line: Int, _ login: String, _ number: String, _ roles: [Role]? = nil, name: String? = nil
  ) -> RosterRow {
    RosterRow(
      line: line, login: login, name: name ?? "Name of \(login)", staffNumber: number, roles: roles)
  }

  private func send(
    _ place: TestWorkplace, _ rows: [RosterRow], as login: String = "admin", isDryRun: Bool = false
  ) async throws -> ImportPeople.Reply {
    try await place.gateway(login).send(ImportPeople(rows: rows, isDryRun: isDryRun))
  }

  private func people(_ place: TestWorkplace) async throws -> [String: Person] {
    let people = try await place.gateway("admin").send(ListPeople()).people
    return Dictionary(uniqueKeysWithValues: people.map { ($0.staffNumber, $0) })
  }

  @Test func newPeopleAreAddedWithACodeEachAndOthersBroughtUpToDate() async throws {
    let place = try await place()
    let rows = [
      row(2, "cai", "T7"), row(3, "dee", "T8", [.trainer, .mentor]), row(4, "ana.li", "T0", name: "Ana Li"),
      row(5, "bo", "T1"), row(6, "hana", "T2", [.hr, .trainer]),
    ]
    let reply = try await send(place, rows)
    #expect(reply.isDone && reply.rejects.isEmpty && reply.unchanged == 1)
    #expect(reply.added.map(\.person.login) == ["cai", "dee"])
    #expect(reply.updated.map(\.changed) == [[.login, .name], [.roles]])
    let books = try await people(place)
    #expect(books["T0"]?.login == "ana.li" && books["T0"]?.name == "Ana Li")
    #expect(books["T7"]?.roles == [.trainee])
    #expect(books["T2"]?.roles == [.trainer, .hr])
    let code = try #require(reply.added.last?.setUp?.code)
    let opened = try await LocalGateway(place.workplace, token: nil).send(
      SetUpAccount(login: "dee", code: code, password: "a long enough secret"))
    #expect(opened.person.roles == [.trainer, .mentor])
    // A renamed person keeps password and record.
    _ = try await LocalGateway(place.workplace, token: nil).send(
      LogIn(login: "ana.li", password: TestWorkplace.password))
    #expect(try await place.gateway("admin").send(VerifyAudit()).fault == nil)
    let again = try await send(place, rows)
    #expect(again.added.isEmpty && again.updated.isEmpty && again.unchanged == 5)
  }

  @Test func aDryRunSaysTheSameAndDoesNothing() async throws {
    let place = try await place()
    let before = try await people(place)
    let rows = [row(2, "cai", "T7"), row(3, "ana.li", "T0")]
    let dry = try await send(place, rows, isDryRun: true)
    #expect(!dry.isDone && dry.added.count == 1 && dry.updated.count == 1)
    #expect(dry.added.allSatisfy { $0.setUp == nil })
    #expect(try await people(place) == before)
    let done = try await send(place, rows)
    #expect(done.updated == dry.updated && done.added.map(\.person.login) == dry.added.map(\.person.login))
  }

  @Test func oneBadRowKeepsAllOut() async throws {
    let place = try await place()
    let before = try await people(place)
    let reply = try await send(
      place,
      [
        row(2, "cai", "T7"), row(3, "Cai!", "T8"), row(4, "bo", "T9"), row(5, "cai", "T10"),
        row(6, "dee", "T7"),
        row(7, "eve", "T11", name: " "),
      ])
    #expect(!reply.isDone)
    #expect(reply.rejects.map(\.line) == [3, 4, 5, 6, 7])
    #expect(reply.rejects.map(\.column) == [.login, .login, .login, .staffNumber, .name])
    #expect(
      reply.rejects.map(\.refusal.code) == [
        .loginInvalid, .loginTaken, .rosterTwice, .rosterTwice, .rosterFieldMissing,
      ])
    #expect(try await people(place) == before)
  }

  @Test func twoPeopleChangeLoginsWithEachOther() async throws {
    let place = try await place()
    let reply = try await send(
      place, [row(2, "bo", "T0", name: "Ana"), row(3, "ana", "T1", name: "Bo"), row(4, "hana", "T2")])
    #expect(reply.isDone && reply.updated.count == 2)
    let books = try await people(place)
    #expect(books["T0"]?.login == "bo" && books["T1"]?.login == "ana")
    #expect(try await place.gateway("admin").send(VerifyAudit()).fault == nil)
  }

  @Test func onlyAnAdministratorChangesRolesOrMakesAdministrators() async throws {
    let place = try await place()
    let refused = try await send(
      place,
      [row(2, "ana", "T0", [.trainer]), row(3, "cai", "T7", [.admin]), row(4, "dee", "T8", [.trainer])],
      as: "hana")
    #expect(!refused.isDone && refused.rejects.map(\.line) == [2, 3])
    #expect(refused.rejects.allSatisfy { $0.refusal.code == .roleMissing && $0.column == .roles })
    #expect(try await send(place, [row(2, "ana", "T0", [.trainee], name: "Ana Wu")], as: "hana").isDone)
    await #expect(throws: Refusal.self) { _ = try await send(place, [row(2, "cai", "T7")], as: "ana") }
  }

  @Test func changedRolesEndSessionsAndAreInTheAudit() async throws {
    let place = try await place()
    let ana = try await place.gateway("ana")
    _ = try await send(place, [row(2, "ana", "T0", [.trainer])])
    await #expect(throws: Refusal(.loginNeeded)) { try await ana.send(WhoAmI()) }
    let entry = try #require(
      try await place.gateway("admin").send(ListAudit(operation: "people.import")).entries.first)
    #expect(entry.facts == ["role_grant": 2])
  }
}
