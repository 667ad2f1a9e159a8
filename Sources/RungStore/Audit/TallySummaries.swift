import RungCore

/// What the marks of items come to, added up anew from the attempts that are counted, and their difficulty as last settled.
struct TallySummaries {
  private let connection: any Connection
  private var shares = ItemShares()

  init(_ connection: any Connection) {
    self.connection = connection
  }

  mutating func add(_ form: Form, _ marks: [Int: Marks]) {
    shares.add(form, marks: form.slots.indices.map { marks[$0] })
  }

  /// The first item of which something else is kept.
  func fault() throws -> AuditReport.Fault? {
    var made: [Key: ItemTally] = [:]
    for (item, tally) in shares.entries { made[Key(item: item.id, number: item.number)] = tally }
    try connection.forEach("SELECT item, number, count, share FROM item_difficulty ORDER BY fact") { row in
      let key = Key(item: try row.text(0), number: try row.int(1))
      made[key, default: ItemTally()].settled = Difficulty(count: try row.int(2), share: try row.int(3))
    }
    let kept = try connection.rows(
      "SELECT count, earned, worth, settled, share, item, number FROM item_tally ORDER BY item, number"
    ) { row in (Key(item: try row.text(5), number: try row.int(6)), try itemTally(row)) }
    for (key, tally) in kept where made.removeValue(forKey: key) ?? ItemTally() != tally { return key.fault }
    return made.keys.min()?.fault
  }

  /// A version of an item.
  private struct Key: Hashable, Comparable {
    let item: String
    let number: Int

    static func < (one: Key, other: Key) -> Bool { (one.item, one.number) < (other.item, other.number) }

    var fault: AuditReport.Fault { .wrong("item_tally \(item) \(number)") }
  }
}
