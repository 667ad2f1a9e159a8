package import RungCore

extension Reader {
  /// Walks the chain from its first entry to its last, and each fact table beside it, and stops at the first fault.
  ///
  /// Facts of a table have rising numbers in rising entries, so that one cursor a table, moved on by what the entries
  /// say, meets every row once; memory does not grow with the store.
  package func verifyAudit(digest: @escaping Digest.Function) throws -> AuditReport {
    var walk = try AuditWalk(connection, digest: digest)
    let fault = try walk.faultyEntry() ?? walk.unrecordedRow() ?? walk.faultyIdentity()
    return AuditReport(entries: walk.entries, facts: walk.facts, head: walk.head, fault: fault)
  }

  /// The head of the audit chain as it stands.
  package func auditHead() throws -> Digest {
    try ChainHead(connection).digest
  }
}

/// How far the chain and the fact tables have been walked.
private struct AuditWalk {
  private let connection: any Connection
  private let digest: Digest.Function
  private var tables: [String: FactWalk] = [:]
  private(set) var entries = 0
  private(set) var facts = 0
  private(set) var head = Digest.zero

  init(_ connection: any Connection, digest: @escaping Digest.Function) throws {
    self.connection = connection
    self.digest = digest
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
      for line in entry.manifest.utf8.split(separator: UInt8(ascii: "\n")) {
        if let fault = try fault(in: line, of: entry) { return fault }
        facts += 1
      }
    }
    return nil
  }

  private mutating func fault(in line: Substring.UTF8View, of entry: AuditEntry) throws -> AuditReport.Fault?
  {
    let words = line.split(separator: UInt8(ascii: " ")).map { Substring($0) }
    guard words.count == 3, let fact = Int(words[1]) else {
      return AuditReport.Fault(kind: .entryChanged, entry: entry.number, row: nil)
    }
    let name = String(words[0])
    guard let row = tables[name]?.row, row.fact <= fact else {
      return AuditReport.Fault(kind: .rowMissing, entry: entry.number, row: "\(name) \(fact)")
    }
    guard row.fact == fact else {
      return AuditReport.Fault(kind: .rowUnrecorded, entry: row.entry, row: "\(name) \(row.fact)")
    }
    guard row.digest.hex == words[2] else {
      return AuditReport.Fault(kind: .rowChanged, entry: entry.number, row: "\(name) \(fact)")
    }
    try tables[name]?.advance()
    return nil
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
      SELECT person_identity.person, person.fact, person.entry, person.seal, salt, login, name, staff_number
      FROM person_identity LEFT JOIN person ON person.id = person_identity.person ORDER BY person.fact
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

/// One fact table, and the row of it that is next to be spoken of.
private struct FactWalk {
  private let table: FactTable
  private let cursor: any SQLCursor
  private let digest: Digest.Function
  private(set) var row: (fact: Int, entry: Int, digest: Digest)?

  init(_ table: FactTable, _ connection: any Connection, digest: @escaping Digest.Function) throws {
    self.table = table
    self.digest = digest
    cursor = try connection.cursor(table.selection, [])
    try advance()
  }

  mutating func advance() throws {
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
