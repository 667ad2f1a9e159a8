import RungCore
import Testing

/// Promises B4 and B5.
@Suite("Papers of one exam are equally hard")
struct EqualPapersTests {
  @Test(
    "with statistics the expected scores of 1,000 papers lie within two points of a hundred",
    arguments: [nil, 74])
  func statistics(expected: Int?) throws {
    let sample = try MeasuredPool(topics: 10, items: 12)
    let plan = DrawPlan(sample.blueprint(count: 4, expected: expected), pool: sample.pool)
    #expect(plan.method == .statistics)
    let spread = try PaperSpread(plan, papers: 1000, seed: 1)
    #expect(spread.expected.greatest - spread.expected.least <= .points(2))
    #expect(spread.balanced == 1000)
    if let expected { #expect(spread.target == .points(expected)) }
    // As drawn they lie much further apart: it is balancing that brings them together.
    let drawn = try (0..<200).map {
      try plan.draw(seed: UInt64($0), method: Balance.Method.none).balance.expected
    }
    #expect((drawn.max() ?? .zero) - (drawn.min() ?? .zero) > .points(5))
  }

  @Test("balancing keeps the papers different: all items have their turn, and two papers share few")
  func exposure() throws {
    let sample = try MeasuredPool(topics: 10, items: 12)
    let spread = try PaperSpread(
      DrawPlan(sample.blueprint(count: 4), pool: sample.pool), papers: 1000, seed: 2)
    for cell in spread.cells {
      #expect(cell.items == 36)
      // 111 papers each on average.
      #expect(cell.least >= 60 && cell.most <= 170, "\(cell)")
    }
    // By chance alone 40 × 4 ÷ 36 = 4.444 of 40.
    #expect(spread.items == 40 && (4_440...4_700).contains(spread.commonMilli), "\(spread.commonMilli)")
  }

  @Test("what is not known of an item is taken from its like, and with too little known levels are balanced")
  func partlyKnown() throws {
    let much = try MeasuredPool(topics: 10, items: 12, known: 90)
    #expect(DrawPlan(much.blueprint(count: 4), pool: much.pool).method == .statistics)
    let little = try MeasuredPool(topics: 10, items: 12, known: 60)
    let plan = DrawPlan(little.blueprint(count: 4), pool: little.pool)
    #expect(plan.method == .levels)
    let draw = try plan.draw(seed: 1)
    #expect(draw.balance.method == .levels && draw.balance.isMet)
  }

  @Test("without statistics no more than two marks of a hundred lie at another level than on any other paper")
  func levels() throws {
    let sample = try MeasuredPool(topics: 10, items: 12, known: 0)
    let plan = DrawPlan(sample.blueprint(count: 4), pool: sample.pool)
    for seed in UInt64(0)..<1000 {
      let draw = try plan.draw(seed: seed)
      #expect(draw.balance.isMet && draw.balance.expected == .zero)
      // A third of 100 marks at each level.
      for level in 1...3 {
        let marks = draw.items.count { $0.level == level } * 2500
        #expect(abs(marks - 33_333) <= 4000, "level \(level) at seed \(seed): \(marks)")
      }
    }
  }

  @Test("a paper that cannot be as hard as it should says so, and is as near as it can be")
  func outOfReach() throws {
    let sample = try MeasuredPool(topics: 4, items: 5)
    let plan = DrawPlan(sample.blueprint(count: 2, expected: 99), pool: sample.pool)
    let draw = try plan.draw(seed: 1)
    #expect(!draw.balance.isMet && draw.balance.distance > .points(1))
    // Both are rounded down.
    let off = (Marks.points(99) - draw.balance.expected).milli - draw.balance.distance.milli
    #expect((0...1).contains(off))
    // The easiest two of each topic, enemies aside.
    let easiest = draw.cells.joined().allSatisfy { $0.level == 1 }
    #expect(easiest)
  }

  @Test(
    "an item is on no more papers than its limit allows while others fit, and the record names it otherwise")
  func limit() throws {
    let sample = try MeasuredPool(topics: 3, items: 4)
    // 12 items of a topic, of which 2 are drawn: 17 papers of a hundred each.
    let loose = try PaperSpread(
      DrawPlan(sample.blueprint(count: 2, exposureLimit: 20), pool: sample.pool), papers: 500, seed: 3)
    #expect(loose.overexposed == 0)
    // 20 % of 500, and one paper more.
    #expect(loose.cells.allSatisfy { $0.most <= 101 }, "\(loose.cells)")
    let tight = DrawPlan(sample.blueprint(count: 2, exposureLimit: 20), pool: sample.pool)
    let allButOne = Set(sample.pool.map(\.version.id)).subtracting(["topic.0.1.0"])
    let draw = try tight.draw(seed: 1, history: DrawHistory(overexposed: allButOne))
    #expect(draw.overexposed.count == 5 && draw.items.contains { $0.version.id == "topic.0.1.0" })
  }

  @Test("the limit leaves each item its share of the papers and one more")
  func counts() {
    for percent in [1, 20, 33, 50, 100] {
      for total in 0...300 {
        let limit = Exposure.limit(percent: percent, of: total)
        #expect(limit * 100 >= percent * total + 100)
        #expect((limit - 1) * 100 < percent * total + 100)
      }
    }
  }

  @Test("balancing depends on nothing but the seed, and exchanges no item for one the candidate has seen")
  func repeatable() throws {
    let sample = try MeasuredPool(topics: 5, items: 6)
    let blueprint = sample.blueprint(count: 3)
    var random = SplitMix64(seed: 4)
    for seed in UInt64(0)..<200 {
      let history = DrawHistory(seen: Set(random.shuffled(sample.pool.map(\.version.id)).prefix(45)))
      let draw = try DrawPlan(blueprint, pool: sample.pool).draw(seed: seed, history: history)
      let again = try DrawPlan(blueprint, pool: random.shuffled(sample.pool)).draw(
        seed: seed, history: history)
      #expect(draw == again, "seed \(seed)")
      let plain = try DrawPlan(blueprint, pool: sample.pool)
        .draw(seed: seed, history: history, method: Balance.Method.none)
      #expect(draw.seen.count <= plain.seen.count, "seed \(seed)")
    }
  }
}
