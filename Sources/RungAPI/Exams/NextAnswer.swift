package import RungCore

/// Leases the next short answer to the marker: item by item across candidates, in shuffled order, without a name.
package struct NextAnswer: Request {
  package static let route = Route(
    "mark.next", .write, needs: .anyOf([.trainer]), showsContent: true,
    refuses: [.taskUnknown])

  package init() {}

  package struct Reply: Codable, Sendable, Hashable {
    /// `nil` where none waits.
    package let task: AnswerToMark?

    package init(task: AnswerToMark?) {
      self.task = task
    }
  }
}

/// An answer as a blind marker sees it: nothing in it tells whose it is.
package struct AnswerToMark: Codable, Sendable, Hashable {
  package let task: String
  package let item: ID<Item>
  package let stimulus: LocalizedPassage?
  package let stem: LocalizedPassage
  package let points: [KeyPoint]
  package let guide: LocalizedPassage
  /// For each point, what of its words the answer seems to hold: a help to find one's way, never a mark.
  package let hints: [PointHint]
  package let answer: String
  package let worth: Marks
  package let leasedUntil: Instant
  /// How many wait, this one included.
  package let waiting: Int

  package init(
    task: String, item: ID<Item>, stimulus: LocalizedPassage?, stem: LocalizedPassage, points: [KeyPoint],
    guide: LocalizedPassage, hints: [PointHint], answer: String, worth: Marks, leasedUntil: Instant,
    waiting: Int
  ) {
    self.task = task
    self.item = item
    self.stimulus = stimulus
    self.stem = stem
    self.points = points
    self.guide = guide
    self.hints = hints
    self.answer = answer
    self.worth = worth
    self.leasedUntil = leasedUntil
    self.waiting = waiting
  }
}
