import Foundation
import Synchronization

/// The terminal that this program was started in, read line by line, which can be told something while a line is being
/// typed: what is typed is echoed here and not by the system, so that it can be written anew below what came in between.
final class LineTerminal: Sendable {
  private let typed = Mutex(TypedLine())
  private let events: AsyncStream<TerminalEvent>

  /// What comes of the terminal.
  enum Arrival: Sendable {
    case line(String)
    /// It was stopped, and has gone on.
    case putAside
    /// No more lines will come.
    case end
  }

  /// Takes the keyboard, or `nil` where the terminal cannot be watched. `leave` must follow.
  init?() {
    guard let end = TerminalSignals.watch() else { return nil }
    events = Terminal.events(reading: end)
    TerminalModes.enter(.lines)
  }

  /// Gives the terminal back as it was.
  func leave() {
    TerminalModes.leave()
    TerminalSignals.unwatch()
  }

  /// Writes a line, and what is being typed again below it.
  func say(_ line: String) {
    typed.withLock { TerminalModes.write($0.interrupted(by: line)) }
  }

  /// Echoes keys until the terminal is closed or left, and tells what they come to.
  func follow(_ report: @Sendable (Arrival) -> Void) async {
    var wasAskedToEnd = false
    for await event in events {
      switch event {
      case .keys(let keys): for key in keys { take(key, report) }
      case .stopAsked:
        TerminalModes.leave()
        TerminalSignals.stop()
        takeAgain()
        report(.putAside)
      case .continued: takeAgain()
      case .resized: break
      case .endAsked, .closed:
        // Asked twice it does not wait for what is on its way.
        if wasAskedToEnd {
          TerminalModes.leave()
          Foundation.exit(128 + SIGINT)
        }
        wasAskedToEnd = true
        report(.end)
      }
    }
  }

  private func take(_ key: Keystroke, _ report: @Sendable (Arrival) -> Void) {
    let columns = TerminalModes.size().columns
    typed.withLock { typed in
      switch typed.take(key, columns: columns) {
      case .echo(let text): TerminalModes.write(text)
      case .line(let line):
        TerminalModes.write("\n")
        report(.line(line))
      case .end: report(.end)
      }
    }
  }

  private func takeAgain() {
    TerminalModes.enter(.lines)
    typed.withLock { TerminalModes.write($0.text) }
  }
}
