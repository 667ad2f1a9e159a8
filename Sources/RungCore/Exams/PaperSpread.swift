/// What papers drawn one after the other from the same plan are like: how equally hard, how often each item is on one,
/// and how much two of them have in common.
package struct PaperSpread: Hashable, Sendable, Codable {
  package let papers: Int
  package let fullMarks: Marks
  package let method: Balance.Method
  /// What the papers were to bring; zero where nothing is known of the items.
  package let target: Marks
  package let expected: Extremes
  /// How far off they were: from the target, or in marks at other levels than they should be.
  package let distance: Extremes
  /// On how many the distance is within what the blueprint allows.
  package let balanced: Int
  /// How many hold an item over its limit, because nothing else fitted.
  package let overexposed: Int
  /// How many items a paper has, and on average has in common with another, in thousandths.
  package let items: Int
  package let commonMilli: Int
  package let cells: [Cell]

  package struct Extremes: Hashable, Sendable, Codable {
    package let least: Marks
    package let mean: Marks
    package let greatest: Marks

    init(_ values: [Marks]) {
      least = values.min() ?? .zero
      greatest = values.max() ?? .zero
      mean = Marks(milli: values.isEmpty ? 0 : values.reduce(0) { $0 + $1.milli } / values.count)
    }
  }

  /// How often the items of a cell were drawn.
  package struct Cell: Hashable, Sendable, Codable {
    package let topic: ID<Topic>
    package let level: Int?
    package let type: ItemType
    /// How many each paper draws, and how many there are to draw from.
    package let count: Int
    package let items: Int
    /// On how many papers the item drawn least often is, and the one drawn most often.
    package let least: Int
    package let most: Int
  }

  /// Draws `papers` papers, as for as many candidates who have met none of the items.
  package init(_ plan: DrawPlan, papers: Int, seed: UInt64) throws(Refusal) {
    var random = SplitMix64(seed: seed)
    var counts: [String: Int] = [:]
    var over: Set<String> = []
    var balances: [Balance] = []
    var overexposed = 0
    for number in 0..<papers {
      if let percent = plan.blueprint.exposureLimit {
        let limit = Exposure.limit(percent: percent, of: number)
        over = Set(counts.filter { $0.value >= limit }.keys)
      }
      let draw = try plan.draw(seed: random.next(), history: DrawHistory(overexposed: over))
      for item in draw.items { counts[item.version.id, default: 0] += 1 }
      balances.append(draw.balance)
      if !draw.overexposed.isEmpty { overexposed += 1 }
    }
    self.papers = papers
    fullMarks = plan.blueprint.fullMarks
    method = plan.method
    target = balances.first?.target ?? .zero
    expected = Extremes(balances.map(\.expected))
    distance = Extremes(balances.map(\.distance))
    balanced = balances.count { $0.isMet }
    self.overexposed = overexposed
    items = plan.blueprint.fixed.count + plan.cells.reduce(0) { $0 + $1.count }
    // Of all pairs of papers, an item on n of them is on n (n − 1) ÷ 2.
    let pairs = papers * (papers - 1)
    let common = counts.values.reduce(0) { $0 + $1 * ($1 - 1) }
    commonMilli = pairs > 0 ? common * 1000 / pairs : 0
    cells = zip(plan.cells, plan.fits).map { cell, fit in
      let drawn = fit.map { counts[plan.items[$0].version.id, default: 0] }
      return Cell(
        topic: cell.topic, level: cell.level, type: cell.type, count: cell.count, items: fit.count,
        least: drawn.min() ?? 0, most: drawn.max() ?? 0)
    }
  }
}
