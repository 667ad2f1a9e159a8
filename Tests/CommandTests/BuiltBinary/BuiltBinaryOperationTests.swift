import Foundation
import RungAPI
import RungCore
import Testing

/// Backups, drills, the doctor, rosters and the audit, as an operator types them.
@Suite(.serialized, .timeLimit(.minutes(10)), .workshop(Workshop.fresh))
struct BuiltBinaryOperationTests {
  private struct Checks: Decodable {
    struct Check: Decodable {
      let code: String
      let state: String
    }
    let checks: [Check]
  }

  @Test(arguments: [["init"], ["backup", "b"], ["restore", "b"], ["drill"], ["serve"]])
  func `what is done at the folder is refused where a server is named`(command: [String]) throws {
    let folder = try BuiltProgram.newFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try BuiltProgram.run(
      command + ["--server", "https://hall:8443", "--json"], environment: ["XDG_DATA_HOME": folder.path],
      from: folder)
    #expect(run.code == 2 && run.complaint.contains("folder.needed"), "\(run.complaint)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func `a backup is made, drilled and restored, and never over a workplace`() throws {
    let workshop = try Workshop.here
    let shelf = workshop.folder.appending(path: "shelf")
    try FileManager.default.createDirectory(at: shelf, withIntermediateDirectories: true)
    try workshop.must(["backup", shelf.path, "--keep", "2"])
    let drilled = try workshop.must(["drill", shelf.path, "--scratch", workshop.folder.path])
    #expect(drilled.text.contains("The drill succeeded"))
    try workshop.must(["drill", "--scratch", workshop.folder.path, "--lang", "zh"])
    let over = try workshop.run(["restore", shelf.path])
    #expect(over.code == 5 && over.text.isEmpty)
    let home = workshop.folder.appending(path: "restored").path
    let restored = try workshop.must(["restore", shelf.path, "--home", home])
    #expect(restored.text.contains("rung doctor --home \(home), then rung serve --home \(home)."))
    let login = try workshop.run(["people", "list", "--home", home])
    #expect(login.code == 3 && login.complaint.contains("rung login USER --home \(home)\n"))
    let left = try FileManager.default.contentsOfDirectory(atPath: workshop.folder.path)
    #expect(!left.contains { $0.contains("drill") || $0.hasPrefix(".") })
    let missing = try workshop.run(["drill", workshop.folder.appending(path: "nothing").path])
    #expect(missing.code == 4)
    let log = try workshop.must(["audit", "log", "--operation", "workplace.backup", "--json"])
    #expect(try log.reply(ListAudit.Reply.self).entries.map(\.caller) == ["operator"])
    try FileManager.default.removeItem(atPath: home)
  }

  @Test func `the doctor finds what is amiss and says how to mend it`() throws {
    let workshop = try Workshop.here
    func doctor(_ more: [String] = []) throws -> (code: Int32, states: [String: String]) {
      let run = try workshop.run(["doctor", "--json"] + more)
      let checks = try run.reply(Checks.self).checks
      return (run.code, Dictionary(checks.map { ($0.code, $0.state) }, uniquingKeysWith: { $1 }))
    }
    let well = try doctor()
    #expect(well.code == 0)
    for code in [
      "rights.sound", "key.sound", "schema.sound", "database.sound", "anchor.sound", "session.sound",
    ] {
      #expect(well.states[code] == "ok", "\(code)")
    }
    let key = workshop.home.appending(path: "rung.key").path
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key)
    let open = try doctor()
    #expect(open.code == 1 && open.states["rights.open"] == "fault" && open.states["rights.sound"] == nil)
    for language in ["en", "zh"] {
      let told = try workshop.run(["doctor", "--lang", language])
      #expect(told.code == 1 && told.text.contains("chmod go= \(key)"))
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key)
    #expect(try doctor(["--home", "/nowhere/at/all"]).states["workplace.absent"] == "fault")
    let silent = try doctor(["--server", "http://127.0.0.1:1"])
    #expect(silent.code == 1 && silent.states["server.silent"] == "fault")
  }

  @Test func `a second server is refused while commands work beside the first`() throws {
    let workshop = try Workshop.here
    let served = try Served(workshop)
    let second = try workshop.run(["serve", "--port", "0"])
    #expect(second.code == 5 && second.complaint.contains("Another server works at"))
    try workshop.must(["people", "list"])
    let doctor = try workshop.run(["doctor", "--server", served.url, "--json"])
    let checks = try doctor.reply(Checks.self).checks
    #expect(doctor.code == 0 && checks.contains { $0.code == "skew.sound" }, "\(doctor.text)")
    #expect(served.stop() == 0)
    let again = try Served(workshop)
    #expect(again.stop() == 0)
  }

  @Test func `a roster of a Chinese spreadsheet is tried, taken, and its codes are kept from others`() throws
  {
    let workshop = try Workshop.here
    let roster = workshop.folder.appending(path: "roster.csv")
    // 登录名,姓名,工号,角色 / liu.yang,刘洋,E901,学员 / zhou.ting,周婷婷,E1, in GB 2312.
    let digits = Array(
      ("b5c7c2bcc3fb2cd0d5c3fb2cb9a4bac52cbdc7c9ab0d0a6c69752e79616e672cc1f5d1f32c453930312cd1a7"
        + "d4b10d0a7a686f752e74696e672cd6dce6c3e6c32c45312c0d0a").utf8)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { place in
      UInt8(String(decoding: digits[place...(place + 1)], as: UTF8.self), radix: 16)
    }
    try Data(bytes).write(to: roster)
    let dry = try workshop.must(["people", "import", roster.path, "--dry-run"], in: .chinese)
    #expect(dry.text.contains("GB18030") && dry.text.contains("刘洋") && dry.text.contains("周婷婷"))
    let codes = workshop.folder.appending(path: "codes.csv").path
    let done = try workshop.must([
      "people", "import", roster.path, "--codes", codes, "--json", "--address", "https://exams.example.com",
    ])
    let rights = try FileManager.default.attributesOfItem(atPath: codes)[.posixPermissions] as? Int
    #expect(rights == 0o600)
    let text = try String(contentsOfFile: codes, encoding: .utf8)
    let line = try #require(text.split(separator: "\r\n").dropFirst().first)
    let fields = line.split(separator: ",")
    #expect(fields.first == "liu.yang" && fields.count > 5)
    // The text to paste says the same in both languages.
    let commands = text.split(separator: "\n").map { $0.drop { $0 == " " } }
      .filter { $0 == "rung set-up liu.yang --server https://exams.example.com" }
    #expect(commands.count == 2)
    #expect(text.split(separator: fields[3]).count == 4, "the code as a cell, and in either language")
    #expect(text.contains("刘洋，您好") && text.contains("刘洋: your account"))
    #expect(!done.text.contains(fields[3]) && !done.complaint.contains(fields[3]))
    let twice = try workshop.run(["people", "import", roster.path, "--codes", codes])
    #expect(twice.code == 2, "codes are never written over")
    #expect(twice.complaint.contains("a file \(codes) already") && twice.complaint.contains("Name another"))
    try Data("login,name,staff number\nX,Eve,E902\nliu.yang,Liu,E903\n".utf8).write(to: roster)
    let refused = try workshop.run(["people", "import", roster.path])
    #expect(refused.code == 1)
    #expect(refused.text.contains("roster.csv:2: ") && refused.text.contains("roster.csv:3: "))
    #expect(try !workshop.must(["people", "list"]).text.contains("Eve"))
  }

  struct Edit: Sendable, CustomTestStringConvertible {
    let statement: String
    let kind: String
    /// `nil` where any will do.
    var row: String?
    var testDescription: String { statement }
  }

  static let edits = [
    Edit(
      statement: "UPDATE workplace SET value = 'no' WHERE name = 'is-sandbox'", kind: "summary-wrong",
      row: "workplace is-sandbox"),
    Edit(
      statement: "UPDATE content SET review = 'returned' WHERE id = 'exam.newcomer.theory'",
      kind: "summary-wrong",
      row: "content exam exam.newcomer.theory"),
    Edit(
      statement: "UPDATE item SET level = 4 - level WHERE id = (SELECT min(id) FROM item WHERE level <> 2)",
      kind: "summary-wrong"),
    Edit(statement: "DELETE FROM role_grant WHERE fact = 2", kind: "row-missing", row: "role_grant 2"),
    Edit(statement: "UPDATE person_identity SET name = 'Eve' WHERE login = 'ana'", kind: "row-changed"),
  ]

  @Test(arguments: edits) func `what was done with the sqlite3 tool is named`(edit: Edit) throws {
    let tool = URL(filePath: "/usr/bin/sqlite3")
    guard FileManager.default.isExecutableFile(atPath: tool.path) else {
      print("skipped: there is no sqlite3 here")
      return
    }
    let workshop = try Workshop.here
    let copy = workshop.folder.appending(path: "spoilt")
    try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: copy) }
    let backup = copy.appending(path: "backup").path
    let home = copy.appending(path: "home").path
    try workshop.must(["backup", backup])
    let again = try workshop.run(["backup", backup])
    #expect(again.code == 2 && again.complaint.contains(backup), "\(again.complaint)")
    try workshop.must(["restore", backup, "--home", home])
    let edited = try BuiltProgram.run(
      tool, [home + "/rung.sqlite", edit.statement], environment: ["PATH": "/usr/bin:/bin"])
    #expect(edited.code == 0, "\(edited.complaint)")
    try workshop.logIn("admin", ["--home", home])
    let run = try workshop.run(["audit", "verify", "--json", "--home", home])
    let fault = try run.reply(VerifyAudit.Reply.self).fault
    #expect(run.code == 1 && fault?.kind == edit.kind, "\(run.text)")
    if let row = edit.row { #expect(fault?.row == row) }
  }
}
