/// Turns the bytes of a terminal into keys. Bytes may come cut anywhere, in the middle of a character, of a
/// sequence or of a paste. Sequences as xterm sends them (ECMA-48 CSI, SS3, `CSI 200~ … CSI 201~` around a paste).
package struct KeyDecoder: Sendable {
  private var pending: [UInt8] = []
  private var paste: [UInt8]?

  package init() {}

  /// Whether an Escape waits alone: it was the Escape key if nothing follows it soon. A sequence of which more has
  /// come is never given up, or its last letter would be taken for an answer.
  package var isWaiting: Bool { paste == nil && pending == [0x1B] }

  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [Keystroke] {
    pending += bytes
    var keys: [Keystroke] = []
    while let (taken, key) = next() {
      pending.removeFirst(taken)
      if let key { keys.append(key) }
    }
    return keys
  }

  /// Takes the Escape that waits for the key.
  package mutating func giveUpWaiting() -> [Keystroke] {
    guard isWaiting else { return [] }
    pending = []
    return [.escape]
  }

  /// How many bytes the next key takes, and the key, if it is one we know; `nil` where more bytes are needed.
  private mutating func next() -> (Int, Keystroke?)? {
    guard let first = pending.first else { return nil }
    if paste != nil { return pasted() }
    return switch first {
    case 0x1B: sequence()
    case 0x0D, 0x0A: (1, .enter)
    case 0x09: (1, .tab)
    case 0x7F, 0x08: (1, .backspace)
    case 0x00: (1, nil)
    case 0x01...0x1A: (1, .control(Character(Unicode.Scalar(first + 0x60))))
    case 0x1C...0x1F: (1, nil)
    default: character(at: 0).map { ($0, $1.map(Keystroke.character)) }
    }
  }

  /// Takes bytes into the paste up to its closing sequence, leaving the last few, which may be its beginning.
  private mutating func pasted() -> (Int, Keystroke?)? {
    let close = Array("\u{1B}[201~".utf8)
    for start in pending.indices where pending[start] == close[0] {
      let rest = pending[start...].prefix(close.count)
      if Array(rest) == close {
        let text = String(decoding: (paste ?? []) + pending[..<start], as: UTF8.self)
        paste = nil
        return (start + close.count, .paste(text))
      }
      if close.starts(with: rest) {
        paste? += pending[..<start]
        return start == 0 ? nil : (start, nil)
      }
    }
    paste? += pending
    return (pending.count, nil)
  }

  /// One UTF-8 character at `place`: its length and, if it is well formed, itself.
  private func character(at place: Int) -> (Int, Character?)? {
    let first = pending[place]
    let length =
      switch first {
      case 0x20..<0x7F: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0 else { return (1, nil) }
    for step in 1..<max(length, 2) where length > 1 {
      guard place + step < pending.count else { return nil }
      guard pending[place + step] & 0xC0 == 0x80 else { return (step, nil) }
    }
    let bytes = pending[place..<(place + length)]
    return (length, String(validating: bytes, as: UTF8.self).flatMap(\.first))
  }

  private mutating func sequence() -> (Int, Keystroke?)? {
    guard pending.count > 1 else { return nil }
    switch pending[1] {
    case UInt8(ascii: "["): return control()
    case UInt8(ascii: "O"):
      guard pending.count > 2 else { return nil }
      return (3, arrow(pending[2], modifier: 1))
    case 0x1B: return (1, .escape)
    case UInt8(ascii: "b"): return (2, .wordLeft)
    case UInt8(ascii: "f"): return (2, .wordRight)
    case 0x7F, 0x08: return (2, .wordDelete)
    case 0x20...: return character(at: 1).map { length, _ in (length + 1, nil) }
    default: return (1, .escape)
    }
  }

  /// `CSI parameters final`.
  private mutating func control() -> (Int, Keystroke?)? {
    guard let end = pending.indices.dropFirst(2).first(where: { !(0x20..<0x40).contains(pending[$0]) }) else {
      return pending.count > 32 ? (pending.count, nil) : nil
    }
    guard (0x40..<0x7F).contains(pending[end]) else { return (end, nil) }
    let parameters = String(decoding: pending[2..<end], as: UTF8.self)
      .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 1 }
    let modifier = parameters.count > 1 ? parameters[1] : 1
    let final = pending[end]
    if final == UInt8(ascii: "~") {
      if parameters.first == 200 { paste = [] }
      return (end + 1, numbered(parameters.first ?? 0))
    }
    switch final {
    case UInt8(ascii: "Z"): return (end + 1, .backTab)
    case UInt8(ascii: "I") where end == 2: return (end + 1, .focusGained)
    case UInt8(ascii: "O") where end == 2: return (end + 1, .focusLost)
    default: return (end + 1, arrow(final, modifier: modifier))
    }
  }

  /// `modifier` is 1 and the sum of Shift 1, Alt 2, Ctrl 4.
  private func arrow(_ final: UInt8, modifier: Int) -> Keystroke? {
    let isShifted = (modifier - 1) & 1 != 0
    let jumps = (modifier - 1) & 6 != 0
    return switch final {
    case UInt8(ascii: "A"): isShifted ? .shiftUp : .up
    case UInt8(ascii: "B"): isShifted ? .shiftDown : .down
    case UInt8(ascii: "C"): jumps ? .wordRight : .right
    case UInt8(ascii: "D"): jumps ? .wordLeft : .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "M"): .enter
    default: nil
    }
  }

  private func numbered(_ number: Int) -> Keystroke? {
    switch number {
    case 1, 7: .home
    case 4, 8: .end
    case 3: .delete
    case 5: .pageUp
    case 6: .pageDown
    default: nil
    }
  }
}
