import RungCore
import Testing
import rung

@Suite struct LineBreakingTests {
  private static let words = [
    "客服", "顾客", "退货", "30", "天", "。", "，", "《", "》", "（", "）", "“", "”", "……", "——", " ", " ", "service",
    "follow-up",
    "the", "a", "ticket", ",", ".", "(", ")", "👩‍💻", "é", "订单号", "？", "、", "100%", "T-2091",
  ]

  private func text(_ seed: UInt64) -> String {
    var random = SplitMix64(seed: seed)
    return (0..<random.draw(below: 60)).map { _ in Self.words[random.draw(below: Self.words.count)] }.joined()
  }

  @Test func `no line is wider than asked, and nothing but spaces is lost`() {
    for seed in 0..<1000 as Range<UInt64> {
      let text = text(seed)
      for columns in [2, 7, 20, 78] {
        let lines = wrap(text, columns: columns)
        #expect(lines.allSatisfy { $0.displayColumns <= columns }, "seed \(seed), \(columns) columns")
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " }, "seed \(seed)")
      }
    }
  }

  @Test func `a field's lines leave nothing out at all`() {
    for seed in 0..<500 as Range<UInt64> {
      let characters = Array(text(seed))
      let lines = LineBreaking.lines(of: characters, columns: 17, countsSpaces: true)
      #expect(lines.flatMap { Array(characters[$0]) } == characters)
      #expect(lines.allSatisfy { characters[$0].reduce(0) { $0 + $1.displayColumns } <= 17 })
    }
  }

  @Test func `closing punctuation begins no line and opening punctuation ends none`() {
    for columns in 8...40 {
      let lines = wrap("顾客说：“我要退货！”（他很生气）。《服务规范》规定，七天内可以退货；超过的，不可以。", columns: columns)
      #expect(!lines.contains { "，。；：！）》”".contains($0.prefix(1)) && !$0.isEmpty }, "\(columns) columns")
      #expect(!lines.contains { "（《“".contains($0.suffix(1)) && !$0.isEmpty }, "\(columns) columns")
    }
  }

  @Test func `Latin words stay whole where they fit`() {
    #expect(
      wrap("The agent follows up within 48 hours", columns: 12) == [
        "The agent", "follows up", "within 48", "hours",
      ])
    #expect(wrap("请在48小时内follow-up客户", columns: 10) == ["请在48小时", "内follow-", "up客户"])
    #expect(wrap("Donaudampfschiff", columns: 6) == ["Donaud", "ampfsc", "hiff"])
  }

  @Test func `line breaks stay, and an empty text is one empty line`() {
    #expect(wrap("一\n\n二", columns: 10) == ["一", "", "二"])
    #expect(wrap("", columns: 10) == [""])
  }

  @Test func `a passage hangs its turns and lists and fills its blanks`() {
    let passage = Passage(blocks: [
      .paragraph([.plain("六步："), .blank(0), .plain("、"), .blank(1)]),
      .list([[.plain("第一条规定很长很长很长")], [.stressed("第二条")]], ordered: true),
      .turn(speaker: "客服", [.plain("您好，请问有什么可以帮您？")]), .turn(speaker: "Ana", [.plain("Hello")]),
      .image(path: "flow.png", alternative: "流程图"),
    ])
    #expect(
      passage.lines(columns: 16, blanks: ["分析", ""]).map(\.text) == [
        "六步：(1)分析、", "(2)____", "", "1. 第一条规定很", "   长很长很长", "2. 第二条", "", "客服：您好，请问", "    有什么可以帮", "    您？",
        "Ana: Hello",
        "", "[流程图]",
      ])
  }

  @Test func `a table too wide for the terminal breaks titles and sentences before words`() {
    var table = Table([
      Table.Column("Login"), Table.Column("Name"), Table.Column("Left window", isNumeric: true),
    ])
    table.add(["chen.xiaoyu", "Anne Marie Bell", "3"])
    #expect(
      table.lines(width: 31).map(\.text) == [
        "Login        Name          Left", "                         window",
        "───────────  ────────  ────────", "chen.xiaoyu  Anne             3", "             Marie",
        "             Bell",
      ])
  }

  @Test func `a table shrinks to the width it has`() {
    var table = Table([Table.Column("姓名"), Table.Column("Result"), Table.Column("分数", isNumeric: true)])
    table.add(["陈安娜", "passed at the second sitting", "86.5"])
    table.add(["Bo"])
    #expect(
      table.lines(width: 60).map(\.text) == [
        "姓名    Result                        分数", "──────  ────────────────────────────  ────",
        "陈安娜  passed at the second sitting  86.5", "Bo",
      ])
    for width in 16...60 {
      #expect(table.lines(width: width).allSatisfy { $0.columns <= width }, "\(width) columns")
    }
  }

  @Test func `styles are dropped as the terminal and the environment ask`() {
    let line = StyledLine("saved", [.bold, .green])
    #expect(line.dressed(for: .full) == "\u{1B}[1;32msaved\u{1B}[0m")
    #expect(line.dressed(for: .monochrome) == "\u{1B}[1msaved\u{1B}[0m")
    #expect(line.dressed(for: .none) == "saved")
    #expect(Styling.suited(to: ["TERM": "xterm"], isTerminal: true, noColor: false) == .full)
    #expect(
      Styling.suited(to: ["TERM": "xterm", "NO_COLOR": "1"], isTerminal: true, noColor: false) == .monochrome)
    #expect(Styling.suited(to: ["TERM": "xterm", "NO_COLOR": ""], isTerminal: true, noColor: false) == .full)
    #expect(Styling.suited(to: ["TERM": "xterm"], isTerminal: true, noColor: true) == .monochrome)
    #expect(Styling.suited(to: ["TERM": "dumb"], isTerminal: true, noColor: false) == .none)
    #expect(Styling.suited(to: [:], isTerminal: false, noColor: false) == .none)
  }
}
