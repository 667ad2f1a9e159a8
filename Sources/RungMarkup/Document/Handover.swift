import Dispatch
import Synchronization

/// Messages from one thread to another, in order. Few are kept: a sender that is ahead waits for the receiver, so that
/// memory does not grow with what is sent. What the receiver has done with goes back: memory is freed by the thread that
/// allotted it, or the two would wait for one another at each piece of it.
final class Handover<Message: Sendable>: Sendable {
  private struct State {
    var waiting: [Message] = []
    /// What goes back to the sender.
    var spent: [Message] = []
    /// Whether the sender has sent its last.
    var isFinished = false
    /// Whether the receiver wants no more.
    var isClosed = false
  }

  private let state = Mutex(State())
  private let filled = DispatchSemaphore(value: 0)
  private let room = DispatchSemaphore(value: 0)

  init(capacity: Int) {
    for _ in 0..<capacity { room.signal() }
  }

  /// False where the receiver wants no more.
  func send(_ message: Message) -> Bool {
    room.wait()
    let (isWanted, spent) = state.withLock { state in
      let spent = state.spent
      state.spent = []
      if !state.isClosed { state.waiting.append(message) }
      return (!state.isClosed, spent)
    }
    withExtendedLifetime(spent) {}
    if isWanted { filled.signal() } else { room.signal() }
    return isWanted
  }

  /// Says that nothing more will be sent.
  func finish() {
    state.withLock { $0.isFinished = true }
    filled.signal()
  }

  /// Waits for the next message; `nil` after the last.
  func receive() -> Message? {
    filled.wait()
    let message = state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
    if message != nil { room.signal() } else { filled.signal() }
    return message
  }

  /// Gives a message back that is done with.
  func giveBack(_ message: Message) {
    state.withLock { $0.spent.append(message) }
  }

  /// Says that nothing more is wanted.
  func close() {
    state.withLock {
      $0.isClosed = true
      $0.waiting = []
    }
    room.signal()
  }
}
