extension DrawPlan {
  /// How often a draw begins anew when items that give each other away leave a cell short.
  private static let redraws = 64

  /// How papers are drawn from this pool now.
  package var method: Balance.Method { isMeasured ? .statistics : .levels }

  /// Draws a paper: fixed items on it, unseen items before seen ones, those under their limit before those over it, never
  /// two that are enemies; then balances it.
  ///
  /// The same plan, seed, history and method give the same paper on any machine and in any release: what is drawn first,
  /// and what balancing then exchanges, is never to be changed; a better way is another method.
  /// - Parameter method: As recorded, when a paper is drawn anew.
  /// - Throws: `Refusal(.blueprintInfeasible)` naming the cells that fall short.
  package func draw(
    seed: UInt64, history: DrawHistory = DrawHistory(), method: Balance.Method? = nil
  ) throws(Refusal) -> Draw {
    guard missing.isEmpty else { throw infeasible(missing.map(\.text)) }
    let short = cells.indices.filter { fits[$0].count < cells[$0].count }
    guard short.isEmpty else { throw infeasible(short.map { name($0, found: fits[$0].count) }) }
    let method = method ?? self.method
    var random = SplitMix64(seed: seed)
    var drawing = Drawing(self, history, method)
    var best: (chosen: [[Int]], cost: Int)?
    var stuck: String?
    for _ in 0..<DrawPlan.redraws {
      drawing.clear()
      if let shortage = drawing.fillAll(&random) {
        stuck = name(shortage.cell, found: shortage.found)
        continue
      }
      if drawing.cost < best?.cost ?? .max { best = (drawing.chosen, drawing.cost) }
      if drawing.cost == drawing.leastCost { break }
    }
    guard let chosen = best?.chosen ?? searched(&random) else { throw infeasible(stuck.map { [$0] } ?? []) }
    if chosen != drawing.chosen { drawing.restore(chosen) }
    let balance = drawing.balance(seed: seed)
    return drawing.draw(balance)
  }

  /// A paper that chance did not find, if there is one.
  private func searched(_ random: inout SplitMix64) -> [[Int]]? {
    var cellOf: [Int: Int] = [:]
    for (cell, fit) in fits.enumerated() {
      for item in fit where cellOf[item] == nil { cellOf[item] = cell }
    }
    let contested = cellOf.keys.sorted().filter { !enemies[$0].isEmpty }
    // In an order of chance for variety; then in that of the check, which has found a paper if it let the blueprint pass.
    return searched(random.shuffled(contested), cellOf, &random) ?? searched(contested, cellOf, &random)
  }

  private func searched(
    _ contested: [Int], _ cellOf: [Int: Int], _ random: inout SplitMix64
  ) -> [[Int]]? {
    let numbers = Dictionary(uniqueKeysWithValues: contested.enumerated().map { ($1, $0) })
    let free = fits.indices.map { cell in fits[cell].filter { enemies[$0].isEmpty && cellOf[$0] == cell } }
    let search = PaperSearch(
      counts: cells.map(\.count), free: free.map(\.count), cells: contested.compactMap { cellOf[$0] },
      enemies: contested.map { enemies[$0].compactMap { numbers[$0] } })
    guard case .found(let taken) = search.run() else { return nil }
    return cells.indices.map { cell in
      let own = taken.map { contested[$0] }.filter { cellOf[$0] == cell }
      return Array((own + random.shuffled(free[cell])).prefix(cells[cell].count))
    }
  }

  private func name(_ cell: Int, found: Int) -> String {
    let cell = cells[cell]
    let level = cell.level.map(String.init) ?? "*"
    return "\(cell.topic) × \(level) × \(cell.type.rawValue): \(found)/\(cell.count)"
  }

  private func infeasible(_ short: [String]) -> Refusal {
    Refusal(
      .blueprintInfeasible,
      ["blueprint": .text(blueprint.id.text), "cells": .text(short.joined(separator: "; "))])
  }
}

/// A paper in the making, in numbers of the plan's items.
struct Drawing {
  /// In how many orders one cell's items are tried before the paper is begun anew.
  private static let tries = 8
  /// A seen item weighs more than any number of overexposed ones.
  private static let seenCost = 1_000_000

  let plan: DrawPlan
  let method: Balance.Method
  private(set) var chosen: [[Int]] = []
  private(set) var isTaken: [Bool]
  /// How many items on the paper give each item away; empty where none of the pool gives another away.
  private var barred: [Int]
  /// 0 for an item neither seen nor overexposed, 1 for overexposed, 2 for seen, 3 for both; empty where all are 0.
  private let ranks: [UInt8]
  private let ranksMet: [UInt8]

  init(_ plan: DrawPlan, _ history: DrawHistory, _ method: Balance.Method) {
    self.plan = plan
    self.method = method
    isTaken = [Bool](repeating: false, count: plan.items.count)
    barred = plan.hasEnemies ? [Int](repeating: 0, count: plan.items.count) : []
    guard !history.isEmpty else {
      ranks = []
      ranksMet = [0]
      return
    }
    var ranks = [UInt8](repeating: 0, count: plan.items.count)
    for id in history.overexposed { if let item = plan.place(of: id) { ranks[item] |= 1 } }
    for id in history.seen { if let item = plan.place(of: id) { ranks[item] |= 2 } }
    let met = (UInt8(1)...3).filter { ranks.contains($0) }
    self.ranks = met.isEmpty ? [] : ranks
    ranksMet = [0] + met
  }

  /// Whether anything was seen before, or is overexposed.
  var hasHistory: Bool { !ranks.isEmpty }

  func rank(_ item: Int) -> UInt8 { ranks.isEmpty ? 0 : ranks[item] }

  private func barred(_ item: Int) -> Int { barred.isEmpty ? 0 : barred[item] }

  mutating func clear() {
    for item in chosen.joined() { leave(item) }
    chosen = []
  }

  mutating func restore(_ chosen: [[Int]]) {
    clear()
    self.chosen = chosen
    for item in chosen.joined() { take(item) }
  }

  mutating func take(_ item: Int) {
    isTaken[item] = true
    for enemy in plan.enemies[item] { barred[enemy] += 1 }
  }

  mutating func leave(_ item: Int) {
    isTaken[item] = false
    for enemy in plan.enemies[item] { barred[enemy] -= 1 }
  }

  /// Puts another item in a place on the paper.
  mutating func exchange(cell: Int, place: Int, for item: Int) {
    leave(chosen[cell][place])
    chosen[cell][place] = item
    take(item)
  }

  /// Whether `item` could stand where `other` does without making anything worse.
  func couldReplace(_ other: Int, by item: Int) -> Bool {
    guard !isTaken[item], rank(item) <= rank(other) else { return false }
    return barred(item) == 0 || (barred(item) == 1 && plan.enemies[other].contains(item))
  }

  struct Shortage {
    let cell: Int
    let found: Int
  }

  /// Draws for one cell after the other.
  /// - Returns: The cell that could not be filled, if one could not.
  mutating func fillAll(_ random: inout SplitMix64) -> Shortage? {
    for cell in plan.cells.indices {
      let count = plan.cells[cell].count
      var items: [Int] = []
      for _ in 0..<Drawing.tries {
        for item in items { leave(item) }
        items = pick(count, from: plan.fits[cell], &random)
        if items.count == count { break }
      }
      chosen.append(items)
      if items.count < count { return Shortage(cell: cell, found: items.count) }
    }
    return nil
  }

  /// - Parameter fit: What may be picked, in the order of the plan.
  private mutating func pick(_ count: Int, from fit: [Int], _ random: inout SplitMix64) -> [Int] {
    var items: [Int] = []
    items.reserveCapacity(count)
    // Papers that are not balanced were drawn by orders that were drawn to their end, from the last place down.
    var order =
      method == .none ? ShuffledAsNeeded(shuffled: random.shuffled(fit)) : ShuffledAsNeeded(fit)
    for wanted in ranksMet {
      for place in 0..<order.count {
        if items.count == count { return items }
        let item = order.element(at: place, &random)
        guard rank(item) == wanted, !isTaken[item], barred(item) == 0 else { continue }
        take(item)
        items.append(item)
      }
    }
    return items
  }

  /// How many items the candidate has seen, and how many are overexposed.
  var cost: Int {
    guard !ranks.isEmpty else { return 0 }
    return chosen.joined().reduce(0) { $0 + cost(rank: rank($1)) }
  }

  /// What no paper can be below: what each cell costs when enemies are left aside.
  var leastCost: Int {
    guard !ranks.isEmpty else { return 0 }
    var sum = 0
    for (cell, fit) in zip(plan.cells, plan.fits) {
      var missing = cell.count
      for wanted in ranksMet where missing > 0 {
        let taken = min(missing, fit.count { rank($0) == wanted })
        sum += taken * cost(rank: wanted)
        missing -= taken
      }
    }
    return sum
  }

  private func cost(rank: UInt8) -> Int { Int(rank & 1) + (rank & 2 == 0 ? 0 : Drawing.seenCost) }

  /// What was drawn, as it goes on record.
  func draw(_ balance: Balance) -> Draw {
    func names(_ bit: UInt8) -> [ID<Item>] {
      guard hasHistory else { return [] }
      return chosen.joined().filter { rank($0) & bit != 0 }.map { ID(plan.items[$0].version.id) }.sorted()
    }
    return Draw(
      pool: plan.items, fixedPlaces: plan.fixed, cellPlaces: chosen, seen: names(2), overexposed: names(1),
      balance: balance)
  }
}
