package import RungCore
import RungStore
import Synchronization

/// Who was heard of when, by this process: passing, and therefore in memory alone. A server keeps watch; a command that
/// opens the workplace itself does not, and takes nobody for disconnected.
final class Watch: Sendable {
  private let state = Mutex(State())

  private struct State {
    /// When the watch began: nobody has been silent for longer than it has lasted.
    var since: Instant?
    var heard: [ID<Attempt>: Instant] = [:]
  }

  /// How long somebody is remembered.
  private static let memory = 86_400

  var isWatching: Bool { state.withLock { $0.since != nil } }

  func hear(_ attempt: ID<Attempt>, at now: Instant) {
    state.withLock { $0.heard[attempt] = now }
  }

  func lastHeard(_ attempt: ID<Attempt>) -> Instant? {
    state.withLock { $0.heard[attempt] }
  }

  /// Those of `attempts` of which nothing was heard for too long. The first call begins the watch.
  func silent(among attempts: [ID<Attempt>], at now: Instant) -> [ID<Attempt>] {
    state.withLock { state in
      let since = state.since ?? now
      state.since = since
      state.heard = state.heard.filter { now.seconds(since: $0.value) < Watch.memory }
      return attempts.filter { now.seconds(since: state.heard[$0] ?? since) >= Heartbeat.silence }
    }
  }
}

extension Workplace {
  /// What a server does every second, whether or not anybody asks anything: attempts are handed in at their deadline, what
  /// was marked counts for how hard its items are, and whose machine has fallen silent is noted.
  package func keepWatch(at now: Instant) async throws {
    // A disk that took nothing may be well again before anybody asks for anything.
    if !store.isWriting { try await store.tryWriting() }
    try await handInOverdue(at: now)
    if try await store.read({ try $0.hasUncounted() }) {
      try await store.write("item.settle", Stamp(caller: "clock", instant: now, seed: seed())) {
        try $0.countMarked()
      }
    }
    let silent = watch.silent(among: try await store.read { try $0.watchedAttempts() }, at: now)
    guard !silent.isEmpty else { return }
    let stamp = Stamp(caller: "clock", instant: now, seed: seed())
    try await store.write("attempt.disconnect", stamp) { change in
      let event = AttemptEvent(.disconnected, at: now)
      for attempt in silent {
        // It may have been handed in since.
        guard let life = try change.attempt(attempt)?.life, (try? life.admit(event)) != nil else {
          continue
        }
        try change.record(event, of: attempt)
      }
    }
  }
}
