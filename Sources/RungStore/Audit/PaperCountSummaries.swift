import RungCore

/// How many papers there are of each blueprint of which a count is kept, and on how many each item is, counted anew up to
/// where the kept count ends.
struct PaperCountSummaries {
  private struct Kept {
    let until: Int
    let papers: Int
    let items: String
  }

  private var kept: [String: Kept] = [:]
  private var made: [String: PaperCount] = [:]
  /// The row of the newest attempt met.
  private var last = 0

  init(_ connection: any Connection) throws {
    try connection.forEach("SELECT blueprint, until, papers, items FROM paper_count") { row in
      kept[try row.text(0)] = Kept(until: try row.int(1), papers: try row.int(2), items: try row.text(3))
    }
  }

  mutating func add(_ audited: AuditedAttempt) {
    last = audited.fact
    let blueprint = audited.form.blueprint.id
    guard let kept = kept[blueprint], audited.fact <= kept.until else { return }
    made[blueprint, default: PaperCount()].add(audited.form)
  }

  func fault() -> AuditReport.Fault? {
    for (blueprint, kept) in kept.sorted(by: { $0.key < $1.key }) {
      let count = made[blueprint] ?? PaperCount()
      guard kept.until <= last, kept.papers == count.papers, kept.items == count.text else {
        return .wrong("paper_count \(blueprint)")
      }
    }
    return nil
  }
}
