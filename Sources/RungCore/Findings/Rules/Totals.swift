/// A theory exam is marked out of what its blueprint's items are worth together.
func unequalTotals(_ index: ContentIndex) -> [Finding] {
  let blueprints = ContentIndex.byID(index.blueprints) { $0.id }
  return index.exams.compactMap { exam in
    guard case .theory(let theory) = exam.value.form, let blueprint = blueprints[theory.blueprint] else {
      return nil
    }
    let outOf = exam.value.rule.passMark.outOf
    let full = blueprint.value.fullMarks
    guard outOf != full else { return nil }
    return Finding(
      .blueprintTotal, at: exam.place(of: [.child("theory", 0), .attribute("out-of")]),
      related: blueprint.place,
      ["found": .marks(outOf), "needed": .marks(full), "blueprint": .text(theory.blueprint.text)])
  }
}
