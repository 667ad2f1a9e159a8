/// The banks of a blueprint hold enough published items for each of its cells. A blueprint that draws on a bank outside
/// the set cannot be judged.
func shortCells(_ index: ContentIndex) -> [Finding] {
  var banks: [String: Place] = [:]
  for entry in index.entries where entry.kind == .bank { banks[entry.id] = entry.place }
  var findings: [Finding] = []
  for blueprint in index.blueprints where blueprint.value.banks.allSatisfy({ banks[$0.text] != nil }) {
    for (section, part) in blueprint.value.sections.enumerated() {
      for (number, cell) in part.cells.enumerated() {
        let found = index.supply.count(for: cell, in: blueprint.value.banks)
        guard found < cell.count else { continue }
        findings.append(
          Finding(
            .cellShort, at: blueprint.place(of: [.child("section", section), .child("cell", number)]),
            related: blueprint.value.banks.first.flatMap { banks[$0.text] },
            [
              "needed": .number(cell.count), "found": .number(found), "topic": .text(cell.topic.text),
              "type": .text(cell.type.rawValue), "level": .text(cell.level.map(String.init) ?? "1–3"),
            ]))
      }
    }
  }
  return findings
}

/// How many published items there are of each bank, topic, level and type.
struct Supply: Sendable {
  private struct Cell: Hashable {
    let bank: ID<Bank>
    let topic: ID<Topic>
    let level: Int
    let type: ItemType
  }

  private var counts: [Cell: Int] = [:]

  mutating func add(_ item: Item, in bank: ID<Bank>) {
    guard item.status == .published else { return }
    counts[Cell(bank: bank, topic: item.topic, level: item.level, type: item.type), default: 0] += 1
  }

  func count(for cell: Blueprint.Cell, in banks: [ID<Bank>]) -> Int {
    var count = 0
    for (place, bank) in banks.enumerated() where !banks[..<place].contains(bank) {
      for level in cell.level.map({ $0...$0 }) ?? 1...3 {
        count += counts[Cell(bank: bank, topic: cell.topic, level: level, type: cell.type)] ?? 0
      }
    }
    return count
  }
}
