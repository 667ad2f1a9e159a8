/// The line that is being typed at a plain terminal, and what the terminal is to be sent so that it shows it: text,
/// backspaces and line feeds, and no sequences.
package struct TypedLine: Hashable, Sendable {
  package private(set) var text = ""

  package init() {}

  /// What a key comes to.
  package enum Outcome: Hashable, Sendable {
    /// To be written to the terminal.
    case echo(String)
    /// The line is whole; it is not in `text` any more.
    case line(String)
    /// Ctrl-D on an empty line.
    case end
  }

  /// Takes a key in, on a terminal of `columns`.
  package mutating func take(_ key: Keystroke, columns: Int) -> Outcome {
    switch key {
    case .character(let character):
      text.append(character)
      return .echo(String(character))
    case .tab: return take(.character(" "), columns: columns)
    case .paste(let pasted):
      let added = pasted.printable
      text += added
      return .echo(added)
    case .enter:
      defer { text = "" }
      return .line(text)
    case .backspace, .delete: return .echo(erase(1, columns))
    case .wordDelete, .control("w"):
      let kept = text.reversed().drop { $0 == " " }.drop { $0 != " " }
      return .echo(erase(text.count - kept.count, columns))
    case .control("u"): return .echo(erase(text.count, columns))
    case .control("r"): return .echo("\n" + text)
    case .control("d") where text.isEmpty: return .end
    default: return .echo("")
    }
  }

  /// What shows `said` in lines of its own, and below it again what has been typed so far.
  package func interrupted(by said: String) -> String {
    text.isEmpty ? said + "\n" : "\n" + said + "\n" + text
  }

  /// Takes the last `count` characters away. A terminal goes back within a row alone: what has run over into another one is
  /// written anew.
  private mutating func erase(_ count: Int, _ columns: Int) -> String {
    let count = min(count, text.count)
    let removed = text.suffix(count).displayColumns
    let whole = text.displayColumns
    text.removeLast(count)
    guard count > 0 else { return "" }
    guard whole < columns else { return "\n" + text }
    let back = String(repeating: "\u{8}", count: removed)
    return back + String(repeating: " ", count: removed) + back
  }
}
