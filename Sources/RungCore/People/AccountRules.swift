/// How long a login holds, how long a set-up code, and what a password has to be: one place for the figures.
package enum AccountRules {
  /// A session ends by itself: a working day and a half after it was opened.
  package static let longestSession = 12 * 3600
  /// A session that nobody has used for so long has ended: longer than an exam and its break.
  package static let idleSession = 2 * 3600
  /// The last use of a session is written down at most this often: not with each of a candidate's answers.
  package static let noticesUse = 60
  /// Whoever is given a set-up code has a week to use it.
  package static let setUpCode = 7 * 86_400
  /// Characters of a password. Length is the rule, composition is not (NIST SP 800-63B-4, section 3.1.1.2); a
  /// password longer than the upper bound would only cost time.
  package static let passwordLength = 10...256
}

/// How long a session holds: until it closes by itself, or has been out of use for too long, whichever comes first.
package struct SessionLife: Hashable, Sendable {
  package let closes: Instant
  package let used: Instant

  package init(closes: Instant, used: Instant) {
    self.closes = closes
    self.used = used
  }

  package func isOpen(at now: Instant) -> Bool {
    now < closes && now < used.adding(seconds: AccountRules.idleSession)
  }

  /// Whether this use is to be written down.
  package func isWorthNoting(at now: Instant) -> Bool {
    now >= used.adding(seconds: AccountRules.noticesUse)
  }
}
