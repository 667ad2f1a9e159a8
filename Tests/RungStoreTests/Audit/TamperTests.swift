import Foundation
import RungCore
import RungStore
import RungTestSupport
import Testing

@Suite("Whatever other hands change in the file is found and named")
struct TamperTests {
  /// A history, written once and copied for each test that spoils it.
  private struct Original {
    let store: TestStore
    let hands: OtherHands

    init() async throws {
      store = try TestStore()
      try await writeHistory(store)
      try store.store.close()
      hands = try OtherHands(store.folder.file)
      _ = try hands.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    }

    /// What the audit says of a copy that `statements` were run on.
    func report(after statements: String...) async throws -> AuditReport {
      let folder = try TemporaryFolder()
      try FileManager.default.copyItem(atPath: store.folder.file, toPath: folder.file)
      let hands = try OtherHands(folder.file)
      for statement in statements { try hands.run(statement) }
      try hands.close()
      return try await TestStore(in: folder).verify()
    }

    func fault(after statements: String...) async throws -> AuditReport.Fault? {
      try await report(after: statements.joined(separator: ";\n")).fault
    }

    func entry(of fact: Int, in table: String) throws -> Int? {
      try hands.number("SELECT entry FROM \(table) WHERE fact = \(fact)")
    }

    func last(of table: String) throws -> Int? {
      try hands.number("SELECT max(fact) FROM \(table)")
    }

    /// A table's columns with their types.
    func columns(of table: String) throws -> [(name: String, type: String)] {
      try hands.rows("SELECT name, type FROM pragma_table_info('\(table)')").map { ($0[0], $0[1]) }
    }
  }

  private func fault(_ kind: AuditReport.Fault.Kind, _ entry: Int, _ row: String? = nil) -> AuditReport.Fault
  {
    AuditReport.Fault(kind: kind, entry: entry, row: row)
  }

  /// Another value of the same type.
  private func other(_ column: String, _ type: String) -> String {
    switch type {
    case "INTEGER": "coalesce(\(column), 0) + 1000003"
    case "TEXT": "coalesce(\(column), '') || 'x'"
    default: "CAST('x' || substr(hex(\(column)), 1, 31) AS BLOB)"
    }
  }

  @Test("a value edited, in any column of any row", arguments: FactTable.all)
  func edited(table: FactTable) async throws {
    let original = try await Original()
    let entry = try #require(try original.entry(of: 2, in: table.name))
    for (column, type) in try original.columns(of: table.name)
    where column != "fact" && column != table.link {
      let found = try await original.fault(
        after: "UPDATE \(table.name) SET \(column) = \(other(column, type)) WHERE fact = 2")
      #expect(found == fault(.rowChanged, entry, "\(table.name) 2"), "\(column)")
    }
  }

  @Test("a row deleted: the first, one in the middle, the last", arguments: FactTable.all)
  func deleted(table: FactTable) async throws {
    let original = try await Original()
    for fact in [1, 2, try #require(try original.last(of: table.name))] {
      let entry = try #require(try original.entry(of: fact, in: table.name))
      #expect(
        try await original.fault(after: "DELETE FROM \(table.name) WHERE fact = \(fact)")
          == fault(.rowMissing, entry, "\(table.name) \(fact)"))
    }
  }

  @Test("two rows that changed places", arguments: FactTable.all)
  func swapped(table: FactTable) async throws {
    let original = try await Original()
    let entry = try #require(try original.entry(of: 2, in: table.name))
    #expect(
      try await original.fault(
        after: "UPDATE \(table.name) SET fact = -1 WHERE fact = 2",
        "UPDATE \(table.name) SET fact = 2 WHERE fact = 3",
        "UPDATE \(table.name) SET fact = 3 WHERE fact = -1")
        == fault(.rowChanged, entry, "\(table.name) 2"))
  }

  @Test("a row given another number", arguments: FactTable.all)
  func renumbered(table: FactTable) async throws {
    let original = try await Original()
    let entry = try #require(try original.entry(of: 2, in: table.name))
    #expect(
      try await original.fault(after: "UPDATE \(table.name) SET fact = 1000003 WHERE fact = 2")
        == fault(.rowMissing, entry, "\(table.name) 2"))
  }

  @Test("a row inserted, after the others or before them", arguments: FactTable.all)
  func inserted(table: FactTable) async throws {
    let original = try await Original()
    let columns = try original.columns(of: table.name).dropFirst(2)
    let values = columns.map { column in
      switch column.type {
      case "INTEGER": "1000003"
      case "TEXT": "'tampered'"
      default: "zeroblob(32)"
      }
    }
    for fact in [try #require(try original.last(of: table.name)) + 1, 1_000_003, 0, -5] {
      let row = ([String(fact), "3"] + values).joined(separator: ", ")
      #expect(
        try await original.fault(after: "INSERT INTO \(table.name) VALUES (\(row))")
          == fault(.rowUnrecorded, 3, "\(table.name) \(fact)"))
    }
  }

  @Test("a text lengthened behind a NUL, and bytes that are no text")
  func unreadable() async throws {
    let original = try await Original()
    let entry = try #require(try original.entry(of: 2, in: "cohort"))
    for value in ["title || char(0) || 'x'", "CAST(x'FF' || CAST(title AS BLOB) AS TEXT)"] {
      #expect(
        try await original.fault(after: "UPDATE cohort SET title = \(value) WHERE fact = 2")
          == fault(.rowChanged, entry, "cohort 2"))
    }
  }

  @Test("an answer taken out, though the column may be empty")
  func emptied() async throws {
    let original = try await Original()
    let fact = try #require(
      try original.hands.number("SELECT min(fact) FROM attempt_event WHERE response IS NOT NULL"))
    let entry = try #require(try original.entry(of: fact, in: "attempt_event"))
    #expect(
      try await original.fault(after: "UPDATE attempt_event SET response = NULL WHERE fact = \(fact)")
        == fault(.rowChanged, entry, "attempt_event \(fact)"))
  }

  @Test("an entry edited, in any column")
  func entryEdited() async throws {
    let original = try await Original()
    for (column, type) in try original.columns(of: "audit_entry") {
      let found = try await original.fault(
        after: "UPDATE audit_entry SET \(column) = \(other(column, type)) WHERE number = 4")
      let broken = column == "number" || column == "previous"
      #expect(found == fault(broken ? .chainBroken : .entryChanged, 4), "\(column)")
    }
    for value in ["'07'", "'+7'", "'x'"] {
      #expect(
        try await original.fault(after: "UPDATE audit_entry SET seed = \(value) WHERE number = 4")
          == fault(.entryChanged, 4))
    }
    #expect(
      try await original.fault(after: "UPDATE audit_entry SET digest = x'00' WHERE number = 4")
        == fault(.entryChanged, 4))
  }

  @Test("an entry's reason edited and its digest made anew: the next entry tells")
  func entryForged() async throws {
    let original = try await Original()
    let row = try #require(
      try original.hands.rows(
        "SELECT number, instant, caller, operation, seed, hex(previous), manifest FROM audit_entry WHERE number = 4"
      ).first)
    let forged = sha256(
      Array(
        """
        rung audit 1\n\(row[0])\n\(row[1])\n\(row[2])\n\(row[3])\n6:forged\n\(row[4])\n\(row[5].lowercased())\n\(row[6])
        """.utf8))
    let statement =
      "UPDATE audit_entry SET reason = 'forged', digest = x'\(forged.hex)' WHERE number = 4"
    #expect(try await original.fault(after: statement) == fault(.chainBroken, 5))
  }

  @Test("an entry deleted: the first, or one in the middle")
  func entryDeleted() async throws {
    let original = try await Original()
    for number in [1, 4] {
      #expect(
        try await original.fault(after: "DELETE FROM audit_entry WHERE number = \(number)")
          == fault(.chainBroken, number))
    }
  }

  @Test("entries that changed places, near or far")
  func entriesReordered() async throws {
    let original = try await Original()
    for other in [5, 9] {
      #expect(
        try await original.fault(
          after: "UPDATE audit_entry SET number = -1 WHERE number = 4",
          "UPDATE audit_entry SET number = 4 WHERE number = \(other)",
          "UPDATE audit_entry SET number = \(other) WHERE number = -1") == fault(.chainBroken, 4))
    }
  }

  @Test("an entry inserted before the others or after them")
  func entryInserted() async throws {
    let original = try await Original()
    let last = try #require(try original.hands.number("SELECT max(number) FROM audit_entry"))
    for (number, at) in [(0, 1), (-3, 1), (last + 1, last + 1), (last + 2, last + 1)] {
      #expect(
        try await original.fault(
          after: """
            INSERT INTO audit_entry SELECT \(number), instant, caller, operation, reason, seed, manifest, previous,
            digest FROM audit_entry WHERE number = 4
            """) == fault(.chainBroken, at))
    }
  }

  @Test("the last entry deleted while its rows stay")
  func lastEntryDeleted() async throws {
    let original = try await Original()
    let last = try #require(try original.hands.number("SELECT max(number) FROM audit_entry"))
    let found = try await original.fault(after: "DELETE FROM audit_entry WHERE number = \(last)")
    let row = try #require(try original.last(of: "certificate"))
    #expect(found == fault(.rowUnrecorded, last, "certificate \(row)"))
  }

  @Test(
    "the last entry deleted with its rows shows in the head alone, which is why the head is kept elsewhere")
  func lastEntryAndRowsDeleted() async throws {
    let original = try await Original()
    let last = try #require(try original.hands.number("SELECT max(number) FROM audit_entry"))
    let whole = try await original.report()
    let shorter = try await original.report(
      after: "DELETE FROM audit_entry WHERE number = \(last)", "DELETE FROM certificate WHERE entry = \(last)"
    )
    #expect(shorter.fault == nil)
    #expect(shorter.entries == whole.entries - 1)
    #expect(shorter.facts == whole.facts - 1)
    #expect(shorter.head != whole.head)
  }

  @Test("of several changes the one the chain comes to first")
  func first() async throws {
    let original = try await Original()
    let entry = try #require(try original.entry(of: 1, in: "cohort"))
    #expect(
      try await original.fault(
        after: "UPDATE certificate SET body = '{}' WHERE fact = 1", "DELETE FROM cohort WHERE fact = 1",
        "INSERT INTO mentor_log VALUES (99, 3, 'a', 'b', 'c', 'd')") == fault(.rowMissing, entry, "cohort 1"))
  }
}

extension FactTable: CustomTestStringConvertible {
  package var testDescription: String { name }
}
