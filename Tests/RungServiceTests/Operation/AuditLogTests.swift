import RungAPI
import RungCore
import RungService
import RungTestSupport
import Testing

@Suite struct AuditLogTests {
  private func place() async throws -> TestWorkplace {
    let place = try await TestWorkplace(day: "2026-03-02")
    for (number, login) in ["ana", "bo", "cai"].enumerated() {
      place.clock.advance(seconds: 3600)
      _ = try await place.gateway("admin").send(
        AddPerson(
          login: login, name: "Name of \(login)", staffNumber: "T\(number)", roles: [.trainee, .hr],
          password: TestWorkplace.password))
    }
    place.clock.advance(days: 1)
    _ = try await place.gateway("ana").send(
      AddPerson(
        login: "dee", name: "Dee", staffNumber: "T9", roles: [.trainee], password: TestWorkplace.password))
    _ = try await place.gateway("admin").send(
      ChangeRole(login: "bo", role: .trainer, isGranted: true, reason: "moved on"))
    return place
  }

  private func log(_ place: TestWorkplace, _ request: ListAudit) async throws -> ListAudit.Reply {
    try await place.gateway("admin").send(request)
  }

  @Test func entriesSayWhoDidWhatWhenAndWhy() async throws {
    let place = try await place()
    let entries = try await log(place, ListAudit()).entries
    #expect(entries.map(\.number) == (1...entries.count).reversed())
    let role = try #require(entries.first { $0.operation == "people.role" })
    #expect(role.login == "admin" && role.reason == "moved on" && role.facts == ["role_grant": 1])
    #expect(role.instant == place.clock.now)
    let first = try #require(entries.last)
    #expect(first.operation == "workplace.init" && first.facts["person"] == 1)
  }

  @Test func personOperationAndTimeNarrowIt() async throws {
    let place = try await place()
    let entries = try await log(place, ListAudit()).entries
    #expect(try await log(place, ListAudit(login: "ana")).entries.map(\.operation) == ["people.add"])
    #expect(try await log(place, ListAudit(operation: "people.add")).entries.count == 4)
    #expect(try await log(place, ListAudit(operation: "people")).entries.count == 5)
    #expect(try await log(place, ListAudit(operation: "peopl")).entries.isEmpty)
    #expect(try await log(place, ListAudit(login: "admin", operation: "people.add")).entries.count == 3)
    let now = place.clock.now
    #expect(try await log(place, ListAudit(from: now)).entries.count == 2)
    #expect(try await log(place, ListAudit(until: now)).entries.count == entries.count - 2)
    #expect(try await log(place, ListAudit(from: now, until: now)).entries.isEmpty)
    await #expect(throws: Refusal(.personUnknown, ["login": .text("nobody.here")])) {
      try await log(place, ListAudit(login: "nobody.here"))
    }
    #expect(try await log(place, ListAudit(login: "clock")).entries.isEmpty)
  }

  @Test func whatWasDoneToSomebodyIsToldApartFromWhatTheyDid() async throws {
    let place = try await place()
    let about = try await log(place, ListAudit(about: "bo")).entries
    #expect(about.map(\.operation) == ["people.role", "people.add"])
    #expect(about.allSatisfy { $0.login == "admin" })
    #expect(try await log(place, ListAudit(login: "bo")).entries.isEmpty)
    #expect(try await log(place, ListAudit(about: "dee")).entries.map(\.login) == ["ana"])
    #expect(try await log(place, ListAudit(about: "ana")).entries.count == 1)
    // It narrows with the others.
    #expect(try await log(place, ListAudit(login: "ana", about: "bo")).entries.isEmpty)
    #expect(try await log(place, ListAudit(about: "bo", operation: "people.role")).entries == [about[0]])
    #expect(try await log(place, ListAudit(about: "bo", until: about[0].instant)).entries == [about[1]])
    let page = try await log(place, ListAudit(about: "bo", count: 1))
    #expect(page.entries == [about[0]] && page.next == about[0].number)
    let last = try await log(place, ListAudit(about: "bo", before: page.next, count: 1))
    #expect(last.entries == [about[1]] && last.next == nil)
    for login in ["nobody.here", "clock"] {
      await #expect(throws: Refusal(.personUnknown, ["login": .text(login)])) {
        try await log(place, ListAudit(about: login))
      }
    }
  }

  @Test(arguments: [1, 2, 3, 5, 100]) func pagesHoldEachEntryOnce(count: Int) async throws {
    let place = try await place()
    let all = try await log(place, ListAudit()).entries
    var found: [ListAudit.Entry] = []
    var next: Int?
    repeat {
      let page = try await log(place, ListAudit(before: next, count: count))
      #expect(page.entries.count <= count && !page.entries.isEmpty)
      found += page.entries
      next = page.next
    } while next != nil
    #expect(found == all)
  }

  @Test(arguments: [0, -1, 1001, Int.max]) func aPageHasItsBounds(count: Int) async throws {
    let place = try await TestWorkplace()
    await #expect(throws: Refusal.self) { try await log(place, ListAudit(count: count)) }
  }

  @Test func othersAreKeptOut() async throws {
    let place = try await place()
    await #expect(throws: Refusal.self) { try await place.gateway("dee").send(ListAudit()) }
    await #expect(throws: Refusal.self) { try await place.gateway("dee").send(ListAnchors()) }
    #expect(try await !place.gateway("ana").send(ListAudit()).entries.isEmpty)
  }
}
