package import RungCore

extension Reader {
  package func certificate(_ number: String) throws -> Certificate? {
    try connection.first("SELECT body FROM certificate WHERE number = ?", [.text(number)]) {
      try fromJSON(try $0.text(0))
    }
  }

  /// All certificates in the order of their award; one person's where `person` is given.
  package func certificates(of person: ID<Person>? = nil) throws -> [Certificate] {
    try connection.rows(
      "SELECT body FROM certificate WHERE ? IN ('', person) ORDER BY fact", [.text(person?.text ?? "")]
    ) { try fromJSON(try $0.text(0)) }
  }

  /// How many certificates there have ever been.
  package func certificateCount() throws -> Int {
    try connection.first("SELECT count(*) FROM certificate") { try $0.int(0) } ?? 0
  }
}
