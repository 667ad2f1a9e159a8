import Glibc

/// How a text file was written.
package enum TextEncoding: String, Sendable, CaseIterable, Codable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// China's national standard, of which GBK and GB 2312 are parts: what a Chinese Excel writes as CSV.
  case gb18030 = "GB18030"

  /// Finds out how `bytes` were written, and reads them: by their byte order mark; else as UTF-16 where they hold what no
  /// other text does, a byte of zeros; else as UTF-8 if they are such, else as GB18030. `nil` where they are none of these.
  package static func read(_ bytes: [UInt8]) -> (text: String, encoding: TextEncoding)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return String(validating: bytes.dropFirst(3), as: UTF8.self).map { ($0, .utf8) }
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return utf16(bytes.dropFirst(2), low: 0).map { ($0, .utf16LittleEndian) }
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return utf16(bytes.dropFirst(2), low: 1).map { ($0, .utf16BigEndian) }
    }
    // The upper half of a comma or a line's end is zeros, and no lower half is.
    if let first = bytes.firstIndex(of: 0) {
      guard bytes.indices.allSatisfy({ bytes[$0] != 0 || ($0 - first).isMultiple(of: 2) }) else { return nil }
      return first.isMultiple(of: 2)
        ? utf16(bytes[...], low: 1).map { ($0, .utf16BigEndian) }
        : utf16(bytes[...], low: 0).map { ($0, .utf16LittleEndian) }
    }
    if let text = String(validating: bytes, as: UTF8.self) { return (text, .utf8) }
    return converted(bytes, from: gb18030.rawValue).map { ($0, .gb18030) }
  }

  /// - Parameter low: Which byte of a pair is the lower one.
  private static func utf16(_ bytes: ArraySlice<UInt8>, low: Int) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { place in
      UInt16(bytes[place + low]) | UInt16(bytes[place + 1 - low]) << 8
    }
    return String(validating: units, as: UTF16.self)
  }

  /// Has the C library convert to UTF-8; `nil` where a byte has no meaning or the library does not know the encoding.
  private static func converted(_ bytes: [UInt8], from name: String) -> String? {
    let converter = unsafe iconv_open("UTF-8", name)
    guard let converter = unsafe converter, Int(bitPattern: converter) != -1 else { return nil }
    defer { _ = unsafe iconv_close(converter) }
    var source = bytes.map { CChar(bitPattern: $0) }
    // No character of GB18030 takes more than twice as many bytes in UTF-8.
    var target = [CChar](repeating: 0, count: 2 * bytes.count + 8)
    let count: Int? = unsafe source.withUnsafeMutableBufferPointer { source in
      unsafe target.withUnsafeMutableBufferPointer { target in
        var (from, to) = (source.baseAddress, target.baseAddress)
        var (left, room) = (source.count, target.count)
        let result = unsafe iconv(converter, &from, &left, &to, &room)
        return result == -1 || left > 0 ? nil : target.count - room
      }
    }
    guard let count else { return nil }
    return String(validating: target.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
