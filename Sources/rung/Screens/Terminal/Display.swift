/// What comes from a terminal.
package enum TerminalEvent: Hashable, Sendable {
  /// Keys that came together, as a fast typist's or an input method's do.
  case keys([Keystroke])
  /// The window has another size now.
  case resized
  /// The program was asked to stop for a while (SIGTSTP).
  case stopAsked
  /// It goes on after a stop; another program may have changed the terminal.
  case continued
  /// It was asked to end (SIGINT, SIGTERM, SIGQUIT).
  case endAsked
  /// The window is gone.
  case closed
}

/// A screen with a keyboard.
package protocol Display: Sendable {
  /// Keys and changes, in order; it ends when the terminal is closed.
  var events: AsyncStream<TerminalEvent> { get }
  func size() -> ScreenSize
  func show(_ frame: Frame)
  /// Gives the terminal back to the shell and stops; returns when the program goes on.
  func suspend()
  /// Takes the terminal again, after somebody else may have changed it.
  func takeAgain()
}
