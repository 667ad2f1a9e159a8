/// How a document's bytes stand for text.
enum Encoding {
  case utf8
  case utf16(bigEndian: Bool)
  /// Also for GBK and GB 2312, which it contains.
  case gb18030
}

/// What a document's first bytes tell of its encoding, after XML 1.0, appendix F.
enum DetectedEncoding {
  /// The encoding, and how many bytes of byte-order mark to skip.
  case known(Encoding, markLength: Int)
  /// One that is not read, by the name that the document gives, and where that name stands.
  case unsupported(String, offset: Int)
  /// The declaration names an encoding that these bytes cannot be in.
  case contradicted(String, offset: Int)
}

/// Looks at a byte-order mark first, then at the shape of the first bytes, then at the declaration.
func detectEncoding(_ head: [UInt8]) -> DetectedEncoding {
  if head.starts(with: [0xEF, 0xBB, 0xBF]) { return .known(.utf8, markLength: 3) }
  if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) {
    return .unsupported("UTF-32", offset: 0)
  }
  if head.starts(with: [0xFF, 0xFE]) { return .known(.utf16(bigEndian: false), markLength: 2) }
  if head.starts(with: [0xFE, 0xFF]) { return .known(.utf16(bigEndian: true), markLength: 2) }
  let opening = UInt8(ascii: "<")
  if head.starts(with: [opening, 0, 0, 0]) || head.starts(with: [0, 0, 0, opening]) {
    return .unsupported("UTF-32", offset: 0)
  }
  if head.starts(with: [opening, 0]) { return .known(.utf16(bigEndian: false), markLength: 0) }
  if head.starts(with: [0, opening]) { return .known(.utf16(bigEndian: true), markLength: 0) }
  guard let declared = EncodingDeclaration(in: head) else { return .known(.utf8, markLength: 0) }
  switch declared.name.uppercased() {
  case "UTF-8", "UTF8", "US-ASCII", "ASCII": return .known(.utf8, markLength: 0)
  case "GB18030", "GBK", "GB2312", "CP936", "MS936", "WINDOWS-936": return .known(.gb18030, markLength: 0)
  case "UTF-16", "UTF16", "UTF-16LE", "UTF-16BE":
    return .contradicted(declared.name, offset: declared.nameOffset)
  default: return .unsupported(declared.name, offset: declared.nameOffset)
  }
}

/// `encoding="…"` in an XML declaration.
struct EncodingDeclaration {
  let name: String
  /// Where the name itself begins, in bytes.
  let nameOffset: Int
  /// The bytes from `encoding` to the closing quote.
  let extent: Range<Int>

  /// `nil` where the text begins with no declaration, or one that names no encoding.
  init?(in text: [UInt8]) {
    guard text.starts(with: Array("<?xml".utf8)) else { return nil }
    let keyword = Array("encoding".utf8)
    var place = 5
    while place + keyword.count < text.count, text[place] != UInt8(ascii: ">") {
      if isWhiteSpace(text[place - 1]), text[place...].starts(with: keyword) { break }
      place += 1
    }
    guard place + keyword.count < text.count, text[place] != UInt8(ascii: ">") else { return nil }
    var cursor = place + keyword.count
    func skipSpace() {
      while cursor < text.count, isWhiteSpace(text[cursor]) { cursor += 1 }
    }
    skipSpace()
    guard cursor < text.count, text[cursor] == UInt8(ascii: "=") else { return nil }
    cursor += 1
    skipSpace()
    guard cursor < text.count, text[cursor] == UInt8(ascii: "\"") || text[cursor] == UInt8(ascii: "'") else {
      return nil
    }
    let quote = text[cursor]
    let start = cursor + 1
    guard let end = text[start...].prefix(64).firstIndex(of: quote) else { return nil }
    name = String(decoding: text[start..<end], as: UTF8.self)
    nameOffset = start
    extent = place..<(end + 1)
  }
}

/// Space, tab, line feed or carriage return: what XML calls white space.
func isWhiteSpace(_ byte: UInt8) -> Bool {
  byte <= 0x20 && (byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D)
}
