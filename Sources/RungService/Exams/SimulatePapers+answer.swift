import RungAPI
import RungCore
import RungStore

extension SimulatePapers: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    guard (1...SimulatePapers.most).contains(papers) else {
      throw Refusal(.inputInvalid, ["field": .text("papers"), "value": .number(papers)])
    }
    let (found, plan) = try await context.read { reader in
      let (known, _) = try context.library.exam(exam, reader)
      let (blueprint, version) = try context.library.blueprint(try known.asTheory().blueprint, reader)
      return (known, try context.library.drawPlan(blueprint, version, reader).plan)
    }
    return Reply(
      exam: found.id, title: found.title, within: plan.blueprint.equality.within,
      exposureLimit: plan.blueprint.exposureLimit,
      spread: try PaperSpread(plan, papers: papers, seed: seed))
  }
}
