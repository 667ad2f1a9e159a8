import Foundation
import RungAPI
import RungCore
import RungService
import RungStore
import RungTestSupport
import Testing

/// An exam that two persons mark, with everything that can befall a mark, and the audit after each step of it.
@Suite("The audit of what two raters mark") struct AuditedMarkingTests {
  private static let rules = #"<marking raters="2" gap="4"/><release results="by-hand" papers="by-hand"/>"#

  private func sound(_ room: MarkingRoom) async throws {
    #expect(try await room.place.gateway("hana").send(VerifyAudit()).fault == nil)
  }

  private func undo(_ task: AnswerToMark, by rater: String, in room: MarkingRoom) async throws {
    _ = try await room.place.gateway(rater).send(UndoScore(task: task.task, reason: "a slip"))
    try await sound(room)
  }

  private func score(_ rater: String, _ points: Int, in room: MarkingRoom) async throws -> AnswerToMark {
    let task = try await room.score(rater, points)
    try await sound(room)
    return task
  }

  /// Ana's paper is marked, by a third person where the two differed, and its key corrected; ben's waits for a third person,
  /// and cai's for both.
  private func marked() async throws -> (room: MarkingRoom, ana: ID<Attempt>, ben: ID<Attempt>) {
    let room = try await MarkingRoom(Self.rules, candidates: ["ana", "ben", "cai"])
    let ana = try await room.sit("ana").attempt
    let held = try #require(try await room.next("tess"))
    try await sound(room)
    _ = try await room.place.gateway("tess").send(HandBackAnswer(task: held.task))
    try await sound(room)

    let slip = try await score("tess", 1, in: room)
    _ = try await score("tess", 9, in: room)
    try await undo(slip, by: "tess", in: room)
    #expect(try await score("tess", 9, in: room).task == slip.task)
    // Six apart: a third is asked, is not, and is asked again.
    let apart = try await score("ulf", 3, in: room)
    #expect(apart.item == slip.item)
    try await undo(apart, by: "ulf", in: room)
    _ = try await score("ulf", 3, in: room)
    _ = try await score("ulf", 8, in: room)
    let third = try await score("vera", 6, in: room)
    #expect(try await room.result().score == Marks(milli: 24_500))

    // With ben's start ana's marks are counted, and taken back they are not.
    let ben = try await room.sit("ben", statement: false).attempt
    try await sound(room)
    try await undo(third, by: "vera", in: room)
    #expect(try await room.result().state == .submitted)
    #expect(try await score("vera", 6, in: room).task == third.task)
    for points in [9, 9] { _ = try await score("tess", points, in: room) }
    for points in [3, 9] { _ = try await score("ulf", points, in: room) }

    try await room.sit("cai")
    try await room.load(MarkingRoom.content(Self.rules, statementIs: false))
    try await sound(room)
    let remarked = try await room.place.gateway("tess").send(
      RemarkItem(item: "room.statement", reason: "The key was wrong."))
    // Papers that wait for a person are marked anew as well: their verdict is to come.
    #expect(remarked.changes.map(\.login) == ["ana", "ben", "cai"])
    #expect(remarked.changes.map(\.passedAfter) == [false, nil, nil])
    #expect(
      remarked.changes.map { $0.after - $0.before } == [
        .zero - .points(10), .points(10), .zero - .points(10),
      ])
    #expect(try await room.result().score == Marks(milli: 14_500))
    #expect(try await room.result("ben").state == .submitted)
    try await sound(room)
    return (room, ana, ben)
  }

  @Test("finds nothing at any step, and names each row kept beside the facts of which a column is changed")
  func named() async throws {
    let (room, ana, ben) = try await marked()
    let hana = try await room.place.token("hana")
    let hands = try OtherHands(room.place.home.appending(path: "rung.sqlite").path)
    let tasks = try hands.rows(
      "SELECT id, attempt, question, round FROM marking_task ORDER BY attempt, question, round")
    let disputed = try #require(tasks.first { $0[1] == ana.text && $0[3] == "3" })
    let agreed = try #require(tasks.first { $0[1] == ana.text && $0[2] != disputed[2] })
    let asked = try #require(tasks.first { $0[1] == ben.text && $0[3] == "3" })
    #expect(tasks.count == 14)
    func row(_ task: [String], round: String? = nil) -> String {
      "marking_task \(task[1]) \(task[2]) \(round ?? task[3])"
    }
    func task(_ task: [String], _ change: String) -> String {
      "UPDATE marking_task SET \(change) WHERE id = '\(task[0])'"
    }
    func state(_ change: String) -> String { "UPDATE attempt_state SET \(change) WHERE attempt = '\(ana)'" }
    func packed(_ change: String) -> String { "UPDATE packed_paper SET \(change) WHERE attempt = '\(ana)'" }
    func question(_ change: String) -> String {
      "UPDATE packed_question SET \(change) WHERE item = 'room.one'"
    }
    func tally(_ change: String) -> String {
      "UPDATE item_tally SET \(change) WHERE item = 'room.one' AND number = 1"
    }
    let stands = "attempt_state \(ana)"
    let edits: [(statement: String, row: String)] = [
      (task(disputed, "is_done = 0"), row(disputed)), (task(agreed, "is_done = 0"), row(agreed)),
      (task(asked, "is_done = 1"), row(asked)),
      (task(disputed, "leased_by = (SELECT id FROM person ORDER BY fact LIMIT 1)"), row(disputed)),
      (task(agreed, "leased_by = NULL"), row(agreed)),
      (task(agreed, "exam = 'exam.x'"), row(agreed)), (task(agreed, "item = 'room.x'"), row(agreed)),
      (task(agreed, "question = 9"), "marking_task \(ana) 9 \(agreed[3])"),
      (task(agreed, "round = 3"), row(agreed)), (task(disputed, "round = 4"), row(disputed, round: "4")),
      (task(disputed, "attempt = 'attempt-x'"), "marking_task attempt-x \(disputed[2]) 3"),
      ("DELETE FROM marking_task WHERE id = '\(disputed[0])'", row(disputed)),
      ("DELETE FROM marking_task WHERE id = '\(asked[0])'", row(asked)),
      (
        """
        INSERT INTO marking_task SELECT 'x', attempt, question, 3, exam, item, 1, NULL, NULL, 1
        FROM marking_task WHERE id = '\(agreed[0])'
        """, row(agreed, round: "3")
      ),
      (state("state = 'submitted'"), stands), (state("closes = closes + 1"), stands),
      (state("handed_in = handed_in - 1"), stands), (state("is_expired = 1"), stands),
      (state("holder = NULL"), stands), (state("is_away = 1"), stands), (state("returns = 1"), stands),
      (state("disconnects = 1"), stands), (state("focus_losses = 1"), stands),
      (state("is_counted = 0"), "item_tally room.one 1"),
      (
        "UPDATE attempt_state SET is_counted = 1 WHERE attempt = '\(ben)'", "attempt_state \(ben)"
      ),
      (packed("number = number + 100"), "packed_paper \(ana)"),
      (packed("answers = zeroblob(length(answers))"), "packed_paper \(ana)"),
      (
        packed("answers = (SELECT answers FROM packed_paper WHERE attempt = '\(ben)')"),
        "packed_paper \(ana)"
      ),
      (packed("attempt = 'attempt-x'"), "packed_paper attempt-x"),
      (question("item = 'room.x'"), "packed_question exam.room room.one"),
      (question("version = 9"), "packed_question exam.room room.one"),
      (question("part = 0"), "packed_question exam.room room.one"),
      (question("worth = 1"), "packed_question exam.room room.one"),
      (question("number = 9"), "packed_paper \(ana)"),
      ("UPDATE packed_exam SET exam = 'exam.x'", "packed_exam exam.room"),
      ("UPDATE packed_exam SET number = 9", "packed_question exam.room room.statement"),
      (tally("count = count + 1"), "item_tally room.one 1"), (tally("earned = 0"), "item_tally room.one 1"),
      (tally("worth = 0"), "item_tally room.one 1"), (tally("settled = 1"), "item_tally room.one 1"),
      (tally("number = 2"), "item_tally room.one 2"),
    ]
    for (statement, row) in edits {
      let home = room.place.home.appending(path: "edited")
      try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: home) }
      try FileManager.default.copyItem(
        at: room.place.home.appending(path: "rung.key"), to: home.appending(path: "rung.key"))
      let file = home.appending(path: "rung.sqlite").path
      try hands.run("VACUUM INTO '\(file)'")
      let others = try OtherHands(file)
      try others.run(statement)
      try others.close()
      let clock = room.place.clock
      let edited = try await Workplace(home: home, clock: { clock.now })
      let fault = try await LocalGateway(edited, token: hana).send(VerifyAudit()).fault
      try edited.store.close()
      #expect(
        fault?.kind == "summary-wrong" && fault?.row == row, "\(statement): \(fault?.row ?? "no fault")")
    }
    try await sound(room)
  }
}
