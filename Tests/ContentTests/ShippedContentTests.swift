import Foundation
import RungCore
import RungMarkup
import Testing

/// What the repository ships must pass its own checks, and be what the onboarding of newcomers needs.
@Suite struct ShippedContentTests {
  @Test func noFileHasAFindingNotEvenAWarning() throws {
    var reader = ContentReader(sources: try ShippedContent.sources())
    let findings = reader.check(linting: true)
    for finding in findings {
      Issue.record("\(finding.location.path):\(finding.location.line): \(finding.code.rawValue)")
    }
    #expect(try ShippedContent.sources().count > 50)
  }

  @Test func theTheoryPaperIsTwoHoursEightyToPassOneResit() throws {
    let exam = try #require(
      ShippedContent.values.compactMap { value -> Exam? in
        if case .exam(let exam) = value, exam.id == "exam.newcomer.theory" { exam } else { nil }
      }.first)
    guard case .theory(let theory) = exam.form else {
      Issue.record("not a theory exam")
      return
    }
    #expect(theory.duration.seconds == 2 * 3600)
    #expect(theory.isClosedBook)
    #expect(exam.rule.passMark == PassMark(mark: .points(80), outOf: .points(100)))
    #expect(exam.rule.resits == 1)
  }

  @Test func theRolePlayCoversFourFamiliesAndSeventyFivePasses() throws {
    let values = ShippedContent.values
    let practical = try #require(
      values.compactMap { value -> Exam? in
        if case .exam(let exam) = value, case .practical = exam.form { exam } else { nil }
      }.first)
    #expect(practical.rule.passMark == PassMark(mark: .points(75), outOf: .points(100)))
    guard case .practical(let parts) = practical.form else { return }
    #expect(Set(parts.draws.map(\.family)) == Set(Scenario.Family.allCases))
    let families = values.compactMap { value -> Scenario.Family? in
      if case .scenario(let scenario) = value { scenario.family } else { nil }
    }
    // A resit meets none again, so each family needs twice what one role-play draws.
    for draw in parts.draws { #expect(families.count { $0 == draw.family } >= 2 * draw.count) }
  }

  /// B1 and B3: whatever the seed, a paper can be drawn, and a resit after it from items not met before.
  @Test func everySeedDrawsAPaperAndAnUnseenResit() throws {
    let values = ShippedContent.values
    let blueprint = try #require(
      values.compactMap { value -> Blueprint? in
        if case .blueprint(let blueprint) = value, blueprint.id == "blueprint.newcomer" {
          blueprint
        } else {
          nil
        }
      }.first)
    let plan = DrawPlan(
      blueprint,
      pool: values.compactMap { value in
        guard case .item(let item, let bank) = value, blueprint.banks.contains(bank) else { return nil }
        return PoolItem(
          version: ContentVersion(id: item.id.text, number: 1, digest: .zero), topic: item.topic,
          level: item.level, type: item.type, enemies: item.enemies)
      })
    for seed in UInt64(0)..<200 {
      let first = try plan.draw(seed: seed)
      let second = try plan.draw(
        seed: ~seed, history: DrawHistory(seen: Set(first.items.map(\.version.id))))
      #expect(first.items.count == second.items.count)
      #expect(!second.repeatsItems, "seed \(seed)")
    }
  }
}
