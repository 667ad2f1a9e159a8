import RungAPI
import RungCore
import RungService
import RungStore
import RungTestSupport
import Testing

/// Where a candidate is in the paper is on record, and stands in no answer's way.
@Suite struct MoveTests {
  private let quiz: ID<Exam> = "quiz.onboarding.d01"

  private func begun() async throws -> (TestWorkplace, LocalGateway, StartAttempt.Reply) {
    let place = try await TestWorkplace()
    try await place.furnish([("ana", [.trainee]), ("bo", [.trainee]), ("tess", [.trainer])])
    let ana = try await place.gateway("ana")
    return (place, ana, try await ana.send(StartAttempt(exam: quiz)))
  }

  private func save(_ started: StartAttempt.Reply, _ question: Int, _ sequence: Int) -> SaveAnswer {
    SaveAnswer(
      attempt: started.attempt, question: question, response: nil, isFlagged: true, sequence: sequence)
  }

  private func move(_ started: StartAttempt.Reply, _ question: Int, _ sequence: Int) -> MoveToQuestion {
    MoveToQuestion(attempt: started.attempt, question: question, sequence: sequence)
  }

  private func steps(_ place: TestWorkplace, _ started: StartAttempt.Reply) async throws -> [AttemptStep] {
    try await place.workplace.store.read { try $0.log(of: started.attempt).map(\.step) }
  }

  @Test func anAttemptIsTakenUpWhereTheCandidateWasAndTheInvigilatorSeesIt() async throws {
    let (place, ana, started) = try await begun()
    #expect(started.place == nil)
    let tess = try await place.gateway("tess")
    #expect(try await tess.send(MonitorExam(exam: quiz)).candidates.map(\.place) == [nil])
    place.clock.advance(seconds: 7)
    _ = try await ana.send(move(started, 3, 1))
    let seen = try #require(try await tess.send(MonitorExam(exam: quiz)).candidates.first)
    #expect(seen.place == 3 && seen.lastSeen == place.clock.now)
    place.clock.advance(seconds: 7)
    #expect(try await ana.send(StartAttempt(exam: quiz)).place == 3)
    place.clock.advance(seconds: 7)
    _ = try await ana.send(save(started, 1, 2))
    #expect(try await ana.send(StartAttempt(exam: quiz)).place == 1)
    place.clock.advance(seconds: 7)
    // Another machine, once the first session is over.
    _ = try await ana.send(move(started, 2, 3))
    place.clock.advance(seconds: 7)
    _ = try await ana.send(LogOut())
    let there = try await place.gateway("ana").send(StartAttempt(exam: quiz))
    #expect(there.isResumed && there.place == 2 && there.sequence == 2)
    #expect(
      try await steps(place, started) == [
        .started, .moved, .resumed, .flagged, .resumed, .moved, .takenOver,
      ])
  }

  @Test func ofAMoveAndAnAnswerOfOneInstantTheLaterEntryTells() async throws {
    let (place, ana, started) = try await begun()
    func seen() async throws -> Int? {
      try await place.workplace.store.read { try $0.place(of: started.attempt)?.question }
    }
    for round in 0..<2 {
      _ = try await ana.send(move(started, 3, 2 * round + 1))
      #expect(try await seen() == 3)
      _ = try await ana.send(save(started, round, 2 * round + 2))
      #expect(try await seen() == round)
    }
  }

  @Test func toldAgainItIsOnRecordOnce() async throws {
    let (place, ana, started) = try await begun()
    for sequence in [1, 1, 2] { _ = try await ana.send(move(started, 3, sequence)) }
    #expect(try await steps(place, started) == [.started, .moved])
    let before = try await place.workplace.store.read { try $0.verifyAudit(digest: sha256).entries }
    _ = try await ana.send(move(started, 3, 3))
    #expect(try await place.workplace.store.read { try $0.verifyAudit(digest: sha256).entries } == before)
  }

  @Test func noAnswerIsRefusedForAMoveAndAMoveThatAnAnswerHasOvertakenIsNotRecorded() async throws {
    let (place, ana, started) = try await begun()
    _ = try await ana.send(move(started, 3, 9))
    place.clock.advance(seconds: 1)
    // The answer was made before the move, and comes after it.
    #expect(try await ana.send(save(started, 1, 8)).sequence == 8)
    await #expect(throws: Refusal(.sequenceStale, ["sequence": .number(8), "latest": .number(8)])) {
      try await ana.send(move(started, 2, 8))
    }
    #expect(try await steps(place, started) == [.started, .moved, .flagged])
  }

  @Test func aMoveIsWithinThePaperOfOnesOwnOpenAttempt() async throws {
    let (place, ana, started) = try await begun()
    for question in [-1, started.paper.questions.count, .max] {
      await #expect(throws: Refusal.self) { try await ana.send(move(started, question, 1)) }
    }
    let bo = try await place.gateway("bo")
    await #expect(throws: Refusal(.attemptUnknown, ["attempt": .text(started.attempt.text)])) {
      try await bo.send(move(started, 1, 1))
    }
    let other = try await place.gateway("ana")
    await #expect(throws: Refusal(.attemptTakenOver, ["exam": .text(quiz.text)])) {
      try await other.send(move(started, 1, 1))
    }
    let late = Refusal(
      .attemptClosed, ["attempt": .text(started.attempt.text), "deadline": .instant(started.deadline)])
    place.clock.advance(seconds: started.deadline.seconds(since: started.now))
    await #expect(throws: late) { try await ana.send(move(started, 1, 1)) }
    #expect(try await steps(place, started) == [.started])
    _ = try await ana.send(SubmitAttempt(attempt: started.attempt))
    await #expect(throws: late) { try await ana.send(move(started, 1, 1)) }
  }

  @Test func aMoveIsASignAsGoodAsABeat() async throws {
    let (place, ana, started) = try await begun()
    try await place.workplace.keepWatch(at: place.clock.now)
    _ = try await ana.send(BeatAttempt(attempt: started.attempt, focusLosses: 0))
    for second in 0..<Heartbeat.silence * 2 {
      place.clock.advance(seconds: 1)
      if second % 10 == 0 { _ = try await ana.send(move(started, second / 10, second + 1)) }
      try await place.workplace.keepWatch(at: place.clock.now)
    }
    #expect(try await !steps(place, started).contains(.disconnected))
    for _ in 0..<Heartbeat.silence {
      place.clock.advance(seconds: 1)
      try await place.workplace.keepWatch(at: place.clock.now)
    }
    _ = try await ana.send(move(started, 0, 99))
    #expect(try await steps(place, started).suffix(3) == [.disconnected, .resumed, .moved])
  }

  @Test func theLogHasMovesAndAnswersInTheOrderInWhichTheyCameThoughTheClockStands() async throws {
    let (place, ana, started) = try await begun()
    _ = try await ana.send(move(started, 3, 1))
    _ = try await ana.send(save(started, 1, 2))
    _ = try await ana.send(move(started, 2, 3))
    _ = try await ana.send(save(started, 2, 4))
    #expect(try await steps(place, started) == [.started, .moved, .flagged, .moved, .flagged])
  }

  @Test func timeForAQuestionCountsFromWhenItWasOpened() async throws {
    let (place, ana, started) = try await begun()
    func after(_ seconds: Int, _ request: some Request) async throws {
      place.clock.advance(seconds: seconds)
      _ = try await ana.send(request)
    }
    func answer(_ question: Int, _ sequence: Int) -> SaveAnswer {
      SaveAnswer(
        attempt: started.attempt, question: question, response: nil, isFlagged: false, sequence: sequence)
    }
    // Ten seconds with the instructions are no question's.
    try await after(10, move(started, 0, 1))
    try await after(20, answer(0, 2))
    try await after(5, move(started, 1, 3))
    try await after(40, move(started, 2, 4))
    try await after(3, answer(2, 5))
    // Answered so soon that no move was told.
    try await after(1, answer(3, 6))
    try await after(9, move(started, 1, 7))
    try await after(8, move(started, 2, 8))
    let course = try await place.workplace.store.read { reader in
      try reader.course(of: started.attempt, from: started.now)
    }
    #expect(course.seconds == [0: 25, 1: 48, 2: 3, 3: 10])
  }
}
