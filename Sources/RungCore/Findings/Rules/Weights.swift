/// The weights of a rubric's criteria add up to 100.
func rubricWeightFaults(_ rubric: Rubric) -> [Fault] {
  weightFault(rubric.criteria.map(\.weight), of: "criterion")
}

/// The weights of a probation plan's dimensions add up to 100, and so do those of its stages.
func probationWeightFaults(_ plan: ProbationPlan) -> [Fault] {
  weightFault(plan.dimensions.map(\.weight), of: "dimension")
    + weightFault(plan.stages.map(\.weight), of: "stage")
}

/// The weights of an appraisal's parts add up to 100.
func appraisalWeightFaults(_ form: AppraisalForm) -> [Fault] {
  weightFault(form.parts.map(\.weight), of: "part")
}

private func weightFault(_ weights: [Int], of element: String) -> [Fault] {
  let total = weights.reduce(0, +)
  guard total != 100 else { return [] }
  return [
    Fault(
      .weightsTotal, at: [.child(element, 0), .attribute("weight")],
      ["element": .text(element), "found": .number(total), "needed": .number(100)])
  ]
}
