import RungCore
import RungStore
import Testing

@Suite("People and their roles")
struct PeopleTests {
  @Test("are read back by id, login and staff number as they were added")
  func readBack() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    for person in everyone {
      #expect(try await store.read { try $0.person(person.id) } == person)
      #expect(try await store.read { try $0.person(login: person.login) } == person)
      #expect(try await store.read { try $0.person(staffNumber: person.staffNumber) } == person)
    }
    #expect(try await store.read { try $0.people() } == everyone.sorted { $0.login < $1.login })
  }

  @Test("are unknown where nobody was added")
  func unknown() async throws {
    let store = try TestStore()
    #expect(try await store.read { try $0.people() } == [])
    #expect(try await store.read { try $0.person("nobody") } == nil)
    #expect(try await store.read { try $0.person(login: "nobody") } == nil)
    #expect(try await store.read { try $0.person(staffNumber: "") } == nil)
  }

  @Test("lose a role that is revoked and have it again when it is granted again")
  func revokeAndRegrant() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    let grants: [(isGranted: Bool, then: [Role])] = [
      (false, [.trainer]), (false, [.trainer]), (true, [.trainer, .mentor]), (true, [.trainer, .mentor]),
      (false, [.trainer]), (true, [.trainer, .mentor]),
    ]
    for grant in grants {
      try await store.write { try $0.grant(.mentor, to: mei.id, grant.isGranted) }
      #expect(try await store.read { try $0.person(mei.id)?.roles } == grant.then)
      #expect(try await store.read { try $0.people().first { $0.id == mei.id }?.roles } == grant.then)
    }
    #expect(try await store.read { try $0.person(tom.id)?.roles } == [.trainer])
  }

  @Test("have one login and one staff number each", arguments: ["login", "staff number", "id"])
  func taken(what: String) async throws {
    let store = try TestStore()
    try await store.addEveryone()
    let double = Person(
      id: what == "id" ? ana.id : "person-double", login: what == "login" ? ana.login : "double",
      name: "Double", staffNumber: what == "staff number" ? ana.staffNumber : "S-999", roles: [.trainee])
    await #expect(throws: Refusal.self) {
      try await store.write { try $0.addPerson(double, salt: [1]) }
    }
    #expect(try await store.read { try $0.people().count } == everyone.count)
    #expect(try await store.verify().fault == nil)
  }

  @Test("hold the workplace's own settings beside them, the last one set")
  func workplace() async throws {
    let store = try TestStore()
    #expect(try await store.read { try $0.workplace("zone") } == nil)
    for zone in ["Asia/Shanghai", "UTC"] {
      try await store.write { try $0.setWorkplace("zone", zone) }
      #expect(try await store.read { try $0.workplace("zone") } == zone)
    }
  }

  @Test("a text with a NUL is refused, written or asked for, and never cut short")
  func noNUL() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    let cut = Person(id: "person-cut", login: "cut\0ana", name: "Cut", staffNumber: "S-9", roles: [])
    let refused = Refusal(.inputInvalid, ["field": .text("text"), "value": .text("cut?ana")])
    await #expect(throws: refused) { try await store.write { try $0.addPerson(cut, salt: [1]) } }
    await #expect(throws: Refusal.self) { try await store.read { try $0.person(login: "ana\0x") } }
    await #expect(throws: Refusal.self) {
      try await store.write(reason: "a\0b") { try $0.grant(.hr, to: ana.id, true) }
    }
    #expect(try await store.read { try $0.people().count } == everyone.count)
    #expect(try await store.read { try $0.person(ana.id) } == ana)
    #expect(try await store.verify().fault == nil)
  }
}
