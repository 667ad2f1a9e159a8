package import RungCore

/// A version of a piece of content with its canonical text.
package struct StoredContent: Sendable {
  package let version: ContentVersion
  /// The bank of an item.
  package let bank: ID<Bank>?
  package let body: [UInt8]
}

extension Reader {
  /// The newest version of everything of a kind, by id; all kinds where `kind` is `nil`.
  package func contentVersions(_ kind: ContentKind? = nil) throws -> [(
    kind: ContentKind, version: ContentVersion
  )] {
    let columns = "SELECT kind, id, number, digest FROM content"
    guard let kind else {
      return try connection.rows("\(columns) ORDER BY kind, id", [], newest)
    }
    return try connection.rows("\(columns) WHERE kind = ? ORDER BY id", [.text(kind.rawValue)], newest)
  }

  /// One version, the newest where `number` is `nil`.
  package func content(_ kind: ContentKind, _ id: String, number: Int? = nil) throws -> StoredContent? {
    try connection.first(
      """
      SELECT id, number, digest, bank, body FROM content_version
      WHERE kind = ? AND id = ? AND (? = 0 OR number = ?) ORDER BY number DESC LIMIT 1
      """,
      [.text(kind.rawValue), .text(id), .int(number ?? 0), .int(number ?? 0)]
    ) { row in
      let bank = try row.text(3)
      return StoredContent(
        version: ContentVersion(id: try row.text(0), number: try row.int(1), digest: try row.digest(2)),
        bank: bank.isEmpty ? nil : ID(bank), body: try row.blob(4))
    }
  }

  /// The newest version of each item that is published in one of `banks`.
  package func pool(banks: [ID<Bank>], exam: ID<Exam>, candidate: ID<Person>) throws -> [PoolItem] {
    let seen = Set(
      try connection.rows(
        "SELECT item FROM seen_item WHERE candidate = ? AND exam = ?", [.id(candidate), .id(exam)]
      ) { try $0.text(0) })
    return try banks.flatMap { bank in
      try connection.rows(
        """
        SELECT id, number, digest, topic, level, type, enemies FROM item
        WHERE bank = ? AND status = 'published' ORDER BY id
        """, [.id(bank)]
      ) { row in
        let id = try row.text(0)
        return PoolItem(
          version: ContentVersion(id: id, number: try row.int(1), digest: try row.digest(2)),
          topic: try row.id(3), level: try row.int(4), type: try row.raw(5),
          enemies: try row.text(6).split(separator: " ").map { ID(String($0)) }, isSeen: seen.contains(id))
      }
    }
  }
}

extension Reader {
  package func newestVersion(_ kind: ContentKind, _ id: String) throws -> ContentVersion? {
    try connection.first(
      "SELECT number, digest FROM content WHERE kind = ? AND id = ?", [.text(kind.rawValue), .text(id)]
    ) {
      ContentVersion(id: id, number: try $0.int(0), digest: try $0.digest(1))
    }
  }
}

private func newest(_ row: any SQLRow) throws -> (kind: ContentKind, version: ContentVersion) {
  (try row.raw(0), ContentVersion(id: try row.text(1), number: try row.int(2), digest: try row.digest(3)))
}
