import Foundation
import RungCore
import Synchronization

/// Says on standard error how far a long piece of work has come: nothing in its first second, then in one line of a
/// terminal that is written anew, and elsewhere in a line every ten seconds.
final class ProgressMeter: Sendable {
  private struct State {
    var said: ContinuousClock.Instant?
    var isOpen = false
  }

  private let key: String
  private let isQuiet: Bool
  private let isTerminal: Bool
  private let clock = ContinuousClock()
  private let began: ContinuousClock.Instant
  private let state = Mutex(State())

  /// - Parameter key: The sentence, with `{percent}`, or with what is counted where nobody knows the whole.
  init(_ key: String, isQuiet: Bool) {
    self.key = key
    self.isQuiet = isQuiet
    isTerminal = isatty(STDERR_FILENO) == 1
    began = clock.now
  }

  /// Takes note of `done` of `total`.
  @Sendable func report(_ done: Int, _ total: Int) {
    guard total > 0 else { return }
    report(["percent": .number(min(100, done * 100 / total))])
  }

  /// Takes note of what the sentence counts.
  func report(_ details: [String: Detail]) {
    let now = clock.now
    guard !isQuiet, now - began > .seconds(1) else { return }
    let pause: Swift.Duration = isTerminal ? .milliseconds(200) : .seconds(10)
    state.withLock { state in
      guard state.said.map({ now - $0 >= pause }) ?? true else { return }
      state.said = now
      let line = words(key, details)
      if isTerminal {
        state.isOpen = true
        try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(line)".utf8))
      } else {
        complain(line)
      }
    }
  }

  /// Clears the line.
  func finish() {
    state.withLock { state in
      if state.isOpen { try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K".utf8)) }
      state.isOpen = false
    }
  }
}
