import Foundation
import Synchronization

/// The modes of the terminal: raw while a screen is shown or lines are echoed here, and what they were before as soon as
/// that is over, however the program ends. Together with `TerminalSignals` it holds all unsafe code of the screens.
enum TerminalModes {
  /// The address of the modes to go back to, a `termios`; 0 while no screen is shown.
  private static let before = Atomic<UInt>(0)

  /// Alternate screen, no wrapping at the right edge, pastes marked as such, and word of the window losing the keyboard.
  private static let entering = "\u{1B}[?1049h\u{1B}[?2004h\u{1B}[?1004h\u{1B}[?7l\u{1B}[2J"
  private static let leaving = Array(
    "\u{1B}[0m\u{1B}[?7h\u{1B}[?1004l\u{1B}[?2004l\u{1B}[?25h\u{1B}[?1049l".utf8)

  /// Whether `leave` has a screen to take down.
  private static let hasScreen = Atomic<Bool>(false)

  /// What the terminal is taken for.
  enum Use {
    /// A screen of our own: each byte comes at once, nothing is echoed, Ctrl-C and Ctrl-Z are keys.
    case screen
    /// Lines, of which we echo what is typed; Ctrl-C and Ctrl-Z are signals.
    case lines
  }

  /// Whether both ends of the conversation are a terminal.
  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  static func enter(_ use: Use) {
    var modes = termios()
    guard unsafe tcgetattr(STDIN_FILENO, &modes) == 0 else { return }
    if before.load(ordering: .acquiring) == 0, !leaving.isEmpty {
      let saved = UnsafeMutablePointer<termios>.allocate(capacity: 1)
      unsafe saved.initialize(to: modes)
      before.store(UInt(bitPattern: saved), ordering: .releasing)
      // Reached by `exit` from anywhere.
      _ = atexit { TerminalModes.leave() }
    }
    if use == .lines {
      modes.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN)
      // What was typed ahead is a line as well.
      _ = unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
      return
    }
    hasScreen.store(true, ordering: .releasing)
    modes.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INPCK | ISTRIP | IXON)
    modes.c_oflag &= ~tcflag_t(OPOST)
    modes.c_cflag |= tcflag_t(CS8)
    modes.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN | ISIG)
    _ = unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &modes)
    write(entering)
  }

  /// Puts everything back, and drops what was typed and not read, so that it does not run in the shell. May be
  /// called in a signal handler, and more than once.
  static func leave() {
    let address = before.exchange(0, ordering: .acquiringAndReleasing)
    guard let saved = unsafe UnsafeMutablePointer<termios>(bitPattern: address) else { return }
    if hasScreen.exchange(false, ordering: .acquiringAndReleasing) {
      unsafe leaving.withUnsafeBytes { bytes in
        _ = unsafe Foundation.write(STDOUT_FILENO, bytes.baseAddress, bytes.count)
      }
    }
    _ = unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, saved)
  }

  /// Writes all of `text`, or gives up where the terminal is gone.
  static func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { bytes in
        unsafe Foundation.write(STDOUT_FILENO, bytes.baseAddress, bytes.count)
      }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR && errno != EAGAIN {
        return
      }
    }
  }

  /// The size of the window; 80×24 where the terminal does not say.
  static func size() -> ScreenSize {
    var window = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0
    else {
      return ScreenSize(columns: 80, rows: 24)
    }
    return ScreenSize(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }

  /// What has been typed, up to 4,096 bytes; empty where the terminal is gone.
  static func read() -> [UInt8] {
    while true {
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe Foundation.read(STDIN_FILENO, bytes.baseAddress, bytes.count)
      }
      if count >= 0 || errno != EINTR { return Array(buffer.prefix(max(0, count))) }
    }
  }
}
