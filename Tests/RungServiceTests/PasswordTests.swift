import RungAPI
import RungCore
import RungService
import RungTestSupport
import Testing

@Suite struct PasswordTests {
  private func place() async throws -> TestWorkplace {
    let place = try await TestWorkplace()
    _ = try await place.gateway("admin").send(
      AddPerson(
        login: "ana", name: "Ana", staffNumber: "T1", roles: [.trainee], password: TestWorkplace.password))
    return place
  }

  private func logIn(_ place: TestWorkplace, _ password: String) async throws -> LocalGateway {
    let reply = try await LocalGateway(place.workplace, token: nil).send(
      LogIn(login: "ana", password: password))
    return LocalGateway(place.workplace, token: reply.token)
  }

  @Test func aChangedPasswordEndsEverySessionAndTheOldOneIsRefused() async throws {
    let place = try await place()
    let first = try await place.gateway("ana")
    let second = try await place.gateway("ana")
    let new = "another long password"
    await #expect(throws: Refusal(.loginRefused)) {
      try await first.send(ChangePassword(current: "wrong", new: new))
    }
    await #expect(throws: Refusal.self) {
      try await first.send(ChangePassword(current: TestWorkplace.password, new: "short"))
    }
    _ = try await first.send(ChangePassword(current: TestWorkplace.password, new: new))
    for gateway in [first, second] {
      await #expect(throws: Refusal(.loginNeeded)) { try await gateway.send(WhoAmI()) }
    }
    await #expect(throws: Refusal(.loginRefused)) { try await logIn(place, TestWorkplace.password) }
    #expect(try await logIn(place, new).send(WhoAmI()).person.login == "ana")
  }

  @Test func anAdministratorResetsAPasswordAndNobodyElse() async throws {
    let place = try await place()
    let ana = try await place.gateway("ana")
    await #expect(throws: Refusal.self) { try await ana.send(ResetPassword(login: "admin", reason: "")) }
    let admin = try await place.gateway("admin")
    let reset = try await admin.send(ResetPassword(login: "ana", reason: "forgotten"))
    await #expect(throws: Refusal(.loginNeeded)) { try await ana.send(WhoAmI()) }
    let set = try await LocalGateway(place.workplace, token: nil).send(
      SetUpAccount(login: "ana", code: reset.setUp.code, password: "three blue kettles"))
    #expect(set.person.login == "ana")
    await #expect(throws: Refusal.self) { try await admin.send(ResetPassword(login: "nobody", reason: "")) }
  }

  @Test func aChangedRoleEndsEverySession() async throws {
    let place = try await place()
    let ana = try await place.gateway("ana")
    _ = try await place.gateway("admin").send(
      ChangeRole(login: "ana", role: .trainer, isGranted: true, reason: "moved on"))
    await #expect(throws: Refusal(.loginNeeded)) { try await ana.send(WhoAmI()) }
    #expect(try await place.gateway("ana").send(WhoAmI()).person.roles.contains(.trainer))
  }
}
