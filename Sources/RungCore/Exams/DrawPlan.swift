/// The pool of a blueprint made ready: which items fit which cell, which give which away, and how hard each is.
///
/// It holds nothing of a candidate, so that it is made once for all papers that are drawn while the pool stays as it is.
package final class DrawPlan: Sendable {
  package let blueprint: Blueprint
  let cells: [Blueprint.Cell]
  /// By id.
  let items: [PoolItem]
  private let places: [String: Int]
  /// The items that fit each cell, but for those fixed and their enemies.
  let fits: [[Int]]
  /// The enemies of each item that are in the pool, both ways.
  let enemies: [[Int]]
  /// Whether any item of the pool gives another away.
  let hasEnemies: Bool
  /// The fixed items by section, and those that the pool has not got.
  let fixed: [[Int]]
  let missing: [ID<Item>]
  /// What share of its marks each item brings, in thousandths: as settled, or what others of its cell bring.
  let shares: [Int]
  /// Whether enough is known of the pool to draw papers by it.
  package let isMeasured: Bool
  /// Sums over the items that fit each cell: of their shares, and how many there are of each level.
  let sumOfShares: [Int]
  let levelCounts: [[Int]]

  /// In percent: how much of what is drawn must have a known difficulty for papers to be drawn by it.
  private static let enough = 80

  /// - Parameter pool: The published items of the blueprint's banks, in any order.
  package init(_ blueprint: Blueprint, pool: [PoolItem]) {
    self.blueprint = blueprint
    let cells = blueprint.cells
    self.cells = cells
    let ordered = byID(pool)
    var items: [PoolItem] = []
    items.reserveCapacity(ordered.count)
    var places: [String: Int] = [:]
    places.reserveCapacity(ordered.count)
    // An item counts once for each bank that the blueprint names.
    var copies: [Int] = []
    copies.reserveCapacity(ordered.count)
    for item in ordered {
      if let last = items.last, last.version.id == item.version.id {
        copies.append(items.count - 1)
        continue
      }
      places[item.version.id] = items.count
      copies.append(items.count)
      items.append(item)
    }
    enemies = mutualEnemies(items, places)
    hasEnemies = enemies.contains { !$0.isEmpty }
    missing = blueprint.fixed.map(\.item).filter { places[$0.text] == nil }
    fixed = blueprint.sections.map { $0.fixed.compactMap { places[$0.item.text] } }
    var isBarred = [Bool](repeating: false, count: items.count)
    for item in fixed.joined() {
      isBarred[item] = true
      for enemy in enemies[item] { isBarred[enemy] = true }
    }
    let finder = CellFinder(cells)
    var fits = cells.map { _ in [Int]() }
    for item in copies where !isBarred[item] {
      for cell in finder.cells(for: items[item]) { fits[cell].append(item) }
    }
    self.items = items
    self.places = places
    self.fits = fits
    let estimate = Estimate(items, fits)
    shares = estimate.shares
    sumOfShares = fits.map { $0.reduce(0) { $0 + estimate.shares[$1] } }
    levelCounts = fits.map { fit in
      fit.reduce(into: [0, 0, 0]) { counts, item in
        let level = items[item].level
        if counts.indices.contains(level - 1) { counts[level - 1] += 1 }
      }
    }
    isMeasured = estimate.isMeasured(cells, fits, enough: DrawPlan.enough)
  }

  func place(of id: String) -> Int? { places[id] }
}

/// By the bytes of their ids. A store gives them in that order, which is looked at first.
private func byID(_ pool: [PoolItem]) -> [PoolItem] {
  let isOrdered = zip(pool, pool.dropFirst()).allSatisfy { !($1.version.id < $0.version.id) }
  guard !isOrdered else { return pool }
  return pool.sorted { $0.version.id.utf8.lexicographicallyPrecedes($1.version.id.utf8) }
}

/// An enemy is often named on one side only.
private func mutualEnemies(_ items: [PoolItem], _ places: [String: Int]) -> [[Int]] {
  var enemies = [[Int]](repeating: [], count: items.count)
  for (place, item) in items.enumerated() {
    for enemy in item.enemies {
      guard let other = places[enemy.text], other != place, !enemies[place].contains(other) else { continue }
      enemies[place].append(other)
      enemies[other].append(place)
    }
  }
  return enemies
}

/// Finds the cells that an item fits without looking at all of them.
private struct CellFinder {
  private struct Kind: Hashable {
    let topic: ID<Topic>
    let type: ItemType
    let level: Int
  }

  private var cells: [Kind: [Int]] = [:]

  init(_ cells: [Blueprint.Cell]) {
    for (number, cell) in cells.enumerated() {
      for level in cell.level.map({ $0...$0 }) ?? 1...3 {
        self.cells[Kind(topic: cell.topic, type: cell.type, level: level), default: []].append(number)
      }
    }
  }

  func cells(for item: PoolItem) -> [Int] {
    cells[Kind(topic: item.topic, type: item.type, level: item.level)] ?? []
  }
}

/// What each item brings, where that is known; else what the known ones of its cell and level bring, of its cell, or of
/// the whole pool.
private struct Estimate {
  private(set) var shares: [Int]
  private let items: [PoolItem]

  init(_ items: [PoolItem], _ fits: [[Int]]) {
    self.items = items
    let all = Mean(items)
    shares = items.map { $0.difficulty?.share ?? all.share ?? 0 }
    for fit in fits {
      let some = Mean(fit.lazy.map { items[$0] })
      guard some.count > 0 else { continue }
      let levels = (1...3).map { level in Mean(fit.lazy.map { items[$0] }.filter { $0.level == level }) }
      for item in fit where items[item].difficulty == nil {
        let level = items[item].level
        let own = levels.indices.contains(level - 1) ? levels[level - 1].share : nil
        shares[item] = own ?? some.share ?? shares[item]
      }
    }
  }

  func isMeasured(_ cells: [Blueprint.Cell], _ fits: [[Int]], enough: Int) -> Bool {
    var known = 0
    var drawn = 0
    for (cell, fit) in zip(cells, fits) where !fit.isEmpty {
      let marks = cell.marks.milli * cell.count
      drawn += marks
      known += marks * fit.count { items[$0].difficulty != nil } / fit.count
    }
    return drawn > 0 && known * 100 >= drawn * enough
  }

  private struct Mean {
    var count = 0
    private var sum = 0

    init(_ items: some Sequence<PoolItem>) {
      for item in items {
        guard let difficulty = item.difficulty else { continue }
        count += 1
        sum += difficulty.share
      }
    }

    var share: Int? { count > 0 ? sum / count : nil }
  }
}
