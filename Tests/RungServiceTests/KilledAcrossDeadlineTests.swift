import Foundation
import RungAPI
import RungCore
import RungService
import RungStore
import RungTestSupport
import Testing

/// Promise A7, with the power gone: nobody is there at the deadline, not even Rung.
@Suite struct KilledAcrossDeadlineTests {
  @Test func whatWasAcknowledgedIsHandedInWhenRungStartsAgain() async throws {
    let place = try await TestWorkplace()
    try await place.furnish([("ana", [.trainee]), ("tess", [.trainer])])
    let (home, now) = (place.home.path, place.clock.now.microseconds)
    try place.workplace.store.close()
    let notes = place.home.appending(path: "acknowledged").path
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [home = home as String, now = now as Int64, notes = notes as String] in
      try await sitUntilKilled(home: home, now: Instant(microseconds: now), notes: notes)
    }
    let noted = try String(contentsOfFile: notes, encoding: .utf8).split(separator: "\n")
    #expect(noted.count > 3)
    let attempt = ID<Attempt>(String(try #require(noted.first)))
    place.clock.advance(days: 2)
    let again = try await Workplace(home: place.home, clock: { [clock = place.clock] in clock.now })
    let token = try await LocalGateway(again, token: nil).send(
      LogIn(login: "tess", password: TestWorkplace.password)
    ).token
    let tess = LocalGateway(again, token: token)
    let result = try #require(try await tess.send(ShowResults(login: "ana", exam: nil)).results.first)
    #expect(result.attempt == attempt && result.isExpired && result.state != .started)
    #expect(result.handedIn == Instant(microseconds: now).adding(seconds: 15 * 60))
    let paper = try await tess.send(ReprintAttempt(attempt: attempt))
    #expect(
      paper.answers.filter(\.isFlagged).map { String($0.question) } == noted.dropFirst().map(String.init))
    #expect(try await again.store.read { try $0.verifyAudit(digest: sha256).fault } == nil)
    try again.store.close()
  }
}

/// Begins a quiz, saves an answer to each question, notes what was acknowledged, and is no more.
private func sitUntilKilled(home: String, now: Instant, notes: String) async throws {
  let workplace = try await Workplace(home: URL(filePath: home), clock: { now })
  let token = try await LocalGateway(workplace, token: nil).send(
    LogIn(login: "ana", password: TestWorkplace.password)
  ).token
  let ana = LocalGateway(workplace, token: token)
  let started = try await ana.send(StartAttempt(exam: "quiz.onboarding.d01"))
  var lines = [started.attempt.text]
  for question in started.paper.questions.indices {
    _ = try await ana.send(
      SaveAnswer(
        attempt: started.attempt, question: question, response: nil, isFlagged: true, sequence: question + 1))
    lines.append(String(question))
  }
  try lines.joined(separator: "\n").write(toFile: notes, atomically: false, encoding: .utf8)
  kill(getpid(), SIGKILL)
}
