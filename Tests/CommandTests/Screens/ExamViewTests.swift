import RungAPI
import RungCore
import Testing
import rung

/// What is drawn: every page and every sort of question, in both languages and sizes, against files to be read.
@Suite struct ExamViewTests {
  struct Look: CustomTestStringConvertible, Sendable {
    let language: Language
    let columns: Int
    let rows: Int
    var file: String { "exam-\(language.rawValue)-\(columns)x\(rows).txt" }
    var testDescription: String { file }
  }

  static let looks = [
    Look(language: .english, columns: 80, rows: 24), Look(language: .chinese, columns: 80, rows: 24),
    Look(language: .english, columns: 120, rows: 40), Look(language: .chinese, columns: 120, rows: 40),
  ]

  /// Every page, with a name; answers of every state among them.
  static func pages(_ look: Look) -> [(name: String, frame: Frame)] {
    var pages: [(name: String, frame: Frame)] = []
    func begin(_ paper: Paper) -> Sitting {
      Sitting(SamplePaper.started(paper), look.language, columns: look.columns, rows: look.rows)
    }
    let opening = begin(SamplePaper.paper(instructions: SamplePaper.instructions))
    pages.append(("opening", opening.frame))

    var sitting = begin(SamplePaper.paper())
    pages.append(("one choice, not answered", sitting.frame))
    sitting.type("b")
    sitting.acknowledge()
    pages.append(("one choice, saved", sitting.frame))
    sitting.press(.right)
    sitting.type("adf")
    sitting.press(.control("f"))
    pages.append(("several choices, saving, flagged", sitting.frame))
    sitting.take(.saveFailed)
    sitting.press(.right)
    sitting.type("f")
    pages.append(("true or false, not saved", sitting.frame))
    sitting.press(.right, .enter)
    sitting.type(look.language == .chinese ? "分析" : "analyse")
    sitting.press(.tab)
    pages.append(("fill in, writing", sitting.frame))
    sitting.press(.escape, .right)
    sitting.type("1.15")
    sitting.press(.escape)
    sitting.acknowledge()
    pages.append(("number", sitting.frame))
    sitting.press(.right)
    sitting.type("bad")
    pages.append(("matching", sitting.frame))
    sitting.press(.right)
    sitting.type("bd")
    pages.append(("ordering, being typed", sitting.frame))
    sitting.type("ac")
    pages.append(("ordering, answered", sitting.frame))
    sitting.press(.right, .tab, .down, .down)
    pages.append(("case, scrolled", sitting.frame))
    sitting.press(.tab, .right, .enter)
    sitting.press(
      .paste(
        look.language == .chinese
          ? "尊敬的顾客：\n非常抱歉，您的工单由于我们的疏忽没有及时指派。我们会在今天 18:00 之前安排专人上门更换，并由我全程跟进。"
          : "Dear customer,\nI am very sorry: your ticket was given to nobody. A colleague will replace the blender today before 18:00, and I will follow it up."
      ))
    pages.append(("short answer, writing", sitting.frame))
    sitting.press(.paste(String(repeating: "x", count: 200)))
    pages.append(("short answer, a paste refused", sitting.frame))
    sitting.press(.escape, .character("o"))
    pages.append(("overview", sitting.frame))
    sitting.press(.character("s"))
    pages.append(("handing in, asked", sitting.frame))
    sitting.press(.escape, .character("?"))
    pages.append(("help", sitting.frame))
    sitting.press(.escape, .character("q"))
    pages.append(("leaving, asked", sitting.frame))
    sitting.press(.escape)
    sitting.wait(6605)
    pages.append(("ten minutes left", sitting.frame))
    sitting.wait(600)
    pages.append(("time is up", sitting.frame))
    sitting.take(.submitted(ScriptedGateway.result(answered: 8, isExpired: true)))
    pages.append(("over", sitting.frame))
    return pages
  }

  @Test(arguments: looks) func `pages look as they did`(look: Look) throws {
    let text =
      Self.pages(look).map { name, frame in
        "=== \(name)" + (frame.cursor.map { ", cursor in row \($0.row), column \($0.column)" } ?? "") + "\n"
          + frame.text
      }.joined(separator: "\n") + "\n"
    let expected = try Golden.expected(look.file, of: text)
    for (line, wanted) in zip(text.split(separator: "\n"), expected.split(separator: "\n"))
    where line != wanted {
      #expect(line == wanted, "the first line that differs")
      break
    }
    #expect(text == expected)
  }

  @Test(arguments: looks) func `every page fits its screen, and its cursor too`(look: Look) {
    for (name, frame) in Self.pages(look) {
      #expect(frame.lines.count == look.rows, "\(name)")
      for line in frame.lines { #expect(line.columns <= look.columns, "\(name): \(line.text)") }
      if let cursor = frame.cursor {
        #expect((0..<look.rows).contains(cursor.row) && (0..<look.columns).contains(cursor.column), "\(name)")
      }
    }
  }

  @Test func `every page fits every size, down to the smallest`() {
    for columns in stride(from: 20, through: 140, by: 20) {
      for rows in [5, 18, 24, 50] {
        for (name, frame) in Self.pages(Look(language: .chinese, columns: columns, rows: rows)) {
          #expect(
            frame.lines.count == rows && frame.lines.allSatisfy { $0.columns <= columns },
            "\(name) at \(columns)×\(rows)")
        }
      }
    }
  }

  @Test(arguments: [Language.english, .chinese])
  func `help and the way out are named on the narrowest screen`(
    language: Language
  ) {
    for question in SamplePaper.questions {
      let started = SamplePaper.started(SamplePaper.paper([question]))
      let sitting = Sitting(started, language, columns: ExamView.least.columns, rows: ExamView.least.rows)
      let hints = sitting.frame.lines.last?.text ?? ""
      #expect(hints.hasSuffix(language == .chinese ? "? 帮助  q 离开" : "? help  q leave"), "\(hints)")
    }
  }

  @Test(arguments: [Language.english, .chinese])
  func `the length of a long answer is told while its head is out of view`(
    language: Language
  ) {
    var sitting = Sitting(of: SamplePaper.shortAnswer, language)
    sitting.press(.enter, .paste("好"))
    let short = language == .chinese ? "已写 1 字" : "1 of 200 characters"
    #expect(sitting.frame.text.contains("1/200") && !sitting.frame.text.contains(short))
    sitting.press(.paste(String(repeating: "\n", count: 30)))
    let long = language == .chinese ? "已写 31 字，最多 200 字" : "31 of 200 characters"
    #expect(!sitting.frame.text.contains("31/200") && sitting.frame.text.contains(long))
  }

  @Test(arguments: [("1.15", true), ("１．１５分钟", true), ("about one", false), ("1.1.5", false)])
  func `a number that the marker could not read is told of once it is written`(text: String, isRead: Bool) {
    var sitting = Sitting(of: SamplePaper.numeric, .chinese)
    sitting.press(.enter, .paste(text))
    #expect(!sitting.frame.text.contains("读不出数值"))
    sitting.press(.escape)
    #expect(sitting.frame.text.contains("! 读不出数值，请只填数字。") != isRead)
    #expect(sitting.saves.last?.response == .numeric(text))
  }

  @Test(arguments: [Language.english, .chinese]) func `nothing is said by colour alone`(language: Language) {
    var looks: [String: String] = [:]
    // Each state of saving, each extent and the flag read differently with every style taken away.
    for state in ["untouched", "waiting", "sending", "saved", "failed", "refused", "flagged"] {
      var sitting = Sitting(SamplePaper.started(SamplePaper.paper([SamplePaper.shortAnswer])), language)
      if state != "untouched" { sitting.press(.paste("ok")) }
      if state != "waiting" { sitting.press(.escape) }
      switch state {
      case "saved": sitting.acknowledge()
      case "failed": sitting.take(.saveFailed)
      case "refused": sitting.take(.saveRefused(question: 0, sequence: 1, Refusal(.responseUnfit)))
      case "flagged":
        sitting.press(.character("f"))
        sitting.acknowledge()
      default: break
      }
      let header = sitting.frame.lines[3].text
      #expect(looks[header] == nil, "\(state) reads as \(looks[header] ?? "")")
      looks[header] = state
    }
    let chosen = Sitting(of: SamplePaper.single, language)
    var other = chosen
    other.type("a")
    #expect(chosen.frame.text.contains("( ) A") && other.frame.text.contains("(●) A"))
  }

  @Test func `a coloured run holds a sign or a word`() {
    for look in Self.looks {
      for (name, frame) in Self.pages(look) {
        for run in frame.lines.flatMap(\.runs) where !run.style.isDisjoint(with: .colours) {
          #expect(run.text.contains { $0 != " " }, "\(name)")
        }
      }
    }
  }

  @Test func `only lines that changed are written, in one piece`() {
    var painter = FramePainter(styling: .none)
    let size = ScreenSize(columns: 80, rows: 24)
    var sitting = Sitting()
    let first = painter.paint(sitting.frame, on: size)
    #expect(first.contains("\u{1B}[2J"))
    sitting.press(.down)
    let second = painter.paint(sitting.frame, on: size)
    #expect(second.components("\u{1B}[").count < 9)
    #expect(!second.contains("\u{1B}[2J"))
    #expect(painter.paint(sitting.frame, on: size) == "\u{1B}[?25l")
    painter.forget()
    #expect(painter.paint(sitting.frame, on: size).contains("\u{1B}[2J"))
    #expect(painter.paint(sitting.frame, on: ScreenSize(columns: 100, rows: 24)).contains("\u{1B}[2J"))
  }

  @Test func `both languages have the same sentences with the same details`() {
    let english = Catalogue.english
    let chinese = Catalogue.chinese
    let keys = english.keys.filter { $0.hasPrefix("exam.") || $0.hasPrefix("editor.") }
    #expect(keys == chinese.keys.filter { $0.hasPrefix("exam.") || $0.hasPrefix("editor.") })
    for key in keys { #expect(english.names(of: key) == chinese.names(of: key), "\(key)") }
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
