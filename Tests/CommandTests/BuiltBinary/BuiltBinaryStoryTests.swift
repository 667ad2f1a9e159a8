import Foundation
import RungAPI
import RungCore
import Testing

/// The end of a training: who is certified and why, the certificate, the export and the audit chain.
@Suite(.serialized, .timeLimit(.minutes(20)), .workshop(Workshop.demonstrated))
struct BuiltBinaryStoryTests {
  private static let certification = "certification.agent"
  private static let sqlite = "/usr/bin/sqlite3"

  struct Asked: CustomTestStringConvertible, Sendable {
    let login: String
    let language: Language
    let isMet: Bool
    let verdict: String
    let attendance: String
    let theory: String
    let practical: String
    var testDescription: String { "\(login), \(language.rawValue)" }
  }

  static let asked = [
    Asked(
      login: "chen.yu", language: .english, isMet: true,
      verdict: "Everything that the certification requires is met.", attendance: "✓ met — Attendance on",
      theory: "✓ met — Newcomers' theory exam:", practical: "✓ met — Newcomers' practical exam:"),
    Asked(
      login: "chen.yu", language: .chinese, isMet: true, verdict: "认证条件已全部达到。", attendance: "✓ 达到 — ",
      theory: "✓ 达到 — 《新人上岗理论考试》", practical: "✓ 达到 — 《新人上岗实操考试》"),
    Asked(
      login: "guo.tao", language: .english, isMet: false,
      verdict: "Something that the certification requires is missing.",
      attendance: "✓ met — Attendance on", theory: "✗ missed — Newcomers' theory exam:",
      practical: "✗ missed — Newcomers' practical exam:"),
    Asked(
      login: "guo.tao", language: .chinese, isMet: false, verdict: "认证条件尚未全部达到。", attendance: "✓ 达到 — ",
      theory: "✗ 未达到 — 《新人上岗理论考试》", practical: "✗ 未达到 — 《新人上岗实操考试》"),
  ]

  private func why(_ login: String) throws -> (code: Int32, reply: ExplainCertification.Reply) {
    let run = try Workshop.here.run(["why", login, Self.certification, "--json"], as: "han.mei")
    return (run.code, try run.reply(ExplainCertification.Reply.self))
  }

  /// The record that a reason names.
  private func record(_ reason: Reason) throws -> String {
    guard case .text(let record)? = reason.details["record"] else {
      throw BuiltProgram.Failed(description: "no record in \(reason)")
    }
    return record
  }

  @Test(arguments: asked)
  func `why names each rule, its evidence and the verdict`(asked: Asked) throws {
    let run = try Workshop.here.run(
      ["why", asked.login, Self.certification], as: "han.mei", in: asked.language)
    #expect(run.code == (asked.isMet ? 0 : 1) && run.complaint.isEmpty)
    for part in [asked.verdict, asked.attendance, asked.theory, asked.practical] {
      #expect(run.text.contains(part), "\(run.text)")
    }
    let (code, reply) = try why(asked.login)
    #expect(code == run.code && reply.decision.outcome == asked.isMet)
    let reasons = reply.decision.because
    #expect(reasons.map(\.code.bearing) == (asked.isMet ? [.met, .met, .met] : [.met, .missed, .missed]))
    // A record's name may be broken at the end of a line.
    let unbroken = run.text.filter { $0 != "\n" }
    for reason in reasons.dropFirst() { #expect(unbroken.contains(try record(reason))) }
    for certificate in reply.held { #expect(run.text.contains(certificate.number)) }
    #expect(reply.held.count == (asked.isMet ? 1 : 0))
  }

  @Test(arguments: [Language.english, .chinese])
  func `a practical exam that was passed has its result`(language: Language) throws {
    let run = try Workshop.here.must(
      ["exam", "result", "exam.newcomer.practical"], as: "chen.yu", in: language)
    let said =
      language == .chinese ? ["第 1 次考试", "96.25/100", "合格。"] : ["sitting 1", "96.25/100", "Passed."]
    for part in said + ["rung roleplay show "] { #expect(run.text.contains(part), "\(run.text)") }
  }

  @Test func `a certificate proves itself without a workplace`() throws {
    let workshop = try Workshop.here
    let number = try #require(try why("chen.yu").reply.held.first?.number)
    let folder = try BuiltProgram.newFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "certificate.json")
    try workshop.must(["certificate", "show", number, "--output", file.path], as: "han.mei")
    let bytes = try Data(contentsOf: file)
    #expect(try workshop.must(["certificate", "show", number], as: "han.mei").output == bytes)
    let again = try workshop.run(
      ["certificate", "show", number, "--output", file.path, "--json"], as: "han.mei")
    #expect(again.code == 2 && again.complaint.contains("file.exists"), "\(again.complaint)")

    func verify(_ more: String...) throws -> BuiltProgram.Finished {
      try BuiltProgram.run(["certificate", "verify", file.path] + more, environment: [:], from: folder)
    }
    let genuine = try verify()
    #expect(genuine.code == 0 && genuine.complaint.isEmpty)
    // Before all else that it has no standing.
    #expect(genuine.lines[0].hasPrefix("SANDBOX: a practice certificate with no standing."))
    #expect(genuine.lines[1] == "The certificate is genuine: nothing in it was changed.")
    #expect(
      genuine.text.contains(number) && genuine.text.contains("陈雨") && genuine.text.contains("SANDBOX: "))
    #expect(try verify("--lang", "zh").code == 0)
    #expect(try verify("--key", String(repeating: "0", count: 64)).code == 1)

    for place in stride(from: 0, to: bytes.count, by: 97) {
      var changed = bytes
      changed[changed.startIndex + place] ^= 1
      try changed.write(to: file)
      let refused = try verify()
      #expect(refused.code == 1, "byte \(place)")
      #expect(!refused.text.contains("genuine") && !refused.text.contains(number), "byte \(place)")
    }
  }

  @Test func `what the record says today is told beside the file, here and by a server`() throws {
    let workshop = try Workshop.here
    let number = try #require(try why("chen.yu").reply.held.first?.number)
    let file = workshop.folder.appending(path: "asked.json")
    try workshop.must(["certificate", "show", number, "--output", file.path], as: "han.mei")
    let home = workshop.folder.appending(path: "asked")
    try FileManager.default.copyItem(at: workshop.home, to: home)
    let place = ["--home", home.path]
    try workshop.logIn("han.mei", place)
    let served = try Served(workshop, home: home)
    // Somebody without a session, as whoever is shown the certificate may be.
    func verify(_ more: [String], in language: Language = .english) throws -> BuiltProgram.Finished {
      try workshop.run(["certificate", "verify", file.path] + more, as: "nobody", in: language)
    }
    /// Both ways, which have to say the same.
    func verify(_ code: Int32, _ language: Language, _ sentences: [String]) throws {
      let runs = try [place, ["--server", served.url]].map { try verify($0, in: language) }
      for run in runs {
        #expect(run.code == code && run.complaint.isEmpty, "\(run.complaint)")
        for sentence in sentences { #expect(run.text.contains(sentence), "\(run.text)") }
      }
      #expect(runs[0].text == runs[1].text)
    }
    try verify(0, .english, ["File and record were asked", "Record: in force."])
    try verify(0, .chinese, ["文件和记录均已核验", "记录：有效。"])
    #expect(try verify(place + ["--json"]).text.contains(#""isInForce":true,"issuer":"#))
    // Genuine, and to no avail on that day.
    for (clock, said) in [
      ("2026-01-05T04:00:00Z", "Record: not in force yet."), ("2040-01-05T04:00:00Z", "Record: expired."),
    ] {
      let run = try workshop.run(
        ["certificate", "verify", file.path] + place, as: "nobody", at: clock)
      #expect(run.code == 1 && run.text.contains("genuine") && run.text.contains(said), "\(run.text)")
      let json = try workshop.run(
        ["certificate", "verify", file.path, "--json"] + place, as: "nobody", at: clock)
      #expect(json.code == 1 && json.text.contains(#""isInForce":false,"issuer":"#))
    }
    try workshop.must(
      ["certificate", "revoke", number, "--reason", "someone else sat"] + place, as: "han.mei")
    try verify(1, .english, ["genuine", "File and record were asked", "Record: revoked on "])
    try verify(1, .chinese, ["证书真实", "文件和记录均已核验", "撤销，没有认证效力"])
    let json = try [place, ["--server", served.url]].map { try verify($0 + ["--json"]) }
    #expect(json[0].output == json[1].output && json.map(\.code) == [1, 1])
    #expect(
      json[0].text.contains(#""asked":"file-and-record""#) && json[0].text.contains(#""state":"revoked""#))
    // At the top, and in what the record says.
    #expect(json[0].text.split(separator: #""isInForce":false"#, omittingEmptySubsequences: false).count == 3)
    // The file itself was sealed before, and cannot know.
    let alone = try verify(place + ["--file-alone"])
    #expect(alone.code == 0 && alone.text.contains("The file alone was asked"), "\(alone.text)")
    let unasked = try verify(place + ["--file-alone", "--json"]).text
    #expect(unasked.contains(#""asked":"file""#) && !unasked.contains("isInForce"))
    // Another workplace than the issuer's has nothing to say, and says so.
    let other = workshop.folder.appending(path: "other")
    try workshop.must(
      ["init", "--sandbox", "--zone", "Asia/Shanghai", "--password-stdin", "--home", other.path],
      input: "a password of another workplace")
    let stranger = try verify(["--home", other.path])
    #expect(stranger.code == 0 && stranger.text.contains("signed by another workplace"), "\(stranger.text)")
    // A record that was named and cannot be reached is a failure, after what the file alone says.
    #expect(served.stop() == 0)
    let unreached = try verify(["--server", served.url])
    #expect(unreached.code == 6 && unreached.text.contains("The file alone was asked"))
    #expect(try verify(["--home", workshop.folder.appending(path: "none").path]).code == 4)
  }

  static let columns = [
    "number", "staff_number", "holder", "login", "certification", "version", "title_zh", "title_en",
    "awarded",
    "valid_from", "valid_until", "grace_ends", "state", "sandbox", "attendance_percent", "theory_score",
    "theory_full", "theory_sitting", "practical_score", "practical_sitting", "as_of", "audit_head",
    "under_review",
  ]

  @Test func `item analysis says the same as a table, as JSON and as CSV`() throws {
    let workshop = try Workshop.here
    let report = ["report", "items", "exam.newcomer.theory"]
    let reply = try workshop.must(report + ["--json"], as: "han.mei").reply(ReportItems.Reply.self)
    let items = reply.analysis.items
    #expect(reply.analysis.papers == 16 && items.count > 100)

    let csv = try workshop.must(report + ["--format", "csv"], as: "han.mei")
    #expect(csv.output.starts(with: [0xEF, 0xBB, 0xBF]))
    let rows = String(decoding: csv.output.dropFirst(3), as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    #expect(
      rows[0] == [
        "item", "version", "count", "difficulty", "discrimination", "alpha_if_dropped", "median_seconds",
        "omitted", "options", "verdicts",
      ])
    #expect(rows.dropFirst().map { $0[0] } == items.map(\.item.text))
    #expect(rows.dropFirst().map { $0[2] } == items.map { String($0.count) })

    for (language, papers, difficulty) in [
      (Language.english, "Marked papers: 16", "Difficulty"), (.chinese, "16", "难度"),
    ] {
      let table = try workshop.must(report, as: "han.mei", in: language)
      #expect(table.text.contains(papers) && table.text.contains(difficulty), "\(table.text)")
      let listed = Set(table.lines.compactMap { $0.split(separator: " ").first.map(String.init) })
      for item in items { #expect(listed.contains(item.item.text), "\(item.item)") }
    }
    #expect(try workshop.run(report, as: "chen.yu").code == 3)
    #expect(try workshop.run(["report", "items", "exam.none"], as: "han.mei").code == 4)
  }

  @Test func `the export has its columns in both forms`() throws {
    let workshop = try Workshop.here
    let export = ["export", "certifications", "--as-of", "2026-06-30"]
    let head = try workshop.must(export + ["--json"], as: "han.mei")
      .reply(ExportCertifications.Reply.self).auditHead.hex
    let golden: [String: String] = [
      "number": "SANDBOX-2026-000001", "staff_number": "E1008", "holder": "陈雨", "login": "chen.yu",
      "certification": "certification.agent", "version": "1", "title_zh": "客服专员上岗认证",
      "title_en": "Certified customer-service agent", "valid_from": "2026-03-23", "valid_until": "2028-03-22",
      "grace_ends": "2028-04-21", "state": "valid", "sandbox": "true", "theory_full": "100",
      "theory_sitting": "1", "practical_score": "96.25", "practical_sitting": "1", "as_of": "2026-06-30",
      "audit_head": head, "under_review": "false",
    ]

    let csv = try workshop.must(export + ["--format", "csv"], as: "han.mei")
    #expect(csv.output.starts(with: [0xEF, 0xBB, 0xBF]))
    let rows = String(decoding: csv.output.dropFirst(3), as: UTF8.self)
      .split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
    #expect(rows[0] == Self.columns)
    #expect(rows.count == 11 && rows.allSatisfy { $0.count == Self.columns.count })
    let first = Dictionary(uniqueKeysWithValues: zip(Self.columns, rows[1]))
    for (column, value) in golden { #expect(first[column] == value, "\(column)") }

    let lines = try workshop.must(export + ["--format", "jsonl"], as: "han.mei").lines.dropLast()
    #expect(lines.count == 10)
    for (line, row) in zip(lines, rows.dropFirst()) {
      let keys = line.matches(of: #/[{,]"([a-z_]+)":/#).map { String($0.1) }
      #expect(keys == Self.columns)
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["number"] as? String == row[0] && object?["holder"] as? String == row[2])
      #expect(object?["sandbox"] as? Bool == true)
    }
    #expect(csv.complaint.contains(head))
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: sqlite), "\(sqlite) is not there to change a row with")
  )
  func `a row changed outside is named`() throws {
    let workshop = try Workshop.here
    let sound = try workshop.run(["audit", "verify"], as: "han.mei")
    #expect(sound.code == 0 && sound.lines[0].hasPrefix("The audit chain is sound."))

    let home = workshop.folder.appending(path: "changed")
    try FileManager.default.copyItem(at: workshop.home, to: home)
    let place = ["--home", home.path]
    try workshop.logIn("han.mei", place)
    #expect(try workshop.run(["audit", "verify"] + place, as: "han.mei").code == 0)
    let change = """
      update attendance set presence = iif(presence = 'absent', 'present', 'absent')
      where fact = (select max(fact) from attendance) returning fact;
      """
    let edit = try BuiltProgram.run(
      URL(filePath: Self.sqlite), [home.appending(path: "rung.sqlite").path, change], environment: [:])
    try #require(edit.code == 0, "\(edit.complaint)")
    let row = "attendance \(edit.lines[0])"

    let english = try workshop.run(["audit", "verify"] + place, as: "han.mei")
    #expect(english.code == 1)
    #expect(english.lines[0].hasPrefix("Record \(row), written in entry "), "\(english.text)")
    let chinese = try workshop.run(["audit", "verify"] + place, as: "han.mei", in: .chinese)
    #expect(chinese.code == 1 && chinese.text.contains("记录 \(row)"), "\(chinese.text)")
    let json = try workshop.run(["audit", "verify", "--json"] + place, as: "han.mei")
    let fault = try json.reply(VerifyAudit.Reply.self).fault
    #expect(json.code == 1 && fault?.row == row)
  }

  @Test func `what was done to one person is told apart from what they did`() throws {
    let workshop = try Workshop.here
    func operations(_ more: String...) throws -> [String] {
      try workshop.must(["audit", "log", "--count", "1000", "--json"] + more, as: "han.mei")
        .reply(ListAudit.Reply.self).entries.map(\.operation)
    }
    let about = try operations("--about", "chen.yu")
    let did = try operations("--person", "chen.yu")
    for operation in ["people.add", "cohort.enrol", "roleplay.draw", "certificate.award"] {
      #expect(about.contains(operation) && !did.contains(operation), "\(operation) in \(about)")
    }
    // One's own attempt is one's deed as well.
    #expect(about.contains("attempt.submit") && did.contains("attempt.submit"))
    #expect(try !operations("--about", "han.mei").contains("certificate.award"))
    let award = ["audit", "log", "--about", "chen.yu", "--operation", "certificate.award"]
    for language in [Language.english, .chinese] {
      let table = try workshop.must(award, as: "han.mei", in: language)
      #expect(table.lines.count { $0.contains(" certificate.award ") } == 1, "\(table.text)")
    }
    #expect(try workshop.run(["audit", "log", "--about", "absent"], as: "han.mei").code == 4)
  }

  @Test func `every reading command prints one line of JSON with sorted keys`() throws {
    let workshop = try Workshop.here
    let reply = try why("chen.yu").reply
    let rolePlay = try record(try #require(reply.decision.because.last))
    let number = try #require(reply.held.first?.number)
    let certificate = workshop.home.appending(path: "certificate.json").path
    let commands: [(login: String, line: String)] = [
      ("admin", "whoami"), ("chen.yu", "today"), ("zhou.ting", "today"), ("han.mei", "people list"),
      ("han.mei", "people show chen.yu"), ("han.mei", "content list"),
      ("zhou.ting", "content show exam.newcomer.theory"), ("admin", "content schema"),
      ("admin", "content check Curriculum Exams"), ("han.mei", "cohort show spring-2026"),
      ("han.mei", "timetable show spring-2026"), ("han.mei", "attendance report spring-2026"),
      ("chen.yu", "exam list"), ("chen.yu", "exam show exam.newcomer.theory"),
      ("han.mei", "exam result --person chen.yu"), ("admin", "exam states"),
      ("admin", "roles"), ("zhou.ting", "mark queue"), ("zhou.ting", "roleplay show \(rolePlay)"),
      ("zhou.ting", "roleplay rubric \(rolePlay)"), ("han.mei", "probation show chen.yu"),
      ("han.mei", "certificate list"), ("han.mei", "certificate show \(number)"),
      ("admin", "certificate verify \(certificate)"), ("chen.yu", "why chen.yu certification.agent"),
      ("han.mei", "export certifications"), ("han.mei", "audit verify"),
    ]
    for (login, line) in commands {
      let run = try workshop.run(line.split(separator: " ").map(String.init) + ["--json"], as: login)
      #expect(run.code == 0 && run.complaint.isEmpty, "\(line): \(run.complaint)")
      #expect(run.lines.count == 2 && run.lines.last == "", "\(line)")
      #expect(throws: Never.self, "\(line)") { try JSONSerialization.jsonObject(with: run.output) }
      #expect(KeyOrder.fault(in: run.text) == nil, "\(line)")
    }
  }

  @Test(
    arguments: [
      ["export", "certifications"], ["certificate", "show", "SANDBOX-2026-000001"],
      ["content", "list", "--json"],
      ["whoami"], ["--version"], ["--help"],
    ])
  func `output that cannot be written is a failure`(arguments: [String]) throws {
    let run = try BuiltProgram.run(
      URL(filePath: "/bin/sh"),
      ["-c", "exec \"$@\" >/dev/full", "sh", BuiltProgram.url().path] + arguments,
      environment: Workshop.here.environment(of: "han.mei"))
    #expect(run.code == 6)
    let said =
      arguments.contains("--json")
      ? #"{"error":{"code":"storage.failed","#
      : "Not done: Reading or writing failed: standard output does not take it."
    #expect(run.complaint.hasPrefix(said), "\(run.complaint)")
  }

  /// The program, writing to a pipe that nobody reads; the code that a shell tells, and what it complained of.
  private func unread(
    _ arguments: [String], as login: String = "han.mei", isIgnoring: Bool
  ) throws -> (code: String, complaint: String) {
    let workshop = try Workshop.here
    let pipe = workshop.folder.appending(path: "unread-\(UUID().uuidString)").path
    // A writing end needs a reading one to be opened; then that is closed.
    let script = """
      mkfifo "$0"; exec 3<>"$0" 4>"$0" 3<&-; \(isIgnoring ? "trap '' PIPE" : ":"); "$@" >&4 4>&-; echo $?
      """
    let run = try BuiltProgram.run(
      URL(filePath: "/bin/sh"), ["-c", script, pipe, BuiltProgram.url().path] + arguments,
      environment: workshop.environment(of: login))
    return (run.text, run.complaint)
  }

  @Test(arguments: [true, false])
  func `a reader that closes early ends a command without a word`(isIgnoring: Bool) throws {
    let workshop = try Workshop.here
    let served = try Served(workshop)
    try workshop.logIn("han.mei", ["--server", served.url])
    for arguments in [
      ["exam", "states"], ["audit", "log"], ["audit", "log", "--json"], ["export", "certifications"],
      ["certificate", "show", "SANDBOX-2026-000001"],
      ["report", "items", "exam.newcomer.theory", "--format", "csv"], ["--version"], ["--help"],
      ["audit", "log", "--server", served.url], ["export", "certifications", "--server", served.url],
      // The answer is no, and nobody hears it.
      ["why", "guo.tao", Self.certification],
    ] {
      let (code, complaint) = try unread(arguments, isIgnoring: isIgnoring)
      #expect(code == "141\n" && complaint.isEmpty, "\(arguments): \(code)\(complaint)")
    }
    // What would go on for ever ends, too.
    let monitor = try unread(
      ["exam", "monitor", "exam.newcomer.theory", "--every", "1"], as: "zhou.ting", isIgnoring: isIgnoring)
    #expect(monitor.code == "141\n" && monitor.complaint.isEmpty)
    // What was to be done is done, whoever reads of it.
    let file = workshop.folder.appending(path: "unread.csv")
    let whole = try unread(["export", "certifications", "--output", file.path], isIgnoring: isIgnoring)
    #expect(whole.code == "0\n")
    #expect(try Data(contentsOf: file).starts(with: [0xEF, 0xBB, 0xBF]))
    // A refusal says why, and prints nothing that could be missed.
    let refused = try unread(["people", "show", "absent"], isIgnoring: isIgnoring)
    #expect(refused.code == "4\n" && refused.complaint.hasPrefix("Not done: "))
  }
}
