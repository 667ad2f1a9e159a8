import Foundation
import RungAPI
import RungCore
import RungService
import RungTestSupport
import Testing

/// Two persons mark each answer without knowing of each other. Promises M6 to M9.
@Suite("Marking by several persons") struct RatingTests {
  private static let two = #"<marking raters="2" gap="4"/><release results="by-hand" papers="by-hand"/>"#

  @Test("two who agree settle an answer by their mean, and neither gets it twice")
  func agreement() async throws {
    let room = try await MarkingRoom(Self.two)
    #expect(try await room.sit("ana").state == .submitted)
    let first = try await room.score("tess", 7)
    let second = try await room.score("tess", 5)
    #expect(first.task != second.task && first.item != second.item)
    #expect(try await room.next("tess") == nil)
    #expect(try await room.result().unmarked == 2)
    try await room.score("ulf", 8)
    try await room.score("ulf", 6)
    let result = try await room.result()
    // 10, the mean of 7 and 8, and the mean of 5 and 6, whichever way round the two took them.
    #expect(result.state == .marked)
    #expect(result.score == Marks(milli: 23_000) && result.isPassed == true)
    #expect(try await room.next("vera") == nil)
    let review = try await room.place.gateway("tess").send(ReviewPaper(attempt: result.attempt))
    #expect(review.questions.count { $0.because.map(\.code) == [.ratersAgree] } == 2)
    #expect(try await room.place.gateway("hana").send(VerifyAudit()).fault == nil)
  }

  @Test("marks as far apart as the exam declares go to a third, who decides alone")
  func gap() async throws {
    let room = try await MarkingRoom(Self.two)
    try await room.sit("ana")
    let item = try await room.score("tess", 9).item
    try await room.score("tess", 9)
    for _ in 0..<2 {
      let task = try #require(try await room.next("ulf"))
      _ = try await room.place.gateway("ulf").send(
        ScoreAnswer(task: task.task, marks: .points(task.item == item ? 5 : 9), comment: ""))
    }
    #expect(try await room.result().state == .submitted)
    // The first two have had their say.
    #expect(try await room.next("tess") == nil)
    #expect(try await room.next("ulf") == nil)
    let third = try await room.score("vera", 6)
    #expect(third.item == item)
    let result = try await room.result()
    #expect(result.state == .marked && result.score == .points(25))
    let review = try await room.place.gateway("tess").send(ReviewPaper(attempt: result.attempt))
    #expect(review.questions.count { $0.because.map(\.code) == [.ratersThird] } == 1)
  }

  @Test("a split verdict goes to a third though no two marks are far apart")
  func split() async throws {
    let room = try await MarkingRoom(Self.two)
    try await room.sit("ana", statement: false)
    // Nothing for the statement: 18 passes, 17 does not.
    for points in [9, 9] { try await room.score("tess", points) }
    for points in [8, 9] { try await room.score("ulf", points) }
    #expect(try await room.result().state == .submitted)
    try await room.score("vera", 8)
    let result = try await room.result()
    #expect(result.state == .marked && result.score == .points(17) && result.isPassed == false)
  }

  @Test("one rater takes a mark back before release, and what followed from it is found anew")
  func undo() async throws {
    let room = try await MarkingRoom(Self.two)
    try await room.sit("ana")
    let tess = try await room.place.gateway("tess")
    let wrong = try await room.score("tess", 1)
    try await room.score("tess", 8)
    let ulf = [try await room.score("ulf", 8), try await room.score("ulf", 8)]
    // The slip of the pen has opened a third's task.
    #expect(try await room.next("vera")?.item == wrong.item)
    _ = try await tess.send(UndoScore(task: wrong.task, reason: "a slip"))
    #expect(try await room.next("vera") == nil)
    let again = try #require(try await room.next("tess"))
    #expect(again.task == wrong.task)
    _ = try await tess.send(ScoreAnswer(task: again.task, marks: .points(8), comment: ""))
    #expect(try await room.result().score == .points(26))
    // After it was settled, and before release, it can be taken back still.
    _ = try await place(room, "ulf").send(UndoScore(task: ulf[0].task, reason: "read it again"))
    #expect(try await room.result().state == .submitted)
    _ = try await place(room, "ulf").send(ScoreAnswer(task: ulf[0].task, marks: .points(6), comment: ""))
    #expect(try await room.result().score == .points(25))
    _ = try await place(room, "hana").send(
      ReleaseResults(exam: MarkingRoom.exam, attempt: nil, papers: false))
    await #expect(throws: Refusal(.markReleased, ["task": .text(ulf[0].task)])) {
      try await place(room, "ulf").send(UndoScore(task: ulf[0].task, reason: "too late"))
    }
    await #expect(throws: Refusal(.taskUnknown, ["task": .text(ulf[0].task)])) {
      try await tess.send(UndoScore(task: ulf[0].task, reason: "not mine"))
    }
    #expect(try await place(room, "hana").send(VerifyAudit()).fault == nil)
  }

  private func place(_ room: MarkingRoom, _ login: String) async throws -> LocalGateway {
    try await room.place.gateway(login)
  }

  @Test("where results are out at once, a mark can be taken back until the last is given")
  func undoOfOne() async throws {
    let room = try await MarkingRoom("")
    try await room.sit("ana")
    let first = try await room.score("tess", 2)
    _ = try await place(room, "tess").send(UndoScore(task: first.task, reason: "a slip"))
    let again = try await room.score("tess", 9)
    #expect(again.task == first.task)
    let last = try await room.score("tess", 9)
    #expect(try await room.result().score == .points(28))
    await #expect(throws: Refusal(.markReleased, ["task": .text(last.task)])) {
      try await place(room, "tess").send(UndoScore(task: last.task, reason: "a slip"))
    }
  }

  @Test("what is handed back, or not marked in time, is the next one's")
  func handBack() async throws {
    let room = try await MarkingRoom("")
    try await room.sit("ana")
    let task = try #require(try await room.next("tess"))
    await #expect(throws: Refusal(.taskUnknown, ["task": .text(task.task)])) {
      try await place(room, "vera").send(HandBackAnswer(task: task.task))
    }
    let reply = try await place(room, "tess").send(HandBackAnswer(task: task.task))
    #expect(reply.waiting == 2)
    let taken = try #require(try await room.next("vera"))
    #expect(taken.task == task.task)
    await #expect(throws: Refusal(.taskUnknown, ["task": .text(task.task)])) {
      try await place(room, "tess").send(ScoreAnswer(task: task.task, marks: .zero, comment: ""))
    }
    room.place.clock.advance(seconds: 31 * 60)
    #expect(try await room.next("tess")?.task == task.task)
  }

  @Test("a mentor marks their own newcomer only where somebody else allowed it, with a reason")
  func conflict() async throws {
    let room = try await MarkingRoom("")
    try await room.sit("ana")
    let hana = try await place(room, "hana")
    _ = try await place(room, "tess").send(AssignMentor(mentor: "ulf", newcomer: "ana"))
    #expect(try await room.next("ulf") == nil)
    await #expect(throws: Refusal.self) {
      try await hana.send(AllowMarking(rater: "ulf", candidate: "ana", reason: ""))
    }
    await #expect(throws: Refusal.self) {
      try await place(room, "tess").send(AllowMarking(rater: "ulf", candidate: "ana", reason: "please"))
    }
    await #expect(throws: Refusal(.conflictOfInterest, ["request": .text("mark.allow")])) {
      try await hana.send(AllowMarking(rater: "hana", candidate: "ana", reason: "my own"))
    }
    _ = try await hana.send(AllowMarking(rater: "ulf", candidate: "ana", reason: "nobody else is there"))
    #expect(try await room.next("ulf") != nil)
    try await room.score("ulf", 5)
  }

  @Test("nothing that a marker receives tells whose the answer is, or in which order they came")
  func blind() async throws {
    let names = (0..<12).map { "cand\($0)" }
    let room = try await MarkingRoom(Self.two, candidates: names)
    var attempts: [String] = []
    for (place, name) in names.enumerated() {
      attempts.append(try await room.sit(name, answer: String(place)).attempt.text)
    }
    let tess = try await place(room, "tess")
    let people = try await place(room, "admin").send(ListPeople()).people
    let secrets =
      attempts
      + people.filter { names.contains($0.login) }.flatMap {
        [$0.login, $0.name, $0.staffNumber, $0.id.text]
      }
    var items: [ID<Item>] = []
    var answers: [String] = []
    for _ in 0..<24 {
      let task = try #require(try await room.next("tess"))
      let reply = try await tess.send(ScoreAnswer(task: task.task, marks: .points(5), comment: ""))
      let wire = [
        String(decoding: try JSONEncoder().encode(task), as: UTF8.self),
        String(decoding: try JSONEncoder().encode(reply), as: UTF8.self),
      ]
      for secret in secrets {
        #expect(!wire[0].contains("\"\(secret)\"") && !wire[1].contains("\"\(secret)\""), "\(secret)")
      }
      #expect(!wire[0].contains(MarkingRoom.exam.text))
      items.append(task.item)
      answers.append(task.answer)
    }
    // One item across all candidates, then the other.
    #expect(items == items.sorted() && Set(items).count == 2)
    // To come by chance in the order in which they sat is one case of 479,001,600.
    #expect(answers.count == 24 && Array(answers.prefix(12)) != Array(0..<12).map(String.init))
  }

  @Test("hints name the points' words that an answer holds, and are no marks")
  func hints() async throws {
    let room = try await MarkingRoom("")
    try await room.sit("ana")
    let task = try #require(try await room.next("tess"))
    #expect(task.hints.map(\.seems) == [.covered, .missing])
    #expect(task.hints.first?.found == ["核对订单号"])
    #expect(try await room.result().unmarked == 2)
  }
}
