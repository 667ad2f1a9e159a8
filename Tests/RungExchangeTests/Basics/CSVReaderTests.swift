import RungCore
import RungExchange
import Testing

@Suite("Reading CSV")
struct CSVReaderTests {
  private func fields(_ text: String, delimiter: Character? = nil) throws -> [[String]] {
    try CSVReader.rows(text, delimiter: delimiter).map(\.fields)
  }

  @Test(
    "fields, quotes and lines as RFC 4180 has them",
    arguments: [
      ("a,b,c\r\nd,e,f\r\n", [["a", "b", "c"], ["d", "e", "f"]]),
      ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
      ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
      ("\"a,b\",c", [["a,b", "c"]]),
      ("\"a\r\nb\",c\r\nd,e", [["a\r\nb", "c"], ["d", "e"]]),
      ("\"说\"\"好\"\"\",b", [["说\"好\"", "b"]]),
      ("a,,\r\n,,", [["a", "", ""], ["", "", ""]]),
      ("a\"b,c", [["a\"b", "c"]]),
      (" a , b ", [[" a ", " b "]]),
      ("\r\n\r\na\r\n\r\n", [["a"]]),
      ("\"\"\r\n", [[""]]),
      ("\"\",\"\"", [["", ""]]),
      ("", []),
    ] as [(String, [[String]])])
  func rows(text: String, expected: [[String]]) throws {
    #expect(try fields(text, delimiter: ",") == expected)
  }

  @Test("each row knows the line that it begins in")
  func lines() throws {
    let rows = try CSVReader.rows("a,b\r\n\r\n\"x\ny\r\nz\",c\nd,e\rf,g")
    #expect(rows.map(\.line) == [1, 3, 6, 7])
  }

  @Test(
    "the delimiter is the one that the first line has most of, outside quotes",
    arguments: [
      ("a,b,c", ","), ("a;b;c", ";"), ("a\tb\tc", "\t"), ("a;b,c;d", ";"), ("\"a,b,c\";d", ";"), ("abc", ","),
      ("a,b;c", ","), ("\"x;y\nz;\",a,b\n;;;;", ","), ("", ","),
    ] as [(String, Character)])
  func delimiters(text: String, expected: Character) {
    #expect(CSVReader.delimiter(of: text) == expected)
  }

  @Test(
    "a quote without its other half, and what stands behind one, are named by their line",
    arguments: [
      ("a,\"b", CSVReader.Fault.quoteOpen(line: 1)), ("a\n\"b\n\nc", .quoteOpen(line: 2)),
      ("a\n\"b\"c,d", .quoteStray(line: 2)), ("\"a\" ,b", .quoteStray(line: 1)),
      ("a,\"b\nc\"d", .quoteStray(line: 2)), ("\"", .quoteOpen(line: 1)),
    ])
  func faults(text: String, fault: CSVReader.Fault) {
    #expect(throws: fault) { try CSVReader.rows(text) }
  }

  @Test("what the writer writes is read as it was, a thousand tables")
  func roundTrip() throws {
    let signs = Array("ab\",;\t\r\n 王芳0'＝")
    for seed in 0..<1_000 {
      var chance = SplitMix64(seed: UInt64(seed))
      let width = 1 + chance.draw(below: 5)
      func text() -> String {
        // A first letter, so that the writer has no formula to take the teeth out of.
        "x" + String((0..<chance.draw(below: 8)).map { _ in signs[chance.draw(below: signs.count)] })
      }
      let table = (0...chance.draw(below: 6)).map { _ in (0..<width).map { _ in text() } }
      let bytes = CSVWriter.bytes(columns: table[0], rows: table.dropFirst().map { $0.map(Cell.text) })
      let read = try #require(TextEncoding.read(bytes))
      #expect(read.encoding == .utf8)
      #expect(try fields(read.text, delimiter: ",") == table, "seed \(seed)")
    }
  }

  @Test("whatever bytes come, it ends, and never takes more than there is")
  func noise() {
    let signs: [UInt8] = Array("a,\";\r\n\t".utf8) + [0, 0xFF, 0xE7]
    for seed in 0..<2_000 {
      var chance = SplitMix64(seed: UInt64(seed))
      let bytes = (0..<chance.draw(below: 40)).map { _ in signs[chance.draw(below: signs.count)] }
      guard let text = TextEncoding.read(bytes)?.text, let rows = try? CSVReader.rows(text) else { continue }
      let taken = rows.reduce(0) { $0 + $1.fields.reduce(0) { $0 + $1.utf8.count } }
      #expect(taken <= text.utf8.count)
      #expect(rows.map(\.line) == rows.map(\.line).sorted())
    }
  }
}

@Suite("How a text was written")
struct TextEncodingTests {
  @Test("is told by its mark, or by what its bytes can be")
  func detected() throws {
    let text = "姓名,工号\r\n王芳,E1"
    let utf16 = Array(text.utf16)
    let little: [UInt8] = [0xFF, 0xFE] + utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    // 姓名,工号 and 王芳,E1 in GB 2312, of which GB18030 is an extension.
    let chinese: [UInt8] =
      [0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0xB9, 0xA4, 0xBA, 0xC5, 0x0D, 0x0A]
      + [0xCD, 0xF5, 0xB7, 0xBC, 0x2C, 0x45, 0x31]
    for (bytes, encoding) in [
      (Array(text.utf8), TextEncoding.utf8), ([0xEF, 0xBB, 0xBF] + text.utf8, .utf8),
      (little, .utf16LittleEndian), (big, .utf16BigEndian), (chinese, .gb18030),
      (Array(little.dropFirst(2)), .utf16LittleEndian), (Array(big.dropFirst(2)), .utf16BigEndian),
    ] {
      let read = try #require(TextEncoding.read(bytes))
      #expect(read.text == text)
      #expect(read.encoding == encoding)
    }
  }

  @Test("takes the four-byte characters of GB18030")
  func fourBytes() {
    // U+20087 𠂇 is 95 32 83 37 by the standard's algorithmic mapping of the supplementary planes from 90 30 81 30.
    let offset = 0x20087 - 0x10000
    let bytes: [UInt8] = [
      0x90 + UInt8(offset / 12600), 0x30 + UInt8(offset / 1260 % 10), 0x81 + UInt8(offset / 10 % 126),
      0x30 + UInt8(offset % 10),
    ]
    #expect(TextEncoding.read([0xCD, 0xF5] + bytes)?.text == "王\u{20087}")
  }

  @Test(
    "what is none of them is none",
    arguments: [
      [0xFF, 0xFE, 0x41], [0xFF, 0xFE, 0x00, 0xD8], [0xEF, 0xBB, 0xBF, 0xFF], [0x81], [0xFF], [0x41, 0x80],
      [0x50, 0x4B, 0x00, 0x00], [0x41, 0x00, 0x42],
    ]
      as [[UInt8]])
  func none(bytes: [UInt8]) {
    #expect(TextEncoding.read(bytes) == nil)
  }
}
