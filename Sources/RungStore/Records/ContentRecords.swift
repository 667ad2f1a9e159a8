package import RungCore

extension Change {
  /// Adds a version of a piece of content and makes it the newest.
  /// - Parameter bank: The bank of an item; `nil` for anything else.
  package func addContent(
    _ version: ContentVersion, kind: ContentKind, bank: ID<Bank>?, body: [UInt8]
  ) throws {
    try insert(
      .contentVersion,
      [
        .text(kind.rawValue), .text(version.id), .int(version.number), .text(bank?.text ?? ""),
        .digest(version.digest), .blob(body),
      ])
    try connection.run(
      """
      INSERT INTO content (kind, id, number, digest) VALUES (?, ?, ?, ?)
      ON CONFLICT (kind, id) DO UPDATE SET number = excluded.number, digest = excluded.digest
      """,
      [.text(kind.rawValue), .text(version.id), .int(version.number), .digest(version.digest)])
  }

  /// Notes what blueprints ask of an item's newest version.
  package func indexItem(_ item: Item, _ version: ContentVersion, bank: ID<Bank>) throws {
    try connection.run(
      """
      INSERT INTO item (id, number, digest, bank, topic, level, type, status, enemies)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET number = excluded.number, digest = excluded.digest, bank = excluded.bank,
        topic = excluded.topic, level = excluded.level, type = excluded.type, status = excluded.status,
        enemies = excluded.enemies
      """,
      [
        .id(item.id), .int(version.number), .digest(version.digest), .id(bank), .id(item.topic),
        .int(item.level),
        .text(item.type.rawValue), .text(item.status.rawValue),
        .text(item.enemies.map(\.text).joined(separator: " ")),
      ])
  }
}
