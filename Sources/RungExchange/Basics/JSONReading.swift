extension JSON {
  /// Deeper nesting than any signed document has; past it the bytes are refused before the stack is at risk.
  private static let deepest = 32

  /// Reads a document after RFC 8259, white space and all; `nil` where it is not JSON, repeats a key, or
  /// holds what signed documents never hold: `null`, fractions, exponents.
  init?(_ bytes: [UInt8]) {
    var reader = Reader(bytes: bytes)
    guard let value = reader.value(depth: 0) else { return nil }
    reader.skipSpace()
    guard reader.isAtEnd else { return nil }
    self = value
  }

  private struct Reader {
    let bytes: [UInt8]
    var place = 0

    var isAtEnd: Bool { place == bytes.count }

    mutating func skipSpace() {
      while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
    }

    /// Takes `byte` if it comes next.
    mutating func takes(_ byte: UInt8) -> Bool {
      guard place < bytes.count, bytes[place] == byte else { return false }
      place += 1
      return true
    }

    mutating func takes(word: String) -> Bool {
      guard bytes[place...].starts(with: word.utf8) else { return false }
      place += word.utf8.count
      return true
    }

    mutating func value(depth: Int) -> JSON? {
      skipSpace()
      guard place < bytes.count, depth < JSON.deepest else { return nil }
      switch bytes[place] {
      case UInt8(ascii: "\""): return text().map(JSON.text)
      case UInt8(ascii: "["): return list(depth: depth)
      case UInt8(ascii: "{"): return object(depth: depth)
      case UInt8(ascii: "t"): return takes(word: "true") ? .flag(true) : nil
      case UInt8(ascii: "f"): return takes(word: "false") ? .flag(false) : nil
      default: return number()
      }
    }

    mutating func list(depth: Int) -> JSON? {
      place += 1
      var values: [JSON] = []
      skipSpace()
      if takes(UInt8(ascii: "]")) { return .list(values) }
      while true {
        guard let value = value(depth: depth + 1) else { return nil }
        values.append(value)
        skipSpace()
        if takes(UInt8(ascii: "]")) { return .list(values) }
        guard takes(UInt8(ascii: ",")) else { return nil }
      }
    }

    mutating func object(depth: Int) -> JSON? {
      place += 1
      var members: [String: JSON] = [:]
      skipSpace()
      if takes(UInt8(ascii: "}")) { return .object(members) }
      while true {
        skipSpace()
        guard let key = text() else { return nil }
        skipSpace()
        guard takes(UInt8(ascii: ":")), let value = value(depth: depth + 1),
          members.updateValue(value, forKey: key) == nil
        else { return nil }
        skipSpace()
        if takes(UInt8(ascii: "}")) { return .object(members) }
        guard takes(UInt8(ascii: ",")) else { return nil }
      }
    }

    mutating func number() -> JSON? {
      let start = place
      _ = takes(UInt8(ascii: "-"))
      let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
      while place < bytes.count, digits.contains(bytes[place]) { place += 1 }
      return Int(String(decoding: bytes[start..<place], as: UTF8.self)).map(JSON.number)
    }

    mutating func text() -> String? {
      guard takes(UInt8(ascii: "\"")) else { return nil }
      var content: [UInt8] = []
      while place < bytes.count {
        let byte = bytes[place]
        place += 1
        switch byte {
        case UInt8(ascii: "\""): return String(validating: content, as: UTF8.self)
        case UInt8(ascii: "\\"):
          guard let scalar = escape() else { return nil }
          content.append(contentsOf: String(Character(scalar)).utf8)
        case 0..<0x20: return nil
        default: content.append(byte)
        }
      }
      return nil
    }

    private mutating func escape() -> Unicode.Scalar? {
      guard place < bytes.count else { return nil }
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
      case UInt8(ascii: "b"): return "\u{08}"
      case UInt8(ascii: "f"): return "\u{0C}"
      case UInt8(ascii: "n"): return "\n"
      case UInt8(ascii: "r"): return "\r"
      case UInt8(ascii: "t"): return "\t"
      case UInt8(ascii: "u"):
        guard let unit = unit() else { return nil }
        guard (0xD800..<0xDC00).contains(unit) else { return Unicode.Scalar(unit) }
        guard takes(word: "\\u"), let low = self.unit(), (0xDC00..<0xE000).contains(low) else { return nil }
        return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
      default: return nil
      }
    }

    /// The four hexadecimal digits of a UTF-16 unit.
    private mutating func unit() -> UInt32? {
      guard place + 4 <= bytes.count else { return nil }
      var unit: UInt32 = 0
      for byte in bytes[place..<(place + 4)] {
        guard let digit = Hexadecimal.value(byte) else { return nil }
        unit = unit << 4 | UInt32(digit)
      }
      place += 4
      return unit
    }
  }
}
