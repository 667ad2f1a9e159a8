import Foundation
import RungAPI
import RungCore
import RungService
import RungTestSupport
import Testing

/// Candidates learn their results, and read their papers, when the exam says so and not before.
@Suite("Release") struct ReleaseTests {
  private func marked(_ rules: String) async throws -> MarkingRoom {
    let room = try await MarkingRoom(rules)
    try await room.sit("ana")
    for _ in 0..<2 { try await room.score("tess", 9) }
    return room
  }

  private func unreleased(_ room: MarkingRoom) async throws {
    let ana = try await room.place.gateway("ana")
    let own = try await room.result(as: "ana")
    #expect(own.state == .marked && own.score == nil && own.isPassed == nil && !own.isReleased)
    #expect(own == own.forCandidate)
    #expect(try await ana.send(SubmitAttempt(attempt: own.attempt)) == own)
    #expect(try await ana.send(ListExams()).exams.first?.isPassed == false)
    await #expect(throws: Refusal(.paperUnreleased, ["attempt": .text(own.attempt.text)])) {
      try await ana.send(ReviewPaper(attempt: own.attempt))
    }
    #expect(try await room.result().score == .points(28))
  }

  @Test("by hand: nothing is told before a person releases it, and papers apart from results")
  func byHand() async throws {
    let room = try await marked(#"<release results="by-hand" papers="by-hand"/>"#)
    try await unreleased(room)
    let (ana, hana) = (try await room.place.gateway("ana"), try await room.place.gateway("hana"))
    await #expect(throws: Refusal.self) {
      try await ana.send(ReleaseResults(exam: MarkingRoom.exam, attempt: nil, papers: false))
    }
    // Papers alone tell nothing: the result comes first.
    #expect(
      try await hana.send(ReleaseResults(exam: MarkingRoom.exam, attempt: nil, papers: true)).released.count
        == 1)
    try await unreleased(room)
    let reply = try await hana.send(ReleaseResults(exam: MarkingRoom.exam, attempt: nil, papers: false))
    #expect(reply.released.count == 1 && reply.already == 0 && reply.unmarked == 0)
    let own = try await room.result(as: "ana")
    #expect(own.score == .points(28) && own.isPassed == true && own.isPaperReleased)
    let again = try await hana.send(
      ReleaseResults(exam: MarkingRoom.exam, attempt: own.attempt, papers: false))
    #expect(again.released.isEmpty && again.already == 1)
    #expect(try await ana.send(ReviewPaper(attempt: own.attempt)).questions.count == 3)
    #expect(try await hana.send(VerifyAudit()).fault == nil)
  }

  @Test(
    "results as soon as marked; papers never, with them, or once the window has closed",
    arguments: [
      ("", false), (#"<release results="when-marked" papers="never"/>"#, false),
      (#"<release results="when-marked" papers="with-results"/>"#, true),
      (#"<release results="when-marked" papers="after-window"/>"#, true),
    ])
  func whenMarked(rules: String, isPaperShown: Bool) async throws {
    let room = try await marked(rules)
    let own = try await room.result(as: "ana")
    #expect(own.score == .points(28) && own.isReleased && own.isPaperReleased == isPaperShown)
  }

  @Test("after the window: not while it is open")
  func afterWindow() async throws {
    let room = try await marked(
      #"<window opens="2026-03-02T09:00" closes="2026-03-02T12:00"/><release results="when-marked" papers="after-window"/>"#
    )
    #expect(try await room.result(as: "ana").isPaperReleased == false)
    room.place.clock.advance(seconds: 3 * 3600)
    #expect(try await room.result(as: "ana").isPaperReleased)
  }

  @Test("the paper that is shown has the key in its own order, the marks and the rationale")
  func review() async throws {
    let room = try await marked(#"<release results="when-marked" papers="with-results"/>"#)
    let own = try await room.result(as: "ana")
    let reply = try await room.place.gateway("ana").send(ReviewPaper(attempt: own.attempt))
    for (question, shown) in zip(reply.questions, reply.paper.questions) {
      #expect(question.rationale != nil)
      switch (shown.interaction, question.key) {
      case (.trueFalse, .trueFalse(let isTrue)):
        #expect(isTrue && question.marks == .points(10))
      case (.shortAnswer, .points(let points)):
        #expect(points.map(\.weight) == [2, 1] && question.marks == .points(9))
        #expect(question.comment == "by tess")
      default: Issue.record("\(question.key)")
      }
    }
    // A stranger's paper is as unknown as none.
    await #expect(throws: Refusal.self) {
      try await room.place.gateway("ulf").send(ReviewPaper(attempt: "attempt-none"))
    }
  }

  @Test("marks given on record follow from their keys, also after a corrected one")
  func replay() async throws {
    let room = try await marked("")
    let tess = try await room.place.gateway("tess")
    let reply = try await tess.send(ReplayMarks(exam: MarkingRoom.exam))
    #expect(reply.papers == 1 && reply.looked == 1 && reply.differences.isEmpty)
    try await room.load(MarkingRoom.content("", statementIs: false))
    #expect(try await tess.send(RemarkItem(item: "room.statement", reason: "wrong key")).changes.count == 1)
    #expect(try await tess.send(ReplayMarks(exam: MarkingRoom.exam)).differences.isEmpty)
    #expect(try await room.result().score == .points(18))
  }
}
