import RungAPI
import RungCore
import RungService
import RungStore
import RungTestSupport
import Testing

/// One session holds an attempt; another takes it up with the invigilator's code, or once the first is over.
@Suite struct FencingTests {
  private let quiz: ID<Exam> = "quiz.onboarding.d01"

  private func begun() async throws -> (TestWorkplace, here: LocalGateway, StartAttempt.Reply) {
    let place = try await TestWorkplace()
    try await place.furnish([("ana", [.trainee]), ("bo", [.trainee]), ("tess", [.trainer, .trainee])])
    let here = try await place.gateway("ana")
    let started = try await here.send(StartAttempt(exam: quiz))
    _ = try await here.send(save(started, 1))
    return (place, here, started)
  }

  private func save(_ started: StartAttempt.Reply, _ sequence: Int) -> SaveAnswer {
    SaveAnswer(
      attempt: started.attempt, question: 0, response: nil, isFlagged: sequence % 2 == 1, sequence: sequence)
  }

  private var takenOver: Refusal { Refusal(.attemptTakenOver, ["exam": .text(quiz.text)]) }

  /// Promise A8.
  @Test func withTheCodeAnotherMachineGoesOnAndTheFirstWritesNoMore() async throws {
    let (place, here, started) = try await begun()
    let there = try await place.gateway("ana")
    let held = Refusal(.attemptHeld, ["exam": .text(quiz.text), "login": .text("ana")])
    await #expect(throws: held) { try await there.send(StartAttempt(exam: quiz)) }
    await #expect(throws: takenOver) { try await there.send(save(started, 2)) }
    let code = try await place.gateway("tess").send(
      UnlockAttempt(login: "ana", exam: quiz, minutes: 10, reason: "screen broke"))
    #expect(code.until == place.clock.now.adding(seconds: 600))
    // As people type it.
    let typed = code.code.uppercased().filter { $0 != "-" }
    let resumed = try await there.send(StartAttempt(exam: quiz, code: typed))
    #expect(resumed.attempt == started.attempt && resumed.paper == started.paper && resumed.isResumed)
    #expect(resumed.answers.map(\.isFlagged) == [true])
    for request in [save(started, 2), save(started, 1)] {
      await #expect(throws: takenOver) { try await here.send(request) }
    }
    await #expect(throws: takenOver) { try await here.send(SubmitAttempt(attempt: started.attempt)) }
    await #expect(throws: takenOver) {
      try await here.send(BeatAttempt(attempt: started.attempt, focusLosses: 0))
    }
    await #expect(throws: held) { try await here.send(StartAttempt(exam: quiz)) }
    _ = try await there.send(save(started, 2))
    let result = try await there.send(SubmitAttempt(attempt: started.attempt))
    // Once it is handed in there is nothing left to fence off: the result is the same for whoever asks.
    #expect(try await here.send(SubmitAttempt(attempt: started.attempt)) == result)
    let log = try await place.workplace.store.read { try $0.log(of: started.attempt) }
    #expect(log.map(\.step) == [.started, .flagged, .unlocked, .takenOver, .flagged, .submitted, .marked])
  }

  @Test func aCodeServesOnceAndForItsMinutesAndForItsAttempt() async throws {
    let (place, _, started) = try await begun()
    let tess = try await place.gateway("tess")
    let there = try await place.gateway("ana")
    let refused = Refusal(.unlockCodeRefused, ["exam": .text(quiz.text)])
    func unlock(_ login: String) async throws -> String {
      try await tess.send(UnlockAttempt(login: login, exam: quiz, minutes: 5, reason: "")).code
    }
    await #expect(throws: refused) { try await there.send(StartAttempt(exam: quiz, code: "0000-0000")) }
    let earlier = try await unlock("ana")
    let code = try await unlock("ana")
    await #expect(throws: refused) { try await there.send(StartAttempt(exam: quiz, code: earlier)) }
    _ = try await there.send(StartAttempt(exam: quiz, code: code))
    let third = try await place.gateway("ana")
    await #expect(throws: refused) { try await third.send(StartAttempt(exam: quiz, code: code)) }
    let late = try await unlock("ana")
    place.clock.advance(seconds: 300)
    await #expect(throws: refused) { try await third.send(StartAttempt(exam: quiz, code: late)) }
    _ = try await place.gateway("bo").send(StartAttempt(exam: quiz))
    let bos = try await unlock("bo")
    _ = try await unlock("ana")
    await #expect(throws: refused) { try await third.send(StartAttempt(exam: quiz, code: bos)) }
    #expect(try await place.workplace.store.read { try $0.attempt(started.attempt)?.life.returns } == 1)
  }

  @Test func fiveWrongCodesMakeTheRightOneWorthless() async throws {
    let (place, _, _) = try await begun()
    let there = try await place.gateway("ana")
    let code = try await place.gateway("tess").send(
      UnlockAttempt(login: "ana", exam: quiz, minutes: 5, reason: "")
    ).code
    for _ in 0..<UnlockCode.mostTries {
      await #expect(throws: Refusal.self) {
        try await there.send(StartAttempt(exam: quiz, code: "zzzz-zzzz"))
      }
    }
    await #expect(throws: Refusal.self) { try await there.send(StartAttempt(exam: quiz, code: code)) }
  }

  @Test func onceTheOldSessionIsOverTheSameLoginGoesOnWithoutACode() async throws {
    let place = try await TestWorkplace()
    let endings = ["logout", "password", "role", "expiry"]
    try await place.furnish(endings.map { ($0, [.trainee]) })
    let admin = try await place.gateway("admin")
    for login in endings {
      let here = try await place.gateway(login)
      let started = try await here.send(StartAttempt(exam: quiz))
      _ = try await here.send(save(started, 1))
      var word = TestWorkplace.password
      switch login {
      case "logout": _ = try await here.send(LogOut())
      case "password":
        word = "three blue kettles"
        _ = try await here.send(ChangePassword(current: TestWorkplace.password, new: word))
      case "role":
        _ = try await admin.send(ChangeRole(login: login, role: .mentor, isGranted: true, reason: "new"))
      default:
        // The attempt outlives the session.
        for reason in ["x", "y"] {
          _ = try await admin.send(GrantTime(login: login, exam: quiz, minutes: 600, reason: reason))
        }
        place.clock.advance(seconds: 12 * 3600)
      }
      let opened = try await LocalGateway(place.workplace, token: nil).send(
        LogIn(login: login, password: word))
      let there = LocalGateway(place.workplace, token: opened.token)
      let resumed = try await there.send(StartAttempt(exam: quiz))
      #expect(resumed.attempt == started.attempt && resumed.isResumed, "\(login)")
      _ = try await there.send(save(started, 2))
      await #expect(throws: Refusal(.loginNeeded), "\(login)") { try await here.send(save(started, 3)) }
    }
  }

  @Test func onlyAnInvigilatorGivesACodeAndNotForTheirOwnAttempt() async throws {
    let (place, here, _) = try await begun()
    let tess = try await place.gateway("tess")
    func unlock(_ login: String, _ minutes: Int = 10) -> UnlockAttempt {
      UnlockAttempt(login: login, exam: quiz, minutes: minutes, reason: "")
    }
    await #expect(throws: Refusal.self) { try await here.send(unlock("ana")) }
    for minutes in [0, 121] {
      await #expect(throws: Refusal.self) { try await tess.send(unlock("ana", minutes)) }
    }
    await #expect(throws: Refusal(.attemptNotOpen, ["login": .text("bo"), "exam": .text(quiz.text)])) {
      try await tess.send(unlock("bo"))
    }
    _ = try await tess.send(StartAttempt(exam: quiz))
    await #expect(throws: Refusal(.conflictOfInterest, ["request": .text("exam.unlock")])) {
      try await tess.send(unlock("tess"))
    }
  }

  @Test func aHundredMachinesAtOnceMakeOneAttemptAndOneHoldsIt() async throws {
    let place = try await TestWorkplace()
    try await place.furnish([("ana", [.trainee])])
    var machines: [LocalGateway] = []
    for _ in 0..<100 { machines.append(try await place.gateway("ana")) }
    let outcomes = await withTaskGroup(of: Result<ID<Attempt>, any Error>.self) { [machines] group in
      for machine in machines {
        group.addTask {
          do {
            return .success(try await machine.send(StartAttempt(exam: quiz)).attempt)
          } catch {
            return .failure(error)
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.count { (try? $0.get()) != nil } == 1)
    for case .failure(let error) in outcomes { #expect((error as? Refusal)?.code == .attemptHeld) }
  }
}
