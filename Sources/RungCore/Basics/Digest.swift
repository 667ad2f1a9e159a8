/// A SHA-256 digest: 32 bytes, written as 64 hexadecimal digits.
///
/// It lies where it is kept, without memory of its own: stores and papers hold many thousands.
package struct Digest: Sendable {
  /// The bytes in order, the first ones highest.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// `nil` unless there are 32 bytes.
  package init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    func word(_ number: Int) -> UInt64 {
      bytes[number * 8..<number * 8 + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
    words = (word(0), word(1), word(2), word(3))
  }

  /// Reads 64 hexadecimal digits.
  package init?(_ hex: String) {
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in hex.utf8 {
      guard let value = hexadecimalValue(digit) else { return nil }
      if let upper = high {
        bytes.append(upper << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    guard high == nil else { return nil }
    self.init(bytes: bytes)
  }

  /// What a digest is before anything has been digested: the head of an empty chain.
  package static let zero = Digest(words: (0, 0, 0, 0))

  private init(words: (UInt64, UInt64, UInt64, UInt64)) {
    self.words = words
  }

  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    func append(_ word: UInt64) {
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> shift))
      }
    }
    append(words.0)
    append(words.1)
    append(words.2)
    append(words.3)
    return bytes
  }

  package var hex: String {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    appendHex(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends what `hex` gives, as bytes.
  package func appendHex(to text: inout [UInt8]) {
    func append(_ word: UInt64) {
      for shift in stride(from: 60, through: 0, by: -4) {
        text.append(hexadecimalDigit(UInt8(truncatingIfNeeded: word >> shift) & 15))
      }
    }
    append(words.0)
    append(words.1)
    append(words.2)
    append(words.3)
  }

  /// How SHA-256 is computed. Core holds no cryptography; the one who opens a store or a service passes it in.
  package typealias Function = @Sendable ([UInt8]) -> Digest
}

extension Digest: Hashable {
  /// By a part, which is as good as the whole of what a hash function made.
  package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

  package static func == (one: Digest, other: Digest) -> Bool { one.words == other.words }
}

extension Digest: TextCodable {
  package var description: String { hex }
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
}

private func hexadecimalValue(_ digit: UInt8) -> UInt8? {
  switch digit {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
  default: nil
  }
}
