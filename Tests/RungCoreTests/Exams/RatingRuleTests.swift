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

  @Test("a verdict is split only where one person's marks pass the paper and the other's do not")
  func split() {
    let rule = Exam.MarkingRule(raters: 2, gap: .points(4))
    let passMark = PassMark(mark: .points(80), outOf: .points(100))
    /// What two persons gave two questions, whichever of them came first to each.
    func split(_ pairs: [(Int, Int)], others: Int, raters: Int = 2, _ rule: Exam.MarkingRule = rule) -> [Int]
    {
      var rated: [Int: [RaterMark]] = [:]
      for (place, pair) in pairs.enumerated() {
        let marks = [(0, pair.0), (1, pair.1)].map { person, milli in
          RaterMark(
            round: person + 1, rater: ID("person-\((person + place * (raters - 2)) % raters)"),
            marks: Marks(milli: milli), comment: "")
        }
        rated[place] = place.isMultiple(of: 2) ? marks : marks.reversed()
      }
      return rule.split(rated, others: Marks(milli: others), passMark, full: .points(100))
    }
    #expect(split([(5000, 6000), (1000, 1000)], others: 74_000) == [])
    #expect(split([(5000, 4999), (1000, 1000)], others: 74_000) == [0])
    #expect(split([(4999, 5000), (1000, 1000)], others: 74_000) == [0])
    #expect(split([(4998, 4999), (1000, 1000)], others: 74_000) == [])
    // They differ on both questions and come to the same: nothing is split between the two.
    #expect(split([(5000, 4000), (1000, 2000)], others: 74_000) == [])
    #expect(split([(5000, 4000), (1000, 2000)], others: 74_000, raters: 3) == [0, 1])
    #expect(split([(0, 9000)], others: 75_000, Exam.MarkingRule(raters: 1)).isEmpty)
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
