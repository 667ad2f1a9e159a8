import RungCore

/// One JSON object a line, in UTF-8 without a byte order mark, each line ended by a line feed.
///
/// Marks are numbers with their exact decimals, days and instants texts as ISO 8601 writes them; an empty
/// cell is `null`, so that every line has every key.
package enum JSONLinesWriter {
  /// In what order the keys of each object stand.
  package enum KeyOrder: Sendable {
    /// As the columns are given.
    case columns
    /// By their UTF-8 bytes.
    case sorted
  }

  /// The table without a heading.
  /// - Precondition: Every row has one cell a column.
  package static func bytes(
    columns: [String], rows: [[Cell]], order: KeyOrder = .columns
  ) -> [UInt8] {
    var places = Array(columns.indices)
    if order == .sorted {
      places.sort { columns[$0].utf8.lexicographicallyPrecedes(columns[$1].utf8) }
    }
    // Each key is written once, with what stands before and after it.
    let keys = places.enumerated().map { order, place in
      var key = Array((order == 0 ? "{" : ",").utf8)
      JSON.append(text: columns[place], to: &key)
      key.append(UInt8(ascii: ":"))
      return key
    }
    var bytes: [UInt8] = []
    for row in rows {
      precondition(row.count == columns.count, "a row has one cell a column")
      for (key, place) in zip(keys, places) {
        bytes.append(contentsOf: key)
        append(row[place], to: &bytes)
      }
      bytes.append(contentsOf: keys.isEmpty ? "{}\n".utf8 : "}\n".utf8)
    }
    return bytes
  }

  private static func append(_ cell: Cell, to bytes: inout [UInt8]) {
    switch cell {
    case .text(let text): JSON.append(text: text, to: &bytes)
    case .number(let number): bytes.append(contentsOf: String(number).utf8)
    case .marks(let marks): bytes.append(contentsOf: marks.description.utf8)
    case .day(let day): JSON.append(text: day.description, to: &bytes)
    case .instant(let instant): JSON.append(text: instant.description, to: &bytes)
    case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .empty: bytes.append(contentsOf: "null".utf8)
    }
  }
}
