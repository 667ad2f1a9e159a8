import RungCore
import Testing

/// A rubric after the domain's four dimensions: weights 30, 30, 20, 20; levels 0, 50, 75 and 100 percent;
/// minima 50.
struct SampleRubric {
  static let criteria: [(id: ID<Rubric.Criterion>, weight: Int, minimum: Int)] = [
    ("solving", 30, 50), ("communication", 30, 50), ("emotion", 20, 50), ("system", 20, 0),
  ]

  static let rubric = Rubric(
    id: "rubric", title: words("Role-play"),
    criteria: criteria.map { id, weight, minimum in
      Rubric.Criterion(
        id: id, title: words(id.text), weight: weight, minimum: minimum,
        levels: [(1, 0), (2, 50), (3, 75), (4, 100)].map { rank, share in
          Rubric.Level(rank: rank, share: share, descriptor: words("level \(rank)"))
        })
    },
    criticalErrors: [Rubric.CriticalError(id: "promise", text: words("Promised beyond authority"))],
    globalRatings: (1...5).map { Rubric.GlobalRating(rank: $0, text: words("rating \($0)")) })

  static func score(
    _ ranks: [Int], errors: [(ID<Rubric.CriticalError>, String)] = [], rating: Int = 3,
    comment: String = "Clear.",
    scenario: ID<Scenario> = "s1"
  ) -> ScenarioScore {
    ScenarioScore(
      scenario: scenario,
      levels: zip(criteria, ranks).map { ScenarioScore.CriterionLevel(criterion: $0.id, rank: $1) },
      criticalErrors: errors.map { ScenarioScore.CriticalErrorSeen(error: $0, quote: $1) },
      globalRating: rating,
      comment: comment)
  }
}

@Suite("Rubrics")
struct RubricTests {
  private let rubric = SampleRubric.rubric
  private let pass = PassMark(mark: .points(75), outOf: .points(100))

  @Test(
    "a scenario's marks are its levels' shares of the weights",
    arguments: [
      ([4, 4, 4, 4], 100_000), ([1, 1, 1, 1], 0), ([3, 3, 3, 3], 75_000), ([2, 2, 2, 2], 50_000),
      ([4, 3, 2, 1], 62_500), ([1, 1, 1, 4], 20_000), ([3, 1, 1, 1], 22_500),
    ])
  func marks(ranks: [Int], milli: Int) {
    #expect(rubric.marks(of: SampleRubric.score(ranks)).milli == milli)
  }

  @Test("marks lie between 0 and 100, over 1,000 seeds")
  func marksRange() {
    for seed in thousandSeeds {
      var random = SplitMix64(seed: seed)
      let score = SampleRubric.score((0..<4).map { _ in 1 + random.draw(below: 4) })
      #expect((Marks.zero...Marks.points(100)).contains(rubric.marks(of: score)))
      #expect(refusal { () throws(Refusal) in try rubric.check(score) } == nil)
    }
  }

  @Test("a pass names every ground, and each speaks for the candidate")
  func passes() {
    let verdict = rubric.verdict(
      [SampleRubric.score([3, 3, 3, 3]), SampleRubric.score([4, 4, 4, 4])], passMark: pass)
    #expect(verdict.outcome)
    #expect(
      verdict.because.map(\.code)
        == [.criticalNone, .criterionMet, .criterionMet, .criterionMet, .criterionMet, .practicalMarkMet])
    #expect(verdict.because.last?.details["mean"] == .marks(Marks(milli: 87_500)))
    #expect(verdict.because.allSatisfy { $0.code.bearing == .met })
  }

  @Test("exactly 75 passes; the least below, over any number of scenarios, fails")
  func exactMark() {
    let even = SampleRubric.score([3, 3, 3, 3])
    for count in 1...5 {
      #expect(rubric.verdict(Array(repeating: even, count: count), passMark: pass).outcome)
    }
    // 75, 75 and 70 are 220 of 300; 75, 75, 80 are 230.
    let below = SampleRubric.score([3, 3, 2, 3])
    let above = SampleRubric.score([3, 3, 4, 3])
    #expect(rubric.marks(of: below) == .points(70))
    #expect(rubric.marks(of: above) == .points(80))
    #expect(!rubric.verdict([even, even, below], passMark: pass).outcome)
    #expect(rubric.verdict([even, below, above], passMark: pass).outcome)
    let short = rubric.verdict([even, even, below], passMark: pass)
    #expect(short.because.filter { $0.code.bearing == .missed }.map(\.code) == [.practicalMarkShort])
    #expect(short.because.last?.details["mean"] == .marks(Marks(milli: 73_333)))
  }

  @Test("one thousandth under the pass mark fails")
  func oneThousandth() {
    let even = [SampleRubric.score([3, 3, 3, 3])]
    #expect(rubric.verdict(even, passMark: PassMark(mark: Marks(milli: 75_000), outOf: .points(100))).outcome)
    #expect(
      !rubric.verdict(even, passMark: PassMark(mark: Marks(milli: 75_001), outOf: .points(100))).outcome)
  }

  @Test("a critical error fails full marks, with its quote")
  func criticalError() {
    let verdict = rubric.verdict(
      [
        SampleRubric.score([4, 4, 4, 4]),
        SampleRubric.score([4, 4, 4, 4], errors: [("promise", "“我保证退您双倍”")], scenario: "s2"),
      ], passMark: pass)
    #expect(!verdict.outcome)
    let missed = verdict.because.filter { $0.code.bearing == .missed }
    #expect(
      missed == [
        Reason(
          .criticalError,
          [
            "error": .wording(words("Promised beyond authority")), "quote": .text("“我保证退您双倍”"),
            "scenario": .text("s2"),
          ])
      ])
    #expect(!verdict.because.contains { $0.code == .criticalNone })
  }

  @Test(
    "a criterion's minimum is met by the mean over the scenarios, exactly",
    arguments: [
      ([2, 2], true), ([1, 4], true), ([1, 3], false), ([1, 2], false), ([1, 4, 2], true),
      ([1, 1, 4], false),
      ([1, 3, 3], true),
    ])
  func minimum(ranks: [Int], isMet: Bool) {
    // Everything else at its best, so that the mark is no obstacle.
    let scores = ranks.map { SampleRubric.score([4, 4, $0, 4]) }
    let verdict = rubric.verdict(scores, passMark: pass)
    #expect(verdict.outcome == isMet)
    #expect(verdict.because.contains { $0.code == .criterionShort } == !isMet)
  }

  @Test("the verdict is the same in whatever order the scenarios were scored, over 1,000 seeds")
  func orderOfScenarios() {
    for seed in thousandSeeds {
      var random = SplitMix64(seed: seed)
      let scores = (0..<(3 + random.draw(below: 3))).map { _ in
        SampleRubric.score((0..<4).map { _ in 2 + random.draw(below: 3) })
      }
      let verdict = rubric.verdict(scores, passMark: pass)
      #expect(rubric.verdict(random.shuffled(scores), passMark: pass) == verdict)
      #expect(verdict.outcome == verdict.because.allSatisfy { $0.code.bearing != .missed })
      let total = scores.reduce(0) { $0 + rubric.marks(of: $1).milli }
      #expect(verdict.because.contains { $0.code == .practicalMarkMet } == (total >= 75_000 * scores.count))
    }
  }

  @Test("a score that is not complete is refused, and says where")
  func checks() {
    let good = [3, 3, 3, 3]
    let table: [(ScenarioScore, String?)] = [
      (SampleRubric.score(good), nil),
      (SampleRubric.score(good, errors: [("promise", "he said so")]), nil),
      (SampleRubric.score([3, 3, 3]), "system"),
      (SampleRubric.score([3, 3, 3, 5]), "system"),
      (SampleRubric.score([0, 3, 3, 3]), "solving"),
      (SampleRubric.score(good, errors: [("unheard", "quote")]), "error"),
      (SampleRubric.score(good, errors: [("promise", " \n\u{3000}")]), "quote"),
      (SampleRubric.score(good, errors: [("promise", "")]), "quote"),
      (SampleRubric.score(good, rating: 0), "rating"),
      (SampleRubric.score(good, rating: 6), "rating"),
      (SampleRubric.score(good, comment: ""), "comment"),
      (SampleRubric.score(good, comment: " \t"), "comment"),
      (extra("solving"), "solving"),
      (extra("charm"), "criterion"),
    ]
    for (score, field) in table {
      let refused = refusal { () throws(Refusal) in try rubric.check(score) }
      #expect(refused?.code == (field == nil ? nil : .inputInvalid))
      #expect(refused?.details["field"] == field.map(Detail.text))
    }
  }

  private func extra(_ criterion: ID<Rubric.Criterion>) -> ScenarioScore {
    let score = SampleRubric.score([3, 3, 3, 3])
    return ScenarioScore(
      scenario: score.scenario,
      levels: score.levels + [ScenarioScore.CriterionLevel(criterion: criterion, rank: 3)],
      criticalErrors: [], globalRating: 3, comment: "Clear.")
  }
}
