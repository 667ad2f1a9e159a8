import RungCore

/// How many papers were drawn from a blueprint, and on how many of them each item is.
struct PaperCount: Hashable, Sendable {
  /// The row of the newest attempt that is counted.
  var until = 0
  private(set) var papers = 0
  /// How many there were when the store last kept it.
  private(set) var kept = 0
  private var items: [String: Int] = [:]
  /// Of which limit `over` tells.
  private var percent: Int?
  /// All items that are over it, and some that were: the limit only ever rises.
  private var over: Set<String> = []

  init() {}

  init(until: Int, papers: Int, text: String) throws {
    self.until = until
    self.papers = papers
    kept = papers
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count == 2, let count = Int(fields[1]) else { throw DamagedRow(expected: "PaperCount") }
      items[String(fields[0])] = count
    }
  }

  /// The items as they are kept: a line for each, in order.
  var text: String {
    items.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }.joined()
  }

  mutating func noteKept() { kept = papers }

  mutating func add(_ form: Form) {
    papers += 1
    let limit = percent.map { Exposure.limit(percent: $0, of: papers) }
    var last: String?
    for slot in form.slots {
      let item = slot.item.id
      // What belongs to one case stands together, and no item is on a paper twice.
      guard item != last else { continue }
      last = item
      let count = items[item, default: 0] + 1
      items[item] = count
      if let limit, count >= limit { over.insert(item) }
    }
  }

  /// The items that are on more papers than a limit allows.
  mutating func overexposed(percent: Int) -> Set<String> {
    let limit = Exposure.limit(percent: percent, of: papers)
    if self.percent == percent {
      over = over.filter { items[$0, default: 0] >= limit }
    } else {
      self.percent = percent
      over = Set(items.lazy.filter { $0.value >= limit }.map(\.key))
    }
    return over
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
      // Most papers of other blueprints are passed over by their second line.
      if let number = FormText.blueprint(of: text),
        try forms.versions.version(number, connection).id != blueprint.text
      {
        continue
      }
      let form = try forms.form(text, connection)
      if form.blueprint.id == blueprint.text { count.add(form) }
    }
  }

  func keptPaperCount(of blueprint: ID<Blueprint>) throws -> PaperCount {
    try connection.first(
      "SELECT until, papers, items FROM paper_count WHERE blueprint = ?", [.id(blueprint)]
    ) { try PaperCount(until: try $0.int(0), papers: try $0.int(1), text: try $0.text(2)) } ?? PaperCount()
  }
}
