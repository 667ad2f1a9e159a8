/// Reads tables of separated values after RFC 4180, with a comma, a semicolon or a tab between fields, and lines that
/// end in CRLF, LF or CR.
package enum CSVReader {
  /// One record, and the line of the file that it begins in.
  package struct Row: Hashable, Sendable {
    package let line: Int
    package let fields: [String]
  }

  /// What keeps a text from being a table.
  package enum Fault: Error, Hashable {
    /// A field that begins with a quote in this line has no quote to end it.
    case quoteOpen(line: Int)
    /// Something follows the quote that ends a field.
    case quoteStray(line: Int)
  }

  package static let delimiters: [Character] = [",", ";", "\t"]

  /// Every record but empty lines.
  /// - Parameter delimiter: `nil` takes the one that the first line has most of, a comma where it has none.
  package static func rows(_ text: String, delimiter: Character? = nil) throws(Fault) -> [Row] {
    let bytes = Array(text.utf8)
    let delimiter = (delimiter ?? CSVReader.delimiter(of: text)).asciiValue ?? UInt8(ascii: ",")
    var scanner = Scanner(bytes: bytes, delimiter: delimiter)
    var rows: [Row] = []
    while let row = try scanner.row() {
      if row.fields != [""] || scanner.wasQuoted { rows.append(row) }
    }
    return rows
  }

  /// The delimiter that the first line has most of, outside quotes.
  package static func delimiter(of text: String) -> Character {
    var counts: [Character: Int] = [:]
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, character.isNewline { break }
      if !isQuoted, delimiters.contains(character) { counts[character, default: 0] += 1 }
    }
    // Of equals the first.
    return delimiters.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? ","
  }

  private struct Scanner {
    let bytes: [UInt8]
    let delimiter: UInt8
    private var place = 0
    private var line = 1
    /// Whether the last record's only field stood in quotes.
    private(set) var wasQuoted = false

    private static let quote = UInt8(ascii: "\"")

    init(bytes: [UInt8], delimiter: UInt8) {
      self.bytes = bytes
      self.delimiter = delimiter
    }

    mutating func row() throws(Fault) -> Row? {
      guard place < bytes.count else { return nil }
      let start = line
      var fields: [String] = []
      wasQuoted = false
      while true {
        fields.append(try field())
        guard place < bytes.count, bytes[place] == delimiter else { break }
        place += 1
      }
      endLine()
      return Row(line: start, fields: fields)
    }

    /// Takes the end of a line, if there is one.
    private mutating func endLine() {
      guard place < bytes.count else { return }
      let isReturn = bytes[place] == 0x0D
      place += 1
      if isReturn, place < bytes.count, bytes[place] == 0x0A { place += 1 }
      line += 1
    }

    private var isAtEnd: Bool {
      place == bytes.count || bytes[place] == delimiter || bytes[place] == 0x0D || bytes[place] == 0x0A
    }

    private mutating func field() throws(Fault) -> String {
      guard place < bytes.count, bytes[place] == Scanner.quote else {
        let start = place
        while !isAtEnd { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
      }
      wasQuoted = true
      let start = line
      place += 1
      var text: [UInt8] = []
      while true {
        guard place < bytes.count else { throw .quoteOpen(line: start) }
        let byte = bytes[place]
        place += 1
        if byte == Scanner.quote {
          guard place < bytes.count, bytes[place] == Scanner.quote else { break }
          place += 1
        } else if byte == 0x0A || (byte == 0x0D && !(place < bytes.count && bytes[place] == 0x0A)) {
          line += 1
        }
        text.append(byte)
      }
      guard isAtEnd else { throw .quoteStray(line: line) }
      return String(decoding: text, as: UTF8.self)
    }
  }
}
