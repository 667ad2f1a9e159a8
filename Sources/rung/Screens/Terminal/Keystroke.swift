/// What someone did at the keyboard.
package enum Keystroke: Hashable, Sendable {
  /// One character as typed or as an input method wrote it; a mark that joins the one before comes alone.
  case character(Character)
  /// A letter with Ctrl, in lower case.
  case control(Character)
  /// A whole paste, however long (bracketed paste).
  case paste(String)
  case enter, tab, backTab, backspace, delete, escape
  case up, down, left, right, home, end, pageUp, pageDown
  /// Another window took the keyboard, or this one has it again.
  case focusLost, focusGained
  case shiftUp, shiftDown, wordLeft, wordRight, wordDelete
}
