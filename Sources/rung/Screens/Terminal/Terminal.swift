import Foundation
import Synchronization

/// The terminal that this program was started in, taken over for a screen of its own.
final class Terminal: Display {
  let events: AsyncStream<TerminalEvent>
  private let painter: Mutex<FramePainter>

  /// How long a lone Escape waits for the rest of a sequence.
  private static let escapeMilliseconds: Int32 = 100

  /// Takes the terminal over, or `nil` where it cannot be watched. `leave` must follow.
  init?(styling: Styling) {
    guard let end = TerminalSignals.watch() else { return nil }
    painter = Mutex(FramePainter(styling: styling))
    events = Terminal.events(reading: end)
    TerminalModes.enter(.screen)
  }

  /// Keys and signals as they come, read by a thread of its own until `TerminalSignals.unwatch`.
  static func events(reading end: Int32) -> AsyncStream<TerminalEvent> {
    let (stream, continuation) = AsyncStream.makeStream(of: TerminalEvent.self)
    Thread.detachNewThread {
      Terminal.read(reading: end, into: continuation)
      TerminalSignals.close(reading: end)
      continuation.finish()
    }
    return stream
  }

  /// Gives the terminal back as it was.
  func leave() {
    TerminalModes.leave()
    TerminalSignals.unwatch()
  }

  func size() -> ScreenSize { TerminalModes.size() }

  func show(_ frame: Frame) {
    let size = size()
    TerminalModes.write(painter.withLock { $0.paint(frame, on: size) })
  }

  func suspend() {
    TerminalModes.leave()
    TerminalSignals.stop()
    takeAgain()
  }

  func takeAgain() {
    TerminalModes.enter(.screen)
    painter.withLock { $0.forget() }
  }

  /// The reader's thread: waits for bytes and signals, and passes them on as events.
  private static func read(reading end: Int32, into events: AsyncStream<TerminalEvent>.Continuation) {
    var decoder = KeyDecoder()
    while true {
      let patience = decoder.isWaiting ? escapeMilliseconds : -1
      switch TerminalSignals.wait(reading: end, milliseconds: patience) {
      case .typed:
        let bytes = TerminalModes.read()
        guard !bytes.isEmpty else {
          events.yield(.closed)
          return
        }
        events.yield(.keys(decoder.decode(bytes)))
      case .nothing: events.yield(.keys(decoder.giveUpWaiting()))
      case .signal(SIGWINCH): events.yield(.resized)
      case .signal(SIGTSTP): events.yield(.stopAsked)
      case .signal(SIGCONT): events.yield(.continued)
      case .signal(SIGHUP): events.yield(.closed)
      case .signal: events.yield(.endAsked)
      case .farewell: return
      }
    }
  }
}
