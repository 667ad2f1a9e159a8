import RungCore
import Testing

@Suite("Items that are on every paper")
struct FixedItemTests {
  private func item(_ id: String, enemies: [String] = []) throws -> PoolItem {
    PoolItem(
      version: try version(id), topic: "calls", level: 1, type: .singleChoice, enemies: enemies.map { ID($0) }
    )
  }

  private func blueprint(fixed: [ID<Item>], count: Int) -> Blueprint {
    Blueprint(
      id: "paper", title: words("Paper"), banks: ["bank"], shufflesItems: true, shufflesOptions: true,
      sections: [
        Blueprint.Section(
          id: "one", title: words("One"),
          fixed: fixed.map { Blueprint.FixedItem(item: $0, marks: .points(3)) },
          cells: [
            Blueprint.Cell(topic: "calls", level: nil, type: .singleChoice, count: count, marks: .points(2))
          ])
      ])
  }

  @Test("stand on it once for their marks, and no cell draws them or what they give away")
  func fixed() throws {
    let pool = try [item("a", enemies: ["b"]), item("b"), item("c"), item("d"), item("e", enemies: ["a"])]
    let blueprint = blueprint(fixed: ["a"], count: 2)
    #expect(blueprint.fullMarks == .points(7))
    for seed in UInt64(0)..<100 {
      let draw = try blueprint.draw(from: pool, seed: seed, method: .levels)
      #expect(draw.fixed.map { $0.map(\.version.id) } == [["a"]])
      #expect(Set(draw.cells.joined().map(\.version.id)) == ["c", "d"])
    }
  }

  @Test("are laid out among the others, shuffled with them")
  func laidOut() throws {
    let sample = try SamplePaper()
    let section = Blueprint.Section(
      id: "one", title: words("Choices"),
      fixed: [Blueprint.FixedItem(item: "choice.0", marks: .points(5))],
      cells: sample.blueprint.sections[0].cells)
    let blueprint = Blueprint(
      id: "paper", title: words("Paper"), banks: ["bank"], shufflesItems: true, shufflesOptions: true,
      sections: [section] + sample.blueprint.sections.dropFirst())
    var places: Set<Int> = []
    for seed in UInt64(0)..<100 {
      let form = blueprint.layOut(
        try blueprint.draw(from: sample.pool, seed: seed), exam: try version("theory"),
        blueprint: try version("paper"), seed: seed, sample.outline
      ).form
      #expect(form.fullMarks == .points(29) && form.fullMarks == blueprint.fullMarks)
      let own = form.slots.indices.filter { form.slots[$0].item.id == "choice.0" }
      #expect(own.count == 1 && form.slots[own[0]].marks == .points(5))
      places.formUnion(own)
    }
    #expect(places == [0, 1, 2, 3])
  }

  @Test("that the pool has not got, or that leave too few, make the blueprint infeasible")
  func infeasible() throws {
    let pool = try [item("a", enemies: ["b"]), item("b"), item("c")]
    let missing = refusal { () throws(Refusal) in
      _ = try blueprint(fixed: ["gone"], count: 1).draw(from: pool, seed: 1)
    }
    #expect(missing?.code == .blueprintInfeasible && missing?.details["cells"] == .text("gone"))
    let short = refusal { () throws(Refusal) in
      _ = try blueprint(fixed: ["a"], count: 2).draw(from: pool, seed: 1)
    }
    #expect(short?.details["cells"] == .text("calls × * × single-choice: 1/2"))
  }

  @Test("a paper that chance hardly ever meets is found")
  func searched() throws {
    // Twenty items in ten pairs of enemies, of which ten are wanted, beside one that gives all but its like away.
    var pool: [PoolItem] = []
    for pair in 0..<14 {
      let left = "p.\(pair).a"
      let right = "p.\(pair).b"
      // Only the left ones go together: each right one gives away every left one.
      pool.append(try item(left))
      pool.append(try item(right, enemies: (0..<14).map { "p.\($0).a" }))
    }
    let blueprint = blueprint(fixed: [], count: 14)
    for seed in UInt64(0)..<20 {
      let draw = try blueprint.draw(from: pool, seed: seed)
      let sides = Set(draw.items.map(\.version.id.last))
      #expect(sides.count == 1, "seed \(seed)")
    }
  }
}
