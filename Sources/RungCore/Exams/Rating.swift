/// What one person gave an answer.
package struct RaterMark: Hashable, Sendable, Codable {
  /// 1 and 2 are the first two persons, 3 is who decides between them.
  package let round: Int
  package let rater: ID<Person>
  package let marks: Marks
  package let comment: String

  package init(round: Int, rater: ID<Person>, marks: Marks, comment: String) {
    self.round = round
    self.rater = rater
    self.marks = marks
    self.comment = comment
  }
}

/// Where an answer stands that persons mark.
package enum RatingState: Hashable, Sendable {
  /// Somebody is yet to mark it.
  case waiting
  /// A third person has to decide.
  case disputed(because: [Reason])
  /// Its mark, with the reason where several persons gave it.
  case settled(Decision<Marks>)
}

extension Exam.MarkingRule {
  /// What the marks that persons gave one answer come to.
  ///
  /// One person's mark is the answer's. Of two the mean is, rounded down to the thousandth, unless they are `gap` or more
  /// apart; then a third person decides, and that mark stands alone.
  package func state(of marks: [RaterMark]) -> RatingState {
    guard let first = marks.first(where: { $0.round == 1 }) else { return .waiting }
    guard raters > 1 else { return .settled(Decision(first.marks, because: [])) }
    guard let second = marks.first(where: { $0.round == 2 }) else { return .waiting }
    let details: [String: Detail] = [
      "first": .marks(first.marks), "second": .marks(second.marks), "gap": .marks(gap ?? .zero),
    ]
    if let third = marks.first(where: { $0.round == 3 }) {
      return .settled(
        Decision(
          third.marks,
          because: [Reason(.ratersThird, details.merging(["third": .marks(third.marks)]) { $1 })]))
    }
    let apart = max(first.marks, second.marks) - min(first.marks, second.marks)
    if let gap, apart >= gap, apart > .zero { return .disputed(because: [Reason(.ratersGap, details)]) }
    let mean = (first.marks + second.marks).share(1, of: 2)
    return .settled(
      Decision(mean, because: [Reason(.ratersAgree, details.merging(["marks": .marks(mean)]) { $1 })]))
  }

  /// The questions over which a third person has to decide since the two verdicts on the paper are split: by the marks of
  /// one it is passed, by those of the other it is not. Where more than two persons shared the paper out, the sides are the
  /// lower and the higher mark of each question. All on which they differ, or none.
  /// - Parameters:
  ///   - rated: What two persons gave, by question. Questions that a third has decided are not among them.
  ///   - others: What all other questions earned.
  package func split(
    _ rated: [Int: [RaterMark]], others: Marks, _ passMark: PassMark, full: Marks
  ) -> [Int] {
    guard raters > 1 else { return [] }
    let given = rated.values.flatMap(\.self)
    let people = Set(given.map(\.rater)).sorted()
    let sides: [Marks] =
      people.count == 2
      ? people.map { person in given.filter { $0.rater == person }.reduce(.zero) { $0 + $1.marks } }
      : [
        rated.values.reduce(.zero) { $0 + ($1.map(\.marks).min() ?? .zero) },
        rated.values.reduce(.zero) { $0 + ($1.map(\.marks).max() ?? .zero) },
      ]
    let verdicts = Set(sides.map { passMark.isMet(by: max(.zero, others + $0), of: full) })
    guard verdicts.count == 2 else { return [] }
    return rated.filter { Set($0.value.map(\.marks)).count > 1 }.map(\.key).sorted()
  }
}
