package import RungCore

extension Reader {
  package func certificate(_ number: String) throws -> Certificate? {
    try connection.first("SELECT body FROM certificate WHERE number = ?", [.text(number)]) {
      try fromJSON(try $0.text(0))
    }
  }

  /// Certificates in the order of their award; one person's where `person` is given.
  /// - Parameter number: the certificate that the list goes on after.
  package func certificates(
    of person: ID<Person>? = nil, after number: String? = nil, limit: Int = Int(Int32.max)
  ) throws -> [Certificate] {
    let after = "fact > coalesce((SELECT fact FROM certificate WHERE number = ?), 0)"
    let span: [SQLValue] = [.text(number ?? ""), .int(limit)]
    guard let person else {
      return try connection.rows("SELECT body FROM certificate WHERE \(after) ORDER BY fact LIMIT ?", span) {
        try fromJSON(try $0.text(0))
      }
    }
    return try connection.rows(
      "SELECT body FROM certificate WHERE person = ? AND \(after) ORDER BY fact LIMIT ?",
      [.id(person)] + span
    ) { try fromJSON(try $0.text(0)) }
  }

  /// How many certificates there have ever been.
  package func certificateCount() throws -> Int {
    try connection.first("SELECT count(*) FROM certificate") { try $0.int(0) } ?? 0
  }
}
