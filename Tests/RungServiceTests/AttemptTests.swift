import Foundation
import RungAPI
import RungCore
import RungService
import RungTestSupport
import Testing

@Suite struct AttemptTests {
  private let theory: ID<Exam> = "exam.newcomer.theory"

  private func furnished() async throws -> TestWorkplace {
    let place = try await TestWorkplace()
    try await place.furnish([
      ("ana", [.trainee]), ("bo", [.trainee]), ("tess", [.trainer]), ("mia", [.mentor, .trainer]),
    ])
    return place
  }

  @Test func aHundredStartsGiveOneAttemptAndAHundredSubmitsOneResult() async throws {
    let place = try await furnished()
    let ana = try await place.gateway("ana")
    let attempts = try await withThrowingTaskGroup(of: ID<Attempt>.self) { group in
      for _ in 0..<100 { group.addTask { try await ana.send(StartAttempt(exam: theory)).attempt } }
      return try await group.reduce(into: Set<ID<Attempt>>()) { $0.insert($1) }
    }
    #expect(attempts.count == 1)
    let attempt = try #require(attempts.first)
    let results = try await withThrowingTaskGroup(of: AttemptResult.self) { group in
      for _ in 0..<100 { group.addTask { try await ana.send(SubmitAttempt(attempt: attempt)) } }
      return try await group.reduce(into: Set<AttemptResult>()) { $0.insert($1) }
    }
    #expect(results.count == 1)
    #expect(results.first?.state == .marked)
    #expect(results.first?.score == .zero)
  }

  @Test func atTheDeadlineTheAttemptIsHandedInWithWhatWasAcknowledgedAndNobodyThere() async throws {
    let place = try await furnished()
    let ana = try await place.gateway("ana")
    let started = try await ana.send(StartAttempt(exam: theory))
    let question = try #require(
      started.paper.questions.firstIndex {
        if case .choice(_, false) = $0.interaction { true } else { false }
      })
    _ = try await ana.send(
      SaveAnswer(
        attempt: started.attempt, question: question, response: .choice(options: [1]), isFlagged: false,
        sequence: 1))
    place.clock.advance(seconds: 2 * 3600)
    let late = try await place.gateway("ana")
    let closed = await #expect(throws: Refusal.self) {
      try await late.send(
        SaveAnswer(
          attempt: started.attempt, question: question, response: .choice(options: [0]), isFlagged: false,
          sequence: 2))
    }
    #expect(closed?.code == .attemptClosed)
    place.clock.advance(seconds: 3600)
    let trainer = try await place.gateway("tess")
    let result = try #require(try await trainer.send(ShowResults(login: "ana", exam: theory)).results.first)
    #expect(result.isExpired)
    #expect(result.answered == 1)
    #expect(result.handedIn == started.deadline)
    #expect(result.state == .marked)
  }

  @Test func aSaveSentAgainIsAcknowledgedOnceStoredAndAnotherUnderItsNumberIsRefused() async throws {
    let place = try await furnished()
    let ana = try await place.gateway("ana")
    let started = try await ana.send(StartAttempt(exam: theory))
    let question = try #require(
      started.paper.questions.firstIndex {
        if case .choice(_, false) = $0.interaction { true } else { false }
      })
    func save(_ option: Int, _ sequence: Int) -> SaveAnswer {
      SaveAnswer(
        attempt: started.attempt, question: question, response: .choice(options: [option]), isFlagged: false,
        sequence: sequence)
    }
    #expect(try await ana.send(save(1, 1)).sequence == 1)
    #expect(try await ana.send(save(1, 1)).sequence == 1)
    await #expect(throws: Refusal.self) { try await ana.send(save(2, 1)) }
    let resumed = try await ana.send(StartAttempt(exam: theory))
    #expect(resumed.isResumed)
    #expect(resumed.paper == started.paper)
    #expect(resumed.answers.map(\.response) == [.choice(options: [1])])
  }

  @Test func nobodyWritesIntoTheAttemptOfAnother() async throws {
    let place = try await furnished()
    let started = try await place.gateway("ana").send(StartAttempt(exam: theory))
    let bo = try await place.gateway("bo")
    let save = SaveAnswer(attempt: started.attempt, question: 0, response: nil, isFlagged: true, sequence: 1)
    await #expect(throws: Refusal(.attemptUnknown, ["attempt": .text(started.attempt.text)])) {
      try await bo.send(save)
    }
    await #expect(throws: Refusal(.recordOfAnother)) {
      try await bo.send(ShowResults(login: "ana", exam: nil))
    }
  }

  @Test func aShortAnswerIsMarkedWithoutANameAndNotByTheCandidatesMentor() async throws {
    let place = try await furnished()
    let ana = try await place.gateway("ana")
    let started = try await ana.send(StartAttempt(exam: theory))
    let question = try #require(
      started.paper.questions.firstIndex { if case .shortAnswer = $0.interaction { true } else { false } })
    _ = try await ana.send(
      SaveAnswer(
        attempt: started.attempt, question: question, response: .shortAnswer("先倾听并记录"), isFlagged: false,
        sequence: 1))
    let handedIn = try await ana.send(SubmitAttempt(attempt: started.attempt))
    #expect(handedIn.state == .submitted)
    #expect(handedIn.score == nil)
    let trainer = try await place.gateway("tess")
    _ = try await trainer.send(AssignMentor(mentor: "mia", newcomer: "ana"))
    #expect(try await place.gateway("mia").send(NextAnswer()).task == nil)
    let task = try #require(try await trainer.send(NextAnswer()).task)
    let wire = String(decoding: try JSONEncoder().encode(task), as: UTF8.self)
    for trace in ["ana", "Name of", started.attempt.text] { #expect(!wire.contains(trace)) }
    await #expect(
      throws: Refusal(.markOutOfRange, ["marks": .marks(.points(7)), "worth": .marks(.points(6))])
    ) {
      try await trainer.send(ScoreAnswer(task: task.task, marks: .points(7), comment: ""))
    }
    let last = try await trainer.send(ScoreAnswer(task: task.task, marks: .points(6), comment: "all there"))
    #expect(last.waiting == 0 && last.isReleased)
    await #expect(throws: Refusal(.markReleased, ["task": .text(task.task)])) {
      try await trainer.send(UndoScore(task: task.task, reason: "too late"))
    }
    let result = try #require(try await ana.send(ShowResults(login: nil, exam: theory)).results.first)
    #expect(result.score == .points(6))
    #expect(result.isPassed == false)
  }

  @Test func oneResitWithUnseenItemsAndNoMore() async throws {
    let place = try await furnished()
    let ana = try await place.gateway("ana")
    let first = try await ana.send(StartAttempt(exam: theory))
    _ = try await ana.send(SubmitAttempt(attempt: first.attempt))
    await #expect(throws: Refusal(.resitTooSoon, ["day": .day(try #require(Day("2026-03-03")))])) {
      try await ana.send(StartAttempt(exam: theory))
    }
    place.clock.advance(days: 1)
    let again = try await place.gateway("ana")
    let second = try await again.send(StartAttempt(exam: theory))
    #expect(second.attempt != first.attempt)
    #expect(!second.repeatsItems)
    let stems = Set(first.paper.questions.map(\.stem))
    #expect(second.paper.questions.allSatisfy { !stems.contains($0.stem) })
    _ = try await again.send(SubmitAttempt(attempt: second.attempt))
    place.clock.advance(days: 30)
    let last = try await place.gateway("ana")
    await #expect(throws: Refusal(.resitsUsed, ["resits": .number(1)])) {
      try await last.send(StartAttempt(exam: theory))
    }
  }
}
