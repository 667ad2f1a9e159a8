/// Looks for items that fill every cell although some give others away.
///
/// Without enemies a count a cell decides. With them it is a search for items no two of which are enemies, which is
/// hard in general; but the items that have enemies are few, so that three steps, each of which keeps a paper if there
/// is one, leave little of it:
///
/// 1. an item whose enemies are all out of play is *free*: it can stand on any paper, so that it is taken first;
/// 2. a cell with enough free items needs no others, and those are out of play;
/// 3. what is left falls into groups of cells that have nothing to do with one another.
///
/// Each group is then searched by taking an item or leaving it. What is found is a paper. That there is none is proved,
/// unless a group takes more steps than `budget`; then it is taken to have none, too, as no draw would find it.
package struct PaperSearch: Sendable {
  /// How many items each cell needs.
  package let counts: [Int]
  /// How many items without enemies fit each cell.
  package let free: [Int]
  /// The cell of each item that has enemies.
  package let cells: [Int]
  /// The enemies of each of them, both ways.
  package let enemies: [[Int]]
  private let budget: Int

  package init(counts: [Int], free: [Int], cells: [Int], enemies: [[Int]], budget: Int = 50_000) {
    self.counts = counts
    self.free = free
    self.cells = cells
    self.enemies = enemies
    self.budget = budget
  }

  package enum Outcome: Hashable, Sendable {
    /// The items taken beside those without enemies.
    case found([Int])
    /// The cells that cannot be filled together.
    case none(cells: [Int])
  }

  package func run() -> Outcome {
    var play = Play(self)
    play.settle()
    var taken = play.taken
    for group in play.groups {
      var steps = budget
      guard let found = solve(Group(play, group), &steps) else {
        return .none(cells: play.openCells(of: group))
      }
      taken += found
    }
    return .found(taken.sorted())
  }

  /// Takes an item or leaves it, the one with the most enemies first; `nil` where that leads nowhere.
  private func solve(_ group: Group, _ steps: inout Int) -> [Int]? {
    var group = group
    steps -= 1
    guard steps >= 0, group.takeFree() else { return nil }
    guard let next = group.mostContested else { return group.taken }
    var with = group
    with.take(next)
    if let found = solve(with, &steps) { return found }
    group.drop(next)
    return solve(group, &steps)
  }
}

/// Which items are still in play, before the search.
private struct Play {
  private let search: PaperSearch
  private(set) var taken: [Int] = []
  /// What each cell still needs.
  private(set) var needs: [Int]
  private(set) var isOpen: [Bool]

  init(_ search: PaperSearch) {
    self.search = search
    needs = zip(search.counts, search.free).map { max(0, $0 - $1) }
    isOpen = search.cells.map { _ in true }
    for item in search.cells.indices where needs[search.cells[item]] == 0 { isOpen[item] = false }
  }

  /// Takes what is free, and puts out of play what no cell needs, until nothing changes.
  mutating func settle() {
    var moved = true
    while moved {
      moved = false
      for item in search.cells.indices where isOpen[item] {
        let cell = search.cells[item]
        if needs[cell] > 0, search.enemies[item].contains(where: { isOpen[$0] }) { continue }
        if needs[cell] > 0 {
          taken.append(item)
          needs[cell] -= 1
        }
        isOpen[item] = false
        moved = true
      }
    }
  }

  func enemies(of item: Int) -> [Int] { search.enemies[item].filter { isOpen[$0] } }
  func cell(of item: Int) -> Int { search.cells[item] }
  var open: [Int] { isOpen.indices.filter { isOpen[$0] } }

  /// The cells that still need items, those together between which there are enemies.
  var groups: [[Int]] {
    var group = Array(needs.indices)
    func root(_ cell: Int) -> Int {
      var cell = cell
      while group[cell] != cell { cell = group[cell] }
      return cell
    }
    for item in open {
      for enemy in enemies(of: item) {
        let (left, right) = (root(cell(of: item)), root(cell(of: enemy)))
        group[max(left, right)] = min(left, right)
      }
    }
    var groups = needs.map { _ in [Int]() }
    for cell in needs.indices where needs[cell] > 0 { groups[root(cell)].append(cell) }
    return groups.filter { !$0.isEmpty }
  }

  func openCells(of group: [Int]) -> [Int] { group.filter { needs[$0] > 0 } }
}

/// One group in the middle of the search.
private struct Group {
  private(set) var taken: [Int] = []
  private var needs: [Int]
  /// How many items each cell still has in play.
  private var left: [Int]
  private let items: [Int]
  private let cells: [Int: Int]
  private let enemies: [Int: [Int]]
  private var isOpen: Set<Int>

  init(_ play: Play, _ group: [Int]) {
    needs = play.needs
    left = play.needs.map { _ in 0 }
    items = play.open.filter { group.contains(play.cell(of: $0)) }
    cells = Dictionary(uniqueKeysWithValues: items.map { ($0, play.cell(of: $0)) })
    enemies = Dictionary(uniqueKeysWithValues: items.map { ($0, play.enemies(of: $0)) })
    isOpen = Set(items)
    for item in items { left[play.cell(of: item)] += 1 }
    for cell in needs.indices where !group.contains(cell) { needs[cell] = 0 }
  }

  private func degree(_ item: Int) -> Int { enemies[item, default: []].count { isOpen.contains($0) } }

  /// Takes every item that no other in play speaks against.
  /// - Returns: False where some cell has too few left.
  mutating func takeFree() -> Bool {
    for item in items where isOpen.contains(item) && degree(item) == 0 { take(item) }
    return needs.indices.allSatisfy { needs[$0] <= left[$0] }
  }

  /// The item of an unfilled cell with the most enemies in play; `nil` where all cells are filled.
  var mostContested: Int? {
    var most: (item: Int, degree: Int)?
    for item in items where isOpen.contains(item) && needs[cells[item, default: 0]] > 0 {
      let degree = degree(item)
      if degree > most?.degree ?? -1 { most = (item, degree) }
    }
    return most?.item
  }

  mutating func take(_ item: Int) {
    let cell = cells[item, default: 0]
    let against = enemies[item, default: []]
    drop(item)
    guard needs[cell] > 0 else { return }
    needs[cell] -= 1
    taken.append(item)
    for enemy in against where isOpen.contains(enemy) { drop(enemy) }
    guard needs[cell] == 0 else { return }
    for other in items where isOpen.contains(other) && cells[other] == cell { drop(other) }
  }

  mutating func drop(_ item: Int) {
    guard isOpen.remove(item) != nil else { return }
    left[cells[item, default: 0]] -= 1
  }
}
