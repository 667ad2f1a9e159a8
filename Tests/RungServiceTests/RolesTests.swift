import RungAPI
import RungCore
import RungService
import RungTestSupport
import Testing

/// The table that `rung roles` prints, tried cell by cell with a request that has as little in it as can be.
@Suite(.timeLimit(.minutes(10))) struct RolesTests {
  private enum Door {
    case open, noLogin, noRole
  }

  private func knock<R: Request>(_ request: R.Type, _ gateway: LocalGateway) async throws -> Door {
    let sample = try SchemaProbe().sample(of: request)
    do {
      _ = try await gateway.send(sample)
    } catch let refusal as Refusal {
      if refusal.code == .loginNeeded { return .noLogin }
      // A handler may ask for a further role, and then names another request's roles than its route does.
      if refusal.code == .roleMissing { return .noRole }
    }
    return .open
  }

  @Test(arguments: Role.allCases)
  func `each request is open to a role that the table admits, and to no other`(role: Role) async throws {
    let place = try await TestWorkplace()
    _ = try await place.gateway("admin").send(
      AddPerson(login: "one", name: "One", staffNumber: "1", roles: [role], password: TestWorkplace.password))
    for request in RequestList.all {
      // What went before may have ended the session.
      let door = try await knock(request, try await place.gateway("one"))
      let expected: Door = request.route.access.admits([role]) ? .open : .noRole
      #expect(door == expected, "\(request.route.name) for \(role)")
    }
  }

  @Test func `who holds no role sends what is for everyone, and who holds all roles sends all`() async throws
  {
    let place = try await TestWorkplace()
    let admin = try await place.gateway("admin")
    for (login, roles) in [("none", []), ("all", Role.allCases)] {
      _ = try await admin.send(
        AddPerson(
          login: login, name: login, staffNumber: login, roles: roles, password: TestWorkplace.password))
    }
    for request in RequestList.all {
      let isForRoles = if case .anyOf = request.route.access { true } else { false }
      let none = try await knock(request, try await place.gateway("none"))
      #expect(none == (isForRoles ? .noRole : .open), "\(request.route.name)")
      #expect(try await knock(request, try await place.gateway("all")) == .open, "\(request.route.name)")
    }
  }

  @Test func `without a session, or with one that is none, only what is for anyone is open`() async throws {
    let place = try await TestWorkplace()
    for token in [nil, "", "no-such-token"] {
      for request in RequestList.all {
        let door = try await knock(request, LocalGateway(place.workplace, token: token))
        #expect(door == (request.route.access == .anyone ? .open : .noLogin), "\(request.route.name)")
      }
    }
  }
}
