/// What the rules of a single value find wrong with it.
package func faults(in value: ContentValue) -> [Fault] {
  switch value {
  case .framework, .certification: []
  case .bank(let bank): unknownAllowances(bank.allowances)
  case .item(let item, _): faults(in: item)
  case .blueprint(let blueprint):
    overlappingCells(blueprint) + repeatedIDs(blueprint.sections.map(\.id), element: "section")
      + repeatedFixedItems(blueprint)
      + unknownAllowances(blueprint.allowances)
  case .exam(let exam): passMarkFaults(exam) + reversedWindow(exam)
  case .scenario(let scenario): missingCueSheets(scenario)
  case .rubric(let rubric):
    rubricWeightFaults(rubric) + levelOrderFaults(rubric) + minimumFaults(rubric)
      + repeatedIDs(rubric.criteria.map(\.id), element: "criterion")
      + repeatedIDs(rubric.criticalErrors.map(\.id), element: "critical-error")
  case .anchor(let anchor): repeatedScores(anchor)
  case .course(let course): repeatedIDs(course.modules.map(\.id), element: "module")
  case .track(let track): dayOrderFaults(track) + assignmentFaults(track) + repeatedTrackIDs(track)
  case .programme(let programme): reversedPeriods(programme)
  case .venue(let venue): repeatedIDs(venue.rooms.map(\.id), element: "room")
  case .calendar(let calendar):
    reversedRanges(calendar) + datesOutsideYear(calendar) + guessedYears(calendar)
  case .probationPlan(let plan):
    probationWeightFaults(plan) + markOrderFaults(plan)
      + repeatedIDs(plan.dimensions.map(\.id), element: "dimension")
  case .appraisal(let form):
    appraisalWeightFaults(form) + ratingOrderFaults(form) + outcomeFaults(form)
      + repeatedIDs(form.parts.map(\.id), element: "part")
  case .ladder(let ladder):
    unknownPosts(ladder) + ladderCycles(ladder) + repeatedIDs(ladder.posts.map(\.id), element: "post")
      + repeatedIDs(ladder.teams.map(\.id), element: "team")
  case .survey(let survey): repeatedQuestions(survey)
  }
}

private func faults(in item: Item) -> [Fault] {
  reviewerFaults(item) + keyFaults(item) + repeatedOptions(item) + penaltyFaults(item)
    + unknownAllowances(item.allowances)
    + item.parts.flatMap { step, part in faults(in: part).map { $0.within(step) } }
}

extension Item {
  /// A case's items, and where they stand in it.
  var parts: [(step: Fault.Step, item: Item)] {
    guard case .group(_, let parts) = content else { return [] }
    return parts.enumerated().map { number, part in
      let namesakes = parts[..<number].count { $0.type == part.type }
      return (.child(part.type.rawValue, namesakes), part)
    }
  }
}

/// What the rules that look across a set find wrong with it.
/// - Parameters:
///   - known: what a store already holds, if the set is to be loaded into one.
///   - faulty: the files in which an error was found already. What only follows from it is not reported as well.
package func findings(
  in index: ContentIndex, known: KnownContent? = nil, faulty: Set<Int> = []
) -> [Finding] {
  repeatedNames(index) + unknownReferences(index, known: known) + trackCycles(index)
    + certificationCycles(index)
    + foreignCompetences(index) + untaughtCompetences(index) + unfillableBlueprints(index, faulty: faulty)
    + unequalTotals(index)
    + shortScenarios(index) + missingRooms(index) + longDays(index) + anchorsAgainstRubrics(index)
}
