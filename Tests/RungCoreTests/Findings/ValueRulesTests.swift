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

  /// The rule against marking itself: a penalty is idle exactly where no answer ever earns another mark than without it.
  @Test(
    "A penalty is found to be idle where marking never feels it, and a floor where there is no penalty",
    arguments: [
      SampleQuestion.choice([true, false, false], multiple: false), .choice([true, false, false]),
      .trueFalse(true),
      .numeric(5_000_000), .fillIn([["a"]]), .fillIn([["a"], ["b"]]), .matching(1, distractors: 1),
      .matching(2),
      .ordering(2),
      .ordering(3),
    ])
  func idlePenalties(sample: SampleQuestion) {
    for floor in Key.Floor.allCases {
      for credit in [
        Credit.exact, .exactOrLoss(penalty: 50), .proportional(penalty: 0), .proportional(penalty: 50),
      ] {
        let key = Key(answer: sample.key.answer, credit: credit, floor: floor)
        let isFree = credit == .exact || credit == .proportional(penalty: 0)
        let without: Credit =
          credit == .exact || credit == .exactOrLoss(penalty: 50) ? .exact : .proportional(penalty: 0)
        let bare = Key(answer: sample.key.answer, credit: without, floor: .item)
        let order = ShownOrder(asWritten: sample.listed)
        let acts = sample.responses.contains {
          key.marks(for: $0, to: sample.question, order: order, worth: .points(6))
            != bare.marks(for: $0, to: sample.question, order: order, worth: .points(6))
        }
        let expected: [FindingCode] =
          acts ? [] : isFree ? (floor == .paper ? [.floorIdle] : []) : [.penaltyIdle]
        let found = codes(item("item.one", .single(sample.question, key)))
        #expect(found == expected, "\(sample.question.interaction) \(credit) \(floor)")
      }
    }
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

extension SampleQuestion {
  /// Every answer that it can be given, as far as marking tells them apart.
  fileprivate var responses: [Response] {
    func lists<Entry>(of entries: [Entry], _ count: Int) -> [[Entry]] {
      count == 0 ? [[]] : lists(of: entries, count - 1).flatMap { list in entries.map { list + [$0] } }
    }
    switch question.interaction {
    case .choice(let options, let multiple):
      let picked = lists(of: [false, true], options.count).map { picks in picks.indices.filter { picks[$0] } }
      return picked.filter { multiple || $0.count == 1 }.map { .choice(options: $0) }
    case .trueFalse: return [.trueFalse(true), .trueFalse(false)]
    case .numeric: return [.numeric("5"), .numeric("6")]
    case .fillIn(let blanks): return lists(of: ["", "a", "b", "c"], blanks).map { .fillIn(blanks: $0) }
    case .matching(let left, let right):
      return lists(of: [nil] + right.indices.map(Optional.some), left.count).map { .matching(right: $0) }
    case .ordering(let entries):
      return lists(of: Array(entries.indices), entries.count).filter { Set($0).count == entries.count }
        .map { .ordering(entries: $0) }
    case .shortAnswer: return []
    }
  }
}
