/// A paper can be drawn from every blueprint: its fixed items are there, and its banks hold enough published items for
/// each cell that can stand beside them and beside one another. A blueprint that draws on a bank outside the set, or in a
/// file with errors, whose items were not all understood, cannot be judged.
///
/// A blueprint without a finding has a paper; that is proved, and a draw finds it, as drawing ends with the same search.
/// One with `cells.contested` has none, or none that `PaperSearch` finds within its budget.
func unfillableBlueprints(_ index: ContentIndex, faulty: Set<Int> = []) -> [Finding] {
  var banks: [String: Place] = [:]
  for entry in index.entries where entry.kind == .bank && !faulty.contains(entry.place.file) {
    banks[entry.id] = entry.place
  }
  let judged = index.blueprints.filter { $0.value.banks.allSatisfy { banks[$0.text] != nil } }
  guard !judged.isEmpty else { return [] }
  let contest = Contest(index, fixed: judged.flatMap(\.value.fixed).map(\.item))
  return judged.flatMap { blueprint in
    let bank = blueprint.value.banks.first.flatMap { banks[$0.text] }
    let supply = BlueprintSupply(blueprint.value, index.supply, contest)
    return unavailableFixedItems(blueprint, supply) + shortCells(blueprint, supply, bank)
      + contestedCells(blueprint, supply, bank) + tightExposure(blueprint, supply)
  }
}

/// No item is on a paper twice.
func repeatedFixedItems(_ blueprint: Blueprint) -> [Fault] {
  let fixed = blueprint.sections.enumerated().flatMap { section, part in
    part.fixed.enumerated().map { (id: $1.item.text, path: fixedPath(section, $0)) }
  }
  return repetitions(fixed, kind: "fixed", attribute: "item")
}

private func fixedPath(_ section: Int, _ number: Int) -> [Fault.Step] {
  [.child("section", section), .child("fixed", number)]
}

private typealias Located = ContentIndex.Located<Blueprint>

/// A fixed item can stand on a paper, and does not give another one away.
private func unavailableFixedItems(_ blueprint: Located, _ supply: BlueprintSupply) -> [Finding] {
  var findings: [Finding] = []
  var earlier: [(id: ID<Item>, path: [Fault.Step])] = []
  for (section, part) in blueprint.value.sections.enumerated() {
    for (number, fixed) in part.fixed.enumerated() {
      let path = fixedPath(section, number) + [.attribute("item")]
      let item: [String: Detail] = ["item": .text(fixed.item.text)]
      if supply.isUnavailable(fixed.item) {
        findings.append(Finding(.fixedUnavailable, at: blueprint.place(of: path), item))
      }
      if let other = earlier.first(where: { supply.areEnemies($0.id, fixed.item) }) {
        findings.append(
          Finding(
            .fixedEnemies, at: blueprint.place(of: path), related: blueprint.place(of: other.path),
            item.merging(["other": .text(other.id.text)]) { own, _ in own }))
      }
      earlier.append((fixed.item, path))
    }
  }
  return findings
}

private func shortCells(_ blueprint: Located, _ supply: BlueprintSupply, _ bank: Place?) -> [Finding] {
  supply.cells.filter { $0.found < $0.cell.count }.map { entry in
    Finding(.cellShort, at: blueprint.place(of: entry.path), related: bank, entry.details)
  }
}

/// Items that give each other away leave enough that can stand on one paper.
private func contestedCells(_ blueprint: Located, _ supply: BlueprintSupply, _ bank: Place?) -> [Finding] {
  guard supply.cells.allSatisfy({ $0.found >= $0.cell.count }) else { return [] }
  guard case .none(let cells) = supply.search.run() else { return [] }
  return cells.map { number in
    let entry = supply.cells[number]
    return Finding(.cellsContested, at: blueprint.place(of: entry.path), related: bank, entry.details)
  }
}

/// Among the items of a cell no fewer papers than the limit allows can be shared out.
private func tightExposure(_ blueprint: Located, _ supply: BlueprintSupply) -> [Finding] {
  guard let limit = blueprint.value.exposureLimit else { return [] }
  return supply.cells.filter { $0.found >= $0.cell.count && $0.found * limit < $0.cell.count * 100 }.map {
    entry in
    var details = entry.details
    details["limit"] = .number(limit)
    details["least"] = .number((entry.cell.count * 100 + entry.found - 1) / entry.found)
    return Finding(.exposureTight, at: blueprint.place(of: entry.path), details)
  }
}

/// The items of a set that name enemies, are named as such, or are fixed.
private struct Contest {
  let kinds: [String: Supply.Kind?]
  private(set) var enemies: [String: Set<String>] = [:]

  init(_ index: ContentIndex, fixed: [ID<Item>]) {
    for item in index.supply.contested {
      for enemy in item.enemies where enemy != item.id {
        enemies[item.id.text, default: []].insert(enemy.text)
        enemies[enemy.text, default: []].insert(item.id.text)
      }
    }
    let names = Set(enemies.keys).union(fixed.map(\.text))
    kinds = names.isEmpty ? [:] : index.supply.kinds(of: names, among: index.entries)
  }
}

/// What a blueprint's banks hold for it.
private struct BlueprintSupply {
  struct Cell {
    let cell: Blueprint.Cell
    let path: [Fault.Step]
    /// How many items fit it and can stand beside the fixed ones.
    var found: Int

    var details: [String: Detail] {
      [
        "needed": .number(cell.count), "found": .number(found), "topic": .text(cell.topic.text),
        "type": .text(cell.type.rawValue), "level": .text(cell.level.map(String.init) ?? "1–3"),
      ]
    }
  }

  private let banks: Set<ID<Bank>>
  private let contest: Contest
  private(set) var cells: [Cell]
  /// The items with enemies that fit some cell, and which.
  private var contested: [(id: String, cell: Int)] = []

  init(_ blueprint: Blueprint, _ supply: Supply, _ contest: Contest) {
    banks = Set(blueprint.banks)
    self.contest = contest
    cells = blueprint.sections.enumerated().flatMap { section, part in
      part.cells.enumerated().map { number, cell in
        Cell(
          cell: cell, path: [.child("section", section), .child("cell", number)],
          found: supply.count(for: cell, in: blueprint.banks))
      }
    }
    let fixed = Set(blueprint.fixed.map(\.item.text))
    for id in contest.kinds.keys.sorted() {
      guard let cell = cell(of: id) else { continue }
      if fixed.contains(id) || !contest.enemies[id, default: []].isDisjoint(with: fixed) {
        cells[cell].found -= 1
      } else {
        contested.append((id, cell))
      }
    }
  }

  /// The kind of an item that its banks hold.
  private func kind(of id: String) -> Supply.Kind? {
    guard let known = contest.kinds[id], let kind = known, banks.contains(kind.bank) else { return nil }
    return kind
  }

  private func cell(of id: String) -> Int? {
    guard let kind = kind(of: id) else { return nil }
    return cells.firstIndex { $0.cell.takes(topic: kind.topic, level: kind.level, type: kind.type) }
  }

  /// Whether an item of the set cannot be on a paper. Of one that is not in the set another rule speaks.
  func isUnavailable(_ id: ID<Item>) -> Bool {
    contest.kinds[id.text] != nil && kind(of: id.text) == nil
  }

  func areEnemies(_ left: ID<Item>, _ right: ID<Item>) -> Bool {
    contest.enemies[left.text]?.contains(right.text) == true
  }

  var search: PaperSearch {
    let numbers = Dictionary(
      contested.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var free = cells.map(\.found)
    for item in contested { free[item.cell] -= 1 }
    return PaperSearch(
      counts: cells.map(\.cell.count), free: free, cells: contested.map(\.cell),
      enemies: contested.map { item in
        contest.enemies[item.id, default: []].compactMap { numbers[$0] }.sorted()
      })
  }
}
