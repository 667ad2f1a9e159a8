import Foundation

/// A program on a terminal of its own: started, typed to, looked at, resized and killed by a test. What it writes is
/// kept as the screen that a person would see.
package final class PseudoTerminal {
  package private(set) var screen: VirtualScreen
  /// Everything that was written, as it came.
  package private(set) var written: [UInt8] = []
  private let master: Int32
  /// Kept open so that the terminal's modes can be read after the program has ended.
  private let slave: Int32
  private let process: pid_t
  private var status: Int32?

  package struct Failed: Error, CustomStringConvertible {
    package let description: String
  }

  /// The modes of a terminal that a program must leave as it found them.
  package struct Modes: Hashable, Sendable {
    package let input: UInt32
    package let output: UInt32
    package let control: UInt32
    package let local: UInt32

    package var isEchoing: Bool { local & UInt32(ECHO) != 0 }
    package var isByLine: Bool { local & UInt32(ICANON) != 0 }
  }

  /// Starts `program` as the leader of a session whose terminal is the new one, and that is `columns` by `rows`.
  /// `environment` is all the program gets.
  package init(
    _ program: String, _ arguments: [String], environment: [String: String], columns: Int = 80, rows: Int = 24
  ) throws {
    screen = VirtualScreen(columns: columns, rows: rows)
    let path: String
    (master, slave, path) = try PtyCalls.open(columns: columns, rows: rows)
    process = try PtyCalls.spawn(program, arguments, environment, on: path)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      _ = PtyCalls.wait(for: process, blocking: true)
    }
    close(master)
    close(slave)
  }

  /// Types `text`; control characters and escape sequences are sent as they are.
  package func type(_ text: String) {
    PtyCalls.write(Array(text.utf8), to: master)
  }

  /// Makes the window another size; the program is told by SIGWINCH.
  package func resize(columns: Int, rows: Int) {
    screen = VirtualScreen(columns: columns, rows: rows)
    PtyCalls.resize(master, columns: columns, rows: rows)
  }

  package func send(signal: Int32) {
    kill(process, signal)
  }

  package var modes: Modes { PtyCalls.modes(of: slave) }

  /// Reads until the screen meets `condition`; throws with the screen as it is after `seconds`.
  @discardableResult
  package func wait(
    _ what: String, seconds: Double = 10, until condition: (VirtualScreen) -> Bool
  ) throws -> VirtualScreen {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !condition(screen) {
      let left = deadline - ContinuousClock.now
      guard left > .zero else {
        throw Failed(description: "not within \(seconds) s: \(what)\n\(screen.text)")
      }
      read(milliseconds: milliseconds(left))
    }
    return screen
  }

  @discardableResult
  package func waitUntil(contains text: String, seconds: Double = 10) throws -> VirtualScreen {
    try wait("‘\(text)’ on the screen", seconds: seconds) { $0.text.contains(text) }
  }

  /// Waits for the program to end; its exit status, or 128 and the number of the signal that ended it.
  package func waitForExit(seconds: Double = 10) throws -> Int32 {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      if let status { return status }
      read(milliseconds: 5)
      if let ended = PtyCalls.wait(for: process, blocking: false) {
        status = ended
        // What it wrote last.
        while read(milliseconds: 0) {}
        return ended
      }
      guard ContinuousClock.now < deadline else {
        throw Failed(description: "still running after \(seconds) s\n\(screen.text)")
      }
    }
  }

  private func milliseconds(_ duration: Duration) -> Int32 {
    let parts = duration.components
    return Int32(min(50, max(1, parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000)))
  }

  /// Takes in what has been written, waiting so long for it; whether there was anything.
  @discardableResult
  private func read(milliseconds: Int32) -> Bool {
    let bytes = PtyCalls.read(from: master, milliseconds: milliseconds)
    written += bytes
    screen.take(bytes)
    return !bytes.isEmpty
  }
}
