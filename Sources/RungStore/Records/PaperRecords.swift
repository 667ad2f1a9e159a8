package import RungCore

extension Change {
  /// Records how the paper of an attempt was drawn, and that its items were on one more paper.
  package func addDraw(_ draw: Draw, form: Form, of attempt: ID<Attempt>) throws {
    let balance = draw.balance
    try insert(
      .paperDraw,
      [
        .id(attempt), .text(balance.method.rawValue), .int(balance.target.milli),
        .int(balance.expected.milli), .int(balance.distance.milli), .flag(balance.isMet),
        .text(draw.overexposed.map(\.text).joined(separator: " ")),
      ])
    try connection.run(
      """
      INSERT INTO blueprint_use (blueprint, papers) VALUES (?, 1)
      ON CONFLICT (blueprint) DO UPDATE SET papers = blueprint_use.papers + 1
      """, [.text(form.blueprint.id)])
    for item in draw.items {
      try connection.run(
        """
        INSERT INTO item_exposure (blueprint, item, papers) VALUES (?, ?, 1)
        ON CONFLICT (blueprint, item) DO UPDATE SET papers = item_exposure.papers + 1
        """, [.text(form.blueprint.id), .text(item.version.id)])
    }
  }

  /// Counts the marks of an attempt that has just got its last one.
  /// - Parameter marks: by question.
  package func count(_ marks: [Int: Marks], of form: Form) throws {
    for (item, share) in shares(marks, of: form) { try add(share, to: item) { $0.due() } }
  }

  /// Takes an attempt out of the count, since a mark was taken back. What was settled stays until more have answered.
  package func uncount(_ marks: [Int: Marks], of form: Form) throws {
    for (item, share) in shares(marks, of: form) {
      let less = ItemTally(
        count: -share.count, earned: .zero - share.earned, worth: .zero - share.worth)
      try add(less, to: item) { _ in nil }
    }
  }

  /// Counts that marks of an attempt were corrected after they had been counted.
  package func recount(_ item: ContentVersion, from before: Marks, to after: Marks) throws {
    try add(ItemTally(earned: after - before), to: item) { $0.due(isCorrected: true) }
  }

  /// What one attempt adds to each of its items. The questions of a case stand together and are one answer.
  private func shares(_ marks: [Int: Marks], of form: Form) -> [(item: ContentVersion, share: ItemTally)] {
    var shares: [(item: ContentVersion, share: ItemTally)] = []
    for (place, slot) in form.slots.enumerated() {
      if shares.last?.item.id != slot.item.id { shares.append((slot.item, ItemTally(count: 1))) }
      shares[shares.count - 1].share.earned += marks[place] ?? .zero
      shares[shares.count - 1].share.worth += slot.marks
    }
    return shares
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
