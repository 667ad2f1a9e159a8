/// What a pass needs in a criterion can be reached: some level earns that share.
func minimumFaults(_ rubric: Rubric) -> [Fault] {
  rubric.criteria.enumerated().compactMap { number, criterion in
    let best = criterion.levels.map(\.share).max() ?? 0
    guard criterion.minimum > best else { return nil }
    return Fault(
      .minimumTooHigh, at: [.child("criterion", number), .attribute("minimum")],
      ["found": .number(criterion.minimum), "limit": .number(best)])
  }
}
