import RungAPI
import RungClient
import RungCore
import RungServer
import Testing

@Suite("A candidate over the network, whose server goes away and comes back")
struct CutNetworkTests {
  @Test("nothing is lost, and all arrives in order")
  func comesBack() async throws {
    let folder = JournalFolder()
    let desk = ExamDesk()
    let port = try await LiveServer.with { $0.running.port }
    try await patient(server: "http://127.0.0.1:\(port)", token: "t") { remote in
      let gateway = try JournaledGateway(remote, folder: folder.path)
      try await LiveServer.with {
        $0.port = port
      } gateway: { _ in
        desk
      } _: { _ in
        _ = try await gateway.send(StartAttempt(exam: "complaint.exam"))
        _ = try await gateway.send(Sample.save(1))
      }
      for sequence in 2...6 {
        await #expect(throws: Refusal(.serverUnreachable, ["server": .text("http://127.0.0.1:\(port)")])) {
          try await gateway.send(Sample.save(sequence, question: sequence))
        }
      }
      #expect(desk.rows.count == 1)
      try await LiveServer.with {
        $0.port = port
      } gateway: { _ in
        desk
      } _: { _ in
        #expect(try await gateway.send(Sample.save(7)).sequence == 7)
        #expect(desk.rows.map(\.sequence) == Array(1...7))
        let result = try await gateway.send(SubmitAttempt(attempt: Sample.started.attempt))
        #expect(result == Sample.result)
      }
    }
    #expect(folder.bytes() == nil)
  }
}
