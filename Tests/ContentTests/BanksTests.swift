import RungCore
import RungMarkup
import Testing

/// The shipped banks, blueprints, scenarios and anchors.
@Suite struct BanksTests {
  @Test func thereAreFourHundredItemsOfEveryTypeAndLevelOverTwelveTopics() {
    let items = ShippedContent.items.map(\.item)
    #expect(items.count >= 400)
    #expect(Set(items.map(\.type)) == Set(ItemType.allCases))
    #expect(Set(items.map(\.topic)).count >= 12)
    #expect(Set(items.map(\.level)) == [1, 2, 3])
    #expect(items.allSatisfy { $0.status == .published && $0.reviewer != nil })
    for question in ShippedContent.questions {
      #expect(question.rationale?.languages == Language.allCases, "\(question.id) has no rationale")
    }
  }

  @Test func thereAreTwelveCasesWithADialogue() {
    let dialogues = ShippedContent.items.count { pair in
      guard case .group(let stimulus, _) = pair.item.content else { return false }
      return stimulus[.chinese]?.blocks.contains { if case .turn = $0 { true } else { false } } == true
    }
    #expect(dialogues >= 12)
  }

  @Test func keysAreInBalance() {
    var positions: [Int: Int] = [:]
    var truths: [Bool: Int] = [:]
    for question in ShippedContent.questions {
      guard case .single(let asked, let key) = question.content else { continue }
      switch (key.answer, asked.interaction) {
      case (.options(let isKey), .choice(let options, multiple: false)) where options.count == 4:
        positions[isKey.firstIndex(of: true) ?? -1, default: 0] += 1
      case (.trueFalse(let isTrue), _): truths[isTrue, default: 0] += 1
      default: break
      }
    }
    let all = positions.values.reduce(0, +)
    #expect(all >= 200)
    for place in 0..<4 {
      #expect((20...30).contains(positions[place, default: 0] * 100 / all), "\(positions)")
    }
    #expect(abs(truths[true, default: 0] - truths[false, default: 0]) * 5 <= truths.values.reduce(0, +))
  }

  /// Promise B1, five times over.
  @Test func everyCellHasFiveTimesWhatOnePaperNeeds() {
    for blueprint in ShippedContent.blueprints {
      let pool = ShippedContent.items.filter { blueprint.banks.contains($0.bank) }.map(\.item)
      for cell in blueprint.cells {
        let found = pool.count { cell.takes(topic: $0.topic, level: $0.level, type: $0.type) }
        #expect(found >= 5 * cell.count, "\(blueprint.id): \(cell.topic) \(cell.type.rawValue) \(found)")
      }
    }
  }

  @Test func thereAreSixScenariosAFamilyOverAllPersonas() {
    #expect(ShippedContent.scenarios.count >= 24)
    for family in Scenario.Family.allCases {
      let own = ShippedContent.scenarios.filter { $0.family == family }
      #expect(own.count >= 6, "\(family.rawValue)")
      #expect(Set(own.map(\.persona)) == Set(Scenario.Persona.allCases), "\(family.rawValue)")
    }
  }

  /// No cue sheet holds the marking key: it never names a criterion's level.
  @Test func eachScenarioHasTriggersHiddenFactsAndASheetForEachPart() {
    for scenario in ShippedContent.scenarios {
      #expect(scenario.hiddenFacts.count >= 2 && scenario.triggers.count >= 3, "\(scenario.id)")
      #expect(Set(scenario.cueSheets.map(\.part)) == Set(Scenario.Part.allCases), "\(scenario.id)")
    }
  }

  @Test func eachRubricHasTwoAnchorsAndDescribedLevels() {
    for value in ShippedContent.values {
      guard case .rubric(let rubric) = value else { continue }
      let anchors = ShippedContent.values.count {
        if case .anchor(let anchor) = $0 { anchor.rubric == rubric.id } else { false }
      }
      #expect(anchors >= 2, "\(rubric.id)")
      #expect(rubric.criteria.allSatisfy { (4...5).contains($0.levels.count) })
      #expect(rubric.criticalErrors.count >= 4)
    }
  }
}
