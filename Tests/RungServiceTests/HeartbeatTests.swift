import RungAPI
import RungCore
import RungService
import RungStore
import RungTestSupport
import Testing

/// The candidate's machine lets itself be heard of; its silence and its return go on record.
@Suite struct HeartbeatTests {
  private let quiz: ID<Exam> = "quiz.onboarding.d01"

  private func begun(_ exam: ID<Exam> = "quiz.onboarding.d01") async throws
    -> (TestWorkplace, LocalGateway, StartAttempt.Reply)
  {
    let place = try await TestWorkplace()
    try await place.furnish([("ana", [.trainee]), ("bo", [.trainee]), ("tess", [.trainer])])
    // A server keeps watch from its start.
    try await place.workplace.keepWatch(at: place.clock.now)
    let ana = try await place.gateway("ana")
    return (place, ana, try await ana.send(StartAttempt(exam: exam)))
  }

  private func steps(_ place: TestWorkplace, _ attempt: ID<Attempt>) async throws -> [AttemptStep] {
    try await place.workplace.store.read { try $0.log(of: attempt).map(\.step) }
  }

  private func entries(_ place: TestWorkplace) async throws -> Int {
    try await place.workplace.store.read { try $0.verifyAudit(digest: sha256).entries }
  }

  private func passes(_ seconds: Int, at place: TestWorkplace, while act: () async throws -> Void = {})
    async throws
  {
    for _ in 0..<seconds {
      place.clock.advance(seconds: 1)
      try await act()
      try await place.workplace.keepWatch(at: place.clock.now)
    }
  }

  /// Promise A10.
  @Test func silenceIsNotedAndSoIsTheReturn() async throws {
    let (place, ana, started) = try await begun()
    let beat = BeatAttempt(attempt: started.attempt, focusLosses: 0)
    _ = try await ana.send(beat)
    try await passes(Heartbeat.silence - 1, at: place)
    #expect(try await steps(place, started.attempt) == [.started])
    try await passes(Heartbeat.silence, at: place)
    #expect(try await steps(place, started.attempt) == [.started, .disconnected])
    let tess = try await place.gateway("tess")
    let away = try #require(try await tess.send(MonitorExam(exam: quiz)).candidates.first)
    #expect(away.isAway && away.disconnects == 1 && away.lastSeen == started.now)
    _ = try await ana.send(beat)
    #expect(try await steps(place, started.attempt) == [.started, .disconnected, .resumed])
    try await passes(Heartbeat.silence, at: place)
    // An answer is a sign as good as a beat.
    _ = try await ana.send(
      SaveAnswer(attempt: started.attempt, question: 0, response: nil, isFlagged: true, sequence: 1))
    let back = try #require(try await tess.send(MonitorExam(exam: quiz)).candidates.first)
    #expect(!back.isAway && back.disconnects == 2 && back.returns == 2 && back.lastSeen == place.clock.now)
    #expect(
      try await steps(place, started.attempt) == [
        .started, .disconnected, .resumed, .disconnected, .resumed, .flagged,
      ])
  }

  @Test func whileItBeatsNothingIsWritten() async throws {
    let (place, ana, started) = try await begun()
    let beat = BeatAttempt(attempt: started.attempt, focusLosses: 0)
    _ = try await ana.send(beat)
    let before = try await entries(place)
    try await passes(120, at: place) { _ = try await ana.send(beat) }
    #expect(try await entries(place) == before)
    #expect(try await steps(place, started.attempt) == [.started])
  }

  @Test func theReplyTellsOfTimeThatWasGranted() async throws {
    let (place, ana, started) = try await begun()
    let tess = try await place.gateway("tess")
    let moved = try await tess.send(GrantTime(login: "ana", exam: quiz, minutes: 7, reason: "alarm")).deadline
    let reply = try await ana.send(BeatAttempt(attempt: started.attempt, focusLosses: 0))
    #expect(reply.deadline == moved && reply.deadline == started.deadline.adding(seconds: 420))
    #expect(reply.now == place.clock.now && reply.next == Heartbeat.every)
  }

  @Test func lossesOfFocusAreFactsAndToldAgainTheyCountOnce() async throws {
    let (place, ana, started) = try await begun("exam.newcomer.theory")
    #expect(started.isClosedBook && started.focusLosses == 0)
    for losses in [0, 1, 1, 3, 2] {
      _ = try await ana.send(BeatAttempt(attempt: started.attempt, focusLosses: losses))
    }
    #expect(try await steps(place, started.attempt) == [.started, .unfocused, .unfocused, .unfocused])
    _ = try await ana.send(BeatAttempt(attempt: started.attempt, focusLosses: 1_000_000))
    let seen = try await place.gateway("tess").send(MonitorExam(exam: "exam.newcomer.theory"))
    #expect(seen.candidates.first?.focusLosses == 3 + Heartbeat.mostLosses)
    #expect(try await ana.send(StartAttempt(exam: "exam.newcomer.theory")).focusLosses == 103)
  }

  @Test func whoNeverBeatIsNotTakenForDisconnectedAndNobodyIsWhereNobodyWatches() async throws {
    let (place, ana, started) = try await begun()
    try await passes(Heartbeat.silence * 2, at: place)
    #expect(try await steps(place, started.attempt) == [.started])
    _ = try await ana.send(BeatAttempt(attempt: started.attempt, focusLosses: 0))
    // A server that begins anew has heard of nobody, and waits.
    let again = try await Workplace(home: place.home, clock: { [clock = place.clock] in clock.now })
    try await again.keepWatch(at: place.clock.now)
    #expect(try await steps(place, started.attempt) == [.started])
    place.clock.advance(seconds: Heartbeat.silence)
    try await again.keepWatch(at: place.clock.now)
    #expect(try await steps(place, started.attempt) == [.started, .disconnected])
  }

  @Test func aBeatIsForOnesOwnOpenAttemptAlone() async throws {
    let (place, ana, started) = try await begun()
    let beat = BeatAttempt(attempt: started.attempt, focusLosses: 0)
    let bo = try await place.gateway("bo")
    await #expect(throws: Refusal(.attemptUnknown, ["attempt": .text(started.attempt.text)])) {
      try await bo.send(beat)
    }
    place.clock.advance(seconds: 3600)
    let closed = Refusal(
      .attemptClosed, ["attempt": .text(started.attempt.text), "deadline": .instant(started.deadline)])
    await #expect(throws: closed) { try await ana.send(beat) }
    try await place.workplace.keepWatch(at: place.clock.now)
    await #expect(throws: closed) { try await ana.send(beat) }
    #expect(try await steps(place, started.attempt) == [.started, .expired, .marked])
  }
}
