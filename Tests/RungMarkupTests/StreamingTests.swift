import Foundation
import RungCore
import RungMarkup
import Testing

@Suite("Streaming")
struct StreamingTests {
  @Test("A bank's records are given out while the file is still being read")
  func recordsComeEarly() {
    // The document breaks at its end; whoever waited for the end would give out nothing.
    let items = (1...2_000).map { Documents.item("item.n\($0)") }.joined()
    let bytes = Array((Documents.bank(items).dropLast("</bank>\n".count) + "<broken").utf8)
    var ids: [String] = []
    var reader = ContentReader(sources: [ContentSource(path: "test.xml", bytes: bytes)])
    let findings = reader.read { ids.append($0.value.id) }
    #expect(findings.map(\.code) == [.xmlTruncated])
    #expect(ids.count == 2_001)
    #expect(ids.first == "bank.one")
    #expect(ids.last == "item.n2000")
  }

  @Test("A visitor that throws ends the reading at once")
  func visitorThrows() {
    struct Enough: Error {}
    let items = (1...5_000).map { Documents.item("item.n\($0)") }.joined()
    var reader = ContentReader(sources: [
      ContentSource(path: "test.xml", bytes: Array(Documents.bank(items).utf8))
    ])
    var count = 0
    #expect(throws: Enough.self) {
      _ = try reader.read { _ in
        count += 1
        if count == 10 { throw Enough() }
      }
    }
    #expect(count == 10)
  }

  @Test("A file is read as its bytes are")
  func files() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("rung-\(UUID().uuidString).xml")
    let items =
      (1...3_000).map { Documents.item("item.n\($0)") }.joined() + Documents.item("item.bad", level: "0")
    try Data(Documents.bank(items).utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    var reader = ContentReader(sources: [ContentSource(path: url.path)])
    var count = 0
    let findings = reader.read { _ in count += 1 }
    #expect(count == 3_001)
    #expect(findings.map(\.code) == [.valueInvalid])
    #expect(
      findings.first?.location
        == Location(path: url.path, line: 3_003, column: Documents.levelColumn("item.bad")))
    #expect(findings.first?.sourceLine.hasPrefix("<true-false id=\"item.bad\"") == true)
  }

  @Test("The items of a collection's banks are records, as are its other documents")
  func collections() {
    let bank = Documents.bank(Documents.item("item.one") + Documents.item("item.two"), declaration: "")
    let other = Documents.bank(Documents.item("item.three"), declaration: "").replacing(
      "bank.one", with: "bank.two")
    let venue =
      "<venue id=\"venue.one\"><title xml:lang=\"zh-Hans\">总部</title><title xml:lang=\"en\">Head office</title>"
      + "<room id=\"room.one\" kind=\"booth\" capacity=\"1\"><title xml:lang=\"zh-Hans\">一</title>"
      + "<title xml:lang=\"en\">One</title></room></venue>"
    let text = "<collection xmlns=\"urn:rung:content:1\">\(bank)\(venue)\(other)</collection>"
    #expect(check(text).isEmpty)
    let found = records(Array(text.utf8))
    #expect(
      found.map(\.value.id) == ["bank.one", "item.one", "item.two", "venue.one", "bank.two", "item.three"])
    let banks = found.compactMap { if case .item(_, let bank) = $0.value { bank } else { nil } }
    #expect(banks == ["bank.one", "bank.one", "bank.two"])
  }

  @Test("A schema fault in one item keeps back that item alone")
  func faultyItem() {
    let items =
      Documents.item("item.one") + Documents.item("item.two", level: "5") + Documents.item("item.three")
    #expect(
      records(Array(Documents.bank(items).utf8)).map(\.value.id) == ["bank.one", "item.one", "item.three"])
  }
}
