import RungCore
import RungMarkup
import Testing

@Suite("Positions")
struct PositionTests {
  @Test("Elements and attributes are placed exactly on line 70,000, past where libxml2's own lines end")
  func farLines() throws {
    var items = ""
    for number in 3..<70_000 { items += Documents.item("item.n\(number)") }
    items += "  " + Documents.item("item.last", level: "9")
    items += "\n \t<nonsense/>\n"
    let findings = check(Documents.bank(items))
    try #require(findings.count == 2)
    #expect(findings[0].code == .valueInvalid)
    let column = 2 + Documents.levelColumn("item.last")
    #expect(findings[0].location == Location(path: "test.xml", line: 70_000, column: column))
    #expect(findings[1].code == .elementUnexpected)
    #expect(findings[1].location == Location(path: "test.xml", line: 70_002, column: 3))
    #expect(findings[1].sourceLine == " \t<nonsense/>")
  }

  @Test("Columns count characters, not bytes")
  func wideCharacters() throws {
    let stems = "<stem xml:lang=\"zh-Hans\">客户𠮷é</stem><stem xml:lang=\"en\" x=\"1\">A</stem>"
    let findings = check(Documents.bank(Documents.item("item.one", stems: stems)))
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    let line = Documents.item("item.one", stems: stems)
    let before =
      line.unicodeScalars.prefix { $0 != "𠮷" }.count + "𠮷é</stem><stem xml:lang=\"en\" ".unicodeScalars.count
    #expect(finding.location == Location(path: "test.xml", line: 3, column: before + 1))
  }

  @Test("An attribute is found by its own name, whatever stands in the values beside it")
  func attributeNames() throws {
    let item = Documents.item("item.one").replacing(
      "author=\"lin.yue\"", with: "author='level=&quot;>' \n\t level = '7'"
    )
    .replacing(" level=\"1\"", with: "")
    let findings = check(Documents.bank(item))
    #expect(findings.map(\.code) == [.valueInvalid, .valueInvalid])
    #expect(findings.last?.location == Location(path: "test.xml", line: 4, column: 3))
  }

  @Test("A byte-order mark takes no column, and a carriage return no line")
  func markAndReturns() {
    let text = "<bank xmlns=\"urn:rung:content:1\" id=\"Bank\">\r\n<title>x</title></bank>"
    let findings = check([0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(findings.map(\.location.line) == [1, 2])
    #expect(findings.map(\.location.column) == [34, 1])
    #expect(findings.first?.sourceLine == "<bank xmlns=\"urn:rung:content:1\" id=\"Bank\">")
  }

  @Test("Places in tags that cross the stretches in which a file is read are exact")
  func stretches() {
    // Each stretch is 64 KiB; long values move the faults across every part of one.
    for shift in stride(from: 65_400, through: 65_560, by: 7) {
      let filler = "<!--" + String(repeating: "x", count: shift) + "-->\n"
      let findings = check(Documents.bank(filler + Documents.item("item.one", level: "8")))
      #expect(findings.map(\.location.line) == [4])
      #expect(findings.map(\.location.column) == [Documents.levelColumn("item.one")])
    }
  }

  @Test("A repeated id points to both places")
  func related() {
    let findings = check(Documents.bank(Documents.item("item.one") + Documents.item("item.one")))
    #expect(findings.map(\.code) == [.idDuplicate])
    #expect(findings.first?.location == Location(path: "test.xml", line: 4, column: 13))
    #expect(findings.first?.related == Location(path: "test.xml", line: 3, column: 13))
  }

  @Test("A very long line is shown cut, and its column is counted all the same")
  func longLine() {
    let stem = String(repeating: "长", count: 40_000)
    let stems = "<stem xml:lang=\"zh-Hans\">\(stem)</stem><stem xml:lang=\"en\" x=\"1\">A</stem>"
    let finding = check(Documents.bank(Documents.item("item.one", stems: stems))).first
    #expect((finding?.location.column ?? 0) > 40_000)
    #expect((finding?.sourceLine.utf8.count ?? 0) <= 4096)
  }
}
