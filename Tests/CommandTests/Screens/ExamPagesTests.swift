import RungAPI
import RungCore
import Testing
import rung

/// Pages that are longer than the screen, and screens that are too small.
@Suite struct ExamPagesTests {
  private static let sizes = [(60, 18), (80, 24), (120, 40)]

  private func long(_ lines: Int) -> Paper {
    let blocks = (1...lines).map { Passage.Block.paragraph([.plain("Rule number \($0).")]) }
    return SamplePaper.paper(
      instructions: LocalizedPassage([.english: Passage(blocks: blocks), .chinese: Passage(blocks: blocks)]))
  }

  @Test(arguments: sizes) func `instructions can be read to their end, and say how much is below`(
    columns: Int, rows: Int
  ) {
    var sitting = Sitting(SamplePaper.started(long(40)), columns: columns, rows: rows)
    #expect(!sitting.frame.text.contains("Rule number 40."))
    #expect(sitting.frame.text.contains(" more ──") && sitting.frame.text.contains("PgDn scroll"))
    for number in 1...40 {
      var seen = sitting.frame.text.contains("Rule number \(number).")
      while !seen, sitting.frame.text.contains(" more ──") {
        sitting.press(.down)
        seen = sitting.frame.text.contains("Rule number \(number).")
      }
      #expect(seen, "rule \(number)")
    }
    sitting.press(.home)
    #expect(sitting.frame.text.contains("Before you begin"))
    sitting.press(.end)
    #expect(sitting.frame.text.contains("Rule number 40.") && !sitting.frame.text.contains(" more ──"))
    // A space reads on, and begins once all was read.
    sitting.press(.character(" "))
    #expect(sitting.model.page == .question)
  }

  @Test
  func
    `instructions that fit show nothing of scrolling, and looking them up again leaves the question where it was`()
  {
    var sitting = Sitting(SamplePaper.started(long(2)))
    #expect(!sitting.frame.text.contains("scroll"))
    sitting.press(.enter, .right, .down, .character("i"), .down)
    #expect(sitting.model.page == .opening)
    sitting.press(.enter)
    #expect(sitting.model.page == .question && sitting.model.place == 1 && sitting.model.row == 1)
  }

  @Test(arguments: Language.allCases) func `the help can be read to its end on the smallest screen`(
    language: Language
  ) {
    var sitting = Sitting(SamplePaper.started(), language, columns: 60, rows: 18)
    sitting.press(.character("?"))
    #expect(!sitting.frame.text.contains("Ctrl-Z"))
    sitting.press(.pageDown, .pageDown, .pageDown)
    #expect(sitting.frame.text.contains("Ctrl-Z") && sitting.model.page == .help)
    sitting.press(.character("x"))
    #expect(sitting.model.page == .question)
  }

  @Test func `on a window that is too small no key answers, and leaving is still possible`() {
    var sitting = Sitting(columns: 59, rows: 17)
    sitting.type("b")
    sitting.press(.right, .character("s"), .character("y"))
    #expect(sitting.saves.isEmpty && sitting.submits == 0 && sitting.model.place == 0)
    sitting.press(.control("c"), .control("c"))
    #expect(sitting.hasQuit)
  }

  @Test func `an overview that does not fit with gaps between its sections is shown without them`() {
    let parts = (1...12).map { part in
      PaperQuestion(
        section: LocalizedText(chinese: "第\(part)部分", english: "Part \(part)"), stimulus: nil,
        stem: SamplePaper.single.stem, interaction: SamplePaper.single.interaction, marks: .points(1))
    }
    var sitting = Sitting(SamplePaper.started(SamplePaper.paper(parts)))
    sitting.press(.character("o"))
    #expect(sitting.frame.text.contains("Part 1") && sitting.frame.text.contains(" more ──"))
    sitting.press(.end)
    #expect(sitting.frame.text.contains("Part 12") && !sitting.frame.text.contains(" more ──"))
  }

  @Test(arguments: 18...34) func `a case takes the lines that a short question leaves`(rows: Int) {
    var sitting = Sitting(rows: rows)
    sitting.go(to: 7)
    let lines = sitting.frame.text.split(separator: "\n", omittingEmptySubsequences: false)
    let body = lines.dropFirst(5).prefix(rows - 8)
    let rule = body.first { $0.hasPrefix("──") } ?? ""
    // Where some of the case is below, the question fills the rest of the screen.
    if rule.contains("↓") { #expect(body.last?.contains { $0 != " " } == true, "\(rows) rows") }
    if rows >= 34 { #expect(!rule.contains("↓")) }
  }
}
