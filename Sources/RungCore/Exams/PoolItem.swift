/// An item that a paper may draw. Papers hand the same ones on, and copy none of what they refer to.
package final class PoolItem: Sendable {
  package let version: ContentVersion
  package let topic: ID<Topic>
  package let level: Int
  package let type: ItemType
  package let enemies: [ID<Item>]
  /// As settled from marked papers; `nil` while too few have met it.
  package let difficulty: Difficulty?

  package init(
    version: ContentVersion, topic: ID<Topic>, level: Int, type: ItemType, enemies: [ID<Item>],
    difficulty: Difficulty? = nil
  ) {
    self.version = version
    self.topic = topic
    self.level = level
    self.type = type
    self.enemies = enemies
    self.difficulty = difficulty
  }
}

extension PoolItem: Hashable {
  package static func == (one: PoolItem, other: PoolItem) -> Bool {
    one.version == other.version && one.topic == other.topic && one.level == other.level
      && one.type == other.type && one.enemies == other.enemies && one.difficulty == other.difficulty
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(version) }
}

/// What was on papers before: what this candidate has met, and what has been on more papers than it should.
package struct DrawHistory: Hashable, Sendable {
  package let seen: Set<String>
  package let overexposed: Set<String>

  package init(seen: Set<String> = [], overexposed: Set<String> = []) {
    self.seen = seen
    self.overexposed = overexposed
  }

  var isEmpty: Bool { seen.isEmpty && overexposed.isEmpty }
}

/// The items drawn for a paper.
package struct Draw: Hashable, Sendable {
  /// The items on every paper, by section.
  package let fixed: [[Fixed]]
  /// Items for each of the blueprint's cells, cells counted through all sections.
  package let cells: [[PoolItem]]
  /// The drawn items that the candidate had met before, because too few were left.
  package let seen: [ID<Item>]
  /// The drawn items that were over their limit, because nothing else fitted.
  package let overexposed: [ID<Item>]
  package let balance: Balance

  package struct Fixed: Hashable, Sendable {
    package let item: PoolItem
    package let marks: Marks

    package init(item: PoolItem, marks: Marks) {
      self.item = item
      self.marks = marks
    }
  }

  package init(
    fixed: [[Fixed]], cells: [[PoolItem]], seen: [ID<Item>], overexposed: [ID<Item>], balance: Balance
  ) {
    self.fixed = fixed
    self.cells = cells
    self.seen = seen
    self.overexposed = overexposed
    self.balance = balance
  }

  package var items: [PoolItem] { fixed.joined().map(\.item) + cells.joined() }
  package var repeatsItems: Bool { !seen.isEmpty }
}
