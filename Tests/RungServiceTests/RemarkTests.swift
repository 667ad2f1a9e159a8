import Foundation
import RungAPI
import RungCore
import RungService
import RungTestSupport
import Testing

/// A corrected key: shown first, then committed by a person with a reason. Promise M5.
@Suite struct RemarkTests {
  private let quiz: ID<Exam> = "quiz.onboarding.d01"

  /// A workplace where ana sat the quiz and chose the first option shown of each question.
  private func sat() async throws -> (place: TestWorkplace, attempt: ID<Attempt>) {
    let place = try await TestWorkplace()
    try await place.furnish([("ana", [.trainee]), ("tess", [.trainer]), ("hana", [.hr])])
    let ana = try await place.gateway("ana")
    let started = try await ana.send(StartAttempt(exam: quiz))
    for question in started.paper.questions.indices {
      _ = try await ana.send(
        SaveAnswer(
          attempt: started.attempt, question: question, response: .choice(options: [0]), isFlagged: false,
          sequence: question + 1))
    }
    return (place, try await ana.send(SubmitAttempt(attempt: started.attempt)).attempt)
  }

  /// Moves the key of `item` to the option that ana chose, and has it approved.
  private func correct(_ item: ID<Item>, choosing text: String, at place: TestWorkplace) async throws {
    let file = try #require(
      try TestWorkplace.content().first {
        String(decoding: $0.text, as: UTF8.self).contains("id=\"\(item)\"")
      })
    let whole = String(decoding: file.text, as: UTF8.self)
    let start = try #require(whole.range(of: "<single-choice id=\"\(item)\""))
    let end = try #require(whole.range(of: "</single-choice>", range: start.upperBound..<whole.endIndex))
    let range = start.lowerBound..<end.upperBound
    let edited = whole[range].replacingOccurrences(of: "<option key=\"true\">", with: "<option>")
      .replacingOccurrences(
        of: "<option><text xml:lang=\"zh-Hans\">\(text)</text>",
        with: "<option key=\"true\"><text xml:lang=\"zh-Hans\">\(text)</text>")
    let reply = try await place.gateway("admin").send(
      LoadContent(
        files: [
          ContentFile(path: file.path, text: Data(whole.replacingCharacters(in: range, with: edited).utf8))
        ]))
    #expect(reply.isLoaded && reply.counts.changed == 1, "\(reply.findings)")
  }

  @Test func aCorrectedKeyChangesMarksOnlyWhenAPersonCommitsIt() async throws {
    let (place, attempt) = try await sat()
    let tess = try await place.gateway("tess")
    let print = try await tess.send(ReprintAttempt(attempt: attempt))
    let wrong = try #require(print.marks.firstIndex { $0 == .zero })
    guard case .choice(let options, _) = print.paper.questions[wrong].interaction else { return }
    let worth = print.paper.questions[wrong].marks
    // Which item it is, is not on the paper: it is found by its words.
    let items = try await tess.send(ListContent(kind: .item)).content.map(\.version.id)
    var found: ID<Item>?
    for id in items where found == nil {
      let text = try await tess.send(ShowContent(kind: .item, id: id, number: nil)).text
      if options.allSatisfy({ text.contains($0.text(.chinese)) }) { found = ID(id) }
    }
    let item = try #require(found)
    #expect(try await tess.send(RemarkItem(item: item, reason: nil)).changes.isEmpty)

    try await correct(item, choosing: options[0].text(.chinese), at: place)
    await #expect(throws: Refusal(.reviewNeeded, ["id": .text(item.text)])) {
      try await tess.send(RemarkItem(item: item, reason: nil))
    }
    _ = try await tess.send(ReviewContent(ids: [item.text], verdict: .approved, remark: ""))
    let looked = try await tess.send(RemarkItem(item: item, reason: nil))
    let change = try #require(looked.changes.first)
    #expect(looked.changes.count == 1 && !looked.isWritten && looked.looked == 1 && looked.unfit == 0)
    #expect(change.login == "ana" && change.before == .zero && change.after == worth)
    #expect(change.totalAfter == change.totalBefore + worth)
    #expect(try await tess.send(ReprintAttempt(attempt: attempt)).marks == print.marks)

    let written = try await tess.send(RemarkItem(item: item, reason: "The key was wrong."))
    #expect(written.isWritten && written.changes == looked.changes)
    #expect(try await tess.send(ReprintAttempt(attempt: attempt)).marks[wrong] == worth)
    let result = try #require(try await tess.send(ShowResults(login: "ana", exam: quiz)).results.first)
    #expect(result.score == change.totalAfter && result.isPassed == change.passedAfter)
    #expect(try await tess.send(RemarkItem(item: item, reason: "again")).changes.isEmpty)
    #expect(try await place.gateway("hana").send(VerifyAudit()).fault == nil)
    #expect(try await tess.send(ProveAttempt(attempt: attempt)).isProven)
  }

  @Test func `those under way by the earlier key are counted, and marked anew when they have handed in`()
    async throws
  {
    let rules = #"<marking raters="1"/><release results="by-hand" papers="by-hand"/>"#
    let room = try await MarkingRoom(rules, candidates: ["ana", "ben"])
    try await room.sit("ana")
    let ben = try await room.place.gateway("ben")
    let started = try await ben.send(StartAttempt(exam: MarkingRoom.exam))
    let statement = try #require(
      started.paper.questions.firstIndex { if case .trueFalse = $0.interaction { true } else { false } })
    _ = try await ben.send(
      SaveAnswer(
        attempt: started.attempt, question: statement, response: .trueFalse(true), isFlagged: false,
        sequence: 1))
    try await room.load(MarkingRoom.content(rules, statementIs: false))
    let tess = try await room.place.gateway("tess")
    let look = RemarkItem(item: "room.statement", reason: nil)
    let before = try await tess.send(look)
    #expect(before.underWay == 1 && before.changes.map(\.login) == ["ana"])
    _ = try await ben.send(SubmitAttempt(attempt: started.attempt))
    let after = try await tess.send(look)
    #expect(after.underWay == 0 && after.changes.map(\.login) == ["ana", "ben"])
    #expect(!after.isWritten)
  }
}
