package import RungCore

/// Records a trainer's score of one scenario; the last one brings the verdict.
package struct ScoreScenario: Request {
  package static let route = Route(
    "roleplay.score", .write, needs: .anyOf([.trainer]),
    refuses: [.rolePlayUnknown, .scenarioUndrawn, .alreadyMarked, .conflictOfInterest])

  package let rolePlay: ID<RolePlay>
  package let score: ScenarioScore

  package init(rolePlay: ID<RolePlay>, score: ScenarioScore) {
    self.rolePlay = rolePlay
    self.score = score
  }

  package typealias Reply = RolePlayReply
}
