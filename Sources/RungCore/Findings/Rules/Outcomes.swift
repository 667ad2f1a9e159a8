/// The outcomes of an appraisal begin at 0 and rise, so that every score has one.
func outcomeFaults(_ form: AppraisalForm) -> [Fault] {
  form.outcomes.indices.compactMap { place in
    let found = form.outcomes[place].from
    let isInOrder = place == 0 ? found == 0 : found > form.outcomes[place - 1].from
    guard !isInOrder else { return nil }
    let least = place == 0 ? 0 : form.outcomes[place - 1].from + 1
    return Fault(
      .outcomesUnordered, at: [.child("outcome", place), .attribute("from")],
      ["found": .number(found), "needed": .number(least)])
  }
}
