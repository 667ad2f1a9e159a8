/// There are enough published scenarios of each family that a practical exam draws. Where the set holds no scenario, they
/// are elsewhere.
func shortScenarios(_ index: ContentIndex) -> [Finding] {
  guard !index.scenarios.isEmpty else { return [] }
  var supply: [Scenario.Family: Int] = [:]
  for scenario in index.scenarios where scenario.value.status == .published {
    supply[scenario.value.family, default: 0] += 1
  }
  var findings: [Finding] = []
  for exam in index.exams {
    guard case .practical(let practical) = exam.value.form else { continue }
    for (number, draw) in practical.draws.enumerated() {
      // Draws of one family come on top of each other.
      let needed = practical.draws[...number].reduce(0) { $1.family == draw.family ? $0 + $1.count : $0 }
      let found = supply[draw.family] ?? 0
      guard found < needed else { continue }
      findings.append(
        Finding(
          .scenariosShort,
          at: exam.place(of: [.child("practical", 0), .child("draw", number), .attribute("count")]),
          ["family": .text(draw.family.rawValue), "needed": .number(needed), "found": .number(found)]))
    }
  }
  return findings
}
