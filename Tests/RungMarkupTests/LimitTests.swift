import RungCore
import RungMarkup
import Testing

@Suite("Limits")
struct LimitTests {
  private let document = Documents.bank(Documents.item("item.one"))

  @Test("A file is read up to its limit")
  func file() {
    var limits = Limits()
    limits.fileBytes = document.utf8.count
    #expect(check(document, limits: limits).isEmpty)
    limits.fileBytes -= 1
    let findings = check(document, limits: limits)
    #expect(findings.map(\.code) == [.xmlTooLarge])
    #expect(findings.first?.details["part"] == .text("file"))
  }

  @Test("Text, attributes, tags and records are read up to theirs")
  func parts() {
    var limits = Limits()
    limits.textBytes = 1000
    let long = String(repeating: "x", count: 1001)
    let stems = "<stem xml:lang=\"zh-Hans\">\(long)</stem>"
    #expect(part(check(Documents.bank(Documents.item("item.one", stems: stems)), limits: limits)) == "text")

    limits = Limits()
    limits.attributeBytes = 100
    let attribute = Documents.item(String(repeating: "a", count: 101))
    #expect(part(check(Documents.bank(attribute), limits: limits)) == "attribute")

    let tag = "<true-false id=\"" + String(repeating: "a", count: 3 << 20)
    #expect(part(check(Documents.bank(tag))) == "tag")

    limits = Limits()
    limits.recordBytes = 10_000
    let record = Documents.item("item.one", stems: String(repeating: Documents.stems, count: 200))
    #expect(part(check(Documents.bank(record), limits: limits)) == "record")
  }

  private func part(_ findings: [LocatedFinding]) -> String? {
    guard case .text(let part) = findings.last?.details["part"] else { return nil }
    return findings.last?.code == .xmlTooLarge ? part : nil
  }

  @Test("Depth counts from the root")
  func depth() {
    var limits = Limits()
    limits.depth = 3
    #expect(check(document, limits: limits).isEmpty)
    limits.depth = 2
    #expect(check(document, limits: limits).map(\.code) == [.xmlTooDeep])
  }

  @Test("Of a file with findings without end so many are kept, and the others counted by their severity")
  func findings() {
    var limits = Limits()
    limits.findings = 5
    let items = (1...50).map { Documents.item("item.n\($0)", level: "9") }.joined()
    let found = check(Documents.bank(items), limits: limits)
    #expect(found.map(\.code) == Array(repeating: .valueInvalid, count: 5) + [.findingsTooMany])
    #expect(found.map(\.count) == [1, 1, 1, 1, 1, 45])
    #expect(found.last?.location == found.dropLast().last?.location)
  }

  @Test("Past the limit reading goes on: what is named there is known, and warnings stay warnings")
  func findingsPastTheLimit() {
    var limits = Limits()
    limits.findings = 2
    let repeated = Documents.item("item.same") + Documents.item("item.same")
    let faulty = (1...9).map { Documents.item("item.n\($0)", level: "9") }.joined()
    let found = check(Documents.bank(faulty + repeated), limits: limits)
    #expect(found.map(\.code) == [.valueInvalid, .valueInvalid, .findingsTooMany])
    #expect(found.last?.count == 8)

    let untranslated = (1...9).map { number in
      Documents.item("item.n\(number)", stems: "<stem xml:lang=\"zh-Hans\">对吗？</stem>")
    }.joined()
    let doubts = check(Documents.bank(untranslated), limits: limits)
    #expect(doubts.map(\.severity) == [.warning, .warning, .warning])
    #expect(doubts.map(\.code) == [.languageMissing, .languageMissing, .findingsTooManyWarnings])
    #expect(doubts.last?.count == 7)
  }
}
