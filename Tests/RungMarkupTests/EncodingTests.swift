import RungCore
import RungMarkup
import Testing

@Suite("Encodings")
struct EncodingTests {
  private static func text(encoding: String?) -> String {
    let declaration = encoding.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>\n" } ?? ""
    return Documents.bank(
      Documents.item("item.one") + Documents.item("item.two", level: "7"), declaration: declaration)
  }

  private static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap {
      bigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)]
    }
  }

  /// GB 18030 bytes of the few Chinese characters that the document has.
  private static func gb18030(_ text: String) -> [UInt8] {
    let table: [Character: [UInt8]] = ["题": [0xCC, 0xE2], "库": [0xBF, 0xE2], "干": [0xB8, 0xC9]]
    return text.flatMap { table[$0] ?? Array(String($0).utf8) }
  }

  static let readable: [(String, [UInt8])] = [
    ("UTF-8", Array(text(encoding: "UTF-8").utf8)),
    ("UTF-8, undeclared", Array(text(encoding: nil).utf8)),
    ("UTF-8, another spelling", Array(text(encoding: "utf8").utf8)),
    ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + Array(text(encoding: "UTF-8").utf8)),
    ("UTF-16 LE with a mark", utf16(text(encoding: "UTF-16"), bigEndian: false, mark: true)),
    ("UTF-16 BE with a mark", utf16(text(encoding: "UTF-16"), bigEndian: true, mark: true)),
    ("UTF-16 LE, declared, no mark", utf16(text(encoding: "UTF-16LE"), bigEndian: false, mark: false)),
    ("UTF-16 BE, undeclared, no mark", utf16(text(encoding: nil), bigEndian: true, mark: false)),
    ("GB 18030", gb18030(text(encoding: "GB18030"))),
    ("GBK", gb18030(text(encoding: "GBK"))),
    ("GB 2312", gb18030(text(encoding: "gb2312"))),
  ]

  @Test("The same text is read from every encoding, with the same places", arguments: readable)
  func reads(name: String, bytes: [UInt8]) {
    let line = bytes.starts(with: [0x3C, 0x62]) || bytes.starts(with: [0, 0x3C, 0, 0x62]) ? 3 : 4
    let findings = check(bytes)
    #expect(findings.map(\.code) == [.valueInvalid])
    #expect(
      findings.first?.location
        == Location(path: "test.xml", line: line, column: Documents.levelColumn("item.two")))
    let plain = records(Array(Self.text(encoding: nil).utf8))
    #expect(records(bytes).map(\.canonical) == plain.map(\.canonical))
    #expect(plain.count == 2)
  }

  @Test("A long text is the same from UTF-16 as from UTF-8, wherever the stretches cut it")
  func longText() {
    let stems = "<stem xml:lang=\"zh-Hans\">\(String(repeating: "客𠮷a", count: 30_000))</stem>"
    let text = Documents.bank(Documents.item("item.one", stems: stems), declaration: "")
    let plain = records(Array(text.utf8)).map(\.canonical)
    #expect(records(Self.utf16(text, bigEndian: false, mark: true)).map(\.canonical) == plain)
    #expect(
      records([0xFF, 0xFE] + Self.utf16(text, bigEndian: false, mark: false)).map(\.canonical) == plain)
  }

  @Test("Other encodings are named as not read")
  func unsupported() {
    let findings = check(Self.text(encoding: "ISO-8859-1"))
    #expect(findings.map(\.code) == [.encodingUnsupported])
    #expect(findings.first?.details["encoding"] == .text("ISO-8859-1"))
    #expect(findings.first?.location == Location(path: "test.xml", line: 1, column: 31))
    #expect(findings.first?.sourceLine.hasPrefix("<?xml") == true)
    #expect(check([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x3C]).map(\.code) == [.encodingUnsupported])
    #expect(check([0x3C, 0, 0, 0]).map(\.code) == [.encodingUnsupported])
  }

  @Test("Bytes that are not what they are declared to be are refused where they stand")
  func invalid() {
    let cases: [[UInt8]] = [
      Array(Self.text(encoding: "UTF-16").utf8),
      // Undeclared GB 18030.
      Self.gb18030(Self.text(encoding: nil)),
      // A lone surrogate, and half a unit.
      Self.utf16(Self.text(encoding: nil), bigEndian: false, mark: true) + [0x00, 0xD8, 0x41, 0x00],
      Self.utf16(Self.text(encoding: nil), bigEndian: true, mark: true) + [0x00],
      // Bytes outside GB 18030.
      Array("<?xml version=\"1.0\" encoding=\"GBK\"?>\n<bank xmlns=\"urn:rung:content:1\" id=\"a\">".utf8) + [
        0xFF, 0xFF,
      ],
    ]
    for bytes in cases { #expect(check(bytes).last?.code == .encodingInvalid) }
    let findings = check(cases[1])
    #expect(findings.first?.location.line == 1)
    #expect(findings.first?.location.column == 74)
  }
}
