/// How many published items there are of each bank, topic, level and type. Items are many, so that of each there is
/// kept only which of these kinds it is of; and of those that name enemies, which.
struct Supply: Sendable {
  struct Kind: Hashable {
    let bank: ID<Bank>
    let topic: ID<Topic>
    let level: Int
    let type: ItemType
  }

  /// An item that names items that give it away.
  struct Contested: Sendable {
    let id: ID<Item>
    let kind: Kind
    let enemies: [ID<Item>]
  }

  private struct Entry {
    /// Its place among the index's entries.
    let entry: Int32
    /// `none` for an item that no paper draws.
    let kind: Int32

    static let none: Int32 = -1
  }

  private var numbers: [Kind: Int32] = [:]
  private var kinds: [Kind] = []
  private var counts: [Int] = []
  private var items: [Entry] = []
  private(set) var contested: [Contested] = []

  /// - Parameter entry: The item's place among the index's entries.
  mutating func add(_ item: Item, in bank: ID<Bank>, entry: Int) {
    guard item.status == .published else {
      items.append(Entry(entry: Int32(entry), kind: Entry.none))
      return
    }
    let kind = Kind(bank: bank, topic: item.topic, level: item.level, type: item.type)
    let number = numbers[kind] ?? Int32(kinds.count)
    if Int(number) == kinds.count {
      numbers[kind] = number
      kinds.append(kind)
      counts.append(0)
    }
    counts[Int(number)] += 1
    items.append(Entry(entry: Int32(entry), kind: number))
    if !item.enemies.isEmpty {
      contested.append(Contested(id: item.id, kind: kind, enemies: item.enemies))
    }
  }

  func count(for cell: Blueprint.Cell, in banks: [ID<Bank>]) -> Int {
    var count = 0
    for (place, bank) in banks.enumerated() where !banks[..<place].contains(bank) {
      for level in cell.level.map({ $0...$0 }) ?? 1...3 {
        let kind = Kind(bank: bank, topic: cell.topic, level: level, type: cell.type)
        if let number = numbers[kind] { count += counts[Int(number)] }
      }
    }
    return count
  }

  /// Of what kinds the items named are; an item that exists and that no paper draws is of no kind.
  func kinds(of names: Set<String>, among entries: [ContentIndex.Entry]) -> [String: Kind?] {
    var found: [String: Kind?] = [:]
    var next = items.startIndex
    for (place, entry) in entries.enumerated() where entry.kind == .item {
      while next < items.endIndex, items[next].entry < place { next += 1 }
      guard names.contains(entry.id) else { continue }
      let own = next < items.endIndex && items[next].entry == place ? items[next].kind : Entry.none
      found.updateValue(own == Entry.none ? nil : kinds[Int(own)], forKey: entry.id)
    }
    return found
  }
}
