import RungCore
import Testing

@Suite("Drawing papers")
struct BlueprintDrawTests {
  private func item(
    _ id: String, _ topic: ID<Topic> = "calls", level: Int = 1, type: ItemType = .singleChoice,
    enemies: [String] = []
  ) throws -> PoolItem {
    PoolItem(
      version: try version(id), topic: topic, level: level, type: type, enemies: enemies.map { ID($0) })
  }

  private func blueprint(_ cells: [[Blueprint.Cell]]) -> Blueprint {
    Blueprint(
      id: "paper", title: words("Paper"), banks: ["bank"], shufflesItems: true, shufflesOptions: true,
      sections: cells.enumerated().map { number, cells in
        Blueprint.Section(id: ID("s\(number)"), title: words("Section \(number)"), cells: cells)
      })
  }

  private func cell(
    _ topic: ID<Topic> = "calls", level: Int? = nil, type: ItemType = .singleChoice, count: Int
  ) -> Blueprint.Cell {
    Blueprint.Cell(topic: topic, level: level, type: type, count: count, marks: .points(2))
  }

  @Test("every draw fills each cell with distinct items that fit and are no enemies, over 1,000 seeds")
  func sound() throws {
    var drawn = 0
    for seed in thousandSeeds {
      var random = SplitMix64(seed: seed)
      let pool = try randomPool(&random)
      let blueprint = blueprint([
        [cell(count: 1 + random.draw(below: 4)), cell("products", level: 1, count: random.draw(below: 3))],
        [cell("products", level: 2, type: .fillIn, count: random.draw(below: 3))],
      ])
      let history = DrawHistory(
        seen: Set(pool.map(\.version.id).filter { _ in random.draw(below: 2) == 0 }),
        overexposed: Set(pool.map(\.version.id).filter { _ in random.draw(below: 4) == 0 }))
      let shuffled = random.shuffled(pool)
      guard let draw = try? blueprint.draw(from: pool, seed: seed, history) else {
        let refused = shortfall(blueprint, pool, seed: seed)
        #expect(refused?.code == .blueprintInfeasible)
        #expect(shortfall(blueprint, shuffled, seed: seed) == refused)
        continue
      }
      drawn += 1
      #expect(
        try blueprint.draw(from: shuffled, seed: seed, history) == draw, "the pool's order matters at \(seed)"
      )
      check(draw, blueprint, pool, history, seed)
      let balanced = try blueprint.draw(from: pool, seed: seed, history, method: .levels)
      check(balanced, blueprint, pool, history, seed)
      #expect(balanced.seen.count <= draw.seen.count)
    }
    #expect(drawn > 500)
  }

  private func shortfall(_ blueprint: Blueprint, _ pool: [PoolItem], seed: UInt64) -> Refusal? {
    refusal { () throws(Refusal) in _ = try blueprint.draw(from: pool, seed: seed) }
  }

  private func randomPool(_ random: inout SplitMix64) throws -> [PoolItem] {
    let ids = (0..<(16 + random.draw(below: 24))).map { "item.\($0)" }
    return try ids.map { id in
      // An enemy is mostly named on one side only.
      let enemies = random.draw(below: 4) == 0 ? [ids[random.draw(below: ids.count)]].filter { $0 != id } : []
      return try item(
        id, ["calls", "products"][random.draw(below: 2)], level: 1 + random.draw(below: 3),
        type: random.draw(below: 3) == 0 ? .fillIn : .singleChoice, enemies: enemies)
    }
  }

  private func check(
    _ draw: Draw, _ blueprint: Blueprint, _ pool: [PoolItem], _ history: DrawHistory, _ seed: UInt64
  ) {
    let ids = draw.items.map(\.version.id)
    #expect(Set(draw.seen.map(\.text)) == history.seen.intersection(ids))
    #expect(Set(draw.overexposed.map(\.text)) == history.overexposed.intersection(ids))
    let items = draw.items
    #expect(draw.cells.map(\.count) == blueprint.cells.map(\.count), "seed \(seed)")
    #expect(Set(items.map(\.version.id)).count == items.count, "seed \(seed)")
    #expect(draw.repeatsItems == !draw.seen.isEmpty)
    for one in items {
      #expect(!items.contains { other in one.enemies.contains(ID(other.version.id)) }, "seed \(seed)")
    }
    for (cell, chosen) in zip(blueprint.cells, draw.cells) {
      #expect(chosen.allSatisfy { cell.takes(topic: $0.topic, level: $0.level, type: $0.type) })
      guard chosen.contains(where: { history.seen.contains($0.version.id) }) else { continue }
      // A seen item is drawn only where every unseen one that fits is drawn, or is an enemy of one that is.
      for spare in pool
      where !history.seen.contains(spare.version.id)
        && cell.takes(topic: spare.topic, level: spare.level, type: spare.type)
      {
        let isExcused = items.contains { other in
          other == spare || other.enemies.contains(ID(spare.version.id))
            || spare.enemies.contains(ID(other.version.id))
        }
        #expect(isExcused, "seed \(seed): \(spare.version.id) was unseen and free")
      }
    }
  }

  @Test("unseen items come first, and the draw says when there were too few")
  func unseenFirst() throws {
    let pool = try (0..<10).map { try item("item.\($0)") }
    let history = DrawHistory(seen: Set((0..<7).map { "item.\($0)" }))
    for seed in UInt64(0)..<100 {
      let three = try blueprint([[cell(count: 3)]]).draw(from: pool, seed: seed, history)
      #expect(Set(three.items.map(\.version.id)) == ["item.7", "item.8", "item.9"])
      #expect(!three.repeatsItems)
      let four = try blueprint([[cell(count: 4)]]).draw(from: pool, seed: seed, history)
      #expect(four.seen.count == 1)
      #expect(four.repeatsItems)
    }
  }

  @Test("every item of a cell is drawn about equally often")
  func even() throws {
    let pool = try (0..<10).map { try item("item.\($0)") }
    let blueprint = blueprint([[cell(count: 3)]])
    var counts: [String: Int] = [:]
    for seed in UInt64(0)..<5000 {
      for item in try blueprint.draw(from: pool, seed: seed).items {
        counts[item.version.id, default: 0] += 1
      }
    }
    // 1,500 each; the standard deviation is √(5,000 · 0.3 · 0.7) ≈ 32.4.
    #expect(counts.count == 10 && counts.values.allSatisfy { (1300...1700).contains($0) }, "\(counts)")
  }

  @Test("cells that fall short are all named, with what was found")
  func shortCells() throws {
    let pool = try [item("a"), item("b", level: 2), item("c", type: .fillIn), item("d", "products")]
    let blueprint = blueprint([
      [cell(count: 3), cell(level: 2, count: 1)], [cell(type: .fillIn, count: 1), cell("systems", count: 2)],
    ])
    let refused = shortfall(blueprint, pool, seed: 1)
    #expect(
      refused
        == Refusal(
          .blueprintInfeasible,
          [
            "blueprint": .text("paper"),
            "cells": .text("calls × * × single-choice: 2/3; systems × * × single-choice: 0/2"),
          ]))
  }

  @Test("a cell that only enemies could fill is named")
  func onlyEnemies() throws {
    let pool = try [item("a", enemies: ["b", "c"]), item("b", enemies: ["c"]), item("c")]
    let refused = shortfall(blueprint([[cell(count: 2)]]), pool, seed: 1)
    #expect(refused?.details["cells"] == .text("calls × * × single-choice: 1/2"))
  }

  @Test("cells that overlap do not draw the same item twice")
  func overlapping() throws {
    let pool = try [item("a", level: 1), item("b", level: 1), item("c", level: 2)]
    for seed in UInt64(0)..<50 {
      let draw = try blueprint([[cell(level: 1, count: 1), cell(count: 2)]]).draw(from: pool, seed: seed)
      #expect(Set(draw.items.map(\.version.id)).count == 3)
    }
  }

  @Test("a paper that exists is found although in each of twelve cells half of the first picks lead nowhere")
  func hardButFeasible() throws {
    let topics = (0..<12).map { ID<Topic>("topic.\($0)") }
    var pool: [PoolItem] = []
    for topic in topics {
      // Three that go together, and three each of which rules out all others.
      let good = (0..<3).map { "\(topic).good.\($0)" }
      let bad = (0..<3).map { "\(topic).bad.\($0)" }
      for id in good { pool.append(try item(id, topic)) }
      for id in bad { pool.append(try item(id, topic, enemies: (good + bad).filter { $0 != id })) }
    }
    let blueprint = blueprint([topics.map { cell($0, count: 3) }])
    for seed in UInt64(0)..<50 {
      let draw = try blueprint.draw(from: pool, seed: seed)
      #expect(draw.items.allSatisfy { $0.version.id.contains("good") })
    }
  }

  @Test("an empty blueprint draws an empty paper")
  func empty() throws {
    #expect(try blueprint([]).draw(from: [], seed: 1).items.isEmpty)
    #expect(try blueprint([[cell(count: 0)]]).draw(from: [], seed: 1).items.isEmpty)
  }

  @Test(
    "a cell takes items of its topic, type and level, or of any level where it names none",
    arguments: [
      ("calls", 1, ItemType.fillIn, 1, true), ("calls", 2, .fillIn, 1, false), ("calls", 2, .fillIn, 0, true),
      ("products", 1, .fillIn, 1, false), ("calls", 1, .numeric, 1, false),
    ])
  func takes(topic: ID<Topic>, level: Int, type: ItemType, cellLevel: Int, isTaken: Bool) {
    let cell = cell(level: cellLevel == 0 ? nil : cellLevel, type: .fillIn, count: 1)
    #expect(cell.takes(topic: topic, level: level, type: type) == isTaken)
  }
}
