/// Writes items of every type, with texts in both languages, laid out as authors lay them out.
struct ItemWriter {
  private var chance: Chance
  /// How long texts are, in percent of their usual length.
  private var scale = 100
  /// The bytes of the items since the scale was last looked at, and their count.
  private var bytes = 0
  private var count = 0

  /// How many of a hundred items have each type.
  private static let shares: [(type: String, share: Int)] = [
    ("true-false", 30), ("single-choice", 22), ("fill-in", 16), ("numeric", 12), ("multiple-choice", 7),
    ("ordering", 4), ("short-answer", 4), ("matching", 3), ("case", 2),
  ]

  init(seed: Int) {
    chance = Chance(seed: seed)
  }

  /// Makes texts longer or shorter, so that items come to `bytes` on average.
  mutating func aim(at bytes: Int) {
    guard count == 100 else { return }
    scale = min(max(scale + (self.bytes < bytes * count ? 1 : -1), 20), 2_000)
    self.bytes = 0
    count = 0
  }

  mutating func item(_ number: Int) -> String {
    var draw = chance.draw(below: 100)
    var type = "true-false"
    for (candidate, share) in ItemWriter.shares {
      type = candidate
      draw -= share
      if draw < 0 { break }
    }
    let text = type == "case" ? caseStudy(number) : single(type, "generated.\(number)", indent: "  ")
    bytes += text.utf8.count
    count += 1
    return text
  }

  // MARK: Items

  private mutating func caseStudy(_ number: Int) -> String {
    let id = "generated.\(number)"
    return open("case", id, indent: "  ") + ">\n" + passages("stimulus", 90, indent: "    ")
      + single("single-choice", id + ".a", indent: "    ") + single("true-false", id + ".b", indent: "    ")
      + "  </case>\n"
  }

  private mutating func single(_ type: String, _ id: String, indent: String) -> String {
    let inner = indent + "  "
    var text = open(type, id, indent: indent)
    switch type {
    case "true-false":
      text += " key=\"\(chance.draw(below: 2) == 0)\">\n" + passages("stem", 45, indent: inner)
    case "single-choice":
      text += ">\n" + passages("stem", 60, indent: inner) + options(3 + chance.draw(below: 2), keys: 1, inner)
    case "multiple-choice":
      text += " credit=\"proportional\" penalty=\"50\">\n" + passages("stem", 60, indent: inner)
      text += options(4 + chance.draw(below: 2), keys: 2, inner)
    case "fill-in":
      text += ">\n" + passages("stem", 40, indent: inner, end: "<blank id=\"b1\"/>")
      text +=
        "\(inner)<answer blank=\"b1\" fold=\"width case space\"><accept>\(chance.draw(below: 90))</accept>"
      text += "<accept xml:lang=\"en\">\(english(12))</accept></answer>\n"
    case "numeric":
      text += " value=\"\(chance.draw(below: 900)).5\" tolerance=\"0.25\">\n"
      text += passages("stem", 60, indent: inner)
      text += "\(inner)<unit xml:lang=\"zh-Hans\">分钟</unit>\n\(inner)<unit xml:lang=\"en\">minutes</unit>\n"
    case "ordering":
      text += ">\n" + passages("stem", 40, indent: inner)
      for place in 0..<4 { text += "\(inner)<entry>\(wording(20, place))</entry>\n" }
    case "matching":
      text += ">\n" + passages("stem", 40, indent: inner)
      for place in 0..<3 {
        text +=
          "\(inner)<pair><left>\(wording(15, place))</left><right>\(wording(20, place))</right></pair>\n"
      }
    default:
      text += " limit=\"300\">\n" + passages("stem", 60, indent: inner)
      for place in 0..<2 { text += "\(inner)<point weight=\"2\">\(wording(30, place))</point>\n" }
      text += passages("guide", 60, indent: inner)
    }
    return text + passages("rationale", 60, indent: inner) + "\(indent)</\(type)>\n"
  }

  private mutating func open(_ type: String, _ id: String, indent: String) -> String {
    let topic = chance.pick(Words.topics)
    return
      "\(indent)<\(type) id=\"\(id)\" topic=\"\(topic)\" competence=\"\(topic).\(chance.pick(Words.competences))\""
      + " level=\"\(1 + chance.draw(below: 3))\" author=\"\(chance.pick(Words.authors))\""
      + " reviewer=\"\(chance.pick(Words.reviewers))\" status=\"published\""
  }

  private mutating func options(_ count: Int, keys: Int, _ indent: String) -> String {
    let first = chance.draw(below: count)
    return (0..<count).map { place in
      let isKey = (place + count - first) % count < keys
      return "\(indent)<option\(isKey ? " key=\"true\"" : "")>\(wording(25, place))</option>\n"
    }.joined()
  }

  // MARK: Texts

  private mutating func passages(_ name: String, _ length: Int, indent: String, end: String = "") -> String {
    "\(indent)<\(name) xml:lang=\"zh-Hans\">\(chinese(length))\(end)。</\(name)>\n"
      + "\(indent)<\(name) xml:lang=\"en\">\(english(length))\(end).</\(name)>\n"
  }

  /// The number tells it from its neighbours.
  private mutating func wording(_ length: Int, _ number: Int) -> String {
    "<text xml:lang=\"zh-Hans\">\(chinese(length))\(number + 1)</text>"
      + "<text xml:lang=\"en\">\(english(length)) \(number + 1)</text>"
  }

  private mutating func chinese(_ length: Int) -> String {
    var text = chance.pick(Words.chinese)
    while text.utf8.count < length * scale / 100 { text += "，" + chance.pick(Words.chinese) }
    return text
  }

  private mutating func english(_ length: Int) -> String {
    var text = chance.pick(Words.english)
    while text.utf8.count < length * scale / 100 { text += " " + chance.pick(Words.english) }
    return text
  }
}
