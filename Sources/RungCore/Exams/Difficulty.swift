/// How hard a version of an item turned out: the share of its marks that was earned. The higher, the easier.
package struct Difficulty: Hashable, Sendable, Codable {
  /// How many had met it.
  package let count: Int
  /// In thousandths, rounded down.
  package let share: Int

  package init(count: Int, share: Int) {
    self.count = count
    self.share = share
  }

  /// From how many answers on a share says something: at thirty its standard error is at most nine points of a hundred,
  /// which a paper of many items evens out.
  package static let least = 30
}

/// What the answers to a version of an item have come to.
///
/// Papers are drawn by the difficulty as it was last *settled*, which is a fact, so that a draw can be repeated years
/// later. It is settled anew whenever a quarter more have answered: an item that a hundred thousand have met has been
/// settled some forty times.
package struct ItemTally: Hashable, Sendable {
  package var count: Int
  package var earned: Marks
  package var worth: Marks
  /// As last settled.
  package var settled: Difficulty?

  package init(
    count: Int = 0, earned: Marks = .zero, worth: Marks = .zero, settled: Difficulty? = nil
  ) {
    self.count = count
    self.earned = earned
    self.worth = worth
    self.settled = settled
  }

  /// What is to be settled now, if anything is.
  /// - Parameter isCorrected: Whether marks were changed after they had been counted.
  package func due(isCorrected: Bool = false) -> Difficulty? {
    guard worth > .zero, count >= Difficulty.least else { return nil }
    // Penalties may have taken more than was earned.
    let share = Int(Int128(max(0, earned.milli)) * 1000 / Int128(worth.milli))
    let now = Difficulty(count: count, share: share)
    guard let settled else { return now }
    if isCorrected { return settled.share == now.share ? nil : now }
    return count * 4 >= settled.count * 5 ? now : nil
  }
}

/// What the marks of some papers add to what is known of their items, an entry for each version of an item.
package struct ItemShares: Sendable {
  package private(set) var entries: [(item: ContentVersion, tally: ItemTally)] = []
  private var places: [ContentVersion: Int] = [:]

  package init() {}

  /// Adds a paper. The questions of a case stand together and are one answer.
  /// - Parameter marks: In the order of the paper; what has none counts as nothing.
  package mutating func add(_ form: Form, marks: [Marks?]) {
    var last: ContentVersion?
    for (slot, marks) in zip(form.slots, marks) {
      let place = place(of: slot.item)
      if last != slot.item { entries[place].tally.count += 1 }
      entries[place].tally.earned += marks ?? .zero
      entries[place].tally.worth += slot.marks
      last = slot.item
    }
  }

  private mutating func place(of item: ContentVersion) -> Int {
    if let place = places[item] { return place }
    places[item] = entries.count
    entries.append((item, ItemTally()))
    return entries.count - 1
  }
}

/// When an item has been on too many papers.
package enum Exposure {
  /// From how many papers on an item is over its limit, where `total` were drawn so far. One paper more than its share
  /// is always free: else the first papers could draw nothing.
  package static func limit(percent: Int, of total: Int) -> Int {
    // The least whole number of papers with papers · 100 ≥ percent · total + 100.
    (percent * total + 199) / 100
  }
}
