import RungCore

/// How many papers were drawn from a blueprint, and on how many of them each item is.
struct PaperCount: Sendable {
  /// The row of the newest attempt that is counted.
  var until = 0
  private(set) var papers = 0
  /// How many there were when the store last kept it.
  private(set) var kept = 0
  /// The items, each with the number of papers that it is on.
  private var items: [(id: String, count: Int)] = []
  /// The place of each among them.
  private var places: [String: Int] = [:]
  /// The place by the row of the version that was drawn; -1 for one of which it is not known.
  private var placesByRow: [Int32] = []
  /// Of which limit `over` tells.
  private var percent: Int?
  /// The places of all items that are over it, and of some that were: the limit only ever rises.
  private var over: Set<Int> = []

  init() {}

  init(until: Int, papers: Int, text: String) throws {
    self.until = until
    self.papers = papers
    kept = papers
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count == 2, let count = Int(fields[1]) else { throw DamagedRow(expected: "PaperCount") }
      items[place(of: String(fields[0]))].count = count
    }
  }

  /// The items as they are kept: a line for each, in order.
  var text: String {
    items.sorted { $0.id < $1.id }.map { "\($0.id) \($0.count)\n" }.joined()
  }

  mutating func noteKept() { kept = papers }

  mutating func add(_ form: Form) {
    papers += 1
    var last: String?
    for slot in form.slots where slot.item.id != last {
      last = slot.item.id
      count(at: place(of: slot.item.id))
    }
  }

  /// Adds a paper by the rows of the versions at its slots.
  /// - Parameter id: Of what a row holds a version.
  mutating func add(rows: [Int], _ id: (Int) throws -> String) rethrows {
    papers += 1
    var last = -1
    for row in rows where row != last {
      last = row
      count(at: try place(ofRow: row, id))
    }
  }

  /// What belongs to one case stands together, and no item is on a paper twice.
  private mutating func count(at place: Int) {
    items[place].count += 1
    guard let percent, items[place].count >= Exposure.limit(percent: percent, of: papers) else { return }
    over.insert(place)
  }

  private mutating func place(of id: String) -> Int {
    if let place = places[id] { return place }
    places[id] = items.count
    items.append((id, 0))
    return items.count - 1
  }

  private mutating func place(ofRow row: Int, _ id: (Int) throws -> String) rethrows -> Int {
    if placesByRow.indices.contains(row), placesByRow[row] >= 0 { return Int(placesByRow[row]) }
    let place = place(of: try id(row))
    if row >= placesByRow.count {
      placesByRow += [Int32](repeating: -1, count: max(row + 1, 2 * placesByRow.count) - placesByRow.count)
    }
    placesByRow[row] = Int32(place)
    return place
  }

  /// The items that are on more papers than a limit allows.
  mutating func overexposed(percent: Int) -> Set<String> {
    let limit = Exposure.limit(percent: percent, of: papers)
    if self.percent == percent {
      if !over.isEmpty { over = over.filter { items[$0].count >= limit } }
    } else {
      self.percent = percent
      over = Set(items.indices.filter { items[$0].count >= limit })
    }
    return over.isEmpty ? [] : Set(over.map { items[$0].id })
  }
}

extension Reader {
  /// Counts the papers that were drawn since.
  func add(to count: inout PaperCount, of blueprint: ID<Blueprint>) throws {
    let cursor = try connection.cursor(
      "SELECT fact, form FROM attempt WHERE fact > ? ORDER BY fact", [.int(count.until)])
    while let row = try cursor.next() {
      count.until = try row.int(0)
      let text = try row.text(1)
      guard let rows = FormText.rows(of: text) else {
        let form = try forms.form(text, connection)
        if form.blueprint.id == blueprint.text { count.add(form) }
        continue
      }
      guard try forms.versions.version(rows.blueprint, connection).id == blueprint.text else { continue }
      try count.add(rows: rows.items) { try forms.versions.version($0, connection).id }
    }
  }

  func keptPaperCount(of blueprint: ID<Blueprint>) throws -> PaperCount {
    try connection.first(
      "SELECT until, papers, items FROM paper_count WHERE blueprint = ?", [.id(blueprint)]
    ) { try PaperCount(until: try $0.int(0), papers: try $0.int(1), text: try $0.text(2)) } ?? PaperCount()
  }
}
