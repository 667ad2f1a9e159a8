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

  /// - Parameter words: Eight bytes each, the first ones highest.
  package init(words: (UInt64, UInt64, UInt64, UInt64)) {
    self.words = words
  }

  package var bytes: [UInt8] {
    unsafe Array(unsafeUninitializedCapacity: 32) { bytes, count in
      let raw = UnsafeMutableRawBufferPointer(bytes)
      unsafe raw.storeBytes(of: words.0.bigEndian, as: UInt64.self)
      unsafe raw.storeBytes(of: words.1.bigEndian, toByteOffset: 8, as: UInt64.self)
      unsafe raw.storeBytes(of: words.2.bigEndian, toByteOffset: 16, as: UInt64.self)
      unsafe raw.storeBytes(of: words.3.bigEndian, toByteOffset: 24, as: UInt64.self)
      count = 32
    }
  }

  package var hex: String {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    appendHex(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends what `hex` gives, as bytes: every paper and every entry of the audit has some, and eight digits at a time take a
  /// fifth of the time of one after the other.
  package func appendHex(to text: inout [UInt8]) {
    unsafe withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 8) { digits in
      for (place, word) in [words.0, words.1, words.2, words.3].enumerated() {
        unsafe digits[2 * place] = hexadecimalDigits(UInt32(truncatingIfNeeded: word >> 32))
        unsafe digits[2 * place + 1] = hexadecimalDigits(UInt32(truncatingIfNeeded: word))
      }
      unsafe text.append(contentsOf: UnsafeRawBufferPointer(digits))
    }
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

/// The eight digits of a number, in the order in which they lie in memory: each digit is put into a byte of its own, and
/// those from ten on are moved on to the letters.
private func hexadecimalDigits(_ value: UInt32) -> UInt64 {
  var digits = UInt64(value)
  digits = (digits << 16 | digits) & 0x0000_FFFF_0000_FFFF
  digits = (digits << 8 | digits) & 0x00FF_00FF_00FF_00FF
  digits = (digits << 4 | digits) & 0x0F0F_0F0F_0F0F_0F0F
  let areLetters = (digits + 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
  let lettersAfterDigits = UInt64(UInt8(ascii: "a") - UInt8(ascii: "0") - 10)
  return (digits + 0x3030_3030_3030_3030 + areLetters * lettersAfterDigits).bigEndian
}

private func hexadecimalValue(_ digit: UInt8) -> UInt8? {
  switch digit {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
  default: nil
  }
}
