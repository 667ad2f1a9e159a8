import RungCore
import Testing

@Suite("Rules of a single value")
struct ValueRulesTests {
  private func line(_ text: String) -> LocalizedText { LocalizedText([.english: text]) }

  private func question(_ id: String, keys: [Bool], texts: [String]? = nil, multiple: Bool = false) -> Item {
    let texts = texts ?? keys.indices.map { "Option \($0)" }
    let options = texts.map { Question.Option(text: line($0), staysLast: false) }
    return item(
      id,
      .single(
        Question(stem: LocalizedPassage([:]), interaction: .choice(options: options, multiple: multiple)),
        Key(answer: .options(keys), credit: .exact)))
  }

  private func item(_ id: String, _ content: Item.Content) -> Item {
    Item(
      id: ID(id), topic: "flow", competence: "flow.steps", level: 1, author: "lin.yue", reviewer: nil,
      status: .draft,
      enemies: [], weight: 1, content: content, rationale: nil)
  }

  private func codes(_ item: Item) -> [FindingCode] { faults(in: .item(item, bank: "bank.one")).map(\.code) }

  @Test(
    "Keys of single choice",
    arguments: [
      ([false, false], [FindingCode.keyMissing]), ([true, false], []), ([true, true], [.keyTooMany]),
      ([true, true, true], [.keyTooMany]),
    ])
  func singleChoice(keys: [Bool], expected: [FindingCode]) {
    #expect(codes(question("item.one", keys: keys)) == expected)
  }

  @Test(
    "Keys of multiple choice",
    arguments: [
      ([false, false, false], [FindingCode.keyMissing]), ([true, false, false], []),
      ([true, true, false], []),
      ([true, true, true], [.keyAll]),
    ])
  func multipleChoice(keys: [Bool], expected: [FindingCode]) {
    #expect(codes(question("item.one", keys: keys, multiple: true)) == expected)
  }

  @Test("A fault in a case is found where its item stands among its namesakes")
  func casePaths() {
    let parts = [
      question("item.a", keys: [true, false]),
      question("item.b", keys: [true, false, false], multiple: true),
      question("item.c", keys: [true, false], texts: ["Same", "Same\u{3000}"]),
    ]
    let group = item("item.case", .group(stimulus: LocalizedPassage([:]), parts))
    let found = faults(in: .item(group, bank: "bank.one"))
    #expect(found.map(\.code) == [.optionDuplicate])
    #expect(found.first?.path == [.child("single-choice", 1), .child("option", 1)])
    #expect(found.first?.related == [.child("single-choice", 1), .child("option", 0)])
  }

  @Test("Options that differ in one language only are not the same")
  func languages() {
    let options = ["甲", "乙"].map { LocalizedText([.chinese: $0, .english: "Same"]) }
    let twice = item(
      "item.one",
      .single(
        Question(stem: LocalizedPassage([:]), interaction: .ordering(entries: options)),
        Key(answer: .ordering, credit: .exact)))
    let found = faults(in: .item(twice, bank: "bank.one"))
    #expect(found.map(\.code) == [.optionDuplicate])
    #expect(found.first?.details["language"] == .text("en"))
  }

  @Test(
    "Blanks",
    arguments: [
      ([["a", "b"], ["b", "a"]], ["a", "b"], []), ([["a"], ["a"]], [], [FindingCode.blankUnanswered]),
      ([["a"], ["a"]], ["a", "b"], [.blankUnknown]), ([["a"], ["a", "b"]], ["a"], [.blankUnknown]),
      ([["a"], []], ["a"], [.blankMissing]), ([["a", "a"], ["a"]], ["a"], [.blankRepeated]),
      ([["a"], ["a"]], ["a", "a"], [.blankRepeated]), ([], [], []),
    ])
  func blanks(stems: [[String]], answers: [String], expected: [FindingCode]) {
    #expect(blankFaults(stems: stems, answers: answers).map(\.code) == expected)
  }

  @Test("One gap in the days of a track is one fault")
  func days() {
    let days = [1, 2, 4, 5].map { Track.TrainingDay(number: $0, sessions: [], quiz: nil) }
    let track = Track(
      id: "track.one", title: line("Track"), tier: .newcomer, calendar: "calendar.one", venue: "venue.one",
      requires: [],
      phases: [
        Track.Phase(id: "phase.one", title: line("One"), days: Array(days[..<2])),
        Track.Phase(id: "phase.two", title: line("Two"), days: Array(days[2...])),
      ])
    let found = faults(in: .track(track))
    #expect(found.map(\.code) == [.daysUnordered])
    #expect(found.first?.path == [.child("phase", 1), .child("day", 0), .attribute("number")])
    #expect(found.first?.details == ["found": .number(4), "needed": .number(3)])
  }

  @Test("A full mark of nothing cannot be passed")
  func fullMark() {
    let rule = PassRule(
      passMark: PassMark(mark: .zero, outOf: .zero), resits: 1, resitAfter: .days(0))
    let exam = Exam(
      id: "exam.one", title: line("Exam"), instructions: nil, rule: rule,
      form: .practical(Exam.Practical(rubric: "rubric.one", draws: [])))
    #expect(faults(in: .exam(exam)).map(\.code) == [.passMarkTooHigh])
  }
}
