package import RungCore

/// A version of a piece of content with its canonical text.
package struct StoredContent: Sendable {
  package let version: ContentVersion
  /// The bank of an item.
  package let bank: ID<Bank>?
  package let body: [UInt8]
}

/// A piece of content at its newest version, and how that stands.
package struct StandingContent: Sendable {
  package let kind: ContentKind
  package let version: ContentVersion
  /// The file it came from.
  package let path: String
  /// What its author declares; `nil` for kinds that declare nothing.
  package let declared: ItemStatus?
  package let review: ReviewVerdict
  package let isRetired: Bool
  /// Who loaded the version.
  package let loader: ID<Person>

  /// What the declaration comes to; `nil` for kinds that declare nothing.
  package var status: ItemStatus? {
    isRetired ? declared.map { _ in .retired } : declared?.standing(after: review)
  }

  /// Whether a second person is yet to look at it.
  package var awaitsReview: Bool {
    switch declared {
    case .reviewed, .published: review == .none && !isRetired
    case .draft, .retired, nil: false
    }
  }
}

extension Reader {
  /// The newest version of everything of a kind, by id; all kinds where `kind` is `nil`.
  /// - Parameter retired: Whether what was taken out of use is among them.
  package func contentVersions(_ kind: ContentKind? = nil, retired: Bool = false) throws -> [(
    kind: ContentKind, version: ContentVersion
  )] {
    guard let kind else {
      return try connection.rows(
        "SELECT kind, id, number, digest FROM content WHERE is_retired <= ? ORDER BY kind, id",
        [.int(retired ? 1 : 0)], newest)
    }
    return try connection.rows(
      "SELECT kind, id, number, digest FROM content WHERE kind = ? AND is_retired <= ? ORDER BY id",
      [.text(kind.rawValue), .int(retired ? 1 : 0)], newest)
  }

  /// How everything of a kind stands, by id; all kinds where `kind` is `nil`. What the same change has added is not
  /// among it: the entry that says who loaded it is written last.
  /// - Parameter place: what the list goes on after.
  package func standings(
    _ kind: ContentKind? = nil, after place: (kind: ContentKind, id: String)? = nil,
    limit: Int = Int(Int32.max)
  ) throws -> [StandingContent] {
    let (before, id) = (place?.kind.rawValue ?? "", place?.id ?? "")
    guard let kind else {
      return try connection.rows(
        "\(standingColumns) WHERE (c.kind, c.id) > (?, ?) ORDER BY c.kind, c.id LIMIT ?",
        [.text(before), .text(id), .int(limit)], standingContent)
    }
    return try connection.rows(
      "\(standingColumns) WHERE c.kind = ? AND c.id > ? ORDER BY c.id LIMIT ?",
      [.text(kind.rawValue), .text(id), .int(limit)], standingContent)
  }

  package func standing(_ kind: ContentKind, _ id: String) throws -> StandingContent? {
    try connection.first(
      "\(standingColumns) WHERE c.kind = ? AND c.id = ?", [.text(kind.rawValue), .text(id)], standingContent)
  }

  /// How much a second person is yet to look at.
  package func awaitingReviewCount() throws -> Int {
    try connection.first(
      """
      SELECT count(*) FROM content
      WHERE review = 'none' AND is_retired = 0 AND declared IN ('reviewed', 'published')
      """
    ) { try $0.int(0) } ?? 0
  }

  /// The kinds that have something of that id.
  package func contentKinds(_ id: String) throws -> [ContentKind] {
    try connection.rows("SELECT kind FROM content WHERE id = ? ORDER BY kind", [.text(id)]) { try $0.raw(0) }
  }

  /// Every version of a piece of content, the first first: when it was loaded and by whom.
  package func contentHistory(_ kind: ContentKind, _ id: String) throws -> [(
    version: ContentVersion, loaded: Instant, loader: ID<Person>
  )] {
    try connection.rows(
      """
      SELECT v.number, v.digest, a.instant, a.caller FROM content_version v
      JOIN audit_entry a ON a.number = v.entry WHERE v.kind = ? AND v.id = ? ORDER BY v.number
      """, [.text(kind.rawValue), .text(id)]
    ) { row in
      (
        ContentVersion(id: id, number: try row.int(0), digest: try row.digest(1)), try row.instant(2),
        try row.id(3)
      )
    }
  }

  /// What a reviewer said of the newest version, if anything.
  package func reviewRemark(_ kind: ContentKind, _ id: String, number: Int) throws -> String? {
    try connection.first(
      """
      SELECT remark FROM content_review WHERE kind = ? AND id = ? AND number = ? ORDER BY fact DESC LIMIT 1
      """, [.text(kind.rawValue), .text(id), .int(number)]
    ) { try $0.text(0) }
  }

  /// The ids of a bank's items.
  package func items(of bank: ID<Bank>) throws -> [String] {
    try connection.rows("SELECT id FROM item WHERE bank = ? ORDER BY id", [.id(bank)]) { try $0.text(0) }
  }

  /// A bank's items that are in use, in the order in which they first came: the place of each in that order, and its body.
  /// - Parameters:
  ///   - place: of the item before the first that is wanted.
  ///   - visit: takes one after the other; false where no more are wanted.
  package func forEachItem(
    of bank: ID<Bank>, after place: Int = 0, _ visit: (_ place: Int, _ body: [UInt8]) throws -> Bool
  ) throws {
    var place = place
    while true {
      // A few at a time: a bank may hold more than memory should. They are found by their place, and not by the index of
      // kinds, which would sort all of them each time.
      let items = try connection.rows(
        """
        SELECT f.fact, v.body FROM content_version f
        CROSS JOIN item i ON i.id = f.id
        CROSS JOIN content c ON c.kind = 'item' AND c.id = i.id
        CROSS JOIN content_version v ON v.kind = 'item' AND v.id = i.id AND v.number = i.number
        WHERE f.fact > ? AND f.kind || '' = 'item' AND f.number = 1 AND i.bank = ? AND c.is_retired = 0
        ORDER BY f.fact LIMIT 64
        """, [.int(place), .id(bank)]
      ) { (place: try $0.int(0), body: try $0.blob(1)) }
      for item in items where try !visit(item.place, item.body) { return }
      guard let last = items.last else { return }
      place = last.place
    }
  }

  /// The audit entry that last changed what is in use; 0 where nothing was loaded yet.
  package func contentEntry() throws -> Int {
    try ["content_version", "content_retirement"].reduce(0) { last, table in
      let entry = try connection.first(
        "SELECT entry FROM \(table) WHERE fact = (SELECT max(fact) FROM \(table))"
      ) { try $0.int(0) }
      return max(last, entry ?? 0)
    }
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

private let standingColumns = """
  SELECT c.kind, c.id, c.number, c.digest, c.path, c.declared, c.review, c.is_retired, a.caller
  FROM content c JOIN content_version v ON v.kind = c.kind AND v.id = c.id AND v.number = c.number
  JOIN audit_entry a ON a.number = v.entry
  """

private func standingContent(_ row: any SQLRow) throws -> StandingContent {
  let declared = try row.text(5)
  return StandingContent(
    kind: try row.raw(0),
    version: ContentVersion(id: try row.text(1), number: try row.int(2), digest: try row.digest(3)),
    path: try row.text(4), declared: declared.isEmpty ? nil : ItemStatus(rawValue: declared),
    review: try row.raw(6), isRetired: try row.int(7) == 1, loader: try row.id(8))
}
