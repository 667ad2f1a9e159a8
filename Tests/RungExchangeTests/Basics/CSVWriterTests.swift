import RungCore
import RungExchange
import Testing

@Suite("CSV")
struct CSVWriterTests {
  @Test("a table comes out byte for byte: BOM, CRLF, quotes where RFC 4180 wants them")
  func golden() throws {
    let day = try #require(Day("2026-03-02"))
    let instant = try #require(Instant("2026-03-02T09:00:00Z"))
    let bytes = CSVWriter.bytes(
      columns: ["编号", "name", "score"],
      rows: [
        [.text("A-1"), .text("王芳"), .marks(Marks(milli: 79_960))],
        [.number(-5), .text("说“好”, \"再见\""), .empty],
        [.day(day), .instant(instant), .flag(true)],
        [.text("第一行\n第二行"), .text("a\r\nb"), .flag(false)],
      ])
    let expected =
      "\u{FEFF}编号,name,score\r\n"
      + "A-1,王芳,79.96\r\n"
      + "-5,\"说“好”, \"\"再见\"\"\",\r\n"
      + "2026-03-02,2026-03-02T09:00:00Z,true\r\n"
      + "\"第一行\n第二行\",\"a\r\nb\",false\r\n"
    #expect(bytes == Array(expected.utf8))
    #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
  }

  @Test("a table without rows is its heading alone")
  func headingAlone() {
    #expect(CSVWriter.bytes(columns: ["a", "b"], rows: []) == Array("\u{FEFF}a,b\r\n".utf8))
  }

  @Test("a single empty field is quoted, so that its line is not empty")
  func singleEmptyField() {
    let bytes = CSVWriter.bytes(columns: ["a"], rows: [[.empty], [.text("")]])
    #expect(bytes == Array("\u{FEFF}a\r\n\"\"\r\n\"\"\r\n".utf8))
  }

  // The openers are those of OWASP's "CSV Injection", in half and full width.
  @Test(
    "a text that a spreadsheet would take for a formula is neutralised",
    arguments: [
      ("=1+1", "'=1+1"),
      ("=HYPERLINK(\"http://a\",\"b\")", "\"'=HYPERLINK(\"\"http://a\"\",\"\"b\"\")\""),
      ("+8613800138000", "'+8613800138000"),
      ("+5", "'+5"),
      ("-5+cmd|' /C calc'!A0", "'-5+cmd|' /C calc'!A0"),
      ("-", "'-"),
      ("--5", "'--5"),
      ("-5.", "'-5."),
      ("-.5", "'-.5"),
      ("-1.2.3", "'-1.2.3"),
      ("-５", "'-５"),
      ("@SUM(A1)", "'@SUM(A1)"),
      ("＝1+1", "'＝1+1"),
      ("＋1", "'＋1"),
      ("－1", "'－1"),
      ("＠a", "'＠a"),
      ("\tx", "'\tx"),
      ("\rx", "\"'\rx\""),
      ("\nx", "\"'\nx\""),
      ("\r\nx", "\"'\r\nx\""),
      ("  =1", "'  =1"),
      ("\u{3000}=1", "'\u{3000}=1"),
      ("\u{FEFF}=1", "'\u{FEFF}=1"),
      ("\u{200B}@a", "'\u{200B}@a"),
      ("-5", "-5"),
      ("-2.5", "-2.5"),
      ("5", "5"),
      ("a=b", "a=b"),
      ("'=1", "'=1"),
      ("王-芳", "王-芳"),
      ("a@b.example", "a@b.example"),
      (" ", " "),
      ("", ""),
    ])
  func formulas(text: String, written: String) {
    let bytes = CSVWriter.bytes(columns: ["a", "b"], rows: [[.text(text), .number(1)]])
    #expect(bytes == Array("\u{FEFF}a,b\r\n\(written),1\r\n".utf8))
  }

  @Test("a heading is neutralised like any text")
  func heading() {
    #expect(CSVWriter.bytes(columns: ["=a", "b"], rows: []) == Array("\u{FEFF}'=a,b\r\n".utf8))
  }

  @Test("typed numbers are never touched, whatever their sign")
  func typedNumbers() {
    let bytes = CSVWriter.bytes(
      columns: ["a", "b"], rows: [[.number(.min), .marks(Marks(milli: -125))]])
    #expect(bytes == Array("\u{FEFF}a,b\r\n-9223372036854775808,-0.125\r\n".utf8))
  }

  @Test("what is read back by RFC 4180's own grammar is what was written, over 1,000 seeds")
  func readsBack() throws {
    let alphabet = ["a", "好", "\"", ",", "\r", "\n", " ", "1", "。", "\t", "\r\n"]
    for seed in UInt64(0)..<1000 {
      var random = SplitMix64(seed: seed)
      let rows = (0..<3).map { _ in
        (0..<4).map { _ in
          // A letter first, so that no apostrophe is put before it.
          "x" + (0..<random.draw(below: 6)).map { _ in alphabet[random.draw(below: alphabet.count)] }.joined()
        }
      }
      let bytes = CSVWriter.bytes(columns: rows[0], rows: rows.dropFirst().map { $0.map(Cell.text) })
      #expect(fields(Array(bytes.dropFirst(3))) == rows.map { $0.map { Array($0.utf8) } }, "seed \(seed)")
    }
  }

  /// RFC 4180's grammar read literally: fields between commas, records between CRLF, quotes doubled inside
  /// quotes.
  private func fields(_ bytes: [UInt8]) -> [[[UInt8]]] {
    var records: [[[UInt8]]] = []
    var record: [[UInt8]] = []
    var field: [UInt8] = []
    var isQuoted = false
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      let next = place + 1 < bytes.count ? bytes[place + 1] : 0
      switch (isQuoted, byte, next) {
      case (true, 0x22, 0x22):
        field.append(0x22)
        place += 1
      case (true, 0x22, _): isQuoted = false
      case (true, _, _): field.append(byte)
      case (false, 0x22, _): isQuoted = true
      case (false, 0x2C, _):
        record.append(field)
        field = []
      case (false, 0x0D, 0x0A):
        records.append(record + [field])
        record = []
        field = []
        place += 1
      default: field.append(byte)
      }
      place += 1
    }
    return records
  }
}
