import Foundation
import Synchronization

/// The signals that concern a screen. Their handlers only write the signal's number into a pipe, at the other end of
/// which the reader waits; the handlers of crashes put the terminal back before the program dies.
enum TerminalSignals {
  private static let handled = [SIGINT, SIGTERM, SIGQUIT, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH]
  private static let crashes = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV]
  /// The writing end of the pipe, or -1.
  private static let pipeEnd = Atomic<Int32>(-1)

  /// The byte that tells the reader to end; no signal has this number.
  private static let farewell: UInt8 = 255

  /// What `wait` found.
  enum Wake {
    case typed
    case signal(Int32)
    case nothing
    case farewell
  }

  /// Installs the handlers and returns the reading end of the pipe, or `nil` where there are no more files to open.
  /// A signal that was ignored before (`nohup`) stays so.
  static func watch() -> Int32? {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    pipeEnd.store(ends[1], ordering: .releasing)
    for number in handled { handle(number, note) }
    for number in crashes { handle(number, crash) }
    return ends[0]
  }

  static func unwatch() {
    for number in handled + crashes { handle(number, SIG_DFL) }
    var byte = farewell
    _ = unsafe write(pipeEnd.load(ordering: .acquiring), &byte, 1)
  }

  /// Closes both ends, once the reader has ended.
  static func close(reading end: Int32) {
    _ = Foundation.close(end)
    let other = pipeEnd.exchange(-1, ordering: .acquiringAndReleasing)
    if other >= 0 { _ = Foundation.close(other) }
  }

  /// Stops this program as Ctrl-Z does; returns when it goes on. The threads that run tasks block signals, so this
  /// one lets the signal through for the while.
  static func stop() {
    handle(SIGTSTP, SIG_DFL)
    var stopping = sigset_t()
    var before = sigset_t()
    _ = unsafe sigemptyset(&stopping)
    _ = unsafe sigaddset(&stopping, SIGTSTP)
    _ = unsafe pthread_sigmask(SIG_UNBLOCK, &stopping, &before)
    raise(SIGTSTP)
    _ = unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
    handle(SIGTSTP, note)
  }

  /// Waits for a key, a signal, or for `milliseconds` to pass; -1 waits for ever.
  static func wait(reading end: Int32, milliseconds: Int32) -> Wake {
    var sources = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: end, events: Int16(POLLIN), revents: 0),
    ]
    let count = unsafe poll(&sources, 2, milliseconds)
    guard count > 0 else { return .nothing }
    if sources[1].revents != 0 {
      var byte: UInt8 = 0
      guard unsafe read(end, &byte, 1) == 1 else { return .nothing }
      return byte == farewell ? .farewell : .signal(Int32(byte))
    }
    return .typed
  }

  /// Runs in the signal's context: only what POSIX calls async-signal-safe.
  private static let note: @convention(c) (Int32) -> Void = { number in
    let before = errno
    var byte = UInt8(truncatingIfNeeded: number)
    _ = unsafe write(TerminalSignals.pipeEnd.load(ordering: .acquiring), &byte, 1)
    errno = before
  }

  private static let crash: @convention(c) (Int32) -> Void = { number in
    TerminalModes.leave()
    _ = signal(number, SIG_DFL)
    raise(number)
  }

  private static func handle(_ number: Int32, _ handler: (@convention(c) (Int32) -> Void)?) {
    var old = sigaction()
    _ = unsafe sigaction(number, nil, &old)
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = handler
    action.sa_flags = SA_RESTART
    _ = unsafe sigaction(number, &action, nil)
  }
}
