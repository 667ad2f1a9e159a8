import Glibc

/// Turns a document's bytes into UTF-8, stretch by stretch. A character that is cut in two by the end of a stretch
/// waits for the next.
final class TextDecoder {
  private let encoding: Encoding
  /// Bytes that were read and not yet decoded.
  private var rest: [UInt8] = []
  private var converter: iconv_t?

  /// `nil` where the C library has no converter for the encoding.
  init?(_ encoding: Encoding) {
    self.encoding = encoding
    if case .gb18030 = encoding {
      let opened = iconv_open("UTF-8", "GB18030")
      // iconv_open answers −1 where it fails.
      guard Int(bitPattern: opened) != -1 else { return nil }
      converter = opened
    }
  }

  deinit {
    if let converter { iconv_close(converter) }
  }

  /// Appends the text of `bytes` to `text`, as far as it is whole. False where a byte fits in no character: `text`
  /// then ends just before it. At the `end` of a document a cut character is such a fault, too.
  func decode(_ bytes: some Sequence<UInt8>, end: Bool, into text: inout [UInt8]) -> Bool {
    rest.append(contentsOf: bytes)
    let (count, isSound) =
      switch encoding {
      case .utf8: decodeUTF8(rest, into: &text)
      case .utf16(let bigEndian): decodeUTF16(rest, bigEndian: bigEndian, into: &text)
      case .gb18030: decodeGB18030(rest, into: &text)
      }
    rest.removeFirst(count)
    return isSound && !(end && !rest.isEmpty)
  }

  /// How many bytes were decoded, and whether the next one can still become a character.
  private typealias Progress = (count: Int, isSound: Bool)

  private func decodeUTF8(_ bytes: [UInt8], into text: inout [UInt8]) -> Progress {
    if bytes.withUnsafeBytes(isPlainUTF8) {
      text.append(contentsOf: bytes)
      return (bytes.count, true)
    }
    do {
      _ = try UTF8Span(validating: bytes.span)
      text.append(contentsOf: bytes)
      return (bytes.count, true)
    } catch {
      let count = error.byteOffsets.lowerBound
      text.append(contentsOf: bytes[..<count])
      return (count, error.kind == .truncatedScalar && error.byteOffsets.upperBound == bytes.count)
    }
  }

  private func decodeUTF16(_ bytes: [UInt8], bigEndian: Bool, into text: inout [UInt8]) -> Progress {
    func unit(_ place: Int) -> UInt32 {
      let first = UInt32(bytes[place])
      let second = UInt32(bytes[place + 1])
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    var place = 0
    while place + 1 < bytes.count {
      var value = unit(place)
      var length = 2
      if value & 0xFC00 == 0xD800 {
        guard place + 3 < bytes.count else { return (place, true) }
        let low = unit(place + 2)
        guard low & 0xFC00 == 0xDC00 else { return (place, false) }
        value = 0x1_0000 + (value & 0x3FF) << 10 + (low & 0x3FF)
        length = 4
      }
      guard let scalar = Unicode.Scalar(value) else { return (place, false) }
      text.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
      place += length
    }
    return (place, true)
  }

  private func decodeGB18030(_ bytes: [UInt8], into text: inout [UInt8]) -> Progress {
    guard let converter, !bytes.isEmpty else { return (bytes.count, bytes.isEmpty) }
    // Two bytes become at most three, and four become four.
    var output = [CChar](repeating: 0, count: bytes.count * 2 + 16)
    var input = bytes.map { CChar(bitPattern: $0) }
    var left = input.count
    var room = output.count
    let outcome = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var source = input.baseAddress
        var target = output.baseAddress
        let converted = iconv(converter, &source, &left, &target, &room)
        return converted == -1 ? errno : 0
      }
    }
    let written = output.count - room
    text.append(contentsOf: output[..<written].lazy.map { UInt8(bitPattern: $0) })
    return (bytes.count - left, outcome == 0 || outcome == EINVAL)
  }
}

/// Whether `bytes` are whole characters of one byte, or of two or three whose first byte alone says which second ones are
/// right: nearly all text is, and several times as fast to look through as any UTF-8. False is no verdict.
private func isPlainUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
  guard let base = bytes.baseAddress else { return true }
  let end = bytes.count
  var place = 0
  while place < end {
    if place + 8 <= end,
      base.loadUnaligned(fromByteOffset: place, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    {
      place += 8
      continue
    }
    let lead = base.load(fromByteOffset: place, as: UInt8.self)
    func follows(_ distance: Int) -> Bool {
      place + distance < end && base.load(fromByteOffset: place + distance, as: UInt8.self) & 0xC0 == 0x80
    }
    switch lead {
    case ..<0x80: place += 1
    case 0xE1...0xEC, 0xEE...0xEF:
      guard follows(1), follows(2) else { return false }
      place += 3
    case 0xC2...0xDF:
      guard follows(1) else { return false }
      place += 2
    default: return false
    }
  }
  return true
}
