import RungCore

/// Comma-separated values after RFC 4180, in UTF-8 and with CRLF. A byte order mark stands at the head,
/// without which a Chinese Excel takes the bytes for GBK.
///
/// Marks are exact decimals, days `YYYY-MM-DD`, instants ISO 8601 in UTC, flags `true` and `false`.
///
/// A text that a spreadsheet would take for a formula gets a leading apostrophe (CWE-1236; OWASP, "CSV
/// Injection"): one whose first sign, blanks aside, is `=`, `+`, `-` or `@`, half or full width, and one that
/// starts with a tab or a line break. A negative decimal number in a text stays as it is (`-5`, `-2.5`). A
/// number with a plus does not: it is most often a telephone number, and the spreadsheet would drop the plus.
/// What Rung itself counts comes in typed cells and is never touched.
package enum CSVWriter {
  /// The table with its heading.
  /// - Precondition: Every row has one cell a column.
  package static func bytes(columns: [String], rows: [[Cell]]) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    append(columns.map(neutralised), to: &bytes)
    return bytes + self.bytes(columns: columns, moreRows: rows)
  }

  /// What follows on `bytes(columns:rows:)`, where a table is written part by part.
  package static func bytes(columns: [String], moreRows rows: [[Cell]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in rows {
      precondition(row.count == columns.count, "a row has one cell a column")
      append(row.map(field), to: &bytes)
    }
    return bytes
  }

  private static func append(_ fields: [String], to bytes: inout [UInt8]) {
    for (place, field) in fields.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      // A single empty field unquoted would be an empty line, which readers skip.
      append(field, isQuoted: needsQuotes(field) || (fields.count == 1 && field.isEmpty), to: &bytes)
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  private static func append(_ field: String, isQuoted: Bool, to bytes: inout [UInt8]) {
    guard isQuoted else {
      bytes.append(contentsOf: field.utf8)
      return
    }
    let quote = UInt8(ascii: "\"")
    bytes.append(quote)
    for byte in field.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  private static func needsQuotes(_ field: String) -> Bool {
    field.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0D || byte == 0x0A
    }
  }

  private static func field(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): neutralised(text)
    case .number(let number): String(number)
    case .marks(let marks): marks.description
    case .day(let day): day.description
    case .instant(let instant): instant.description
    case .flag(let flag): flag ? "true" : "false"
    case .empty: ""
    }
  }

  private static func neutralised(_ text: String) -> String {
    startsFormula(text) && !isNegativeNumber(text) ? "'" + text : text
  }

  private static func startsFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    if first == "\t" || first == "\r" || first == "\n" { return true }
    let sign = text.unicodeScalars.first { scalar in
      !scalar.properties.isWhitespace && scalar.properties.generalCategory != .format
    }
    return switch sign {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠": true
    default: false
    }
  }

  /// A minus, ASCII digits, and at most one point with digits on both sides.
  private static func isNegativeNumber(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "-") else { return false }
    let parts = text.utf8.dropFirst().split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return parts.allSatisfy { part in !part.isEmpty && part.allSatisfy(digits.contains) }
  }
}
