import Synchronization

/// Lets so many in at a time.
final class Turnstile: Sendable {
  private let inside = Mutex(0)
  private let most: Int

  init(most: Int) {
    self.most = most
  }

  /// `false` where as many are inside as may be.
  func enter() -> Bool {
    inside.withLock { inside in
      guard inside < most else { return false }
      inside += 1
      return true
    }
  }

  func leave() {
    inside.withLock { $0 -= 1 }
  }
}
