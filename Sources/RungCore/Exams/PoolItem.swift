import Synchronization

/// An item that a paper may draw. Papers hand the same ones on, and copy none of what they refer to.
package final class PoolItem: Sendable {
  package let version: ContentVersion
  package let topic: ID<Topic>
  package let level: Int
  package let type: ItemType
  package let enemies: [ID<Item>]
  /// As settled from marked papers; `nil` while too few have met it.
  package let difficulty: Difficulty?
  private let knownOutline = AtomicLazyReference<ItemOutline>()
  /// The code of its one question's list; 0 until it is known, and where it has none.
  private let knownListCode = Atomic(0)
  /// 0 until it is known.
  private let knownRecord = Atomic(0)

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

  /// What laying it out asks of it, which is looked up once.
  func outline(_ find: (ContentVersion) throws -> ItemOutline?) rethrows -> ItemOutline? {
    if let outline = knownOutline.load() { return outline }
    guard let outline = try find(version) else { return nil }
    knownListCode.store(outline.list?.code ?? 0, ordering: .relaxed)
    return knownOutline.storeIfNil(outline)
  }

  /// That of the outline, where it is known and plain: without the outline, whose references those who draw at once would count
  /// up and down against each other.
  var list: ShownList? { ShownList(code: knownListCode.load(ordering: .relaxed)) }

  /// The number of the record that holds the version; 0 until it was looked up.
  var record: Int { knownRecord.load(ordering: .relaxed) }

  func note(record: Int) { knownRecord.store(record, ordering: .relaxed) }
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

/// The items drawn for a paper, by their places in the pool.
package struct Draw: Sendable {
  let pool: [PoolItem]
  /// Of the items on every paper, by section.
  let fixedPlaces: [[Int]]
  /// Of the items for each of the blueprint's cells, cells counted through all sections.
  let cellPlaces: [[Int]]
  /// The drawn items that the candidate had met before, because too few were left.
  package let seen: [ID<Item>]
  /// The drawn items that were over their limit, because nothing else fitted.
  package let overexposed: [ID<Item>]
  package let balance: Balance

  package init(
    pool: [PoolItem], fixedPlaces: [[Int]], cellPlaces: [[Int]], seen: [ID<Item>], overexposed: [ID<Item>],
    balance: Balance
  ) {
    self.pool = pool
    self.fixedPlaces = fixedPlaces
    self.cellPlaces = cellPlaces
    self.seen = seen
    self.overexposed = overexposed
    self.balance = balance
  }

  package var fixed: [[PoolItem]] { fixedPlaces.map { $0.map { pool[$0] } } }
  package var cells: [[PoolItem]] { cellPlaces.map { $0.map { pool[$0] } } }
  package var items: [PoolItem] { Array((fixed + cells).joined()) }
  package var repeatsItems: Bool { !seen.isEmpty }
}

extension Draw: Equatable {
  package static func == (one: Draw, other: Draw) -> Bool {
    one.fixed == other.fixed && one.cells == other.cells && one.seen == other.seen
      && one.overexposed == other.overexposed && one.balance == other.balance
  }
}
