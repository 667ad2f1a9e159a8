import Foundation
import RungCore
import RungMarkup
import Testing

@Suite("Canonical form")
struct CanonicalTests {
  private func canonical(_ text: String) throws -> String {
    let found = records(Array(text.utf8))
    return String(decoding: try #require(found.last).canonical, as: UTF8.self)
  }

  private func stem(_ content: String) throws -> String {
    let stems = "<stem xml:lang=\"en\">\(content)</stem><stem xml:lang=\"zh-Hans\">x</stem>"
    let text = try canonical(Documents.bank(Documents.item("item.one", stems: stems)))
    let line = try #require(text.split(separator: "\n").dropFirst().first)
    return String(line.dropFirst("  <stem xml:lang=\"en\">".count).dropLast("</stem>".count))
  }

  @Test("Attributes are sorted, elements indented, the namespace declared once")
  func layout() throws {
    let text = try canonical(Documents.bank(Documents.item("item.one")))
    #expect(
      text == """
        <true-false xmlns="urn:rung:content:1" author="lin.yue" competence="flow.steps" id="item.one" key="true" \
        level="1" status="draft" topic="flow">
          <stem xml:lang="zh-Hans">题干</stem>
          <stem xml:lang="en">Stem</stem>
        </true-false>

        """)
  }

  @Test(
    "White space in text is settled",
    arguments: [
      ("  a\n\t b  ", "a b"), ("客户\n    来电", "客户来电"), ("客户 来电", "客户 来电"), ("退款 is\n款", "退款 is 款"),
      ("请说，\r\n“您好”", "请说，“您好”"), ("a\n“b”", "a “b”"), ("a <em> b </em> c", "a <em>b </em>c"),
      ("a<em> b</em>", "a<em> b</em>"), ("<em>a</em>\n<em>b</em>", "<em>a</em> <em>b</em>"),
      ("甲\n<em>乙</em>\n丙", "甲<em>乙</em>丙"), ("&#x3000;甲&#xA0;", "\u{3000}甲\u{A0}"), (" <em> </em> ", "<em/>"),
      ("a<!-- c --> b", "a b"), ("<![CDATA[1 < 2]]> &amp; 3", "1 &lt; 2 &amp; 3"), ("a&#13;&#9;b", "a b"),
    ])
  func whiteSpace(source: String, settled: String) throws {
    let once = try stem(source)
    #expect(once == settled)
    #expect(try stem(once) == settled)
  }

  @Test("Blocks stand one to a line, with nothing between them")
  func blocks() throws {
    let stems =
      "<stem xml:lang=\"zh-Hans\"><p>一</p>\n\n<list ordered=\"1\"><li>二 <em>三</em></li></list><image path=\" a.png \""
      + " alt=\"a&#10;&quot;b&lt;&#9;\"/></stem><stem xml:lang=\"en\"/>"
    let text = try canonical(Documents.bank(Documents.item("item.one", stems: stems)))
    #expect(
      text.hasSuffix(
        """
          <stem xml:lang="zh-Hans">
            <p>一</p>
            <list ordered="1">
              <li>二 <em>三</em></li>
            </list>
            <image alt="a&#10;&quot;b&lt;&#9;" path="a.png"/>
          </stem>
          <stem xml:lang="en"/>
        </true-false>

        """))
  }

  @Test("A prefix, a schema location and comments leave no trace")
  func incidentals() throws {
    let plain = try canonical(Documents.bank(Documents.item("item.one")))
    let prefixed = Documents.bank("<!-- note -->\n<?tool x?>" + Documents.item("item.one"))
      .replacing("<bank", with: "<r:bank").replacing("</bank", with: "</r:bank").replacing(
        "<title", with: "<r:title"
      )
      .replacing("</title", with: "</r:title").replacing("<true", with: "<r:true").replacing(
        "</true", with: "</r:true"
      )
      .replacing("<stem", with: "<r:stem").replacing("</stem", with: "</r:stem")
      .replacing(
        "xmlns=\"urn:rung:content:1\"",
        with: "xmlns:r=\"urn:rung:content:1\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
          + " xsi:schemaLocation=\"urn:rung:content:1 rung.xsd\"")
    #expect(check(prefixed).isEmpty)
    #expect(try canonical(prefixed) == plain)
  }

  @Test("Exporting, loading and exporting again gives the same bytes, for a thousand generated banks")
  func roundTrip() {
    let banks = (0..<1_000).map { seed in
      var writer = BankWriter(seed: UInt64(seed))
      return Array(writer.bank().utf8)
    }
    let first = exportAll(banks)
    let second = exportAll(first)
    #expect(first.count == banks.count)
    #expect(zip(first, second).allSatisfy { $0 == $1 })
  }

  /// Loads all files together, without an error, and exports each.
  private func exportAll(_ files: [[UInt8]]) -> [[UInt8]] {
    var reader = ContentReader(
      sources: files.enumerated().map { ContentSource(path: "seed-\($0).xml", bytes: $1) })
    var loaded: [Int: [ContentRecord]] = [:]
    let findings = reader.read { loaded[$0.place.file, default: []].append($0) }
    #expect(findings.filter { $0.severity == .error } == [])
    return files.indices.compactMap { loaded[$0].map(export) }
  }

  @Test("A stored body is read again as the value that it was written from")
  func storedBodies() {
    for seed in 0..<100 {
      var writer = BankWriter(seed: UInt64(seed))
      for record in records(Array(writer.bank().utf8)) {
        var bank: ID<Bank>?
        if case .item(_, let id) = record.value { bank = id }
        #expect(storedContent(record.canonical, bank: bank) == record.value)
      }
    }
    #expect(storedContent(Array("<bank".utf8)) == nil)
    #expect(storedContent([]) == nil)
  }

  @Test("A single document exports as it was stored")
  func singleDocument() throws {
    let text =
      "<venue xmlns=\"urn:rung:content:1\" id=\"venue.one\"><title xml:lang=\"zh-Hans\">总部</title>"
      + "<title xml:lang=\"en\">HQ</title><room id=\"room.one\" kind=\"booth\" capacity=\"1\">"
      + "<title xml:lang=\"zh-Hans\">一</title><title xml:lang=\"en\">One</title></room></venue>"
    let record = try #require(records(Array(text.utf8)).first)
    let file = contentFile(record.canonical)
    let again = try #require(records(file).first)
    #expect(contentFile(again.canonical) == file)
    #expect(again.value == record.value)
  }

  private func export(_ records: [ContentRecord]) -> [UInt8] {
    let file = BankFile(records.first?.canonical ?? [])
    return file.opening + records.dropFirst().flatMap { file.item($0.canonical) } + file.closing
  }
}
