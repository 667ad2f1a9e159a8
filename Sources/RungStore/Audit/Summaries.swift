package import RungCore

/// What a body of content says to those who look for it: what its author declares, and of an item what blueprints
/// ask, of an exam how persons mark it. `nil` where the body cannot be read.
package typealias ContentIndexing = (
  _ kind: ContentKind, _ bank: ID<Bank>?, _ body: [UInt8]
) -> (declared: ItemStatus?, item: IndexedItem?, marking: Exam.MarkingRule?)?

/// Summary rows are kept beside the facts so that a question need not walk them. Here each is made anew from the facts
/// and compared.
extension Reader {
  /// The first setting of the workplace that is not what it was set to last. A file from before settings were facts
  /// has none, until it is next opened.
  func faultySetting() throws -> AuditReport.Fault? {
    let odd = try connection.first(
      """
      SELECT COALESCE(kept.name, latest.name) FROM (
        SELECT name, value FROM workplace_setting AS setting
        WHERE fact = (SELECT max(fact) FROM workplace_setting WHERE name = setting.name)
      ) AS latest LEFT JOIN workplace AS kept ON kept.name = latest.name
      WHERE kept.value IS NOT latest.value ORDER BY 1
      """
    ) { try $0.text(0) }
    let unrecorded = try connection.first(
      """
      SELECT name FROM workplace WHERE EXISTS (SELECT 1 FROM workplace_setting WHERE name <> 'approved-until')
      AND name NOT IN (SELECT name FROM workplace_setting) AND name <> 'approved-until' ORDER BY name
      """
    ) { try $0.text(0) }
    return (odd ?? unrecorded).map { AuditReport.Fault.wrong("workplace \($0)") }
  }

  /// The first piece of content that does not stand as its versions, reviews and retirements have it.
  func faultyContent(
    _ indexing: ContentIndexing?, _ progress: AuditProgress
  ) throws -> AuditReport.Fault? {
    let stray = try connection.first(
      """
      SELECT 'content ' || kind || ' ' || id FROM content_version AS version WHERE number = 1
        AND NOT EXISTS (SELECT 1 FROM content WHERE kind = version.kind AND id = version.id)
      UNION ALL
      SELECT 'item ' || id FROM item WHERE NOT EXISTS (
        SELECT 1 FROM content WHERE kind = 'item' AND id = item.id)
      """
    ) { try $0.text(0) }
    if let stray { return .wrong(stray) }
    var retired: Set<[String]> = []
    try connection.forEach("SELECT kind, id, is_retired FROM content_retirement ORDER BY fact") { row in
      let name = [try row.text(0), try row.text(1)]
      if try row.flag(2) { retired.insert(name) } else { retired.remove(name) }
    }
    let approvedUntil = try workplace("approved-until").flatMap { Int($0) } ?? 0
    let cursor = try connection.cursor(
      """
      SELECT content.kind, content.id, content.number, content.digest, content.declared, content.review,
        content.is_retired, version.number, version.digest, version.entry, version.bank, version.body,
        (SELECT verdict FROM content_review WHERE kind = content.kind AND id = content.id
          AND number = version.number ORDER BY fact DESC LIMIT 1)
      FROM content LEFT JOIN content_version AS version ON version.kind = content.kind
        AND version.id = content.id AND version.number = (
          SELECT max(number) FROM content_version WHERE kind = content.kind AND id = content.id)
      ORDER BY content.kind, content.id
      """, [])
    while let row = try cursor.next() {
      progress.advance()
      let (kind, id) = (try row.text(0), try row.text(1))
      let fault = AuditReport.Fault.wrong("content \(kind) \(id)")
      guard let number = try row.optionalInt(7) else { return fault }
      let review = try row.optionalText(12) ?? (row.int(9) <= approvedUntil ? "approved" : "none")
      let isRetired = retired.contains([kind, id])
      let isRight =
        try row.int(2) == number && row.digest(3) == row.digest(8) && row.text(5) == review
        && row.flag(6) == isRetired
      guard isRight else { return fault }
      guard let indexing, let known = ContentKind(rawValue: kind) else { continue }
      guard known == .item || known == .scenario else {
        if try row.text(4) != "" { return fault }
        continue
      }
      // What a scenario of the first schema declared was set when the file was brought up to date.
      if known == .scenario, try row.int(9) <= approvedUntil { continue }
      let bank = try row.text(10)
      guard let index = indexing(known, bank.isEmpty ? nil : ID(bank), try row.blob(11)) else { return fault }
      guard try row.text(4) == index.declared?.rawValue ?? "" else { return fault }
      guard let item = index.item else { continue }
      let verdict = ReviewVerdict(rawValue: review) ?? .none
      let status: ItemStatus = isRetired ? .retired : item.status.standing(after: verdict)
      let kept: [SQLValue] = [
        .int(number), .digest(try row.digest(8)), .text(bank), .id(item.topic), .int(item.level),
        .text(item.type.rawValue), .text(status.rawValue),
        .text(item.enemies.map(\.text).joined(separator: " ")),
      ]
      let found = try connection.first(
        "SELECT number, digest, bank, topic, level, type, status, enemies FROM item WHERE id = ?", [.text(id)]
      ) { found in try (0..<8).map { try found.value($0) } }
      guard found == kept else { return .wrong("item \(id)") }
    }
    return nil
  }
}

extension AuditReport.Fault {
  /// A row of a summary that does not follow from the facts.
  static func wrong(_ row: String) -> AuditReport.Fault {
    AuditReport.Fault(kind: .summaryWrong, entry: 0, row: row)
  }
}
