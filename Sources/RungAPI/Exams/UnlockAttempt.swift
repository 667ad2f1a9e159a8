package import RungCore

/// Gives a code with which a candidate can take up their open attempt in another session, once, within so many minutes.
/// A later code takes the place of an earlier one.
package struct UnlockAttempt: Request {
  package static let route = Route(
    "exam.unlock", .write, needs: .anyOf([.trainer, .admin]),
    refuses: [.personUnknown, .conflictOfInterest, .attemptNotOpen])

  package let login: String
  package let exam: ID<Exam>
  /// For how long the code is valid.
  package let minutes: Int
  package let reason: String

  package init(login: String, exam: ID<Exam>, minutes: Int, reason: String) {
    self.login = login
    self.exam = exam
    self.minutes = minutes
    self.reason = reason
  }

  package struct Reply: Codable, Sendable, Hashable {
    /// Told this once; only a digest of it is kept.
    package let code: String
    package let until: Instant

    package init(code: String, until: Instant) {
      self.code = code
      self.until = until
    }
  }
}
