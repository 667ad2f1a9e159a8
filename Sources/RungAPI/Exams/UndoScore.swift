package import RungCore

/// Takes a mark back that the marker gave, as long as the candidate has not been told. The answer is theirs to mark again.
package struct UndoScore: Request {
  package static let route = Route(
    "mark.undo", .write, needs: .anyOf([.trainer]),
    refuses: [.taskUnknown, .markReleased, .markDecided])

  package let task: String
  package let reason: String

  package init(task: String, reason: String) {
    self.task = task
    self.reason = reason
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let task: String
    package let leasedUntil: Instant

    package init(task: String, leasedUntil: Instant) {
      self.task = task
      self.leasedUntil = leasedUntil
    }
  }
}
