import RungCore
import Testing

@Suite("Marking")
struct MarkingTests {
  // Key: the first two of four are right; worth 4 marks. A wrong one costs `penalty` percent of a right one's
  // 2 marks.
  @Test(
    "multiple choice by parts: right ones earn, wrong ones cost, never below nothing",
    arguments: [
      (0, [0], 2000), (0, [0, 1], 4000), (0, [0, 2], 2000), (0, [0, 1, 2, 3], 4000), (0, [2], 0),
      (50, [0, 2], 1000),
      (50, [0, 1, 2], 3000), (50, [0, 1, 2, 3], 2000), (50, [2, 3], 0), (100, [0, 2], 0),
      (100, [0, 1, 2], 2000),
      (100, [0, 1, 2, 3], 0), (100, [0, 1], 4000), (33, [0, 2], 1340), (200, [0, 1, 2], 0),
      // Chosen twice is chosen once; what the paper does not show is nothing.
      (50, [0, 0], 2000), (50, [0, 9, -1], 2000), (50, [9], 0),
    ])
  func choiceByParts(penalty: Int, chosen: [Int], milli: Int) {
    let sample = SampleQuestion.choice([true, true, false, false], credit: .proportional(penalty: penalty))
    #expect(sample.marks(.choice(options: chosen), order: [0, 1, 2, 3], worth: .points(4))?.milli == milli)
  }

  @Test(
    "multiple choice all or nothing",
    arguments: [
      ([0, 1], 4000), ([1, 0], 4000), ([0], 0), ([0, 1, 2], 0), ([2, 3], 0), ([0, 0], 0), ([1, 1], 0),
      ([0, 1, 1], 4000), ([], 0),
    ])
  func choiceExact(chosen: [Int], milli: Int) {
    let sample = SampleQuestion.choice([true, true, false, false])
    #expect(sample.marks(.choice(options: chosen), order: [0, 1, 2, 3], worth: .points(4))?.milli == milli)
  }

  @Test("options are marked where the paper showed them, not where the author wrote them")
  func permutedChoice() {
    let sample = SampleQuestion.choice([true, false, false, false], multiple: false)
    let order = [2, 0, 3, 1]
    let marks = (0..<4).map { sample.marks(.choice(options: [$0]), order: order, worth: .points(2))?.milli }
    #expect(marks == [0, 2000, 0, 0])
  }

  @Test(
    "true or false",
    arguments: [(true, true, 1000), (true, false, 0), (false, false, 1000), (false, true, 0)])
  func trueFalse(key: Bool, answer: Bool, milli: Int) {
    #expect(
      SampleQuestion.trueFalse(key).marks(.trueFalse(answer), order: [], worth: .points(1))?.milli == milli)
  }

  // Three blanks worth 1 mark: a third is 0.333, rounded down; all three are the whole mark.
  @Test(
    "blanks by parts and all or nothing",
    arguments: [
      (["24", "48", "7"], 1000, 1000), (["24", "48", ""], 666, 0), (["24", "", ""], 333, 0),
      (["", "", ""], 0, 0),
      (["48", "24", "7"], 333, 0), (["24小时", "48", "7"], 1000, 1000), (["24", "48"], 666, 0),
      (["24", "48", "7", "7"], 1000, 1000), (["124", "48", "7"], 666, 0),
    ])
  func blanks(texts: [String], byParts: Int, exact: Int) {
    let forms = [["24", "24小时"], ["48"], ["7"]]
    let response = Response.fillIn(blanks: texts)
    let parts = SampleQuestion.fillIn(forms, credit: .proportional(penalty: 0))
    #expect(parts.marks(response, order: [], worth: .points(1))?.milli == byParts)
    #expect(SampleQuestion.fillIn(forms).marks(response, order: [], worth: .points(1))?.milli == exact)
  }

  @Test(
    "numbers count within their tolerance, ends included, as typed with a declared unit",
    arguments: [
      ("15", true), ("15.0", true), ("15.5", true), ("14.5", true), ("15.500001", false),
      ("14.499999", false),
      ("１５", true), ("15 分钟", true), ("15分钟", true), ("15 MIN", true), ("15 min", true), ("+15", true),
      (" 1 5 ", true), ("15.", true), ("115", false), ("-15", false), ("1.5e1", false), ("十五", true),
      ("15小时", false), ("15 minutes", true), ("分钟", false), ("min15", false), ("15.0000001", false),
      ("", false),
      ("1,5", false), ("9223372036854.775807", false), ("-9223372036854.775807", false),
      ("-9999999999999999999999", false), ("15分钟分钟", false),
    ])
  func numbers(text: String, isRight: Bool) {
    let unit = LocalizedText([.chinese: "分钟", .english: "min"])
    let sample = SampleQuestion.numeric(15_000_000, tolerance: 500_000, unit: unit)
    #expect(sample.marks(.numeric(text), order: [], worth: .points(2)) == (isRight ? .points(2) : .zero))
  }

  @Test("a number too far from the key for any integer is wrong, not a crash")
  func numbersFarOff() {
    let below = SampleQuestion.numeric(-5_000_000)
    #expect(below.marks(.numeric("9223372036854.775807"), order: [], worth: .points(1)) == .zero)
    let above = SampleQuestion.numeric(5_000_000, tolerance: .max)
    #expect(above.marks(.numeric("-9223372036854.775807"), order: [], worth: .points(1)) == .zero)
    #expect(above.marks(.numeric("-9223372036849"), order: [], worth: .points(1)) == .points(1))
  }

  // Three pairs and a distractor, shown as right-hand 3, 1, 0, 2: the right places are 2, 1, 3.
  @Test(
    "matching by parts and all or nothing",
    arguments: [
      ([2, 1, 3], 3000, 3000), ([2, 1, nil], 2000, 0), ([2, nil, nil], 1000, 0), ([0, 0, 0], 0, 0),
      ([2, 2, 2], 1000, 0), ([1, 2, 0], 0, 0), ([2, 1, 9], 2000, 0), ([2, 1, -1], 2000, 0), ([2], 1000, 0),
      ([2, 1, 3, 0], 3000, 3000), ([nil, nil, nil, 0], 0, 0), ([nil, nil, nil], 0, 0), ([], 0, 0),
    ] as [([Int?], Int, Int)])
  func matching(right: [Int?], byParts: Int, exact: Int) {
    let order = [3, 1, 0, 2]
    let parts = SampleQuestion.matching(3, distractors: 1, credit: .proportional(penalty: 0))
    #expect(parts.marks(.matching(right: right), order: order, worth: .points(3))?.milli == byParts)
    let whole = SampleQuestion.matching(3, distractors: 1)
    #expect(whole.marks(.matching(right: right), order: order, worth: .points(3))?.milli == exact)
  }

  // Four steps, shown as 2, 0, 3, 1: the right order of what is shown is 1, 3, 0, 2.
  @Test(
    "ordering by places and all or nothing",
    arguments: [
      ([1, 3, 0, 2], 4000, 4000), ([1, 3, 2, 0], 2000, 0), ([1, 0, 3, 2], 2000, 0), ([2, 0, 3, 1], 0, 0),
      ([1], 1000, 0), ([1, 1, 1, 1], 1000, 0), ([9, -1, 0, 2], 2000, 0), ([], 0, 0),
    ])
  func ordering(entries: [Int], byPlaces: Int, exact: Int) {
    let order = [2, 0, 3, 1]
    let parts = SampleQuestion.ordering(4, credit: .proportional(penalty: 0))
    #expect(parts.marks(.ordering(entries: entries), order: order, worth: .points(4))?.milli == byPlaces)
    let whole = SampleQuestion.ordering(4)
    #expect(whole.marks(.ordering(entries: entries), order: order, worth: .points(4))?.milli == exact)
  }

  @Test("a short answer waits for a person, unless there is none")
  func shortAnswer() {
    let sample = SampleQuestion.shortAnswer()
    #expect(sample.key.isMarkedByPerson)
    #expect(sample.marks(.shortAnswer("words"), order: [], worth: .points(10)) == nil)
    #expect(sample.marks(.shortAnswer(""), order: [], worth: .points(10)) == .zero)
    #expect(sample.marks(nil, order: [], worth: .points(10)) == .zero)
    #expect(!SampleQuestion.trueFalse(true).key.isMarkedByPerson)
  }

  private static let samples: [SampleQuestion] = [
    .choice([false, true, false, false], multiple: false), .choice([true, true, false, true, false]),
    .choice([true, false, true], credit: .proportional(penalty: 50)),
    .choice([true, false, true, true], credit: .proportional(penalty: 0)), .trueFalse(true),
    .trueFalse(false),
    .fillIn([["24"], ["48", "四十八"]]), .fillIn([["a"], ["b"], ["c"]], credit: .proportional(penalty: 0)),
    .numeric(15_000_000), .numeric(-250_000, tolerance: 10_000), .matching(4, distractors: 2),
    .matching(3, credit: .proportional(penalty: 0)), .ordering(6),
    .ordering(5, credit: .proportional(penalty: 0)),
  ]

  @Test("the right answer earns full marks in any order of the paper, over 1,000 seeds")
  func rightAnswer() {
    for seed in thousandSeeds {
      var random = SplitMix64(seed: seed)
      let sample = Self.samples[random.draw(below: Self.samples.count)]
      let order = random.shuffled(Array(0..<sample.listed))
      let worth = Marks(milli: random.draw(below: 20_000))
      #expect(sample.marks(sample.right(order: order), order: order, worth: worth) == worth, "seed \(seed)")
    }
  }

  @Test("any response whatever earns between nothing and all, over 1,000 seeds")
  func anyResponse() {
    for seed in thousandSeeds {
      var random = SplitMix64(seed: seed)
      let sample = Self.samples[Int(seed) % Self.samples.count]
      let order = random.shuffled(Array(0..<sample.listed))
      let worth = Marks(milli: random.draw(below: 20_000))
      for _ in 0..<8 {
        let response = Self.response(&random)
        let marks = sample.marks(response, order: order, worth: worth)
        #expect(marks.map { (Marks.zero...worth).contains($0) } == true, "seed \(seed): \(response)")
      }
    }
  }

  @Test("no answer, and an answer of another kind, earn nothing")
  func nothing() {
    let responses: [Response] = [
      .choice(options: []), .fillIn(blanks: ["", ""]), .fillIn(blanks: []), .numeric(""),
      .matching(right: [nil]),
      .ordering(entries: []), .shortAnswer(""), .shortAnswer("24"),
    ]
    for sample in Self.samples {
      let order = Array(0..<sample.listed)
      #expect(sample.marks(nil, order: order, worth: .points(3)) == .zero)
      for response in responses {
        #expect(sample.marks(response, order: order, worth: .points(3)) == .zero)
      }
    }
  }

  @Test("marks do not depend on the order in which the paper shows things, over 1,000 seeds")
  func orderDoesNotMatter() {
    for seed in thousandSeeds {
      var random = SplitMix64(seed: seed)
      let sample = SampleQuestion.choice(
        (0..<6).map { _ in random.draw(below: 2) == 0 }, credit: .proportional(penalty: 50))
      let chosen = (0..<6).filter { _ in random.draw(below: 2) == 0 }
      let order = random.shuffled(Array(0..<6))
      let shown = chosen.compactMap { order.firstIndex(of: $0) }
      #expect(
        sample.marks(.choice(options: shown), order: order, worth: .points(6))
          == sample.marks(.choice(options: chosen), order: Array(0..<6), worth: .points(6)))
    }
  }

  private static func response(_ random: inout SplitMix64) -> Response {
    let numbers = (0..<random.draw(below: 8)).map { _ in random.draw(below: 10) - 2 }
    let texts = ["24", "48", "a", "b", "c", "", "15", "-0.25", "-0.26", "9223372036854.775807", "好"]
    return switch random.draw(below: 7) {
    case 0: .choice(options: numbers)
    case 1: .trueFalse(numbers.count.isMultiple(of: 2))
    case 2: .fillIn(blanks: numbers.map { texts[($0 + 2) % texts.count] })
    case 3: .numeric(texts[random.draw(below: texts.count)])
    case 4: .matching(right: numbers.map { $0 == 0 ? nil : $0 })
    case 5: .ordering(entries: numbers)
    default: .shortAnswer(texts[random.draw(below: texts.count)])
    }
  }
}

@Suite("Scores")
struct ScoreTests {
  @Test("a total exists once every question has its mark")
  func total() {
    let open = Score(marks: [.points(1), nil, Marks(milli: 333)], full: .points(5))
    #expect(open.unmarked == 1)
    #expect(open.total == nil)
    let closed = Score(marks: [.points(1), .zero, Marks(milli: 333)], full: .points(5))
    #expect(closed.total == Marks(milli: 1333))
    #expect(Score(marks: [], full: .zero).total == .zero)
  }
}
