import RungCore
import Testing

/// Three months, twelve weekly reviews, stages of 20, 30 and 50 percent; confirmed from 75, extended from 60.
struct SampleProbation {
  static let plan = ProbationPlan(
    id: "probation", title: words("Probation"), length: .months(3), calendar: "calendar", weeklyReviews: 12,
    confirmMark: .points(75), extendMark: .points(60), extensionLength: .months(1),
    dimensions: [("quality", 40), ("efficiency", 25), ("learning", 20), ("teamwork", 15)].map {
      ProbationPlan.Dimension(id: $0, title: words($0.text), weight: $1, evidence: [])
    },
    stages: [(1, 20), (2, 30), (3, 50)].map {
      ProbationPlan.Stage(month: $0, title: words("Month \($0)"), weight: $1)
    })

  static func rating(_ stage: Int, _ ratings: [Int]) -> StageRating {
    StageRating(
      number: stage,
      ratings: zip(plan.dimensions, ratings).map {
        StageRating.DimensionRating(dimension: $0.id, rating: $1)
      })
  }

  /// The same rating on every dimension.
  static func even(_ stage: Int, _ rating: Int) -> StageRating {
    self.rating(stage, [rating, rating, rating, rating])
  }
}

@Suite("Probation")
struct ProbationTests {
  private let plan = SampleProbation.plan

  @Test("reviews are laid out weekly and monthly, and move off days that are not worked")
  func reviews() throws {
    let reviews = plan.reviews(from: try day("2025-12-31"), calendar: try SampleCalendar.make())
    let lines = reviews.map { "\($0.due) \($0.kind.rawValue) \($0.number)" }
    #expect(
      lines == [
        "2026-01-07 weekly 1", "2026-01-14 weekly 2", "2026-01-21 weekly 3", "2026-01-28 weekly 4",
        // 31 January is a Saturday.
        "2026-02-02 monthly 1", "2026-02-04 weekly 5", "2026-02-11 weekly 6",
        // 18 February falls into the holiday.
        "2026-02-23 weekly 7", "2026-02-25 weekly 8",
        // 28 February is a Saturday that is worked.
        "2026-02-28 monthly 2", "2026-03-04 weekly 9", "2026-03-11 weekly 10", "2026-03-18 weekly 11",
        "2026-03-25 weekly 12", "2026-03-31 monthly 3",
      ])
  }

  @Test(
    "every review is due on a working day, none before its time, each kind counted from 1, over 1,000 seeds")
  func reviewsProperty() throws {
    let calendar = try SampleCalendar.make()
    for seed in thousandSeeds {
      var random = SplitMix64(seed: seed)
      let start = try day("2025-10-01").adding(days: random.draw(below: 600))
      let reviews = plan.reviews(from: start, calendar: calendar)
      #expect(reviews.count == 15)
      #expect(reviews.map(\.due) == reviews.map(\.due).sorted())
      for review in reviews {
        let planned =
          review.kind == .weekly ? start.adding(days: 7 * review.number) : start.adding(months: review.number)
        #expect(review.due == calendar.firstWorkday(from: planned), "seed \(seed)")
      }
      #expect(reviews.filter { $0.kind == .weekly }.map(\.number) == Array(1...12))
      #expect(reviews.filter { $0.kind == .monthly }.map(\.number) == Array(1...3))
    }
  }

  @Test(
    "probation ends on the eve of the same date three months later",
    arguments: [
      ("2026-03-02", "2026-06-01"), ("2025-12-31", "2026-03-30"), ("2025-11-30", "2026-02-27"),
      ("2023-11-30", "2024-02-28"),
    ])
  func end(start: String, end: String) throws {
    #expect(try plan.end(from: day(start)) == day(end))
  }

  @Test(
    "a stage's marks are ratings times weights",
    arguments: [
      ([100, 100, 100, 100], 100_000), ([0, 0, 0, 0], 0), ([80, 70, 60, 50], 69_000), ([1, 0, 0, 0], 400),
      ([75, 75, 75, 75], 75_000),
    ])
  func marks(ratings: [Int], milli: Int) {
    #expect(plan.marks(of: SampleProbation.rating(1, ratings)).milli == milli)
  }

  // The composite of even ratings a, b, c is 0.2a + 0.3b + 0.5c.
  @Test(
    "the composite decides exactly at the marks",
    arguments: [
      (75, 75, 75, false, ProbationOutcome.confirm, "75"), (75, 75, 74, false, .extend, "74.5"),
      (70, 70, 80, false, .confirm, "75"), (69, 70, 80, false, .extend, "74.8"),
      (60, 60, 60, false, .extend, "60"), (60, 60, 60, true, .part, "60"), (60, 60, 59, false, .part, "59.5"),
      (59, 60, 60, false, .part, "59.8"), (100, 100, 100, true, .confirm, "100"),
      (0, 0, 0, false, .part, "0"),
      (75, 75, 75, true, .confirm, "75"), (74, 75, 75, true, .part, "74.8"), (59, 59, 59, true, .part, "59"),
    ])
  func recommendation(
    one: Int, two: Int, three: Int, isExtended: Bool, outcome: ProbationOutcome, shown: String
  ) throws {
    let ratings = [(1, one), (2, two), (3, three)].map { SampleProbation.even($0, $1) }
    let decision = try plan.recommendation(ratings, isExtended: isExtended)
    #expect(decision.outcome == outcome)
    #expect(decision.because.prefix(3).allSatisfy { $0.code == .stageScore })
    let composite = try #require(decision.because.dropFirst(3).first)
    #expect(composite.details["score"] == .marks(try #require(Marks(shown))))
    let usedExtension = isExtended && composite.code == .compositeExtends
    #expect(decision.because.contains { $0.code == .extensionUsed } == usedExtension)
    switch decision.outcome {
    case .confirm: #expect(composite.code == .compositeConfirms)
    case .extend: #expect(composite.code == .compositeExtends)
    case .part: #expect(composite.code == (usedExtension ? .compositeExtends : .compositeEnds))
    }
  }

  @Test("the shown composite never looks like a mark it missed, over 1,000 seeds")
  func shownComposite() throws {
    for seed in thousandSeeds {
      var random = SplitMix64(seed: seed)
      let ratings = (1...3).map { stage in
        SampleProbation.rating(stage, (0..<4).map { _ in 55 + random.draw(below: 30) })
      }
      let decision = try plan.recommendation(random.shuffled(ratings), isExtended: false)
      guard case .marks(let shown)? = decision.because.last?.details["score"] else {
        Issue.record("no score at \(seed)")
        continue
      }
      let expected: ProbationOutcome =
        shown >= .points(75) ? .confirm : shown >= .points(60) ? .extend : .part
      #expect(decision.outcome == expected, "seed \(seed): \(shown)")
    }
  }

  @Test("stages without an evaluation are named, and nothing is decided")
  func missing() {
    let two = SampleProbation.even(2, 80)
    let refused = refusal { () throws(Refusal) in _ = try plan.recommendation([two], isExtended: false) }
    #expect(refused == Refusal(.evidenceMissing, ["missing": .text("1, 3")]))
    let none = refusal { () throws(Refusal) in _ = try plan.recommendation([], isExtended: true) }
    #expect(none?.details["missing"] == .text("1, 2, 3"))
  }

  @Test("an evaluation that leaves out or doubles a dimension, or rates outside 0 to 100, is refused")
  func check() {
    let table: [(StageRating, [String: Detail]?)] = [
      (SampleProbation.rating(1, [0, 100, 50, 75]), nil),
      (SampleProbation.rating(1, [0, 100, 50]), ["dimension": .text("teamwork")]),
      (SampleProbation.rating(1, [-1, 100, 50, 75]), ["dimension": .text("quality"), "value": .text("-1")]),
      (
        SampleProbation.rating(1, [0, 101, 50, 75]),
        ["dimension": .text("efficiency"), "value": .text("101")]
      ),
      (with("learning"), ["twice": .text("learning")]),
      (with("charm"), ["unknown": .text("charm")]),
    ]
    for (rating, fault) in table {
      let refused = refusal { () throws(Refusal) in try plan.check(rating) }
      #expect(refused?.details.filter { $0.key != "dimensions" } == fault)
      #expect(refused?.code == (fault == nil ? nil : .ratingsUnfit))
      guard let refused else { continue }
      guard case .wording(let all)? = refused.details["dimensions"] else {
        return #expect(Bool(false), "\(refused)")
      }
      for dimension in plan.dimensions {
        #expect(all.text(.english).contains("\(dimension.id) (\(dimension.title.text(.english)))"))
        #expect(all.text(.chinese).contains("\(dimension.id) (\(dimension.title.text(.chinese)))"))
      }
    }
  }

  @Test("a dimension may be named by the last part of its id, where no other ends so")
  func resolving() {
    let alike = ProbationPlan(
      id: "probation", title: plan.title, length: plan.length, calendar: plan.calendar, weeklyReviews: 1,
      confirmMark: plan.confirmMark, extendMark: plan.extendMark, extensionLength: plan.extensionLength,
      dimensions: ["dimension.quality", "learning", "work.speed", "team.speed", "old.learning"].map {
        ProbationPlan.Dimension(id: $0, title: plan.title, weight: 20, evidence: [])
      }, stages: plan.stages)
    for (named, meant) in [
      ("quality", "dimension.quality"), ("dimension.quality", "dimension.quality"), ("learning", "learning"),
      ("speed", "speed"), ("lity", "lity"), ("", ""), ("charm", "charm"),
    ] as [(ID<ProbationPlan.Dimension>, ID<ProbationPlan.Dimension>)] {
      let given = StageRating.DimensionRating(dimension: named, rating: 85)
      #expect(alike.resolving([given]) == [StageRating.DimensionRating(dimension: meant, rating: 85)])
    }
    let names = alike.dimensions.map { alike.shortName(of: $0) }
    #expect(names == ["quality", "learning", "work.speed", "team.speed", "old.learning"])
    // What it is called is what it is found by.
    let called = names.map { StageRating.DimensionRating(dimension: ID($0), rating: 85) }
    #expect(alike.resolving(called).map(\.dimension) == alike.dimensions.map(\.id))
  }

  private func with(_ dimension: ID<ProbationPlan.Dimension>) -> StageRating {
    let extra = StageRating.DimensionRating(dimension: dimension, rating: 50)
    return StageRating(number: 1, ratings: SampleProbation.even(1, 50).ratings + [extra])
  }

  @Test(
    "an extension has its own length, weekly reviews as often, and one evaluation that carries all the weight"
  )
  func extended() throws {
    let extended = plan.extended()
    #expect(extended.end(from: try day("2026-06-02")) == (try day("2026-07-01")))
    #expect(extended.weeklyReviews == 4)
    #expect(extended.stages.map(\.weight) == [100])
    #expect(extended.stages.map(\.month) == [1])
    let reviews = extended.reviews(from: try day("2026-06-02"), calendar: try SampleCalendar.make())
    #expect(
      reviews.map { "\($0.due) \($0.kind.rawValue) \($0.number)" } == [
        "2026-06-09 weekly 1", "2026-06-16 weekly 2", "2026-06-23 weekly 3", "2026-06-30 weekly 4",
        "2026-07-02 monthly 1",
      ])
    let decision = try extended.recommendation([SampleProbation.even(1, 75)], isExtended: true)
    #expect(decision.outcome == .confirm)
  }
}
