package import RungCore

extension Change {
  /// Adds a version of a piece of content and makes it the newest. Nobody has reviewed it yet.
  /// - Parameters:
  ///   - bank: The bank of an item; `nil` for anything else.
  ///   - path: The file it came from.
  ///   - declared: What its author declares, for kinds that declare something.
  package func addContent(
    _ version: ContentVersion, kind: ContentKind, bank: ID<Bank>?, body: [UInt8], path: String = "",
    declared: ItemStatus? = nil
  ) throws {
    try insert(
      .contentVersion,
      [
        .text(kind.rawValue), .text(version.id), .int(version.number), .text(bank?.text ?? ""),
        .digest(version.digest), .blob(body),
      ])
    try connection.run(
      """
      INSERT INTO content (kind, id, number, digest, path, declared, review) VALUES (?, ?, ?, ?, ?, ?, 'none')
      ON CONFLICT (kind, id) DO UPDATE SET number = excluded.number, digest = excluded.digest,
        path = excluded.path, declared = excluded.declared, review = excluded.review
      """,
      [
        .text(kind.rawValue), .text(version.id), .int(version.number), .digest(version.digest), .text(path),
        .text(declared?.rawValue ?? ""),
      ])
  }

  package func indexItem(_ item: Item, _ version: ContentVersion, bank: ID<Bank>) throws {
    try indexItem(IndexedItem(item), version, bank: bank)
  }

  /// Notes what blueprints ask of an item's newest version, which nobody has reviewed yet.
  package func indexItem(_ item: IndexedItem, _ version: ContentVersion, bank: ID<Bank>) throws {
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
        .text(item.type.rawValue), .text(item.status.standing(after: .none).rawValue),
        .text(item.enemies.map(\.text).joined(separator: " ")),
      ])
  }

  /// Notes that a piece of content now comes from another file.
  package func moveContent(_ kind: ContentKind, _ id: String, to path: String) throws {
    try connection.run(
      "UPDATE content SET path = ? WHERE kind = ? AND id = ?", [.text(path), .text(kind.rawValue), .text(id)])
  }

  /// Records what a second person said of the newest version.
  package func review(_ content: StandingContent, _ verdict: ReviewVerdict, remark: String) throws {
    try insert(
      .contentReview,
      [
        .text(content.kind.rawValue), .text(content.version.id), .int(content.version.number),
        .text(verdict.rawValue), .text(remark),
      ])
    try connection.run(
      "UPDATE content SET review = ? WHERE kind = ? AND id = ?",
      [.text(verdict.rawValue), .text(content.kind.rawValue), .text(content.version.id)])
    try settleItem(content)
  }

  /// Takes a piece of content out of use, or back into it. Its versions stay.
  package func retire(_ content: StandingContent, _ isRetired: Bool) throws {
    try insert(
      .contentRetirement,
      [
        .text(content.kind.rawValue), .text(content.version.id), .int(content.version.number),
        .int(isRetired ? 1 : 0),
      ])
    try connection.run(
      "UPDATE content SET is_retired = ? WHERE kind = ? AND id = ?",
      [.int(isRetired ? 1 : 0), .text(content.kind.rawValue), .text(content.version.id)])
    try settleItem(content)
  }

  /// Keeps what an item's status comes to beside what blueprints ask of it.
  private func settleItem(_ content: StandingContent) throws {
    guard content.kind == .item, let now = try reader.standing(.item, content.version.id),
      let status = now.status
    else { return }
    try connection.run(
      "UPDATE item SET status = ? WHERE id = ?", [.text(status.rawValue), .text(content.version.id)])
  }
}

/// What blueprints ask of an item.
package struct IndexedItem: Sendable {
  let id: ID<Item>
  let topic: ID<Topic>
  let level: Int
  let type: ItemType
  let status: ItemStatus
  let enemies: [ID<Item>]

  package init(_ item: Item) {
    id = item.id
    topic = item.topic
    level = item.level
    type = item.type
    status = item.status
    enemies = item.enemies
  }
}
