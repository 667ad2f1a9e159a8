import RungCore

/// Writes valid banks in every untidy way that a seed can think of.
struct BankWriter {
  private var random: SplitMix64
  private let seed: UInt64
  private var count = 0

  init(seed: UInt64) {
    self.seed = seed
    random = SplitMix64(seed: seed)
  }

  mutating func bank() -> String {
    var text = chance(2) ? Documents.declaration : ""
    text +=
      "<bank\(gap())xmlns=\"urn:rung:content:1\"\(gap())id='bank.s\(seed)'>" + group("title") { $0.words() }
    text += allowances()
    for _ in 0..<random.draw(below: 5) { text += space() + item() }
    return text + space() + "</bank>"
  }

  private mutating func item() -> String {
    switch random.draw(below: 9) {
    case 0: choice("single-choice", "")
    case 1: choice("multiple-choice", " credit=\"proportional\" penalty=\"\(random.draw(below: 101))\"")
    case 2: element("true-false", " key='\(chance(2) ? "1" : "false")'") { $0.group("stem") { $0.passage() } }
    case 3: fillIn()
    case 4:
      element("numeric", " value=\"-3.5\" tolerance=\".250\"") {
        $0.group("stem") { $0.passage() } + $0.group("unit") { $0.words() }
      }
    case 5:
      element("matching", "") { writer in
        writer.group("stem") { $0.passage() }
          + (0..<3).map { _ in "<pair><left>\(writer.lines())</left><right>\(writer.lines())</right></pair>" }
          .joined()
          + "<distractor>\(writer.lines())</distractor>"
      }
    case 6:
      element("ordering", "") { writer in
        writer.group("stem") { $0.passage() }
          + (0..<4).map { _ in "<entry>\(writer.lines())</entry>" }.joined()
      }
    case 7:
      element("short-answer", " limit=\"200\"") {
        $0.group("stem") { $0.passage() } + "<point weight=\"2\">\($0.lines())</point>"
          + $0.group("guide") { $0.passage() }
      }
    default:
      element("case", "") { writer in
        writer.group("stimulus") { $0.passage() } + writer.choice("single-choice", "") + writer.fillIn()
      }
    }
  }

  private mutating func choice(_ name: String, _ attributes: String) -> String {
    element(name, attributes) { writer in
      writer.group("stem") { $0.passage() } + "<option key=\"true\">\(writer.lines())</option>"
        + "<option>\(writer.lines())</option>\(writer.space())<option last=\"1\">\(writer.lines())</option>"
        + (writer.chance(2) ? writer.group("rationale") { $0.passage() } : "")
    }
  }

  private mutating func fillIn() -> String {
    element("fill-in", "") { writer in
      let stem = "<blank id=\"a\"/>"
      return writer.group("stem") { $0.words() + stem + $0.words() }
        + "<answer blank=\"a\" fold=\" width  case \"><accept>\(writer.words())</accept></answer>"
    }
  }

  private mutating func element(
    _ name: String, _ attributes: String, _ content: (inout BankWriter) -> String
  ) -> String {
    count += 1
    return
      "<\(name)\(gap())id=\"item.s\(seed).n\(count)\" topic='flow'\(gap())competence=\"flow.steps\" level=\"2\" author=\"lin\""
      + " status=\"draft\"\(attributes)>" + content(&self) + allowances()
      + "</\(name)\(chance(4) ? " " : "")>"
  }

  private mutating func allowances() -> String {
    (0..<max(0, random.draw(below: 6) - 3)).map { _ in
      "\(space())<allow\(gap())rule=' lint.cue'\(gap())reason=\"as the &lt;law&gt; has  it\"/>"
    }.joined()
  }

  private mutating func lines() -> String {
    count += 1
    // Told apart from every other line, so that no two options are the same.
    let mark = String(count)
    return group("text") { $0.words() + mark }
  }

  private mutating func group(_ name: String, _ content: (inout BankWriter) -> String) -> String {
    let languages = chance(2) ? ["zh-Hans", "en"] : ["en", "zh-Hans"]
    return languages.map { "\(space())<\(name) xml:lang=\"\($0)\">\(content(&self))</\(name)>" }.joined()
      + space()
  }

  private mutating func passage() -> String {
    guard chance(2) else { return words() }
    var text = ""
    for _ in 0...random.draw(below: 3) {
      text += space()
      switch random.draw(below: 5) {
      case 0: text += "<p>\(words())</p>"
      case 1: text += "<list ordered=\"true\"><li>\(words())</li>\(space())<li>\(words())</li></list>"
      case 2: text += "<table>\(space())<row header=\"0\"><cell>\(words())</cell><cell/></row></table>"
      case 3: text += "<turn speaker=\" 客户 \">\(words())</turn>"
      default: text += "<image path='a.png' alt=\"a&#10; \(gap())b&quot;\"/>"
      }
    }
    return text + space()
  }

  private mutating func words() -> String {
    let pieces = [
      "客户", "，", "。", "“", "a", "B2", "&amp;", "&lt;", " ", "\n", "\n    ", "\t", "<em>退款</em>",
      "<em> x\n</em>",
      "<![CDATA[&\n<]]>", "<!-- c -->", "&#x3000;", "𠮷", "é", "…", "\r\n", "&gt;", "\"",
    ]
    return (0..<random.draw(below: 12)).map { _ in pieces[random.draw(below: pieces.count)] }.joined()
  }

  private mutating func space() -> String {
    ["", " ", "\n", "\n  ", "\r\n\t", "<!-- c -->"][random.draw(below: 6)]
  }

  private mutating func gap() -> String {
    [" ", "  ", "\n", "\t"][random.draw(below: 4)]
  }

  private mutating func chance(_ of: Int) -> Bool { random.draw(below: of) == 0 }
}
