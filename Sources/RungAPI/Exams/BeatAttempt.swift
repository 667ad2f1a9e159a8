package import RungCore

/// The candidate's machine lets itself be heard of, every few seconds while an exam is sat, and hears what the time is:
/// more time that was granted shows without an answer being saved.
package struct BeatAttempt: Request {
  package static let route = Route(
    "attempt.beat", .write, needs: .anyOf([.trainee]),
    refuses: [.attemptUnknown, .attemptClosed, .attemptTakenOver])

  package let attempt: ID<Attempt>
  /// How often the exam's window has been left in all, those told before included: told again, it counts once.
  package let focusLosses: Int

  package init(attempt: ID<Attempt>, focusLosses: Int) {
    self.attempt = attempt
    self.focusLosses = focusLosses
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let deadline: Instant
    package let now: Instant
    /// In how many seconds the next beat is expected.
    package let next: Int

    package init(deadline: Instant, now: Instant, next: Int) {
      self.deadline = deadline
      self.now = now
      self.next = next
    }
  }
}
