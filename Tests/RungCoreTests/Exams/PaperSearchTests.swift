import RungCore
import Testing

@Suite("Whether items fill every cell although some give others away")
struct PaperSearchTests {
  private struct Instance {
    var counts: [Int] = []
    var free: [Int] = []
    var cells: [Int] = []
    var enemies: [[Int]] = []

    init(_ random: inout SplitMix64) {
      for _ in 0...random.draw(below: 3) {
        counts.append(random.draw(below: 4))
        free.append(random.draw(below: 2))
      }
      let items = 2 + random.draw(below: 9)
      cells = (0..<items).map { _ in random.draw(below: counts.count) }
      enemies = cells.map { _ in [] }
      let density = 1 + random.draw(below: 5)
      for left in 0..<items {
        for right in (left + 1)..<max(items, left + 1) where random.draw(below: 6) < density {
          enemies[left].append(right)
          enemies[right].append(left)
        }
      }
    }

    func isSound(_ taken: [Int]) -> Bool {
      for item in taken where enemies[item].contains(where: taken.contains) { return false }
      return fills(taken)
    }

    func fills(_ taken: [Int]) -> Bool {
      counts.indices.allSatisfy { cell in taken.count { cells[$0] == cell } + free[cell] >= counts[cell] }
    }

    /// By looking at every choice there is.
    var hasPaper: Bool {
      (0..<(1 << cells.count)).contains { choice in
        isSound(cells.indices.filter { choice & (1 << $0) != 0 })
      }
    }
  }

  @Test("a paper is found exactly where there is one, over 2,000 tangles")
  func exact() {
    var found = 0
    for seed in UInt64(0)..<2000 {
      var random = SplitMix64(seed: seed)
      let instance = Instance(&random)
      let search = PaperSearch(
        counts: instance.counts, free: instance.free, cells: instance.cells, enemies: instance.enemies)
      switch search.run() {
      case .found(let taken):
        #expect(instance.isSound(taken), "seed \(seed)")
        found += 1
      case .none(let cells):
        #expect(!instance.hasPaper, "seed \(seed)")
        #expect(!cells.isEmpty && cells.allSatisfy { instance.counts[$0] > 0 }, "seed \(seed)")
      }
    }
    #expect((500...1500).contains(found), "\(found): the tangles are too easy or too hard to tell")
  }

  @Test("a search that would take too long ends, and counts as none")
  func budget() {
    // Sixty pairs of which one each can be taken, and sixty are wanted with one more: no choice, and very many to try
    // without the bounds.
    let items = 120
    let enemies = (0..<items).map { [$0 ^ 1] }
    func search(_ count: Int, budget: Int) -> PaperSearch.Outcome {
      PaperSearch(
        counts: [count], free: [0], cells: [Int](repeating: 0, count: items), enemies: enemies, budget: budget
      ).run()
    }
    #expect(search(61, budget: 1000) == .none(cells: [0]))
    guard case .found(let taken) = search(60, budget: 1000) else {
      Issue.record("sixty of sixty pairs were not found")
      return
    }
    #expect(taken.count == 60)
  }
}
