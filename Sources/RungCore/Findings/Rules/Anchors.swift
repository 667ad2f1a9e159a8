/// An anchor scores each criterion of its rubric once, and names only levels, errors and ratings that the rubric has.
func anchorsAgainstRubrics(_ index: ContentIndex) -> [Finding] {
  let rubrics = ContentIndex.byID(index.rubrics) { $0.id }
  return index.anchors.flatMap { anchor -> [Finding] in
    guard let rubric = rubrics[anchor.value.rubric] else { return [] }
    return unscored(anchor, rubric) + unknownParts(anchor, rubric)
  }
}

private func unscored(
  _ anchor: ContentIndex.Located<Anchor>, _ rubric: ContentIndex.Located<Rubric>
) -> [Finding] {
  rubric.value.criteria.filter { criterion in
    !anchor.value.scores.contains { $0.criterion == criterion.id }
  }.map {
    Finding(.anchorUnscored, at: anchor.place, related: rubric.place, ["criterion": .text($0.id.text)])
  }
}

private func unknownParts(
  _ anchor: ContentIndex.Located<Anchor>, _ rubric: ContentIndex.Located<Rubric>
) -> [Finding] {
  func finding(_ path: [Fault.Step], _ kind: String, _ id: String) -> Finding {
    Finding(
      .anchorUnknown, at: anchor.place(of: path), related: rubric.place,
      ["kind": .text(kind), "id": .text(id), "rubric": .text(rubric.value.id.text)])
  }
  var findings: [Finding] = []
  for (number, score) in anchor.value.scores.enumerated() {
    let path: [Fault.Step] = [.child("score", number)]
    guard let criterion = rubric.value.criteria.first(where: { $0.id == score.criterion }) else {
      findings.append(finding(path + [.attribute("criterion")], "criterion", score.criterion.text))
      continue
    }
    if !criterion.levels.contains(where: { $0.rank == score.rank }) {
      findings.append(finding(path + [.attribute("rank")], "level", String(score.rank)))
    }
  }
  for (number, error) in anchor.value.criticalErrors.enumerated()
  where !rubric.value.criticalErrors.contains(where: { $0.id == error.error }) {
    let path: [Fault.Step] = [.child("critical", number), .attribute("error")]
    findings.append(finding(path, "critical-error", error.error.text))
  }
  let overall = anchor.value.overall.rank
  if !rubric.value.globalRatings.contains(where: { $0.rank == overall }) {
    findings.append(finding([.child("overall", 0), .attribute("rank")], "global-rating", String(overall)))
  }
  return findings
}

/// An anchor scores a criterion once.
func repeatedScores(_ anchor: Anchor) -> [Fault] {
  repetitions(
    anchor.scores.enumerated().map { ($1.criterion.text, [.child("score", $0)]) }, kind: "criterion",
    attribute: "criterion")
}
