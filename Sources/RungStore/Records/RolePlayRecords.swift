package import RungCore

extension Change {
  package func addRolePlay(
    _ rolePlay: RolePlay, sitting: Int, exam: ContentVersion, rubric: ContentVersion,
    scenarios: [ContentVersion]
  ) throws {
    try insert(
      .rolePlay,
      [
        .id(rolePlay.id), .id(rolePlay.exam), .int(exam.number), .text(rubric.id), .int(rubric.number),
        .id(rolePlay.candidate), .int(sitting), .instant(stamp.instant),
      ])
    for (place, scenario) in scenarios.enumerated() {
      try insert(
        .rolePlayScenario, [.id(rolePlay.id), .int(place), .text(scenario.id), .int(scenario.number)])
    }
  }

  package func addScore(_ score: ScenarioScore, marks: Marks, of rolePlay: ID<RolePlay>) throws {
    try insert(
      .scenarioScore,
      [.id(rolePlay), .id(score.scenario), .id(stamp.caller), .text(try json(score)), .int(marks.milli)])
  }

  package func addVerdict(_ verdict: Decision<Bool>, mean: Marks, on day: Day, of rolePlay: ID<RolePlay>)
    throws
  {
    try insert(
      .rolePlayVerdict,
      [.id(rolePlay), .flag(verdict.outcome), .int(mean.milli), .text(try json(verdict.because)), .day(day)])
  }
}
