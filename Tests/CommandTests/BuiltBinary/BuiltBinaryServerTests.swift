import Foundation
import RungCore
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
    for login in ["admin", "ana"] { try workshop.logIn(login, server) }
    let questions: [(login: String, arguments: [String], code: Int32)] = [
      ("admin", ["people", "list"], 0), ("admin", ["content", "list"], 0), ("ana", ["exam", "list"], 0),
      ("ana", ["today"], 0), ("ana", ["why", "ana", "certification.agent"], 1),
      ("admin", ["why", "chen.yu", "certification.agent"], 1), ("ana", ["people", "list"], 3),
      ("ana", ["exam", "take", "exam.absent"], 4),
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
}
