import RungCore
import RungMarkup
import Testing

@Suite("Hostile documents")
struct HostileDocumentTests {
  @Test("Nothing of a document type is read, however much of it there is")
  func hugeDocumentType() {
    let entities = (0..<20_000).map { "<!ENTITY e\($0) \"&e\($0 / 2);&e\($0 / 2);\">\n" }.joined()
    let text = "<!DOCTYPE bank [\n\(entities)]>\n<bank>&e19999;</bank>"
    let findings = check(text)
    #expect(findings.map(\.code) == [.xmlDoctype])
    #expect(findings.first?.location == Location(path: "test.xml", line: 1, column: 1))
  }

  @Test("A document can end anywhere without harm")
  func truncation() {
    let bytes = Array(
      Documents.bank(Documents.item("item.one", stems: Documents.stems + "<!-- c --><![CDATA[x]]>")).utf8)
    let found = checkAll(bytes.indices.dropLast().map { Array(bytes[..<$0]) })
    // All the files hold the same bank.
    let codes: [FindingCode] = [
      .xmlTruncated, .xmlMalformed, .encodingInvalid, .textUnexpected, .idDuplicate,
    ]
    for (length, findings) in found.enumerated() {
      #expect(!findings.isEmpty, "cut at \(length)")
      let others = findings.map(\.code).filter { !codes.contains($0) }
      #expect(
        others.isEmpty, "cut at \(length): \(String(decoding: bytes[..<length].suffix(20), as: UTF8.self))")
    }
  }

  @Test("Any byte can be any other without harm")
  func mutation() {
    let bytes = Array(Documents.bank(Documents.item("item.one") + Documents.item("item.two")).utf8)
    var random = SplitMix64(seed: 20_260_302)
    let sources = (0..<1_000).map { number in
      var mutated = bytes
      for _ in 0..<(1 + random.draw(below: 4)) {
        mutated[random.draw(below: mutated.count)] = UInt8(random.draw(below: 256))
      }
      return ContentSource(path: "\(number).xml", bytes: mutated)
    }
    var reader = ContentReader(sources: sources)
    var count = 0
    let findings = reader.read { _ in count += 1 }
    #expect(findings.count > 1_000)
    #expect(count > 100)
  }

  @Test("Noise is refused")
  func noise() {
    var random = SplitMix64(seed: 7)
    let files = (0..<300).map { length in (0..<length).map { _ in UInt8(random.draw(below: 256)) } }
    #expect(checkAll(files).allSatisfy { !$0.isEmpty })
  }

  @Test("After a fault of the XML the file is left, and the others are read")
  func otherFiles() {
    let sources = [
      ContentSource(
        path: "a.xml", bytes: Array(Documents.bank(Documents.item("item.one", level: "9") + "<x>").utf8)),
      ContentSource(path: "missing.xml"),
      ContentSource(path: "/"),
      ContentSource(path: "b.xml", bytes: Array(Documents.bank(Documents.item("item.two", level: "8")).utf8)),
    ]
    var reader = ContentReader(sources: sources)
    let findings = reader.check()
    #expect(
      findings.map(\.code) == [
        .valueInvalid, .elementUnexpected, .xmlMismatchedTag, .fileUnreadable, .fileUnreadable, .idDuplicate,
        .valueInvalid,
      ])
    #expect(findings.suffix(2).map(\.location.path) == ["b.xml", "b.xml"])
    #expect(findings.filter { $0.code == .fileUnreadable }.map(\.location.path) == ["missing.xml", "/"])
  }

  @Test("No sentence of libxml2 reaches a finding")
  func noForeignSentences() {
    let texts = [
      "<bank", "<bank>", "", "<a b=>", "<a b='<'/>", "<a>&#xFFFFFF;</a>", "<a><!-- -- --></a>", "<a:b/>",
      "<a/><b/>",
      Documents.bank(Documents.item("Item", level: "x") + "<b/>text"),
    ]
    for text in texts {
      for finding in check(text) {
        for (_, detail) in finding.details {
          guard case .text(let text) = detail else { continue }
          #expect(
            !text.contains("'") && !text.contains("{urn") && text.split(separator: " ").count < 12,
            "\(finding)")
        }
      }
    }
  }
}
