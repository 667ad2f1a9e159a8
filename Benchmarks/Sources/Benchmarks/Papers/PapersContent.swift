import RungCore

/// The exam that the benchmark of papers draws: of each topic eight items of five types, no item on more than a tenth of
/// the papers.
struct PapersContent {
  /// The types, how many of each a paper draws of each topic, and what they are worth.
  private static let draws: [(type: ItemType, count: Int, marks: Int)] = [
    (.trueFalse, 3, 1), (.singleChoice, 2, 2), (.fillIn, 1, 2), (.numeric, 1, 2), (.multipleChoice, 1, 2),
  ]
  private static let exposure = 10

  var text: String {
    let cells = Words.topics.map { topic in
      PapersContent.draws.map { draw in
        "<cell topic=\"\(topic)\" type=\"\(draw.type.rawValue)\" count=\"\(draw.count)\" marks=\"\(draw.marks)\"/>\n"
      }.joined()
    }
    let full = PapersContent.draws.reduce(0) { $0 + $1.count * $1.marks } * Words.topics.count
    let titles = #"<title xml:lang="zh-Hans">试卷</title><title xml:lang="en">Papers</title>"#
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <collection xmlns="urn:rung:content:1">
      <blueprint id="blueprint.papers" banks="bank.generated" exposure="\(PapersContent.exposure)">\(titles)
      <section id="all">\(titles)
      \(cells.joined())</section></blueprint>
      <exam id="exam.papers">\(titles)
      <theory purpose="certification" blueprint="blueprint.papers" duration="PT1H" closed-book="true" \
      pass-mark="\(full / 2)" out-of="\(full)" resits="0"/></exam>
      </collection>
      """
  }

  /// The same blueprint as a value.
  var value: Blueprint {
    Blueprint(
      id: "blueprint.papers", title: LocalizedText([:]), banks: ["bank.generated"], shufflesItems: true,
      shufflesOptions: true,
      sections: [
        Blueprint.Section(
          id: "all", title: LocalizedText([:]),
          cells: Words.topics.flatMap { topic in
            PapersContent.draws.map {
              Blueprint.Cell(
                topic: ID(topic), level: nil, type: $0.type, count: $0.count, marks: .points($0.marks))
            }
          })
      ], exposureLimit: PapersContent.exposure)
  }

  /// What a paper is laid out with.
  static func outlines(_ pool: [PoolItem]) -> [Digest: ItemOutline] {
    let options = (0..<4).map { _ in Question.Option(text: LocalizedText([:]), staysLast: false) }
    let question = Question(
      stem: LocalizedPassage([:]), interaction: .choice(options: options, multiple: false))
    let key = Key(answer: .options([true, false, false, false]), credit: .exact)
    return Dictionary(
      pool.map { known in
        let item = Item(
          id: ID(known.version.id), topic: known.topic, competence: "c", level: known.level, author: "a",
          reviewer: nil, status: .published, enemies: [], weight: 1, content: .single(question, key),
          rationale: nil)
        return (known.version.digest, ItemOutline(item))
      }, uniquingKeysWith: { first, _ in first })
  }
}
