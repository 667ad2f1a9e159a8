/// The ranks of a criterion's levels, and of the global ratings, rise by one from 1; a higher level earns no smaller
/// share.
func levelOrderFaults(_ rubric: Rubric) -> [Fault] {
  rubric.criteria.enumerated().flatMap { number, criterion in
    levelFaults(criterion.levels, element: "level").map { $0.within(.child("criterion", number)) }
  } + rankFaults(rubric.globalRatings.map(\.rank), element: "global-rating")
}

/// The same for the scale of an appraisal.
func ratingOrderFaults(_ form: AppraisalForm) -> [Fault] {
  levelFaults(form.ratings, element: "rating")
}

private func levelFaults(_ levels: [Rubric.Level], element: String) -> [Fault] {
  rankFaults(levels.map(\.rank), element: element)
    + levels.indices.dropFirst().filter { levels[$0].share < levels[$0 - 1].share }.map {
      fault(
        at: [.child(element, $0), .attribute("share")], found: levels[$0].share, needed: levels[$0 - 1].share)
    }
}

private func rankFaults(_ ranks: [Int], element: String) -> [Fault] {
  ranks.indices.compactMap { place in
    // Counted from the rank before, so that one gap is one fault.
    let needed = place == 0 ? 1 : ranks[place - 1] + 1
    guard ranks[place] != needed else { return nil }
    return fault(at: [.child(element, place), .attribute("rank")], found: ranks[place], needed: needed)
  }
}

private func fault(at path: [Fault.Step], found: Int, needed: Int) -> Fault {
  Fault(.levelsUnordered, at: path, ["found": .number(found), "needed": .number(needed)])
}
