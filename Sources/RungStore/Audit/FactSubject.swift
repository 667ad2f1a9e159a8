import RungCore

/// Whom the rows of a fact table are about: a person that they name, or the one whose record they belong to. Who did what they
/// tell is no subject: a marker, say, is found as the caller of the entry.
struct FactSubject: Sendable {
  /// The column that names the person or the record.
  let column: String
  private let record: Record?

  /// A record that is one person's.
  private struct Record {
    let table: String
    let key: String
    let person: String
  }

  private init(_ column: String, _ record: Record? = nil) {
    self.column = column
    self.record = record
  }

  static func person(_ column: String) -> FactSubject { FactSubject(column) }
  static let attempt = FactSubject("attempt", Record(table: "attempt", key: "id", person: "candidate"))
  static let rolePlay = FactSubject("role_play", Record(table: "role_play", key: "id", person: "candidate"))
  static let probation = FactSubject("probation", Record(table: "probation", key: "id", person: "person"))
  static let certificate = FactSubject(
    "certificate", Record(table: "certificate", key: "number", person: "person"))

  /// Selects the entries of a table's rows that are about the one person who is its argument.
  func entries(of table: FactTable) -> String {
    // The events of an attempt are found by their links alone.
    if table.link != nil {
      return """
        SELECT entry FROM (
          \(AttemptLog.events(where: "kept.attempt IN (SELECT id FROM attempt WHERE candidate = ?)"))
          SELECT entry FROM event
        )
        """
    }
    let subject =
      record.map { "IN (SELECT \($0.key) FROM \($0.table) WHERE \($0.person) = ?)" } ?? "= ?"
    return "SELECT entry FROM \(table.name) WHERE \(column) \(subject)"
  }
}

extension FactTable {
  private static let entriesAbout = all.flatMap { table in table.subjects.map { $0.entries(of: table) } }

  /// Whether an entry of the chain holds a fact about a person, whoever brought it about.
  static func isAbout(_ person: ID<Person>) -> (condition: String, arguments: [SQLValue]) {
    (
      "number IN (\(entriesAbout.joined(separator: " UNION ALL ")))",
      entriesAbout.map { _ in .id(person) }
    )
  }
}
