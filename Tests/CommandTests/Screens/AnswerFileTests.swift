import RungAPI
import RungCore
import Testing
import rung

@Suite struct AnswerFileTests {
  private let paper = SamplePaper.paper()

  @Test func `a file answers every sort of question`() {
    let file = AnswerFile(
      """
      # answers of the sample

      1 = B
      2 = A C
      3 = 对
      4 = 分析 | 跟进
      5 = 1.15
      6 = B A - D
      7 = BDAC
        8=c
      9 = 很抱歉。\\n今天 18:00 前更换。= 完 # not a comment
      """, for: paper)
    #expect(file.faults.isEmpty)
    #expect(file.answers.map(\.question) == Array(0...8))
    #expect(
      file.answers.map(\.response) == [
        .choice(options: [1]), .choice(options: [0, 2]), .trueFalse(true), .fillIn(blanks: ["分析", "跟进"]),
        .numeric("1.15"), .matching(right: [1, 0, nil, 3]), .ordering(entries: [1, 3, 0, 2]),
        .choice(options: [2]),
        .shortAnswer("很抱歉。\n今天 18:00 前更换。= 完 # not a comment"),
      ])
    for (question, response) in file.answers {
      #expect(paper.questions[question].interaction.accepts(response))
    }
  }

  @Test func `the form of a file is judged without a paper`() {
    let faults = AnswerFile.faults(ofForm: "1 = Q\nB\n99 = A\n1 = A\n# no\n")
    #expect(faults.map(\.line) == [2, 4])
    #expect(faults.map(\.key) == ["exam.answers.form", "exam.answers.twice"])
    #expect(AnswerFile("1 = E\nB\n99 = A\n1 = A", for: paper).faults.map(\.line) == [1, 2, 3, 4])
  }

  @Test(arguments: [
    ("1 = E", "line 1: One letter from A to D is an answer here."),
    ("1 = A B", "line 1: One letter from A to D is an answer here."),
    ("2 = A A", "line 1: One or more letters from A to F are an answer here, such as: A C"),
    ("3 = maybe", "line 1: true or false is an answer here."),
    ("4 = one", "line 1: 2 blanks are to be filled, divided by |, such as: first | second. There were 1."),
    ("\n6 = A B", "line 2: 4 letters from A to E are an answer here, one an entry, - for none: B A -"),
    ("7 = A B C", "line 1: All 4 letters from A to D, each once, are an answer here."),
    ("10 = A", "line 1: There is no question 10; the paper has 1 to 9."),
    ("0 = A", "line 1: There is no question 0; the paper has 1 to 9."),
    ("one = A", "line 1: Each line is NUMBER = ANSWER, such as: 3 = B"),
    ("1 B", "line 1: Each line is NUMBER = ANSWER, such as: 3 = B"),
    ("9 =", "line 1: There is no answer here."),
    ("1 = A\n1 = B", "line 2: Question 1 was answered in line 1 already."),
  ]) func `a fault names its line and what would be right`(text: String, sentence: String) {
    let file = AnswerFile(text, for: paper)
    #expect(file.faults.map { $0.sentence(.english) } == [sentence])
  }

  @Test func `all faults are told at once, in Chinese too`() {
    let file = AnswerFile("1 = Z\n9 = " + String(repeating: "好", count: 201) + "\n2 = A", for: paper)
    #expect(
      file.faults.map { $0.sentence(.chinese) } == ["第 1 行：请填 A 到 D 中的一个字母。", "第 2 行：答案有 201 个字，最多 200 个字。"])
    #expect(file.answers.map(\.question) == [1])
  }

  @Test func `line ends of Windows and a byte order mark do no harm`() {
    let file = AnswerFile("\u{FEFF}1 = B\r\n2 = Ａ、Ｃ\r\n3 = false\r\n", for: paper)
    #expect(file.faults.isEmpty)
    #expect(
      file.answers.map(\.response) == [.choice(options: [1]), .choice(options: [0, 2]), .trueFalse(false)])
  }

  @Test func `an answer written out reads back as itself`() throws {
    let responses: [Response] = [
      .choice(options: [1]), .choice(options: [0, 2]), .trueFalse(true), .fillIn(blanks: ["分析", ""]),
      .numeric("1.15"),
      .matching(right: [1, nil, nil, 3]), .ordering(entries: [1, 3, 0, 2]), .choice(options: [2]),
      .shortAnswer("a\\n b\n\\ c"),
    ]
    for words in [Catalogue.english, .chinese] {
      for (question, response) in zip(paper.questions, responses) {
        let text = AnswerText.write(response, words)
        #expect(try AnswerText.read(text, for: question.interaction) == response, "\(text)")
      }
    }
  }
}
