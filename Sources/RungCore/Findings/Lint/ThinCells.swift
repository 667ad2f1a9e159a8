/// The banks of a blueprint hold at least three times the items that each of its cells draws: fewer make
/// papers that are much the same, and resits that repeat items. A cell that cannot be filled at all is
/// `shortCells`'s.
func thinCells(_ set: LintSet, _ index: ContentIndex) -> [Lint.Flaw] {
  let banks = Set(index.entries.filter { $0.kind == .bank }.map(\.id))
  return set.blueprints.enumerated().filter { $1.banks.allSatisfy { banks.contains($0.text) } }
    .flatMap { number, blueprint in
      cells(of: blueprint).compactMap { path, cell -> Lint.Flaw? in
        let found = index.supply.count(for: cell, in: blueprint.banks)
        guard found >= cell.count, found < 3 * cell.count else { return nil }
        let bank = blueprint.banks.first.flatMap { set.number(ofBank: $0) }
        return Lint.Flaw(
          .cellThin, at: Lint.Spot(subject: .blueprint(number), path: path),
          other: bank.map { Lint.Spot(subject: .bank($0), path: []) },
          [
            "needed": .number(cell.count), "found": .number(found), "limit": .number(3 * cell.count),
            "topic": .text(cell.topic.text), "type": .text(cell.type.rawValue),
            "level": .text(cell.level.map(String.init) ?? "1–3"),
          ])
      }
    }
}

private func cells(of blueprint: Blueprint) -> [(path: [Fault.Step], cell: Blueprint.Cell)] {
  blueprint.sections.enumerated().flatMap { section, part in
    part.cells.enumerated().map { ([.child("section", section), .child("cell", $0)], $1) }
  }
}
