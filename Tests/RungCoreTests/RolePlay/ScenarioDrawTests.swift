import RungCore
import Testing

@Suite("Drawing scenarios")
struct ScenarioDrawTests {
  private let practical = Exam.Practical(
    rubric: "rubric",
    draws: [
      Exam.Draw(family: .complaint, count: 2), Exam.Draw(family: .enquiry, count: 1),
      Exam.Draw(family: .technical, count: 1),
    ])

  private let pool: [(id: ID<Scenario>, family: Scenario.Family)] = (0..<16).map { number in
    (ID("scenario.\(number)"), Scenario.Family.allCases[number % 4])
  }

  @Test("a draw covers the families in their numbers, with nothing twice and nothing seen, over 1,000 seeds")
  func covers() throws {
    let family = Dictionary(uniqueKeysWithValues: pool.map { ($0.id, $0.family) })
    for seed in thousandSeeds {
      var random = SplitMix64(seed: seed)
      let first = try practical.draw(from: pool, seen: [], seed: seed)
      #expect(first.map { family[$0] } == [.complaint, .complaint, .enquiry, .technical])
      #expect(Set(first).count == 4)
      let shuffled = random.shuffled(pool)
      #expect(try practical.draw(from: shuffled, seen: [], seed: seed) == first)
      let resit = try practical.draw(from: pool, seen: first, seed: seed)
      #expect(Set(resit).isDisjoint(with: first))
    }
  }

  @Test("a family with too few unseen scenarios is named, with what there is")
  func short() throws {
    let seen: [ID<Scenario>] = ["scenario.1", "scenario.5", "scenario.9"]
    let refused = refusal { () throws(Refusal) in _ = try practical.draw(from: pool, seen: seen, seed: 1) }
    #expect(
      refused
        == Refusal(
          .scenariosShort, ["family": .text("complaint"), "needed": .number(2), "found": .number(1)]))
    #expect(refusal { () throws(Refusal) in _ = try practical.draw(from: [], seen: [], seed: 1) } != nil)
  }

  @Test("two draws of one family do not give the same scenario twice")
  func twice() throws {
    let practical = Exam.Practical(
      rubric: "rubric",
      draws: [Exam.Draw(family: .complaint, count: 2), Exam.Draw(family: .complaint, count: 2)])
    for seed in UInt64(0)..<100 {
      #expect(Set(try practical.draw(from: pool, seen: [], seed: seed)).count == 4)
    }
    let refused = refusal { () throws(Refusal) in
      _ = try practical.draw(from: pool, seen: ["scenario.1"], seed: 1)
    }
    #expect(refused?.code == .scenariosShort)
  }

  @Test("every scenario of a family is drawn about equally often")
  func even() throws {
    var counts: [ID<Scenario>: Int] = [:]
    for seed in UInt64(0)..<4000 {
      for id in try practical.draw(from: pool, seen: [], seed: seed) { counts[id, default: 0] += 1 }
    }
    // Complaints 2,000 each, enquiries and technical 1,000, teamwork none.
    #expect(counts.count == 12)
    for (id, family) in pool where family != .teamwork {
      let expected = family == .complaint ? 2000 : 1000
      #expect(abs((counts[id] ?? 0) - expected) < 200, "\(id): \(counts[id] ?? 0)")
    }
  }
}
