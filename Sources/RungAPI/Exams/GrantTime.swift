package import RungCore

/// Gives a candidate more time, in the sitting that is open or else in the next one. An open sitting's deadline moves at
/// once.
package struct GrantTime: Request {
  package static let route = Route(
    "exam.grant-time", .write, needs: .anyOf([.trainer, .admin]),
    refuses: [.personUnknown, .contentUnknown, .examPractical])

  package let login: String
  package let exam: ID<Exam>
  package let minutes: Int
  package let reason: String

  package init(login: String, exam: ID<Exam>, minutes: Int, reason: String) {
    self.login = login
    self.exam = exam
    self.minutes = minutes
    self.reason = reason
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let sitting: Int
    /// The deadline as it is now, where the sitting is open.
    package let deadline: Instant?

    package init(sitting: Int, deadline: Instant?) {
      self.sitting = sitting
      self.deadline = deadline
    }
  }
}
