import RungCore
import RungMarkup
import Testing

@Suite("What follows from an error")
struct FollowingFaultsTests {
  private let blueprint =
    Documents.declaration + """
      <blueprint xmlns="urn:rung:content:1" id="blueprint.one" banks="bank.one">
        <title xml:lang="zh-Hans">组卷方案</title><title xml:lang="en">Blueprint</title>
        <section id="knowledge">
          <title xml:lang="zh-Hans">知识</title><title xml:lang="en">Knowledge</title>
          <cell topic="flow" type="true-false" count="2" marks="1"/>
        </section>
      </blueprint>
      """

  private func codes(bank items: String) -> [FindingCode] {
    var reader = ContentReader(sources: [
      ContentSource(path: "bank.xml", bytes: Array(Documents.bank(items).utf8)),
      ContentSource(path: "blueprint.xml", bytes: Array(blueprint.utf8)),
    ])
    return reader.check().map(\.code)
  }

  @Test("a bank that was not all understood is not said to hold too little")
  func cells() {
    #expect(codes(bank: Documents.item("item.one")) == [.cellShort])
    #expect(codes(bank: Documents.item("item.one", level: "7")) == [.valueInvalid])
    #expect(codes(bank: Documents.item("item.one") + "<true-false") == [.xmlMalformed])
  }
}
