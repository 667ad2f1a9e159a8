/// Texts whose bytes are digested or stored are written as bytes from the start: strings put together piece by piece take
/// several times as long.
extension [UInt8] {
  package mutating func append(_ text: String) {
    let isAppended: Void? = unsafe text.utf8.withContiguousStorageIfAvailable {
      unsafe append(contentsOf: $0)
    }
    if isAppended == nil { append(contentsOf: text.utf8) }
  }

  /// Appends a number's digits, as its description has them.
  package mutating func append(decimal number: Int64) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(decimal: number.magnitude)
  }

  package mutating func append(decimal number: UInt64) {
    if number < 10 { return append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number)) }
    var digits = InlineArray<20, UInt8>(repeating: 0)
    var first = digits.count
    var rest = number
    repeat {
      first -= 1
      digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    append(addingCapacity: digits.count - first) { span in
      for place in first..<digits.count { span.append(digits[place]) }
    }
  }

  /// Appends a number that is not negative, with zeros before it up to a width.
  mutating func append(_ number: Int, width: Int) {
    var limit = 10
    for _ in 1..<width {
      if number < limit { append(UInt8(ascii: "0")) }
      limit *= 10
    }
    append(decimal: Int64(number))
  }

  /// Appends the digits of several numbers with commas between them.
  mutating func append(list numbers: some Sequence<Int>) {
    for (place, number) in numbers.enumerated() {
      if place > 0 { append(UInt8(ascii: ",")) }
      append(decimal: Int64(number))
    }
  }

  /// Appends a text as JSON has it: quotes, backslashes and control characters escaped, all else as it is.
  package mutating func append(quoted text: String) {
    append(UInt8(ascii: "\""))
    let start = count
    append(contentsOf: text.utf8)
    // Few texts have anything to escape, and the bytes of all are copied at once.
    if self[start...].contains(where: isEscapedInJSON) {
      let bytes = self[start...]
      removeLast(count - start)
      for byte in bytes { if isEscapedInJSON(byte) { append(escaped: byte) } else { append(byte) } }
    }
    append(UInt8(ascii: "\""))
  }

  private mutating func append(escaped byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case 8: append(UInt8(ascii: "b"))
    case 9: append(UInt8(ascii: "t"))
    case 10: append(UInt8(ascii: "n"))
    case 12: append(UInt8(ascii: "f"))
    case 13: append(UInt8(ascii: "r"))
    case 0..<32:
      append("u00")
      append(UInt8(ascii: "0") + byte >> 4)
      append(byte & 15 < 10 ? UInt8(ascii: "0") + byte & 15 : UInt8(ascii: "a") + byte & 15 - 10)
    default: append(byte)
    }
  }
}

/// RFC 8259, section 7.
private func isEscapedInJSON(_ byte: UInt8) -> Bool {
  byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
}
