package import RungCore

extension Reader {
  /// Walks the chain from its first entry to its last, and each fact table beside it, then tells every attempt anew and
  /// makes the summaries of the facts anew, and stops at the first fault.
  ///
  /// Facts of a table have rising numbers in rising entries, so that one cursor a table, moved on by what the entries
  /// say, meets every row once; memory does not grow with the store.
  /// - Parameters:
  ///   - marks: Where the chain is known to have stood.
  ///   - indexing: What a body of content says to those who look for it; without it that part of a summary is taken
  ///     as it is.
  ///   - progress: Told how much has been done, of about how much.
  package func verifyAudit(
    digest: @escaping Digest.Function, marks: [ChainMark] = [], indexing: ContentIndexing? = nil,
    progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> AuditReport {
    let progress = try AuditProgress(self, progress)
    var walk = try AuditWalk(connection, digest: digest, marks: marks, progress)
    let fault =
      try walk.faultyEntry() ?? walk.unrecordedRow() ?? walk.faultyIdentity() ?? faultySetting()
      ?? faultyContent(indexing, progress) ?? faultyAttempt(indexing, progress)
    return AuditReport(entries: walk.entries, facts: walk.facts, head: walk.head, fault: fault)
  }

  /// The head of the audit chain as it stands.
  package func auditHead() throws -> Digest {
    try ChainHead(connection).digest
  }

  /// Where the chain stands; `nil` before anything has been written.
  package func chainMark(on day: Day) throws -> ChainMark? {
    let head = try ChainHead(connection)
    return head.number == 0 ? nil : ChainMark(day: day, entry: head.number, head: head.digest)
  }
}

/// How far the chain and the fact tables have been walked.
private struct AuditWalk {
  private let connection: any Connection
  private let digest: Digest.Function
  private var tables: [String: FactWalk] = [:]
  private var latest: FactWalk?
  private(set) var entries = 0
  private(set) var facts = 0
  private(set) var head = Digest.zero
  private let progress: AuditProgress
  /// By the number of the entry.
  private let marks: [Int: [ChainMark]]

  init(
    _ connection: any Connection, digest: @escaping Digest.Function, marks: [ChainMark],
    _ progress: AuditProgress
  ) throws {
    self.connection = connection
    self.digest = digest
    self.marks = Dictionary(grouping: marks, by: \.entry)
    self.progress = progress
    for table in FactTable.all {
      tables[table.name] = try FactWalk(table, connection, digest: digest)
    }
  }

  /// The first entry that is at fault itself or whose facts are, once all before it have been walked.
  mutating func faultyEntry() throws -> AuditReport.Fault? {
    let cursor = try connection.cursor(
      """
      SELECT number, instant, caller, operation, reason, seed, manifest, previous, digest
      FROM audit_entry ORDER BY number
      """, [])
    while let row = try cursor.next() {
      entries += 1
      guard let entry = try? AuditEntry(row), let sum = try? row.digest(8) else {
        return AuditReport.Fault(kind: .entryChanged, entry: entries, row: nil)
      }
      let previous = head
      head = sum
      guard entry.number == entries, entry.previous == previous else {
        return AuditReport.Fault(kind: .chainBroken, entry: entries, row: nil)
      }
      guard digest(entry.canonical) == sum else {
        return AuditReport.Fault(kind: .entryChanged, entry: entries, row: nil)
      }
      let manifest = Array(entry.manifest.utf8)
      for line in manifest.split(separator: UInt8(ascii: "\n")) {
        if let fault = try fault(in: line, of: entry) { return fault }
        facts += 1
        progress.advance()
      }
      if let mark = marks[entries]?.first(where: { $0.head != sum }) { return mark.fault(.anchorBroken) }
    }
    let beyond = marks.values.joined().filter { $0.entry > entries || $0.entry < 1 }
    return beyond.min { ($0.entry, $0.day) < ($1.entry, $1.day) }?.fault(.anchorBeyond)
  }

  private mutating func fault(in line: ArraySlice<UInt8>, of entry: AuditEntry) throws -> AuditReport.Fault? {
    guard let claim = Claim(line) else {
      return AuditReport.Fault(kind: .entryChanged, entry: entry.number, row: nil)
    }
    guard let walk = walk(of: claim.table), let row = walk.row, row.fact <= claim.fact else {
      let name = String(decoding: claim.table, as: UTF8.self)
      return AuditReport.Fault(kind: .rowMissing, entry: entry.number, row: "\(name) \(claim.fact)")
    }
    guard row.fact == claim.fact else {
      return AuditReport.Fault(kind: .rowUnrecorded, entry: row.entry, row: "\(walk.name) \(row.fact)")
    }
    guard claim.says(row.digest), row.entry == entry.number else {
      return AuditReport.Fault(kind: .rowChanged, entry: entry.number, row: "\(walk.name) \(claim.fact)")
    }
    try walk.advance()
    return nil
  }

  /// Facts of one table tend to follow each other.
  private mutating func walk(of table: ArraySlice<UInt8>) -> FactWalk? {
    if let latest, latest.spelled == table { return latest }
    latest = tables[String(decoding: table, as: UTF8.self)]
    return latest
  }

  /// The first row that is left over once every entry has been walked.
  func unrecordedRow() -> AuditReport.Fault? {
    for table in FactTable.all {
      if let row = tables[table.name]?.row {
        return AuditReport.Fault(kind: .rowUnrecorded, entry: row.entry, row: "\(table.name) \(row.fact)")
      }
    }
    return nil
  }

  /// The first person whose name, login or staff number is not what their fact was sealed with, or who has no fact.
  /// Who has been erased has no name, and that is no fault.
  func faultyIdentity() throws -> AuditReport.Fault? {
    let cursor = try connection.cursor(
      """
      SELECT person_identity.person, person.fact, COALESCE(newest.entry, person.entry),
        COALESCE(newest.seal, person.seal), salt, login, name, staff_number
      FROM person_identity LEFT JOIN person ON person.id = person_identity.person
      LEFT JOIN identity_change AS newest ON newest.fact = (
        SELECT max(fact) FROM identity_change WHERE person = person_identity.person)
      ORDER BY person.fact
      """, [])
    while let row = try cursor.next() {
      guard let fact = try row.optionalInt(1) else {
        return AuditReport.Fault(
          kind: .rowUnrecorded, entry: 0, row: "person_identity \(try row.text(0))")
      }
      let sealed = try? identitySeal(
        salt: row.blob(4), login: row.text(5), name: row.text(6), staffNumber: row.text(7), digest: digest)
      guard try sealed == row.digest(3) else {
        return AuditReport.Fault(kind: .rowChanged, entry: try row.int(2), row: "person_identity \(fact)")
      }
    }
    return nil
  }
}

/// What a line of a manifest says: that a table has a row of this number and digest.
private struct Claim {
  let table: ArraySlice<UInt8>
  let fact: Int
  /// As it is spelled.
  private let digest: ArraySlice<UInt8>

  init?(_ line: ArraySlice<UInt8>) {
    let words = line.split(separator: UInt8(ascii: " "))
    guard words.count == 3, let fact = Int(String(decoding: words[1], as: UTF8.self)) else { return nil }
    (table, self.fact, digest) = (words[0], fact, words[2])
  }

  func says(_ other: Digest) -> Bool {
    var hex: [UInt8] = []
    hex.reserveCapacity(64)
    other.appendHex(to: &hex)
    return digest.elementsEqual(hex)
  }
}

/// One fact table, and the row of it that is next to be spoken of.
private final class FactWalk {
  private let table: FactTable
  let spelled: ArraySlice<UInt8>
  var name: String { table.name }
  private let cursor: any SQLCursor
  private let digest: Digest.Function
  private(set) var row: (fact: Int, entry: Int, digest: Digest)?

  init(_ table: FactTable, _ connection: any Connection, digest: @escaping Digest.Function) throws {
    self.table = table
    spelled = Array(table.name.utf8)[...]
    self.digest = digest
    cursor = try connection.cursor(table.selection, [])
    try advance()
  }

  func advance() throws {
    row = try cursor.next().map { row in
      let fact = try row.int(0)
      let entry = (try? row.int(1)) ?? 0
      let values = try table.columns.indices.map { try row.value($0 + 2) }
      return (fact, entry, digest(table.canonical(fact: fact, entry: entry, values: values)))
    }
  }
}

extension AuditEntry {
  fileprivate init(_ row: any SQLRow) throws {
    self.init(
      number: try row.int(0), instant: try row.instant(1), caller: try row.id(2), operation: try row.text(3),
      reason: try row.text(4), seed: try row.text(5), manifest: try row.text(6), previous: try row.digest(7))
  }
}
