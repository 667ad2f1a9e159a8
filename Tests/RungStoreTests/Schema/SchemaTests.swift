import RungCore
import RungStore
import RungTestSupport
import Testing

@Suite("The schema")
struct SchemaTests {
  private func begin() throws -> OtherHands {
    let store = try TestStore()
    try store.store.close()
    let hands = try OtherHands(store.folder.file)
    // The folder goes with the store; an open file stays.
    return hands
  }

  @Test("is the one that was agreed on")
  func golden() throws {
    let statements = try begin().rows(
      "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name")
    let lines = statements.map { row in
      row.joined().split(whereSeparator: \.isWhitespace).joined(separator: " ") + ";\n"
    }
    try Golden("schema-3.sql").expect(lines.joined())
  }

  @Test("names itself in the file's head")
  func head() throws {
    let hands = try begin()
    #expect(try hands.number("PRAGMA user_version") == 3)
    #expect(try hands.number("PRAGMA application_id") == 0x5275_6E67)
  }

  @Test("has strict tables alone")
  func strict() throws {
    let tables = try begin().rows(
      "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    #expect(tables.count > 30)
    for table in tables { #expect(table == [table[0], "1"]) }
  }

  @Test("has no column that can hold a fraction")
  func noReal() throws {
    let odd = try begin().rows(
      """
      SELECT tables.name, columns.name, columns.type FROM sqlite_master AS tables
      JOIN pragma_table_info(tables.name) AS columns
      WHERE tables.type = 'table' AND columns.type NOT IN ('INTEGER', 'TEXT', 'BLOB')
        AND tables.name NOT LIKE 'sqlite_%'
      """)
    #expect(odd == [])
  }

  @Test(
    "has each table of facts that the audit walks, with its columns in their order", arguments: FactTable.all)
  func factColumns(table: FactTable) throws {
    let columns = try begin().rows("SELECT name FROM pragma_table_info('\(table.name)') ORDER BY cid")
    let known = ["fact", "entry"] + table.columns + [table.link].compactMap(\.self)
    #expect(columns.map { $0.joined() } == known)
  }

  @Test("has no table of facts that the audit would pass by")
  func allFactTables() throws {
    let tables = try begin().rows(
      """
      SELECT name FROM sqlite_master AS tables WHERE type = 'table' AND EXISTS (
        SELECT 1 FROM pragma_table_info(tables.name) WHERE name = 'entry')
      AND EXISTS (SELECT 1 FROM pragma_table_info(tables.name) WHERE name = 'fact')
      ORDER BY name
      """)
    #expect(tables.map { $0.joined() } == FactTable.all.map(\.name).sorted())
  }
}
