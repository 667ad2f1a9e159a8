package import RungCore

extension Change {
  /// Records how the paper of an attempt was drawn.
  package func addDraw(_ draw: Draw, of attempt: ID<Attempt>) throws {
    let balance = draw.balance
    try insert(
      .paperDraw,
      [
        .id(attempt), .text(balance.method.rawValue), .int(balance.target.milli),
        .int(balance.expected.milli), .int(balance.distance.milli), .flag(balance.isMet),
        .text(draw.overexposed.map(\.text).joined(separator: " ")),
      ])
  }

  /// Adds the marks of all attempts that were marked since to what is known of their items: many at once, since one item is
  /// on many papers.
  package func countMarked() throws {
    let attempts: [ID<Attempt>] = try connection.rows(
      "SELECT attempt FROM attempt_state WHERE state = 'marked' AND is_counted = 0 ORDER BY attempt"
    ) { try $0.id(0) }
    guard !attempts.isEmpty else { return }
    var shares = ItemShares()
    for attempt in attempts {
      guard let stored = try reader.sitting(attempt), let paper = try reader.packedPaper(of: attempt) else {
        continue
      }
      shares.add(stored.form, marks: paper.marks)
    }
    try connection.run(
      "UPDATE attempt_state SET is_counted = 1 WHERE state = 'marked' AND is_counted = 0", [])
    try count(shares)
  }

  /// Adds to what is known of items; what is due is settled.
  package func count(_ shares: ItemShares) throws {
    for entry in shares.entries { try add(entry.tally, to: entry.item) { $0.due() } }
  }

  /// Takes an attempt out of the count, if it is in it, since a mark was taken back. What was settled stays until more have
  /// answered.
  package func uncount(_ attempt: ID<Attempt>) throws {
    guard try isCounted(attempt), let stored = try reader.sitting(attempt),
      let paper = try reader.packedPaper(of: attempt)
    else { return }
    var shares = ItemShares()
    shares.add(stored.form, marks: paper.marks)
    for (item, tally) in shares.entries {
      let less = ItemTally(count: -tally.count, earned: .zero - tally.earned, worth: .zero - tally.worth)
      try add(less, to: item) { _ in nil }
    }
    try connection.run("UPDATE attempt_state SET is_counted = 0 WHERE attempt = ?", [.id(attempt)])
  }

  /// Notes that a mark of an attempt was corrected, if it had been counted.
  package func recount(
    _ item: ContentVersion, from before: Marks, to after: Marks, of attempt: ID<Attempt>
  ) throws {
    guard try isCounted(attempt) else { return }
    try add(ItemTally(earned: after - before), to: item) { $0.due(isCorrected: true) }
  }

  private func isCounted(_ attempt: ID<Attempt>) throws -> Bool {
    try connection.first("SELECT is_counted FROM attempt_state WHERE attempt = ?", [.id(attempt)]) {
      try $0.flag(0)
    } ?? false
  }

  /// Adds to what the answers to a version of an item have come to.
  /// - Parameter due: what is to be settled, if anything, given what it comes to now.
  private func add(
    _ share: ItemTally, to item: ContentVersion, settling due: (ItemTally) -> Difficulty?
  ) throws {
    let tally = try connection.first(
      """
      INSERT INTO item_tally (item, number, count, earned, worth, settled, share) VALUES (?, ?, ?, ?, ?, 0, 0)
      ON CONFLICT (item, number) DO UPDATE SET count = item_tally.count + excluded.count,
        earned = item_tally.earned + excluded.earned, worth = item_tally.worth + excluded.worth
      RETURNING count, earned, worth, settled, share
      """,
      [
        .text(item.id), .int(item.number), .int(share.count), .int(share.earned.milli),
        .int(share.worth.milli),
      ], itemTally)
    guard let due = tally.flatMap(due) else { return }
    try insert(.itemDifficulty, [.text(item.id), .int(item.number), .int(due.count), .int(due.share)])
    try connection.run(
      "UPDATE item_tally SET settled = ?, share = ? WHERE item = ? AND number = ?",
      [.int(due.count), .int(due.share), .text(item.id), .int(item.number)])
  }
}
