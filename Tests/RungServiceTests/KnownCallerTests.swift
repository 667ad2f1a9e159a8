import RungAPI
import RungCore
import RungService
import RungTestSupport
import Testing

/// Whoever saves answer after answer is not looked up each time; whoever may no more is all the same refused at once.
@Suite struct KnownCallerTests {
  private static let theory: ID<Exam> = "exam.newcomer.theory"

  enum End: CaseIterable, Sendable {
    case logout, roleTaken, passwordReset

    fileprivate func come(to login: String, _ own: LocalGateway, by admin: LocalGateway) async throws {
      switch self {
      case .logout: _ = try await own.send(LogOut())
      case .roleTaken:
        _ = try await admin.send(ChangeRole(login: login, role: .trainee, isGranted: false, reason: "left"))
      case .passwordReset: _ = try await admin.send(ResetPassword(login: login, reason: "forgotten"))
      }
    }
  }

  @Test(
    "The next answer is refused once a session has ended or a role is taken, by this process or another",
    arguments: End.allCases, [false, true])
  func refused(end: End, byAnotherProcess isForeign: Bool) async throws {
    let place = try await TestWorkplace()
    try await place.furnish([("ana", [.trainee])])
    let token = try await place.token("ana")
    let ana = LocalGateway(place.workplace, token: token)
    let attempt = try await ana.send(StartAttempt(exam: Self.theory)).attempt
    func save(_ sequence: Int) async throws {
      let answer = SaveAnswer(
        attempt: attempt, question: 0, response: nil, isFlagged: true, sequence: sequence)
      #expect(try await ana.send(answer).sequence == sequence)
    }
    for sequence in 1...3 { try await save(sequence) }

    let other =
      isForeign
      ? try await Workplace(home: place.home, clock: { [clock = place.clock] in clock.now }) : place.workplace
    let admin = LocalGateway(
      other,
      token: try await LocalGateway(other, token: nil).send(
        LogIn(login: "admin", password: TestWorkplace.password)
      ).token)
    try await save(4)
    try await end.come(to: "ana", LocalGateway(other, token: token), by: admin)
    let refusal = await #expect(throws: Refusal.self) { try await save(5) }
    #expect(refusal?.code == .loginNeeded)
  }

  @Test("Many who save at once are each known as themselves")
  func many() async throws {
    let place = try await TestWorkplace()
    let logins = (1...8).map { "candidate\($0)" }
    try await place.furnish(logins.map { ($0, [.trainee]) })
    var sitters: [(gateway: LocalGateway, attempt: ID<Attempt>)] = []
    for login in logins {
      let gateway = try await place.gateway(login)
      sitters.append((gateway, try await gateway.send(StartAttempt(exam: Self.theory)).attempt))
    }
    for (number, sitter) in sitters.enumerated() {
      for (place, other) in sitters.enumerated() {
        let answer = SaveAnswer(
          attempt: other.attempt, question: 0, response: nil, isFlagged: true, sequence: 1)
        if place == number {
          #expect(try await sitter.gateway.send(answer).sequence == 1)
        } else {
          let refusal = await #expect(throws: Refusal.self) { try await sitter.gateway.send(answer) }
          #expect(refusal?.code == .attemptUnknown)
        }
      }
    }
  }
}
