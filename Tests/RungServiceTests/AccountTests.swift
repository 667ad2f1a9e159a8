import RungAPI
import RungCore
import RungService
import RungTestSupport
import Testing

@Suite struct AccountTests {
  private let right = "three blue kettles"

  private func door(_ place: TestWorkplace, from peer: String? = nil) -> LocalGateway {
    LocalGateway(place.workplace, token: nil, peer: peer)
  }

  private func code(_ body: () async throws -> some Any) async -> RefusalCode? {
    do {
      _ = try await body()
      return nil
    } catch {
      return (error as? Refusal)?.code
    }
  }

  private func add(_ place: TestWorkplace, _ login: String, password: String? = nil) async throws
    -> SetUpCode?
  {
    try await place.gateway("admin").send(
      AddPerson(login: login, name: login, staffNumber: login, roles: [.trainee], password: password)
    ).setUp
  }

  @Test func `a set-up code sets the first password once, and opens a session`() async throws {
    let place = try await TestWorkplace()
    let setUp = try #require(try await add(place, "ana"))
    #expect(await code { try await place.gateway("ana") } == .loginRefused)
    let typed = setUp.code.uppercased().replacing("-", with: " ")
    let reply = try await door(place).send(SetUpAccount(login: "ana", code: typed, password: right))
    #expect(try await LocalGateway(place.workplace, token: reply.token).send(WhoAmI()).person.login == "ana")
    #expect(
      await code { try await door(place).send(SetUpAccount(login: "ana", code: setUp.code, password: right)) }
        == .setUpRefused)
    #expect(try await door(place).send(LogIn(login: "ana", password: right)).person.login == "ana")
    #expect(try await place.gateway("admin").send(VerifyAudit()).fault == nil)
  }

  @Test func `a code that is wrong, another's, too old or for nobody is refused with the same words`()
    async throws
  {
    let place = try await TestWorkplace()
    let ana = try #require(try await add(place, "ana"))
    let bo = try #require(try await add(place, "bo"))
    _ = try await add(place, "cai", password: right)
    for (login, code) in [("ana", bo.code), ("ana", ""), ("nobody", ana.code), ("cai", ana.code)] {
      await #expect(throws: Refusal(.setUpRefused)) {
        try await door(place).send(SetUpAccount(login: login, code: code, password: right))
      }
    }
    await #expect(throws: Refusal(.passwordCommon)) {
      try await door(place).send(SetUpAccount(login: "ana", code: ana.code, password: "password1234"))
    }
    place.clock.advance(days: 7)
    #expect(
      await code { try await door(place).send(SetUpAccount(login: "bo", code: bo.code, password: right)) }
        == .setUpRefused)
  }

  @Test func `of many who use one code at once, one succeeds`() async throws {
    let place = try await TestWorkplace()
    let setUp = try #require(try await add(place, "ana"))
    let door = door(place)
    let succeeded = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 {
        group.addTask { [right] in
          (try? await door.send(SetUpAccount(login: "ana", code: setUp.code, password: right))) != nil
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(succeeded == 1)
  }

  @Test func `an administrator's reset ends sessions and the old password, and lifts the lock`() async throws
  {
    let place = try await TestWorkplace()
    _ = try await add(place, "ana", password: right)
    let session = LocalGateway(
      place.workplace, token: try await door(place).send(LogIn(login: "ana", password: right)).token)
    for _ in 0..<5 { _ = await code { try await door(place).send(LogIn(login: "ana", password: "wrong")) } }
    #expect(await code { try await door(place).send(LogIn(login: "ana", password: right)) } == .loginWait)
    let reset = try await place.gateway("admin").send(ResetPassword(login: "ana", reason: "forgotten"))
    #expect(await code { try await session.send(WhoAmI()) } == .loginNeeded)
    #expect(await code { try await door(place).send(LogIn(login: "ana", password: right)) } == .loginRefused)
    let reply = try await door(place).send(
      SetUpAccount(login: "ana", code: reset.setUp.code, password: "four green bottles"))
    #expect(reply.person.login == "ana")
  }

  /// What somebody sees who fails again and again, and then waits.
  private func tries(_ place: TestWorkplace, _ login: String) async -> [Refusal?] {
    var seen: [Refusal?] = []
    for _ in 0..<14 {
      do {
        _ = try await door(place).send(LogIn(login: login, password: "wrong"))
        seen.append(nil)
      } catch {
        seen.append(error as? Refusal)
      }
      place.clock.advance(seconds: 3)
    }
    return seen
  }

  @Test func `guessing slows down in the same way whether there is such an account or not`() async throws {
    let place = try await TestWorkplace()
    _ = try await add(place, "ana", password: right)
    _ = try await add(place, "bo")
    let known = await tries(place, "ana")
    #expect(known == (await tries(place, "bo")))
    #expect(known == (await tries(place, "nobody")))
    #expect(known == (await tries(place, "私の password, typed in the wrong place")))
    #expect(known.prefix(5).allSatisfy { $0 == Refusal(.loginRefused) })
    #expect(known.contains(Refusal(.loginWait, ["seconds": .number(1)])))
  }

  @Test func `a lock holds against the right password too, outlives a restart, and runs off`() async throws {
    let place = try await TestWorkplace()
    _ = try await add(place, "ana", password: right)
    for _ in 0..<10 {
      _ = await code { try await door(place).send(LogIn(login: "ana", password: "wrong")) }
      place.clock.advance(seconds: 20)
    }
    place.clock.advance(seconds: -20)
    let clock = place.clock
    let reopened = LocalGateway(
      try await Workplace(home: place.home, clock: { clock.now }), token: nil)
    await #expect(throws: Refusal(.loginWait, ["seconds": .number(900)])) {
      try await reopened.send(LogIn(login: "ana", password: right))
    }
    clock.advance(seconds: 900)
    #expect(try await reopened.send(LogIn(login: "ana", password: right)).person.login == "ana")
    // The success wiped the slate.
    #expect(await code { try await reopened.send(LogIn(login: "ana", password: "wrong")) } == .loginRefused)
  }

  @Test func `a hundred guesses at once are not looked at together`() async throws {
    let place = try await TestWorkplace()
    _ = try await add(place, "ana", password: right)
    let door = door(place)
    let refused = await withTaskGroup(of: RefusalCode?.self) { group in
      for _ in 0..<100 {
        group.addTask { await code { try await door.send(LogIn(login: "ana", password: "wrong")) } }
      }
      return await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    #expect(refused[.loginRefused] == 5)
    #expect(refused[.loginWait] == 95)
  }

  @Test func `an address that fails for many accounts is slowed down, others are not`() async throws {
    let place = try await TestWorkplace()
    _ = try await add(place, "ana", password: right)
    for number in 0...LoginThrottle.address.free {
      _ = await code {
        try await door(place, from: "10.0.0.66").send(LogIn(login: "guess\(number)", password: "wrong"))
      }
    }
    let login = LogIn(login: "ana", password: right)
    #expect(await code { try await door(place, from: "10.0.0.66").send(login) } == .loginWait)
    #expect(try await door(place, from: "10.0.0.7").send(login).person.login == "ana")
    #expect(try await door(place).send(login).person.login == "ana")
  }

  @Test func `whoever guesses at the current password of an open session is slowed down as well`()
    async throws
  {
    let place = try await TestWorkplace()
    let admin = try await place.gateway("admin")
    var codes: [RefusalCode?] = []
    for _ in 0..<6 {
      codes.append(await code { try await admin.send(ChangePassword(current: "wrong", new: right)) })
    }
    #expect(codes == Array(repeating: .loginRefused, count: 5) + [.loginWait])
  }

  @Test func `a session in use lasts half a day, one out of use two hours`() async throws {
    let place = try await TestWorkplace()
    let (idle, busy) = (try await place.gateway("admin"), try await place.gateway("admin"))
    for _ in 0..<11 {
      place.clock.advance(seconds: 3_600)
      #expect(try await busy.send(WhoAmI()).person.login == "admin")
    }
    #expect(await code { try await idle.send(WhoAmI()) } == .loginNeeded)
    place.clock.advance(seconds: 3_600)
    #expect(await code { try await busy.send(WhoAmI()) } == .loginNeeded)
  }
}
