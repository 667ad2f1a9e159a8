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
      ON CONFLICT (blueprint) DO UPDATE SET papers = papers + 1
      """, [.text(form.blueprint.id)])
    for item in draw.items {
      try connection.run(
        """
        INSERT INTO item_exposure (blueprint, item, papers) VALUES (?, ?, 1)
        ON CONFLICT (blueprint, item) DO UPDATE SET papers = papers + 1
        """, [.text(form.blueprint.id), .text(item.version.id)])
    }
  }

  /// Counts the marks of an attempt that has just got its last one.
  /// - Parameter marks: by question.
  package func count(_ marks: [Int: Marks], of form: Form) throws {
    var place = form.slots.startIndex
    while place < form.slots.endIndex {
      let version = form.slots[place].item
      var tally = try reader.tally(of: version.id, number: version.number)
      tally.count += 1
      // The questions of a case stand together.
      while place < form.slots.endIndex, form.slots[place].item.id == version.id {
        tally.earned += marks[place] ?? .zero
        tally.worth += form.slots[place].marks
        place += 1
      }
      try keep(tally, of: version, settling: tally.due())
    }
  }

  /// Takes an attempt out of the count, since a mark was taken back. What was settled stays until more have answered.
  package func uncount(_ marks: [Int: Marks], of form: Form) throws {
    for (place, slot) in form.slots.enumerated() {
      var tally = try reader.tally(of: slot.item.id, number: slot.item.number)
      // The questions of a case stand together.
      if place == 0 || form.slots[place - 1].item.id != slot.item.id { tally.count -= 1 }
      tally.earned = tally.earned - (marks[place] ?? .zero)
      tally.worth = tally.worth - slot.marks
      try keep(tally, of: slot.item, settling: nil)
    }
  }

  /// Counts that marks of an attempt were corrected after they had been counted.
  package func recount(_ item: ContentVersion, from before: Marks, to after: Marks) throws {
    var tally = try reader.tally(of: item.id, number: item.number)
    tally.earned = tally.earned - before + after
    try keep(tally, of: item, settling: tally.due(isCorrected: true))
  }

  private func keep(_ tally: ItemTally, of item: ContentVersion, settling due: Difficulty?) throws {
    if let due {
      try insert(.itemDifficulty, [.text(item.id), .int(item.number), .int(due.count), .int(due.share)])
    }
    let settled = due ?? tally.settled
    try connection.run(
      """
      INSERT INTO item_tally (item, number, count, earned, worth, settled, share) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (item, number) DO UPDATE SET count = excluded.count, earned = excluded.earned,
        worth = excluded.worth, settled = excluded.settled, share = excluded.share
      """,
      [
        .text(item.id), .int(item.number), .int(tally.count), .int(tally.earned.milli),
        .int(tally.worth.milli), .int(settled?.count ?? 0), .int(settled?.share ?? 0),
      ])
  }
}
