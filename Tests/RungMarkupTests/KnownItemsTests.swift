import RungCore
import RungMarkup
import Testing

/// An item that is built like one before it is not told to the schema's validator. Nothing of that may show: whatever is
/// broken in it is found as it is where nothing like it went before.
@Suite("Items built alike")
struct KnownItemsTests {
  /// A sound item of each type, in one line; ids are put in for `#`.
  private static let items = [
    item("true-false", " key=\"true\"", ""),
    item("single-choice", "", options),
    item("multiple-choice", " credit=\"proportional\" penalty=\"50\"", options),
    item(
      "fill-in", "", "<answer blank=\"b1\" fold=\"width case\"><accept>24</accept></answer>",
      stem: "Within <blank id=\"b1\"/> hours"),
    item("numeric", " value=\"-3.5\" tolerance=\"0.25\"", lines("unit")),
    item(
      "matching", "",
      [1, 2].map { "<pair><left>\(texts($0))</left><right>\(texts($0))</right></pair>" }.joined()),
    item("ordering", "", [1, 2, 3].map { "<entry>\(texts($0))</entry>" }.joined()),
    item("short-answer", " limit=\"200\"", "<point weight=\"2\">\(texts(1))</point>" + lines("guide")),
    "<case id=\"#\"\(facts)>\(lines("stimulus"))"
      + item("true-false", " key=\"0\"", "", id: "#.a") + item("single-choice", "", options, id: "#.b")
      + "</case>",
  ]

  private static let facts =
    " topic=\"flow\" competence=\"flow.steps\" level=\"2\" author=\"lin.yue\" status=\"draft\""
  private static let options =
    "<option key=\"true\">\(texts(1))</option><option>\(texts(2))</option><option last=\"1\">\(texts(3))</option>"

  private static func item(
    _ name: String, _ attributes: String, _ parts: String, stem: String = "What?", id: String = "#"
  ) -> String {
    "<\(name) id=\"\(id)\"\(facts)\(attributes)>\(lines("stem", stem))\(parts)"
      + "<rationale xml:lang=\"zh-Hans\"><p>一<em>二</em></p></rationale><rationale xml:lang=\"en\">Why</rationale></\(name)>"
  }

  private static func lines(_ name: String, _ text: String = "Words") -> String {
    "<\(name) xml:lang=\"zh-Hans\">\(text)</\(name)><\(name) xml:lang=\"en\">\(text)</\(name)>"
  }

  private static func texts(_ number: Int) -> String {
    "<text xml:lang=\"zh-Hans\">第\(number)</text><text xml:lang=\"en\">No. \(number)</text>"
  }

  @Test("All types are sound, alone and after one another")
  func sound() {
    let twice = Self.items + Self.items
    let text = twice.enumerated().map { $1.replacing("#", with: "item.n\($0)") + "\n" }.joined()
    #expect(check(Documents.bank(text)).isEmpty)
    #expect(records(Array(Documents.bank(text).utf8)).count == twice.count + 1)
  }

  @Test("What is broken is found as it is behind an item of another type", arguments: items.indices)
  func broken(type: Int) {
    let sound = Self.items[type].replacing("#", with: "item.sound") + "\n"
    let other = Self.items[(type + 1) % Self.items.count].replacing("#", with: "item.other") + "\n"
    var random = SplitMix64(seed: UInt64(type))
    for _ in 0..<400 {
      let broken = breakSomething(in: Self.items[type], &random).replacing("#", with: "item.broken") + "\n"
      let first = check(Documents.bank(other + broken))
      let later = check(Documents.bank(sound + sound.replacing("sound", with: "again") + broken))
      #expect(later.map { moved($0, by: -1) } == first, "\(broken)")
    }
  }

  private func moved(_ finding: LocatedFinding, by lines: Int) -> LocatedFinding {
    func moved(_ location: Location) -> Location {
      location.line < 5
        ? location : Location(path: location.path, line: location.line + lines, column: location.column)
    }
    return LocatedFinding(
      Finding(finding.code, at: Place(file: 0, offset: 0), finding.details),
      location: moved(finding.location),
      sourceLine: finding.sourceLine, related: finding.related.map(moved))
  }

  /// One change at a drawn place, in the words of the document.
  private func breakSomething(in item: String, _ random: inout SplitMix64) -> String {
    let marks = [" ", "\"", ">", "<", "="]
    let mark = marks[random.draw(below: marks.count)]
    let places = item.ranges(of: mark)
    let place = places[random.draw(below: places.count)]
    let insertions = [
      "x", "<oops/>", "<p>x</p>", " odd=\"1\"", "<text xml:lang=\"en\">x</text>", " xml:lang=\"en\"", "9",
      "-", "",
      " weight=\"0\"", "<stem>x</stem>", "<!-- c -->", " xml:space=\"preserve\"", "A", " ", "</option>",
    ]
    let insertion = insertions[random.draw(below: insertions.count)]
    guard random.draw(below: 4) == 0 else {
      return item.replacingCharacters(at: place.upperBound, with: insertion)
    }
    // Takes something out, up to the next mark of the kind.
    let end = places.first { $0.lowerBound > place.lowerBound }?.lowerBound ?? item.endIndex
    return String(item[..<place.lowerBound]) + insertion + String(item[end...])
  }
}

extension String {
  fileprivate func replacingCharacters(at place: Index, with text: String) -> String {
    String(self[..<place]) + text + String(self[place...])
  }
}
