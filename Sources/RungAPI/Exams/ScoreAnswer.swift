package import RungCore

/// Gives a short answer its mark.
package struct ScoreAnswer: Request {
  package static let route = Route(
    "mark.score", .write, needs: .anyOf([.trainer]),
    refuses: [.taskUnknown, .alreadyMarked, .conflictOfInterest, .markOutOfRange])

  package let task: String
  package let marks: Marks
  package let comment: String

  package init(task: String, marks: Marks, comment: String) {
    self.task = task
    self.marks = marks
    self.comment = comment
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let task: String
    package let marks: Marks
    /// How many answers still wait.
    package let waiting: Int
    /// Whether the candidate is told the result with it, so that it can be taken back no more.
    package let isReleased: Bool

    package init(task: String, marks: Marks, waiting: Int, isReleased: Bool) {
      self.task = task
      self.marks = marks
      self.waiting = waiting
      self.isReleased = isReleased
    }
  }
}
