/// Every published item can be drawn by some blueprint, where the set has any.
func unusedItems(_ set: LintSet) -> [Lint.Flaw] {
  guard !set.blueprints.isEmpty else { return [] }
  return set.items.filter { item in
    item.item.status == .published && !set.blueprints.contains { item.isDrawn(by: $0) }
  }.map { item in
    Lint.Flaw(
      .itemUnused, at: Lint.Spot(subject: item.subject, path: []),
      [
        "topic": .text(item.item.topic.text), "type": .text(item.item.type.rawValue),
        "level": .number(item.item.level), "bank": .text(item.bank.text),
      ])
  }
}
