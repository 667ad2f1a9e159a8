package import RungCore

/// An entry of the chain, as a list shows it.
package struct ListedEntry: Sendable {
  package let number: Int
  package let instant: Instant
  package let caller: ID<Person>
  package let operation: String
  package let reason: String
  /// How many facts it holds, by table.
  package let facts: [String: Int]
}

extension Reader {
  /// Entries of the audit chain, the newest first.
  /// - Parameters:
  ///   - subject: Those that hold a fact about this person alone, whoever brought it about.
  ///   - operation: One operation, or a noun for all of its operations.
  ///   - before: Those with smaller numbers alone.
  package func auditEntries(
    caller: ID<Person>?, subject: ID<Person>?, operation: String?, from: Instant?, until: Instant?,
    before: Int?, most: Int
  ) throws -> [ListedEntry] {
    let about = subject.map(FactTable.isAbout)
    return try connection.rows(
      """
      SELECT number, instant, caller, operation, reason, manifest FROM audit_entry
      WHERE \(about?.condition ?? "TRUE") AND number < ? AND (? = '' OR caller = ?)
        AND (? = '' OR operation = ? OR substr(operation, 1, length(?) + 1) = ? || '.')
        AND instant >= ? AND instant < ?
      ORDER BY number DESC LIMIT ?
      """,
      (about?.arguments ?? []) + [
        .int(before ?? .max), .text(caller?.text ?? ""), .text(caller?.text ?? ""),
        .text(operation ?? ""), .text(operation ?? ""), .text(operation ?? ""), .text(operation ?? ""),
        .integer(from?.microseconds ?? .min), .integer(until?.microseconds ?? .max), .int(most),
      ]
    ) { row in
      var facts: [String: Int] = [:]
      for line in try row.text(5).utf8.split(separator: UInt8(ascii: "\n")) {
        if let table = line.split(separator: UInt8(ascii: " "), maxSplits: 1).first {
          facts[String(Substring(table)), default: 0] += 1
        }
      }
      return ListedEntry(
        number: try row.int(0), instant: try row.instant(1), caller: try row.id(2),
        operation: try row.text(3),
        reason: try row.text(4), facts: facts)
    }
  }
}
