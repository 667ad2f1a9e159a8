import RungAPI
import RungCore
import Testing
import rung

/// What each key does to the answer of each sort of question.
@Suite struct ExamAnswerTests {
  static let table: [(String, PaperQuestion, [Keystroke], Response?)] = [
    ("a letter chooses", SamplePaper.single, [.character("b")], .choice(options: [1])),
    ("so does a digit", SamplePaper.single, [.character("3")], .choice(options: [2])),
    ("and a full-width letter", SamplePaper.single, [.character("Ｄ")], .choice(options: [3])),
    (
      "one choice takes the place of another", SamplePaper.single, [.character("a"), .character("c")],
      .choice(options: [2])
    ),
    (
      "space chooses what is highlighted", SamplePaper.single, [.down, .down, .character(" ")],
      .choice(options: [2])
    ),
    ("and takes it back", SamplePaper.single, [.character("b"), .character(" ")], nil),
    (
      "Enter chooses and never takes back", SamplePaper.single, [.down, .enter, .enter], .choice(options: [1])
    ),
    (
      "several choices stand in order", SamplePaper.multiple, [.character("d"), .character("a")],
      .choice(options: [0, 3])
    ),
    (
      "a letter takes one of several back", SamplePaper.multiple,
      [.character("a"), .character("b"), .character("a")], .choice(options: [1])
    ),
    ("F is an option where there are six", SamplePaper.multiple, [.character("f")], .choice(options: [5])),
    ("T is true", SamplePaper.trueFalse, [.character("t")], .trueFalse(true)),
    ("F is false", SamplePaper.trueFalse, [.character("f")], .trueFalse(false)),
    ("错 is false", SamplePaper.trueFalse, [.character("错")], .trueFalse(false)),
    ("space takes a verdict back", SamplePaper.trueFalse, [.character("对"), .character(" ")], nil),
    (
      "letters match row by row", SamplePaper.matching, [.character("b"), .character("a"), .character("d")],
      .matching(right: [1, 0, 3, nil])
    ),
    (
      "a row is chosen first", SamplePaper.matching, [.down, .down, .character("e")],
      .matching(right: [nil, nil, 4, nil])
    ),
    (
      "a match is taken back", SamplePaper.matching,
      [.character("b"), .character("a"), .up, .up, .backspace], .matching(right: [nil, 0, nil, nil])
    ),
    (
      "letters in order", SamplePaper.ordering,
      [.character("b"), .character("d"), .character("a"), .character("c")], .ordering(entries: [1, 3, 0, 2])
    ),
    ("an entry moves down", SamplePaper.ordering, [.character("J")], .ordering(entries: [1, 0, 2, 3])),
    (
      "an entry moves up", SamplePaper.ordering, [.down, .down, .shiftUp, .character("K")],
      .ordering(entries: [2, 0, 1, 3])
    ),
    ("the order as it stands", SamplePaper.ordering, [.enter], .ordering(entries: [0, 1, 2, 3])),
    ("an order is taken back", SamplePaper.ordering, [.enter, .backspace], nil),
    (
      "a digit begins a number", SamplePaper.numeric,
      [.character("1"), .character("."), .character("5"), .escape], .numeric("1.5")
    ),
    (
      "letters in a field are text", SamplePaper.numeric, [.enter, .character("n"), .character("o"), .tab],
      .numeric("no")
    ),
    (
      "blanks one after another", SamplePaper.fillIn, [.enter, .character("分"), .tab, .character("s"), .tab],
      .fillIn(blanks: ["分", "s"])
    ),
    (
      "Enter goes to the next blank", SamplePaper.fillIn,
      [.enter, .character("a"), .enter, .character("b"), .enter], .fillIn(blanks: ["a", "b"])
    ),
    (
      "Chinese begins to write", SamplePaper.fillIn, [.down, .character("跟"), .escape],
      .fillIn(blanks: ["", "跟"])
    ),
    (
      "a paste begins to write", SamplePaper.shortAnswer, [.paste("抱歉\n马上处理"), .escape],
      .shortAnswer("抱歉\n马上处理")
    ),
    (
      "Enter is a new line", SamplePaper.shortAnswer,
      [.enter, .character("a"), .enter, .character("b"), .tab], .shortAnswer("a\nb")
    ),
    (
      "an emptied field is no answer", SamplePaper.shortAnswer,
      [.enter, .character("a"), .backspace, .escape], nil
    ),
  ]

  @Test(arguments: table) func `keys give the answer`(
    name: String, question: PaperQuestion, keys: [Keystroke], expected: Response?
  ) throws {
    var sitting = Sitting(of: question)
    for key in keys { sitting.press(key) }
    let save = try #require(sitting.saves.last, "\(name)")
    #expect(save.response == expected, "\(name)")
    #expect(sitting.model.answer.response == expected, "\(name)")
    if let expected { #expect(question.interaction.accepts(expected), "\(name)") }
    #expect(sitting.saves.map(\.sequence) == Array(1...sitting.saves.count))
  }

  @Test func `an order is an answer only when all its letters are typed, each once`() {
    var sitting = Sitting(of: SamplePaper.ordering)
    sitting.type("bdb")
    #expect(sitting.saves.isEmpty)
    #expect(sitting.model.typedOrder == [1, 3])
    #expect(sitting.frame.text.contains("B is in the order already"))
    sitting.press(.backspace, .escape)
    #expect(sitting.model.typedOrder.isEmpty)
  }

  @Test func `a flag is saved with the answer and taken away`() {
    var sitting = Sitting()
    sitting.type("bf")
    #expect(sitting.saves.last.map { $0.isFlagged && $0.response == .choice(options: [1]) } == true)
    sitting.press(.control("f"))
    #expect(sitting.saves.last?.isFlagged == false)
    sitting.go(to: 2)
    sitting.press(.control("f"))
    #expect(sitting.saves.last?.isFlagged == true)
    #expect(sitting.saves.last?.response == nil)
  }

  @Test func `a paste over the limit changes nothing and says so`() {
    var sitting = Sitting(of: SamplePaper.shortAnswer)
    sitting.press(.paste(String(repeating: "好", count: 200)), .paste("再"))
    #expect(sitting.model.answer.response == .shortAnswer(String(repeating: "好", count: 200)))
    #expect(sitting.frame.text.contains("Not pasted"))
    #expect(sitting.frame.text.contains("200/200"))
  }

  @Test func `whatever keys are pressed, every save is an answer that the paper accepts`() {
    let keys: [Keystroke] = [
      .up, .down, .left, .right, .enter, .tab, .escape, .backspace, .character(" "), .character("a"),
      .character("c"),
      .character("f"), .character("J"), .character("K"), .character("t"), .character("9"), .character("客"),
      .paste("一二三"), .shiftUp, .shiftDown, .pageDown, .pageUp, .home, .end, .character("o"), .character("?"),
      .delete, .character("-"), .control("f"), .resizeless,
    ]
    for seed in 0..<60 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var sitting = Sitting()
      for _ in 0..<40 { sitting.press(keys[random.draw(below: keys.count)]) }
      for save in sitting.saves {
        let fits = save.response.map { SamplePaper.questions[save.question].interaction.accepts($0) } ?? true
        #expect(fits, "seed \(seed), question \(save.question)")
      }
      #expect(zip(sitting.saves, sitting.saves.dropFirst()).allSatisfy { $0.sequence < $1.sequence })
    }
  }
}

extension Keystroke {
  /// A key that means nothing to the exam.
  fileprivate static let resizeless = Keystroke.control("g")
}
