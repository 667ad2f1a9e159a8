/// No item could fill two cells of a blueprint.
func overlappingCells(_ blueprint: Blueprint) -> [Fault] {
  var faults: [Fault] = []
  var earlier: [(cell: Blueprint.Cell, path: [Fault.Step])] = []
  for (section, part) in blueprint.sections.enumerated() {
    for (number, cell) in part.cells.enumerated() {
      let path: [Fault.Step] = [.child("section", section), .child("cell", number)]
      if let first = earlier.first(where: { $0.cell.overlaps(cell) }) {
        faults.append(
          Fault(
            .cellsOverlap, at: path, related: first.path,
            ["topic": .text(cell.topic.text), "type": .text(cell.type.rawValue)]))
      }
      earlier.append((cell, path))
    }
  }
  return faults
}
