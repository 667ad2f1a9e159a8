package import RungCore

extension Reader {
  package func certificate(_ number: String) throws -> Certificate? {
    try connection.first("SELECT body FROM certificate WHERE number = ?", [.text(number)]) {
      try fromJSON(try $0.text(0))
    }
  }

  /// All certificates in the order of their award; one person's where `person` is given.
  package func certificates(of person: ID<Person>? = nil) throws -> [Certificate] {
    guard let person else {
      return try connection.rows("SELECT body FROM certificate ORDER BY fact") {
        try fromJSON(try $0.text(0))
      }
    }
    return try connection.rows("SELECT body FROM certificate WHERE person = ? ORDER BY fact", [.id(person)]) {
      try fromJSON(try $0.text(0))
    }
  }

  /// How many certificates there have ever been.
  package func certificateCount() throws -> Int {
    try connection.first("SELECT count(*) FROM certificate") { try $0.int(0) } ?? 0
  }
}
