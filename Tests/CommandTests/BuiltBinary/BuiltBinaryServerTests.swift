import Foundation
import RungAPI
import RungCore
import RungTestSupport
import Testing

/// The same commands at a server and in the workplace itself.
@Suite(.serialized, .timeLimit(.minutes(10)), .workshop(Workshop.fresh))
struct BuiltBinaryServerTests {
  @Test func `replies are the same bytes`() throws {
    let workshop = try Workshop.here
    let served = try Served(workshop)
    let server = ["--server", served.url]
    let stranger = try workshop.run(["people", "list"] + server)
    #expect(stranger.code == 3 && stranger.text.isEmpty)
    #expect(stranger.complaint.contains("rung login USER --server \(served.url)\n"))
    for login in ["admin", "ana"] { try workshop.logIn(login, server) }
    let questions: [(login: String, arguments: [String], code: Int32)] = [
      ("admin", ["people", "list"], 0), ("admin", ["content", "list"], 0), ("ana", ["exam", "list"], 0),
      ("ana", ["today"], 0), ("ana", ["why", "ana", "certification.agent"], 1),
      ("admin", ["why", "chen.yu", "certification.agent"], 1), ("ana", ["people", "list"], 3),
      ("ana", ["exam", "take", "exam.absent", "--answers", "-"], 4),
    ]
    for question in questions {
      let arguments = question.arguments + ["--json"]
      let here = try workshop.run(arguments, as: question.login)
      let there = try workshop.run(arguments + server, as: question.login)
      #expect(here.code == question.code && there.code == question.code, "\(arguments)")
      #expect(here.output == there.output && here.complaint == there.complaint, "\(arguments)")
      #expect(here.output.isEmpty == (question.code > 1), "\(arguments)")
    }
    #expect(served.stop() == 0)
    let gone = try workshop.run(["people", "list"] + server)
    #expect(gone.code == 6 && gone.complaint.contains(served.url))
  }

  @Test func `times are told in the workplace's zone, here and at a server, and JSON has them in UTC`() throws
  {
    let workshop = try Workshop.here
    let served = try Served(workshop)
    let server = ["--server", served.url]
    let login = try workshop.logIn("zhou.ting", server)
    #expect(login.text.contains("(Asia/Shanghai)"), "\(login.text)")
    for place in [[], server] {
      let told = try workshop.must(["audit", "log", "--count", "1"] + place, as: "zhou.ting")
      let data = try workshop.must(["audit", "log", "--count", "1", "--json"] + place, as: "zhou.ting")
      let entry = try #require(try data.reply(ListAudit.Reply.self).entries.first)
      let there = entry.instant.adding(seconds: 8 * 3600).description
      let wall = "\(there.prefix(10)) \(there.dropFirst(11).prefix(5)) (Asia/Shanghai)"
      #expect(told.text.contains(wall), "\(told.text)")
      #expect(data.text.contains("\"instant\":\"\(entry.instant)\"") && data.text.contains("Z\""))
      let day = String(there.prefix(10))
      let ofDay = try workshop.must(
        ["audit", "log", "--from", day, "--until", day, "--count", "1", "--json"] + place, as: "zhou.ting")
      #expect(try ofDay.reply(ListAudit.Reply.self).entries.first?.number == entry.number)
    }
    #expect(served.stop() == 0)
  }

  @Test(arguments: [["audit", "log", "--from", "2026-01-01", "--count", "1"], ["whoami"]])
  func `a session that was kept without the zone still counts, and has it from when it is told`(
    learning: [String]
  ) throws {
    let workshop = try Workshop.here
    let served = try Served(workshop)
    let server = ["--server", served.url]
    try workshop.logIn("zhou.ting", server)
    let file = workshop.sessions(of: "zhou.ting")
    func kept() throws -> [String: KeptSession] {
      try JSONDecoder().decode([String: KeptSession].self, from: Data(contentsOf: file))
    }
    let sessions = try kept()
    #expect(sessions[served.url]?.zone == "Asia/Shanghai")
    // As files were before.
    try JSONEncoder().encode(sessions.mapValues(\.token)).write(to: file)
    let log = ["audit", "log", "--count", "1"] + server
    #expect(try workshop.must(log, as: "zhou.ting").text.contains("(UTC)"))
    let told = try workshop.must(learning + server, as: "zhou.ting").text
    #expect(told.contains("(Asia/Shanghai)") && !told.contains("(UTC)"), "\(told)")
    let after = try kept()
    #expect(after[served.url]?.zone == "Asia/Shanghai")
    #expect(after.mapValues(\.token) == sessions.mapValues(\.token))
    #expect(try workshop.must(log, as: "zhou.ting").text.contains("(Asia/Shanghai)"))
    #expect(served.stop() == 0)
  }

  /// Promises A1 and A2, with both ends killed in earnest.
  @Test func `a sitting outlives a killed server and a killed candidate`() throws {
    let workshop = try Workshop.here
    let served = try Served(workshop)
    let server = ["--server", served.url]
    try workshop.logIn("bo", server)
    let take = ["exam", "take", "exam.newcomer.theory"] + server
    let first = try workshop.terminal(take, as: "bo", in: .english)
    try first.waitUntil(contains: "Before you begin", seconds: 300)
    first.type("\r")
    try first.waitUntil(contains: "Question 1 of", seconds: 300)
    first.type("f")
    try first.wait("the first is saved", seconds: 300) { $0.lines[3].hasSuffix("✓ saved") }
    served.die()
    // The second does not get through, and holds up those after it; on this machine all three are written down.
    for number in 2...4 {
      first.type("\u{1B}[C")
      try first.waitUntil(contains: "Question \(number) of", seconds: 300)
      first.type("f")
      try first.wait("\(number) is not saved", seconds: 300) { $0.lines[3].contains("NOT SAVED") }
    }
    try first.wait("they are in the journal", seconds: 300) { _ in workshop.journaled(by: "bo") == 4 }
    first.send(signal: SIGKILL)
    #expect(try first.waitForExit(seconds: 300) == 128 + SIGKILL)

    let again = try Served(workshop, port: served.port)
    #expect(again.url == served.url)
    let second = try workshop.terminal(take, as: "bo", in: .english)
    try second.waitUntil(contains: "Taken up again", seconds: 300)
    try workshop.logIn("zhou.ting", server)
    func seen() throws -> MonitorExam.Candidate {
      let reply = try workshop.must(
        ["exam", "monitor", "exam.newcomer.theory", "--json"] + server, as: "zhou.ting"
      ).reply(MonitorExam.Reply.self)
      return try #require(reply.candidates.first { $0.login == "bo" })
    }
    // What was not saved is sent beside the screen, which may be up before it is.
    // F flags a question, and answers one that is true or false.
    var candidate = try seen()
    for _ in 0..<100 where candidate.flagged + candidate.answered < 4 { candidate = try seen() }
    #expect(candidate.flagged + candidate.answered == 4)
    #expect(candidate.returns == 1)
    #expect(!candidate.isAway)
    second.type("sy")
    #expect(try second.waitForExit(seconds: 300) == 0)
    #expect(again.stop() == 0)
  }
}
