import RungCore
import Testing

@Suite("What the marks of several persons come to")
struct RatingRuleTests {
  private func marks(_ milli: [Int]) -> [RaterMark] {
    milli.enumerated().map {
      RaterMark(
        round: $0.offset + 1, rater: ID("person-\($0.offset)"), marks: Marks(milli: $0.element), comment: "")
    }
  }

  private func describe(_ state: RatingState) -> String {
    switch state {
    case .waiting: "waits"
    case .disputed(let because): "third, \(because.map(\.code.rawValue).joined())"
    case .settled(let decision):
      "\(decision.outcome) \(decision.because.map(\.code.rawValue).joined())"
    }
  }

  @Test(
    "two agree by their mean, rounded down to the thousandth; from the gap on a third decides alone",
    arguments: [
      (1, nil, [], "waits"), (1, nil, [5000], "5 "), (1, 2, [0], "0 "),
      (2, 4, [5000], "waits"), (2, 4, [5000, 8000], "6.5 raters.agree"),
      (2, 4, [8000, 5000], "6.5 raters.agree"),
      (2, 4, [1, 2], "0.001 raters.agree"), (2, 4, [5000, 8999], "6.999 raters.agree"),
      (2, 4, [5000, 9000], "third, raters.gap"), (2, 4, [9001, 5000], "third, raters.gap"),
      (2, 4, [5000, 9000, 0], "0 raters.third"), (2, 4, [5000, 9000, 10_000], "10 raters.third"),
      (2, nil, [0, 10_000], "5 raters.agree"), (2, 0, [3000, 3000], "3 raters.agree"),
      (2, 0, [3000, 3001], "third, raters.gap"),
    ] as [(Int, Int?, [Int], String)])
  func state(raters: Int, gap: Int?, given: [Int], expected: String) {
    let rule = Exam.MarkingRule(raters: raters, gap: gap.map(Marks.points))
    #expect(describe(rule.state(of: marks(given))) == expected)
  }

  @Test("a verdict is split only where one side passes and the other does not")
  func split() {
    let rule = Exam.MarkingRule(raters: 2, gap: .points(4))
    let passMark = PassMark(mark: .points(80), outOf: .points(100))
    func split(_ first: Int, _ second: Int, others: Int) -> [Int] {
      rule.split(
        [3: (Marks(milli: first), Marks(milli: second)), 5: (.points(1), .points(1))],
        others: Marks(milli: others), passMark, full: .points(100))
    }
    #expect(split(5000, 6000, others: 74_000) == [])
    #expect(split(5000, 4999, others: 74_000) == [3])
    #expect(split(4999, 5000, others: 74_000) == [3])
    #expect(split(4998, 4999, others: 74_000) == [])
    #expect(
      Exam.MarkingRule(raters: 1).split(
        [3: (.zero, .points(9))], others: .points(75), passMark, full: .points(100)
      )
      .isEmpty)
  }

  @Test("who marked first does not matter, over 1,000 seeds")
  func symmetric() {
    for seed in thousandSeeds {
      var random = SplitMix64(seed: seed)
      let rule = Exam.MarkingRule(raters: 2, gap: Marks(milli: random.draw(below: 5000)))
      let pair = [random.draw(below: 10_000), random.draw(below: 10_000)]
      #expect(describe(rule.state(of: marks(pair))) == describe(rule.state(of: marks(pair.reversed()))))
    }
  }
}

@Suite("When results and papers are shown")
struct ReleaseRuleTests {
  @Test("a paper is never shown before its result, over every combination")
  func order() {
    let window = Exam.Window(
      opens: LocalTime(day: Day(number: 0), time: TimeOfDay(minutes: 0)),
      closes: LocalTime(day: Day(number: 1), time: TimeOfDay(minutes: 0)), lateStart: nil)
    for results in Exam.ReleaseRule.Results.allCases {
      for papers in Exam.ReleaseRule.Papers.allCases {
        let rule = Exam.ReleaseRule(results: results, papers: papers)
        for bits in 0..<16 {
          let (isResult, isPaper, isOver) = (bits & 1 > 0, bits & 2 > 0, bits & 4 > 0)
          let shows = rule.showsPaper(
            isResultReleased: isResult, isPaperReleased: isPaper, window: bits & 8 > 0 ? window : nil,
            isOver: isOver)
          if shows { #expect(rule.showsResult(isReleased: isResult)) }
          if papers == .never { #expect(!shows) }
          if papers == .byHand, !isPaper { #expect(!shows) }
          if papers == .afterWindow, bits & 8 > 0, !isOver { #expect(!shows) }
        }
      }
    }
  }
}
