/// The mark that extends a probation is not above the one that confirms.
func markOrderFaults(_ plan: ProbationPlan) -> [Fault] {
  guard plan.extendMark > plan.confirmMark else { return [] }
  return [
    Fault(
      .markOrder, at: [.attribute("extend-mark")],
      ["found": .marks(plan.extendMark), "limit": .marks(plan.confirmMark)])
  ]
}
