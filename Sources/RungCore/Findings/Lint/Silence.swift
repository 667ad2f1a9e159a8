/// The allowances of a set, and which of them silenced something.
struct Silence {
  private struct Entry {
    let allowance: Allowance
    /// The element that it stands in.
    let holder: Lint.Spot
    let number: Int
    var isUsed = false
  }

  private var entries: [Entry] = []
  /// The places of entries by the document they stand in.
  private var bySubject: [Lint.Subject: [Int]] = [:]
  private let banks: [Lint.Subject: Lint.Subject]

  init(_ set: LintSet) {
    banks = Dictionary(
      uniqueKeysWithValues: set.items.compactMap { item in
        set.number(ofBank: item.bank).map { (item.subject, .bank($0)) }
      })
    for (number, bank) in set.banks.enumerated() {
      add(bank.allowances, in: Lint.Spot(subject: .bank(number), path: []))
    }
    for stem in set.items.flatMap(\.stems) { add(stem.item.allowances, in: stem.spot) }
    for (number, blueprint) in set.blueprints.enumerated() {
      add(blueprint.allowances, in: Lint.Spot(subject: .blueprint(number), path: []))
    }
  }

  private mutating func add(_ allowances: [Allowance], in holder: Lint.Spot) {
    for (number, allowance) in allowances.enumerated() {
      bySubject[holder.subject, default: []].append(entries.count)
      entries.append(Entry(allowance: allowance, holder: holder, number: number))
    }
  }

  /// Whether an allowance around the flaw, or around the other part that it speaks of, silences it; notes all
  /// that do.
  mutating func covers(_ flaw: Lint.Flaw) -> Bool {
    var isCovered = false
    for spot in [flaw.spot, flaw.other].compactMap({ $0 }) {
      let around = [spot.subject, banks[spot.subject]].compactMap { $0 }
      for place in around.flatMap({ bySubject[$0] ?? [] })
      where entries[place].allowance.rule == flaw.code.rawValue && isWithin(spot, entries[place].holder) {
        entries[place].isUsed = true
        isCovered = true
      }
    }
    return isCovered
  }

  private func isWithin(_ spot: Lint.Spot, _ holder: Lint.Spot) -> Bool {
    // A bank holds its items, whatever their paths.
    spot.subject != holder.subject || spot.path.starts(with: holder.path)
  }

  /// The allowances that silenced nothing, where the set would have shown it: whether an item is used, or
  /// like one in another bank, is only known beside the blueprints, and how much a cell has beside its banks.
  func unused(in set: LintSet) -> [Lint.Flaw] {
    let hasBanks = set.blueprints.allSatisfy { $0.banks.allSatisfy { set.number(ofBank: $0) != nil } }
    return entries.filter { entry in
      guard !entry.isUsed else { return false }
      switch FindingCode(rawValue: entry.allowance.rule) {
      case .stemAlike, .cue, .itemUnused: return !set.blueprints.isEmpty
      case .cellThin: return hasBanks
      default: return true
      }
    }.map { entry in
      let path = entry.holder.path + [.child("allow", entry.number)]
      return Lint.Flaw(
        .allowUnused, at: Lint.Spot(subject: entry.holder.subject, path: path),
        ["rule": .text(entry.allowance.rule)])
    }
  }
}
