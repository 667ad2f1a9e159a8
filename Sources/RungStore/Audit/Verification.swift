package import RungCore

/// What a walk over the whole audit chain found.
package struct AuditReport: Hashable, Sendable, Codable {
  package let entries: Int
  package let facts: Int
  /// The digest of the last entry: whoever keeps it can tell later that nothing before it has changed.
  package let head: Digest
  package let fault: Fault?

  package init(entries: Int, facts: Int, head: Digest, fault: Fault?) {
    self.entries = entries
    self.facts = facts
    self.head = head
    self.fault = fault
  }

  /// The first thing that is wrong.
  package struct Fault: Hashable, Sendable, Codable {
    package let kind: Kind
    /// The entry at which it was found.
    package let entry: Int
    /// `table fact`, where a row is at fault.
    package let row: String?

    package enum Kind: String, CaseIterable, Sendable, Codable {
      /// The entry's own text is not what its digest was taken of.
      case entryChanged = "entry-changed"
      /// An entry's number does not follow the one before, or it does not name it.
      case chainBroken = "chain-broken"
      case rowChanged = "row-changed"
      case rowMissing = "row-missing"
      /// A row that no entry speaks of.
      case rowUnrecorded = "row-unrecorded"
    }
  }
}

extension Reader {
  /// Walks the chain and every fact from the first to the last, and stops at the first fault.
  package func verifyAudit(digest: Digest.Function) throws -> AuditReport {
    var rows: [String: RowState] = [:]
    var facts = 0
    for table in FactTable.all {
      try connection.forEach(table.selection, []) { row in
        let fact = try row.int(0)
        let entry = try row.int(1)
        let values = table.columns.indices.map { row.value($0 + 2) }
        let sum = digest(table.canonical(fact: fact, entry: entry, values: values))
        rows["\(table.name) \(fact)"] = RowState(entry: entry, digest: sum.hex)
        facts += 1
      }
    }
    var head = Digest.zero
    var entries = 0
    var fault: AuditReport.Fault?
    try connection.forEach(
      """
      SELECT number, instant, caller, operation, reason, seed, manifest, previous, digest
      FROM audit_entry ORDER BY number
      """, []
    ) { row in
      guard fault == nil else { return }
      entries += 1
      let entry = AuditEntry(
        number: try row.int(0), instant: try row.instant(1), caller: try row.id(2),
        operation: try row.text(3),
        reason: try row.text(4), seed: UInt64(try row.text(5)) ?? 0, manifest: try row.text(6),
        previous: try row.digest(7))
      let sum = try row.digest(8)
      if entry.number != entries || entry.previous != head {
        fault = AuditReport.Fault(kind: .chainBroken, entry: entries, row: nil)
      } else if digest(entry.canonical) != sum {
        fault = AuditReport.Fault(kind: .entryChanged, entry: entries, row: nil)
      } else {
        fault = faultyRow(of: entry, in: &rows)
      }
      head = sum
    }
    if fault == nil, let stray = rows.keys.min(), let state = rows[stray] {
      fault = AuditReport.Fault(kind: .rowUnrecorded, entry: state.entry, row: stray)
    }
    return AuditReport(entries: entries, facts: facts, head: head, fault: fault)
  }

  private func faultyRow(of entry: AuditEntry, in rows: inout [String: RowState]) -> AuditReport.Fault? {
    for line in entry.manifest.split(separator: "\n") {
      guard let space = line.lastIndex(of: " ") else { continue }
      let key = String(line[..<space])
      guard let row = rows.removeValue(forKey: key) else {
        return AuditReport.Fault(kind: .rowMissing, entry: entry.number, row: key)
      }
      guard row.digest == line[line.index(after: space)...] else {
        return AuditReport.Fault(kind: .rowChanged, entry: entry.number, row: key)
      }
    }
    return nil
  }
}

private struct RowState {
  let entry: Int
  let digest: String
}

extension Reader {
  /// The head of the audit chain as it stands.
  package func auditHead() throws -> Digest {
    try connection.first("SELECT digest FROM audit_entry ORDER BY number DESC LIMIT 1") { try $0.digest(0) }
      ?? .zero
  }
}
