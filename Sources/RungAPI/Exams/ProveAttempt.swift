package import RungCore

/// Draws the paper of an attempt anew, from its seed and from the content as it stood then, and compares.
package struct ProveAttempt: Request {
  package static let route = Route(
    "attempt.prove", .read, needs: .anyOf([.trainer, .hr, .admin]),
    refuses: [.attemptUnknown])

  package let attempt: ID<Attempt>

  package init(attempt: ID<Attempt>) {
    self.attempt = attempt
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let attempt: ID<Attempt>
    package let seed: String
    /// How it was drawn; `nil` for a paper drawn before that was recorded.
    package let draw: RecordedDraw?
    /// As it was recorded when the attempt began.
    package let recorded: Digest
    /// Of the form on record.
    package let recomputed: Digest
    /// Of the form drawn anew; `nil` where it could not be drawn.
    package let redrawn: Digest?

    package var isProven: Bool { recorded == recomputed && recorded == redrawn }

    package init(
      attempt: ID<Attempt>, seed: String, draw: RecordedDraw?, recorded: Digest, recomputed: Digest,
      redrawn: Digest?
    ) {
      self.attempt = attempt
      self.seed = seed
      self.draw = draw
      self.recorded = recorded
      self.recomputed = recomputed
      self.redrawn = redrawn
    }
  }

  /// What a draw aimed at, and what it could not help.
  package struct RecordedDraw: Codable, Sendable, Hashable {
    package let balance: Balance
    /// The items that were drawn over their limit, because nothing else fitted.
    package let overexposed: [ID<Item>]

    package init(balance: Balance, overexposed: [ID<Item>]) {
      self.balance = balance
      self.overexposed = overexposed
    }
  }
}
