import Foundation
import RungAPI
import RungCore
import Testing

/// Exit codes, help, and that refusals are said where talk belongs.
@Suite(.serialized, .timeLimit(.minutes(20)), .workshop(Workshop.fresh))
struct BuiltBinaryCodesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let arguments: [String]
    let login: String
    let code: Int32
    /// What the refusal begins with, in either language.
    var english = "Not done: "
    var chinese = "未执行："
    var testDescription: String { arguments.joined(separator: " ") + " → \(code)" }

    init(_ code: Int32, _ login: String, _ arguments: String...) {
      (self.code, self.login, self.arguments) = (code, login, arguments)
      if code == 2 { (english, chinese) = ("Error: ", "错误：") }
    }
  }

  static let cases = [
    Case(2, "admin", "people", "list", "--absent"),
    Case(2, "admin", "people", "show"),
    Case(2, "admin", "people", "list", "--lang", "fr"),
    Case(2, "admin", "content", "list", "--kind", "absent"),
    Case(2, "admin", "export", "certifications", "--format", "xls"),
    Case(2, "admin", "export", "certifications", "--as-of", "2026-02-30"),
    Case(3, "ana", "content", "show", "exam.newcomer.theory"), Case(3, "ana", "people", "list"),
    Case(3, "ana", "people", "show", "bo"), Case(3, "ana", "audit", "verify"),
    Case(3, "ana", "exam", "result", "--person", "bo"),
    Case(3, "zhou.ting", "exam", "paper", "exam.newcomer.theory"),
    Case(3, "nobody", "people", "list"),
    Case(4, "ana", "exam", "take", "exam.absent"), Case(4, "admin", "people", "show", "absent"),
    Case(4, "admin", "content", "show", "exam.absent"), Case(4, "admin", "cohort", "show", "absent"),
    Case(4, "zhou.ting", "certificate", "show", "absent"),
    Case(4, "admin", "whoami", "--home", "/absent/workplace"),
    Case(5, "admin", "init", "--sandbox", "--password-stdin"),
    Case(5, "zhou.ting", "certificate", "award", "ana", "certification.agent"),
    Case(6, "admin", "people", "list", "--server", "http://127.0.0.1:1"),
  ]

  @Test(arguments: cases, [Language.english, .chinese])
  func `a refusal has its code, a sentence and no data`(each: Case, language: Language) throws {
    let run = try Workshop.here.run(
      each.arguments, as: each.login, in: language, input: "a long enough password\n")
    #expect(run.code == each.code, "\(run.complaint)")
    #expect(run.output.isEmpty)
    #expect(run.complaint.hasPrefix(language == .chinese ? each.chinese : each.english), "\(run.complaint)")
    #expect(rawKey(in: run.complaint) == nil, "\(run.complaint)")
  }

  /// What stands in the place of a command, and what is told of it.
  static let mistyped: [(arguments: [String], english: String, chinese: String)] = [
    (
      ["absent"], "no command rung absent.\nHint: rung --help lists",
      "没有命令 rung absent。\n提示：查看有哪些命令：rung --help"
    ),
    (
      ["exma", "list", "--lang", "en"], "no command rung exma.\nHint: Probably meant: rung exam list\n",
      "no command rung exma.\nHint: Probably meant: rung exam list\n"
    ),
    (
      ["exam", "lst", "--home", "/w", "--all"],
      "no command rung exam lst.\nHint: Probably meant: rung exam list --home /w\n",
      "没有命令 rung exam lst。\n提示：是不是想输入：rung exam list --home /w\n"
    ),
    (["mark", "grade"], "Hint: rung mark --help lists", "提示：查看有哪些命令：rung mark --help"),
  ]

  @Test(arguments: mistyped.indices, [Language.english, .chinese])
  func `a mistyped command is named, with the one that is nearest`(place: Int, language: Language) throws {
    let each = Self.mistyped[place]
    let run = try Workshop.here.run(each.arguments, in: language)
    #expect(run.code == 2 && run.output.isEmpty)
    #expect(run.complaint.contains(language == .chinese ? each.chinese : each.english), "\(run.complaint)")
  }

  @Test(arguments: [
    ["exma", "list"], ["people", "show"], ["people", "list", "--absent"],
    ["exam", "take", "exam.newcomer.theory"],
    ["export", "certifications", "--format", "xls"], ["people", "list", "--lang", "fr"],
    ["content", "review"],
  ])
  func `with --json a fault in the arguments is told as a refusal is`(arguments: [String]) throws {
    let run = try Workshop.here.run(arguments + ["--json"])
    #expect(run.code == 2 && run.output.isEmpty)
    let error = try JSONDecoder().decode(Trouble.self, from: Data(run.complaint.utf8)).error
    if error.code != .commandUnknown {
      #expect(error.code == .inputInvalid)
      guard case .text(let complaint) = error.details["complaint"] else {
        return #expect(Bool(false), "\(run.complaint)")
      }
      #expect(!complaint.isEmpty && !complaint.contains("Usage:"))
    }
  }

  /// Refusals whose hint says what to do instead.
  static let hinted: [(login: String, arguments: [String], english: String, chinese: String)] = [
    (
      "ana", ["exam", "take", "exam.newcomer.practical"],
      "Hint: A trainer begins one with rung roleplay draw exam.newcomer.practical USER;",
      "提示：由培训师开考：rung roleplay draw exam.newcomer.practical 登录名"
    ),
    ("ana", ["exam", "take", "exam.absent"], "Hint: rung exam list ", "提示：查看有哪些考试：rung exam list\n"),
    ("ana", ["login", "ana"], "Hint: Add --password-stdin,", "提示：请加上 --password-stdin"),
    ("ana", ["set-up", "ana"], "Hint: Add --code-stdin,", "提示：请加上 --code-stdin"),
  ]

  @Test(arguments: hinted.indices, [Language.english, .chinese])
  func `a refusal that knows what would be right says so`(place: Int, language: Language) throws {
    let each = Self.hinted[place]
    let run = try Workshop.here.run(each.arguments, as: each.login, in: language)
    #expect(run.code > 1 && run.output.isEmpty)
    #expect(run.complaint.contains(language == .chinese ? each.chinese : each.english), "\(run.complaint)")
  }

  @Test func `levels that do not fit the rubric are refused with its criteria`() throws {
    let workshop = try Workshop.here
    let drawn = try workshop.must(
      ["roleplay", "draw", "exam.newcomer.practical", "chen.yu", "--json"], as: "zhou.ting"
    ).reply(RolePlayReply.self)
    let score = ["roleplay", "score", drawn.rolePlay.text, drawn.scenarios[0].scenario.text]
    for levels in ["3 4", "9 9 9 9"] {
      let run = try workshop.run(score + ["--levels", levels], as: "zhou.ting")
      #expect(run.code == 2 && run.complaint.contains("“\(levels)” gives no level for each of the 4"))
      #expect(run.complaint.firstMatch(of: /Hint: One digit for each, in this order: .* 1\/2\/3\/4/) != nil)
    }
    let unasked = try workshop.run(score, as: "zhou.ting", in: .chinese)
    #expect(unasked.code == 2 && unasked.complaint.contains("提示：请加上 --levels。"))
  }

  @Test func `a damaged database is a failure of storage`() throws {
    let workshop = try Workshop.here
    let home = workshop.folder.appending(path: "damaged")
    try FileManager.default.copyItem(at: workshop.home, to: home)
    try Data(repeating: 0x5A, count: 8192).write(to: home.appending(path: "rung.sqlite"))
    let run = try workshop.run(["people", "list", "--home", home.path])
    #expect(run.code == 6 && run.output.isEmpty)
    #expect(run.complaint.hasPrefix("Not done: "))
  }

  /// A command in the parser's own account of the program.
  private struct Command: Decodable {
    let commandName: String
    let subcommands: [Command]?

    /// The words of each command, the program's own name left out.
    var all: [[String]] {
      [[]]
        + (subcommands ?? []).filter { $0.commandName != "help" }
        .flatMap { command in command.all.map { [command.commandName] + $0 } }
    }
  }

  private struct Account: Decodable {
    let command: Command
  }

  @Test(arguments: [Language.english, .chinese])
  func `every command has help, in words`(language: Language) throws {
    let workshop = try Workshop.here
    let account = try workshop.must(["--experimental-dump-help"])
    let commands = try JSONDecoder().decode(Account.self, from: account.output).command.all
    #expect(commands.count > 60)
    for command in commands {
      let run = try workshop.run(command + ["--help"], in: language)
      #expect(run.code == 0 && run.complaint.isEmpty, "\(command)")
      let (usage, head) = language == .chinese ? ("用法：", "概述：") : ("USAGE: ", "OVERVIEW: ")
      #expect(run.text.contains(usage + (["rung"] + command).joined(separator: " ")), "\(command)")
      let framing = #/^[A-Z]+:|Show |\(default: |\(values: |See '/#.anchorsMatchLineEndings()
      #expect(run.text.contains(framing) == (language == .english), "\(run.text)")
      #expect(rawKey(in: run.text) == nil && !run.text.contains("{"), "\(command)\n\(run.text)")
      let overview = run.lines[0]
      #expect(overview.hasPrefix(head) && overview.count > head.count, "\(command)")
      let isChinese = overview.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
      #expect(isChinese == (language == .chinese), "\(overview)")
    }
  }

  /// A key of the catalogue that was printed instead of its sentence.
  private func rawKey(in text: String) -> Substring? {
    text.firstMatch(
      of: #/\b(?:command|option|refusal|column|hint|detail|reason|finding|punctuation)\.[a-z]\S*/#)?.0
  }
}
