package import RungCore
import Synchronization

/// How often the items of blueprints were drawn, as the writer has counted it: facts only ever come after those that
/// are counted.
final class PaperCounts: Sendable {
  private let counts = Mutex<[ID<Blueprint>: PaperCount]>([:])

  /// Takes what is known of a blueprint, for as long as it is being changed.
  func take(_ blueprint: ID<Blueprint>) -> PaperCount? {
    counts.withLock { $0.removeValue(forKey: blueprint) }
  }

  func keep(_ count: PaperCount, of blueprint: ID<Blueprint>) {
    counts.withLock { $0[blueprint] = count }
  }

  /// Counts a paper that was added just now, wherever all before it are counted.
  /// - Parameters:
  ///   - rows: Those of the items at its slots, where they are known.
  ///   - attempt: The row of its attempt.
  ///   - id: Of what a row holds a version.
  func add(_ form: Form, rows: [Int]?, at attempt: Int, _ id: (Int) throws -> String) rethrows {
    try counts.withLock { counts in
      // Where each is: a loop over them would hold all, and what is changed then be copied.
      var place = counts.startIndex
      while place < counts.endIndex {
        defer { counts.formIndex(after: &place) }
        guard counts.values[place].until == attempt - 1 else { continue }
        counts.values[place].until = attempt
        guard counts.keys[place].text == form.blueprint.id else { continue }
        if let rows { try counts.values[place].add(rows: rows, id) } else { counts.values[place].add(form) }
      }
    }
  }

  func forget() {
    counts.withLock { $0 = [:] }
  }
}

extension Change {
  /// How many papers are drawn before the counts are kept once more: so many are read again after a start at most.
  private static let keptEvery = 1024

  /// The items that are on more of a blueprint's papers than its limit allows.
  package func overexposed(_ blueprint: Blueprint) throws -> Set<String> {
    guard let percent = blueprint.exposureLimit else { return [] }
    var count = try paperCounts.take(blueprint.id) ?? reader.keptPaperCount(of: blueprint.id)
    try reader.add(to: &count, of: blueprint.id)
    let over = count.overexposed(percent: percent)
    if count.papers - count.kept >= Change.keptEvery {
      try connection.run(
        """
        INSERT INTO paper_count (blueprint, until, papers, items) VALUES (?, ?, ?, ?)
        ON CONFLICT (blueprint) DO UPDATE SET until = excluded.until, papers = excluded.papers,
          items = excluded.items
        """, [.id(blueprint.id), .int(count.until), .int(count.papers), .text(count.text)])
      count.noteKept()
    }
    paperCounts.keep(count, of: blueprint.id)
    return over
  }
}
