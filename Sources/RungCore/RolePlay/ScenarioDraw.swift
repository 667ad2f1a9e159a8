/// One candidate's set of scenarios for a practical exam.
package struct RolePlay: Hashable, Sendable {
  package let id: ID<RolePlay>
  package let exam: ID<Exam>
  package let candidate: ID<Person>

  package init(id: ID<RolePlay>, exam: ID<Exam>, candidate: ID<Person>) {
    self.id = id
    self.exam = exam
    self.candidate = candidate
  }
}

extension Exam.Practical {
  /// Draws scenarios that cover the required families, none of them met in an earlier sitting.
  /// - Parameter pool: The published scenarios with their families, in any order.
  package func draw(
    from pool: [(id: ID<Scenario>, family: Scenario.Family)], seen: [ID<Scenario>], seed: UInt64
  ) throws(Refusal) -> [ID<Scenario>] {
    var random = SplitMix64(seed: seed)
    var drawn: [ID<Scenario>] = []
    for draw in draws {
      let fresh = pool.filter { $0.family == draw.family }.map(\.id)
        .filter { !seen.contains($0) && !drawn.contains($0) }.sorted()
      guard fresh.count >= draw.count else {
        throw Refusal(
          .scenariosShort,
          [
            "family": .text(draw.family.rawValue), "needed": .number(draw.count),
            "found": .number(fresh.count),
          ])
      }
      drawn += random.shuffled(fresh).prefix(draw.count)
    }
    return drawn
  }
}
