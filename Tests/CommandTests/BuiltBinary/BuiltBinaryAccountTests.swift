import Foundation
import RungAPI
import RungCore
import Testing

/// How somebody new comes to a password, and where their session is kept.
@Suite(.serialized, .timeLimit(.minutes(10)), .workshop(Workshop.fresh))
struct BuiltBinaryAccountTests {
  @Test func `a new person sets a password with the code that was printed for them`() throws {
    let workshop = try Workshop.here
    let added = try workshop.must(["people", "add", "dora", "--name", "Dora", "--staff-number", "D1"])
    let code = try #require(added.text.firstMatch(of: #/([a-z0-9]{4}-){3}[a-z0-9]{4}/#)?.0)
    #expect(added.text.contains("rung set-up dora"))
    // When it ends stands above the text to hand over, and in either language of that.
    #expect(added.text.matches(of: #/\d\d:\d\d \(Asia\/Shanghai\)/#).count == 3, "\(added.text)")
    let password = "dora sets her own words"
    let lines = "\(code)\n\(password)\n"
    let wrong = try workshop.run(
      ["set-up", "dora", "--code-stdin"], as: "dora", input: "aaaa-aaaa-aaaa-aaaa\n\(password)\n")
    #expect(wrong.code == 3 && wrong.text.isEmpty)
    let common = try workshop.run(
      ["set-up", "dora", "--code-stdin"], as: "dora", input: "\(code)\nPassword2026!\n")
    #expect(common.code == 2 && common.complaint.hasPrefix("Not done: "))
    try workshop.must(["set-up", "dora", "--code-stdin"], as: "dora", input: lines)
    let known = try workshop.must(["whoami", "--json"], as: "dora")
    #expect(try known.reply(WhoAmI.Reply.self).person.login == "dora")
    let again = try workshop.run(["set-up", "dora", "--code-stdin"], as: "dora", in: .chinese, input: lines)
    #expect(again.code == 3 && again.complaint.hasPrefix("未执行："))
    let reset = try workshop.must(["people", "reset-password", "dora", "--reason", "lost", "--json"])
    #expect(try reset.reply(ResetPassword.Reply.self).login == "dora")
    #expect(try workshop.run(["whoami"], as: "dora").code == 3)
  }

  @Test func `tokens are kept in a file that nobody else can read, one for each place`() throws {
    let workshop = try Workshop.here
    let file = URL(filePath: workshop.environment(of: "ana")["XDG_STATE_HOME"] ?? "")
      .appending(path: "rung").appending(path: "sessions.json")
    let rights = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    #expect(rights == 0o600)
    let folder = try FileManager.default.attributesOfItem(atPath: file.deletingLastPathComponent().path)
    #expect(folder[.posixPermissions] as? Int == 0o700)
    let tokens = try JSONDecoder().decode([String: KeptSession].self, from: Data(contentsOf: file))
    #expect(tokens.keys.contains(workshop.home.path))
  }

  @Test func `the interface is described in OpenAPI`() throws {
    let run = try Workshop.here.must(["openapi"])
    let document = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    #expect((document["openapi"] as? String)?.hasPrefix("3.1") == true)
    #expect((document["paths"] as? [String: Any])?.count ?? 0 > RequestList.all.count)
  }

  @Test func `a certificate without its key is refused, and so is one that cannot be read`() throws {
    let workshop = try Workshop.here
    for arguments in [["--tls-certificate", "/absent.pem"], ["--tls-certificate", "/a", "--tls-key", "/b"]] {
      let run = try workshop.run(["serve", "--port", "0"] + arguments)
      #expect(run.code == 2 && run.complaint.hasPrefix("Not done: "), "\(run.complaint)")
    }
  }
}
