import Foundation
import RungAPI
import RungCore
import RungTestSupport
import Testing
import rung

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
      ["exma", "list", "--lang", "en"],
      "no command rung exma.\nHint: Probably meant: rung exam list --lang en\n",
      "no command rung exma.\nHint: Probably meant: rung exam list --lang en\n"
    ),
    (
      ["--home", "/w", "exam", "shwo", "exam.newcomer.theory"],
      "no command rung exam shwo.\nHint: Probably meant: rung exam show exam.newcomer.theory --home /w\n",
      "没有命令 rung exam shwo。\n提示：是不是想输入：rung exam show exam.newcomer.theory --home /w\n"
    ),
    (
      ["poeple", "add", "dora", "--name", "Dora Li"],
      "Hint: Probably meant: rung people add dora --name 'Dora Li'\n",
      "提示：是不是想输入：rung people add dora --name 'Dora Li'\n"
    ),
    (
      ["exam", "lst", "--home", "/w", "--all"],
      "no command rung exam lst.\nHint: Probably meant: rung exam list --all --home /w\n",
      "没有命令 rung exam lst。\n提示：是不是想输入：rung exam list --all --home /w\n"
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

  /// What every command takes, before its words and between them.
  @Test(arguments: [
    ["--json", "exam", "list"], ["exam", "--json", "list"], ["--lang", "zh", "--json", "exam", "list"],
    ["--lang=zh", "exam", "--quiet", "list", "--json"], ["--plain", "--no-color", "--json", "exam", "list"],
  ])
  func `options of every command may stand before it`(arguments: [String]) throws {
    let workshop = try Workshop.here
    let usual = try workshop.must(["exam", "list", "--json"], as: "ana")
    #expect(try workshop.must(arguments, as: "ana").output == usual.output)
  }

  @Test func `options before the command are those of the command, and help takes them too`() throws {
    let workshop = try Workshop.here
    let absent = try workshop.run(["--home", "/absent/workplace", "whoami"])
    #expect(absent.code == 4 && absent.complaint.contains("rung init --home /absent/workplace"))
    let other = try workshop.run(["--home", "/absent/workplace", "whoami", "--home", workshop.home.path])
    #expect(other.code == 0, "the later one counts: \(other.complaint)")
    #expect(try workshop.run(["--lang", "fr", "exam", "list"]).complaint.contains("--lang"))
    for arguments in [["--lang", "zh"], ["--lang", "zh", "--help"], ["--lang", "zh", "help"]] {
      #expect(try workshop.must(arguments).text.hasPrefix("概述："), "\(arguments)")
    }
    #expect(try workshop.must(["--lang", "zh", "exam"]).text.contains("用法：rung exam"))
    #expect(try workshop.must(["--lang", "zh", "help", "exam", "list"]).text.contains("用法：rung exam list"))
    #expect(try workshop.must(["--json", "--version"]).text == "0.1.0\n")
    let mistyped = try workshop.run(["--json", "exma", "list"])
    #expect(mistyped.code == 2)
    #expect(
      try JSONDecoder().decode(Trouble.self, from: Data(mistyped.complaint.utf8)).error.code
        == .commandUnknown)
    for arguments in [["--json"], ["exam", "--json"], ["--json", "exam", "--plain"]] {
      let run = try workshop.run(arguments)
      #expect(run.code == 2 && run.output.isEmpty, "\(arguments)")
      let error = try JSONDecoder().decode(Trouble.self, from: Data(run.complaint.utf8)).error
      #expect(error.code == .inputInvalid, "\(arguments)")
    }
    #expect(try workshop.must(["exam", "--json", "--help"]).text.contains("USAGE: rung exam"))
    let unknown = try workshop.run(["--absent", "exam", "list"])
    #expect(unknown.code == 2 && unknown.complaint.contains("--absent"))
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
    let again = try workshop.run(
      ["roleplay", "draw", "exam.newcomer.practical", "chen.yu"], as: "zhou.ting")
    #expect(again.code == 5 && again.complaint.contains("rung roleplay show \(drawn.rolePlay)"))
    #expect(!again.complaint.contains("exam result"))

    // At a terminal a slip is asked again.
    let terminal = try workshop.terminal(score, as: "zhou.ting", in: .english)
    try terminal.waitUntil(contains: "Levels of the 4 criteria", seconds: 300)
    terminal.type("3 4\r")
    try terminal.waitUntil(contains: "“3 4” gives no level for each", seconds: 300)
    terminal.type("3 4 2 3\r")
    try terminal.waitUntil(contains: "Global rating (", seconds: 300)
    terminal.type("good\r")
    try terminal.waitUntil(contains: "“good” cannot be taken as global rating.", seconds: 300)
    terminal.type("3\r")
    try terminal.waitUntil(contains: "Comment for the candidate", seconds: 300)
    terminal.type("calm and clear\r")
    #expect(try terminal.waitForExit(seconds: 300) == 0)
    for (language, said) in [(Language.english, "Comment on "), (.chinese, "的评语：")] {
      let show = ["roleplay", "show", drawn.rolePlay.text]
      let shown = try workshop.must(show, as: "zhou.ting", in: language)
      #expect(shown.text.contains("calm and clear") && shown.text.contains(said), "\(shown.text)")
      // The candidate reads it with the verdict.
      let early = try workshop.must(show, as: "chen.yu", in: language)
      #expect(!early.text.contains("calm and clear") && !early.text.contains(said), "\(early.text)")
    }
    let unended = try workshop.terminal(
      ["roleplay", "score", drawn.rolePlay.text, drawn.scenarios[1].scenario.text], as: "zhou.ting",
      in: .english)
    try unended.waitUntil(contains: "Levels of the 4 criteria", seconds: 300)
    unended.type("\u{4}")
    #expect(try unended.waitForExit(seconds: 300) == 2)
  }

  @Test(arguments: [Language.english, .chinese])
  func `a rating that is none says how ratings are written and where dimensions are listed`(
    language: Language
  ) throws {
    let run = try Workshop.here.run(
      [
        "probation", "review", "ana", "monthly", "1", "--rate", "quality", "--comment", "Good",
      ], as: "zhou.ting", in: language)
    #expect(run.code == 2 && run.complaint.contains("--rate quality=85"), "\(run.complaint)")
    #expect(run.complaint.contains("rung probation show ana\n"), "\(run.complaint)")
    let twice = Catalogue.of(language)("refusal.ratings.unfit", ["twice": .text("quality")])
    #expect(twice == (language == .chinese ? "quality 的评分给了不止一次。" : "quality is rated more than once."))
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
    let arguments: [Argument]?

    struct Argument: Decodable {
      let kind: String
      let isOptional: Bool
      let preferredName: Name?

      struct Name: Decodable {
        let name: String
      }
    }

    /// What it cannot do without: how many arguments, and which options.
    var needs: (positions: Int, options: [String]) {
      let needed = (arguments ?? []).filter { !$0.isOptional }
      return (
        needed.count { $0.kind == "positional" },
        needed.filter { $0.kind == "option" }.compactMap { $0.preferredName.map { "--" + $0.name } }
      )
    }

    func subcommand(_ name: String) -> Command? { subcommands?.first { $0.commandName == name } }

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

  @Test(arguments: [Catalogue.english, .chinese].map(Named.init))
  func `a command that a sentence names has all that it cannot do without`(named: Named) throws {
    let account = try Workshop.here.must(["--experimental-dump-help"])
    let root = try JSONDecoder().decode(Account.self, from: account.output).command
    var found = 0
    for key in named.catalogue.keys {
      // `{here}` stands where a command that is to be typed ends.
      let sentence = named.catalogue.leading("\u{1}")(key)
      for match in sentence.matches(of: #/rung ([^\u{1}\[\]|;：，。；]*?)\u{1}/#) {
        var words = match.1.split(separator: " ").map(String.init)[...]
        var command = root
        while let word = words.first, let next = command.subcommand(word) {
          command = next
          words.removeFirst()
        }
        #expect(command.subcommands == nil, "\(key): \(match.0)")
        let needs = command.needs
        #expect(Set(needs.options).isSubset(of: words), "\(key): \(match.0) needs \(needs.options)")
        let given = words.prefix { !$0.hasPrefix("--") }
        #expect(given.count >= needs.positions, "\(key): \(match.0) needs \(needs.positions) arguments")
        found += 1
      }
    }
    #expect(found > 60)
  }

  /// A catalogue whose name says which.
  struct Named: CustomTestStringConvertible, Sendable {
    let catalogue: Catalogue
    var testDescription: String { catalogue.language.rawValue }
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
