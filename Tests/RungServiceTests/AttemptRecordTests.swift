import Foundation
import RungAPI
import RungCore
import RungService
import RungTestSupport
import Testing

/// More time, and what can be shown of an attempt years later.
@Suite struct AttemptRecordTests {
  private let quiz: ID<Exam> = "quiz.onboarding.d01"

  private func furnished() async throws -> TestWorkplace {
    let place = try await TestWorkplace()
    try await place.furnish([("ana", [.trainee]), ("tess", [.trainer])])
    return place
  }

  private func sat(_ place: TestWorkplace) async throws -> ID<Attempt> {
    let ana = try await place.gateway("ana")
    let started = try await ana.send(StartAttempt(exam: quiz))
    for question in started.paper.questions.indices {
      _ = try await ana.send(
        SaveAnswer(
          attempt: started.attempt, question: question, response: .choice(options: [question % 3]),
          isFlagged: false, sequence: question + 1))
    }
    return try await ana.send(SubmitAttempt(attempt: started.attempt)).attempt
  }

  @Test func timeGivenDuringAnAttemptMovesItsDeadlineAtOnce() async throws {
    let place = try await furnished()
    let ana = try await place.gateway("ana")
    let tess = try await place.gateway("tess")
    let started = try await ana.send(StartAttempt(exam: quiz))
    let granted = try await tess.send(
      GrantTime(login: "ana", exam: quiz, minutes: 20, reason: "the screen froze"))
    #expect(granted.deadline == started.deadline.adding(seconds: 1200) && granted.sitting == 1)
    // Past the old deadline the sweep leaves it open, and answers are taken.
    place.clock.advance(seconds: started.deadline.seconds(since: started.now) + 600)
    let saved = try await ana.send(
      SaveAnswer(
        attempt: started.attempt, question: 0, response: .choice(options: [0]), isFlagged: false,
        sequence: 1))
    #expect(saved.deadline == granted.deadline)
    place.clock.advance(seconds: 700)
    let results = try await place.gateway("tess").send(ShowResults(login: "ana", exam: quiz)).results
    #expect(results.first?.isExpired == true && results.first?.handedIn == granted.deadline)
  }

  @Test func timeGivenBeforehandCountsInTheNextSitting() async throws {
    let place = try await furnished()
    let tess = try await place.gateway("tess")
    let granted = try await tess.send(GrantTime(login: "ana", exam: quiz, minutes: 15, reason: "dyslexia"))
    #expect(granted.deadline == nil && granted.sitting == 1)
    let bare = try await TestWorkplace()
    try await bare.furnish([("ana", [.trainee]), ("tess", [.trainer])])
    let plain = try await bare.gateway("ana").send(StartAttempt(exam: quiz))
    let longer = try await place.gateway("ana").send(StartAttempt(exam: quiz))
    #expect(
      longer.deadline.seconds(since: longer.now) == plain.deadline.seconds(since: plain.now) + 15 * 60)
  }

  @Test func timeNeedsAReasonARoleAndASensibleLength() async throws {
    let place = try await furnished()
    let tess = try await place.gateway("tess")
    for (minutes, reason) in [(0, "why"), (601, "why"), (10, "")] {
      await #expect(throws: Refusal.self) {
        try await tess.send(GrantTime(login: "ana", exam: quiz, minutes: minutes, reason: reason))
      }
    }
    await #expect(throws: Refusal.self) {
      try await place.gateway("ana").send(GrantTime(login: "ana", exam: quiz, minutes: 10, reason: "more"))
    }
  }

  /// Promise A10.
  @Test func theInvigilatorSeesAnswersTimeLeftAndReturns() async throws {
    let place = try await furnished()
    let ana = try await place.gateway("ana")
    let tess = try await place.gateway("tess")
    #expect(try await tess.send(MonitorExam(exam: quiz)).candidates.isEmpty)
    let started = try await ana.send(StartAttempt(exam: quiz))
    place.clock.advance(seconds: 60)
    _ = try await ana.send(
      SaveAnswer(
        attempt: started.attempt, question: 0, response: .choice(options: [0]), isFlagged: true,
        sequence: 1))
    place.clock.advance(seconds: 30)
    _ = try await ana.send(StartAttempt(exam: quiz))
    place.clock.advance(seconds: 45)
    let seen = try #require(try await tess.send(MonitorExam(exam: quiz)).candidates.first)
    #expect(seen.login == "ana" && seen.state == .started && seen.answered == 1 && seen.flagged == 1)
    #expect(seen.returns == 1 && seen.questions == started.paper.questions.count)
    #expect(seen.lastSeen == started.now.adding(seconds: 90) && seen.deadline == started.deadline)
    _ = try await ana.send(SubmitAttempt(attempt: started.attempt))
    let after = try #require(try await tess.send(MonitorExam(exam: quiz)).candidates.first)
    #expect(after.state == .marked && !after.isExpired)
    await #expect(throws: Refusal.self) { try await ana.send(MonitorExam(exam: quiz)) }
  }

  /// Promises A9 and B2: fifty edits of the bank later the paper reprints to the same bytes and redraws to the same digest.
  @Test(.timeLimit(.minutes(5)))
  func aPaperReprintsAndRedrawsWhateverBecameOfTheBank() async throws {
    let place = try await furnished()
    let attempt = try await sat(place)
    let tess = try await place.gateway("tess")
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let before = try encoder.encode(try await tess.send(ReprintAttempt(attempt: attempt)))
    let proof = try await tess.send(ProveAttempt(attempt: attempt))
    #expect(proof.isProven)

    let admin = try await place.gateway("admin")
    let bank = try #require(try TestWorkplace.content().first { $0.path.hasSuffix("practice-a.xml") })
    let text = String(decoding: bank.text, as: UTF8.self)
    for edit in 1...50 {
      let edited = text.replacingOccurrences(of: "</stem>", with: " \(edit)</stem>")
      _ = try await admin.send(
        LoadContent(files: [ContentFile(path: bank.path, text: Data(edited.utf8))]))
    }
    let review = ReviewContent(ids: [], verdict: .approved, remark: "")
    _ = try await place.gateway(TestWorkplace.reviewer).send(review)
    let after = try encoder.encode(try await place.gateway("tess").send(ReprintAttempt(attempt: attempt)))
    #expect(after == before)
    #expect(try await place.gateway("tess").send(ProveAttempt(attempt: attempt)) == proof)
  }

  @Test func aResitIsProvenWithWhatWasSeenBefore() async throws {
    let place = try await furnished()
    _ = try await sat(place)
    place.clock.advance(days: 2)
    let again = try await sat(place)
    #expect(try await place.gateway("tess").send(ProveAttempt(attempt: again)).isProven)
  }
}
