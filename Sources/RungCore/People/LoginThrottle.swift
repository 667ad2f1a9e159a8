/// Failures in a row, of an account or from an address.
package struct LoginFailures: Hashable, Sendable {
  package let count: Int
  package let latest: Instant

  package init(count: Int, latest: Instant) {
    self.count = count
    self.latest = latest
  }
}

/// How failed logins slow down whoever goes on guessing: the first few cost nothing, then each doubles the wait, and
/// from a number on every further try waits for the whole of the longest. It is the same for logins that do not exist.
package struct LoginThrottle: Hashable, Sendable {
  /// So many failures cost nothing: people mistype.
  package let free: Int
  /// From so many on the account or the address is locked for `longest` after each.
  package let locksAt: Int
  /// Seconds.
  package let longest: Int
  /// Seconds after the latest after which failures are forgotten.
  package let forgets: Int

  package init(free: Int, locksAt: Int, longest: Int, forgets: Int) {
    self.free = free
    self.locksAt = locksAt
    self.longest = longest
    self.forgets = forgets
  }

  /// At most about a hundred guesses a day, of which NIST SP 800-63B-4 (section 3.2.2) allows a hundred in a row.
  package static let account = LoginThrottle(free: 4, locksAt: 10, longest: 15 * 60, forgets: 86_400)
  /// A hall of candidates shares one address, and some of them mistype at the bell.
  package static let address = LoginThrottle(free: 100, locksAt: 200, longest: 15 * 60, forgets: 86_400)

  /// Seconds to wait before the next try, rounded up; 0 where it may be made.
  package func wait(after failures: LoginFailures?, at now: Instant) -> Int {
    guard let failures, !isForgotten(failures, at: now), failures.count > free else { return 0 }
    let doublings = min(failures.count - free - 1, 30)
    let pause = failures.count >= locksAt ? longest : min(longest, 1 << doublings)
    let end = failures.latest.adding(seconds: pause)
    // A clock that was set back does not lock anybody out for longer than the longest.
    let left = min(end.microseconds - now.microseconds, Int64(longest) * 1_000_000)
    return left <= 0 ? 0 : Int((left + 999_999) / 1_000_000)
  }

  package func isForgotten(_ failures: LoginFailures, at now: Instant) -> Bool {
    now >= failures.latest.adding(seconds: forgets)
  }
}
