import RungCore

/// Gives an answer that was leased to the marker back, unmarked, to whoever comes next.
package struct HandBackAnswer: Request {
  package static let route = Route(
    "mark.hand-back", .write, needs: .anyOf([.trainer]),
    refuses: [.taskUnknown, .alreadyMarked])

  package let task: String

  package init(task: String) {
    self.task = task
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let task: String
    /// How many answers wait for a mark.
    package let waiting: Int

    package init(task: String, waiting: Int) {
      self.task = task
      self.waiting = waiting
    }
  }
}
