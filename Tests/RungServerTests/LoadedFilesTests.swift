import Foundation
import NIOCore
import RungAPI
import RungClient
import RungCore
import RungServer
import RungService
import RungTestSupport
import Synchronization
import Testing

/// A load of content on its way: read from the disk, sent piece by piece, and laid on the server's disk as it comes.
@Suite("Files that are loaded through a server")
struct LoadedFilesTests {
  /// A server whose gateway takes loads and says what was in them.
  private func withServer<Result: Sendable>(
    roles: [Role] = [.author], limit: Int = 1 << 24,
    _ body: (LiveServer, Received, _ spool: String) async throws -> Result
  ) async throws -> Result {
    let received = Received()
    let folder = NSTemporaryDirectory() + "rung-test-spool-\(UUID().uuidString)"
    let gateway = FakeGateway { request in
      if request is WhoAmI {
        return WhoAmI.Reply(
          person: Person(id: "p", login: "ada", name: "Ada", staffNumber: "1", roles: roles),
          workplace: WorkplaceFacts(name: "W", zone: "UTC", isSandbox: true, today: Day(number: 0)))
      }
      let load = try #require(request as? LoadContent)
      received.load.withLock {
        $0 = LoadContent(
          files: load.files.map { ContentFile(path: $0.path, text: $0.text) }, folders: load.folders)
      }
      return LoadContent.Reply(findings: [], counts: .init(), isLoaded: true)
    }
    let result = try await LiveServer.with {
      $0.contentLimit = limit
      $0.spoolFolder = folder
    } gateway: { _ in
      gateway
    } _: { server in
      try await body(server, received, folder)
    }
    #expect(((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).isEmpty)
    try? FileManager.default.removeItem(atPath: folder)
    return result
  }

  private final class Reports: Sendable {
    let done = Mutex<[Int]>([])
  }

  private final class Received: Sendable {
    let load = Mutex<LoadContent?>(nil)
  }

  @Test("arrive as they lie on the sender's disk, whatever is in them and however large")
  func whole() async throws {
    var chance = SplitMix64(seed: 7)
    let folder = FileManager.default.temporaryDirectory.appending(path: "rung-test-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var files: [ContentFile] = []
    for (number, size) in [0, 1, 2, 3, 4, 196_607, 196_608, 196_609, 3_000_001].enumerated() {
      let bytes = Data((0..<size).map { _ in UInt8(chance.draw(below: 256)) })
      let name = "退款 \"\(number)\".xml"
      try bytes.write(to: folder.appending(path: name))
      files.append(ContentFile(onDisk: folder.appending(path: name).path))
      files.append(ContentFile(path: "sent/\(number).xml", text: bytes))
    }
    let load = LoadContent(files: files, folders: ["Exams", "a/\"b\""])
    let reports = Reports()
    let watcher = WorkProgress { done, _ in reports.done.withLock { $0.append(done) } }
    try await withServer { server, received, _ in
      let reply = try await WorkProgress.$watcher.withValue(watcher) {
        try await patient(server: server.url, token: "t") { try await $0.send(load) }
      }
      #expect(reply.isLoaded)
      let there = try #require(received.load.withLock { $0 })
      #expect(there.folders == load.folders)
      #expect(there.files.map(\.path) == files.map(\.path))
      #expect(there.files.map(\.text) == files.map(\.text))
    }
    #expect(reports.done.withLock { $0 == $0.sorted() && ($0.last ?? 0) > 8_000_000 })
  }

  @Test("are read from JSON as others write it")
  func strange() async throws {
    try await withServer { server, received, _ in
      let plain = try await server.post(
        "/v1/content.load",
        Array(
          #" { "more":[{"text":"no"}], "folders" : [ ] , "files":[ {"text":"Pz8\/","path":"a\"b"} , {"x":{"text":1},"path":"c","text":""}]}"#
            .utf8))
      #expect(plain.status == 200)
      let load = try #require(received.load.withLock { $0 })
      #expect(
        load.files == [
          ContentFile(path: "a\"b", text: Data("???".utf8)), ContentFile(path: "c", text: Data()),
        ])
    }
  }

  @Test(
    "that are no files are refused, and nothing stays on the disk",
    arguments: [
      (#"{"files":[{"path":"a","text":"Pz8"}],"folders":[]}"#, "files.text: text in base64"),
      (#"{"files":[{"path":"a","text":"P=8/"}],"folders":[]}"#, "files.text: text in base64"),
      (#"{"files":[{"path":"a","text":"P\n8/"}],"folders":[]}"#, "files.text: text in base64"),
      (#"{"files":[{"path":"a","text":"\u0050z8/"}],"folders":[]}"#, "files.text: text in base64"),
      (#"{"files":[{"path":"a"}],"folders":[]}"#, "files.0.text: a value, which is missing"),
      (#"{"files":[{"path":"a","text":7}],"folders":[]}"#, "files.0.text: text"),
      (#"{"files":[{"path":"a","text":"","text":""}],"folders":[]}"#, "files: a list"),
      (
        #"{"files":[{"path":"a","text":"Pz8/"#,
        ": well-formed JSON in UTF-8, and whole numbers where they belong"
      ),
      (#"[]"#, ": a JSON object"), ("", ": a JSON object"),
    ])
  func unfit(body: String, expected: String) async throws {
    try await withServer { server, received, _ in
      let plain = try await server.post("/v1/content.load", Array(body.utf8))
      #expect(plain.status == 400)
      #expect(try refusal(in: plain) == expected)
      #expect(received.load.withLock { $0 } == nil)
    }
  }

  @Test("are not taken from whoever may not send them, and not beyond the operator's limit")
  func limits() async throws {
    let load = LoadContent(files: [ContentFile(path: "a.xml", text: Data(repeating: 32, count: 4_000_000))])
    try await withServer(roles: [.trainee]) { server, received, spool in
      let refusal = await #expect(throws: Refusal.self) {
        try await patient(server: server.url, token: "t") { try await $0.send(load) }
      }
      #expect(refusal?.code == .roleMissing)
      #expect(received.load.withLock { $0 } == nil)
      #expect(!FileManager.default.fileExists(atPath: spool))
    }
    try await withServer(limit: 5_000_000) { server, received, _ in
      let refusal = await #expect(throws: Refusal.self) {
        try await patient(server: server.url, token: "t") { try await $0.send(load) }
      }
      #expect(refusal?.code == .inputInvalid)
      #expect(received.load.withLock { $0 } == nil)
    }
  }

  @Test("of which one cannot be read are not sent at all")
  func missing() async throws {
    try await withServer { server, received, _ in
      let load = LoadContent(files: [ContentFile(onDisk: "/nowhere/a.xml")])
      let refusal = await #expect(throws: Refusal.self) {
        try await patient(server: server.url, token: "t") { try await $0.send(load) }
      }
      #expect(refusal?.details["path"] == .text("/nowhere/a.xml"))
      #expect(received.load.withLock { $0 } == nil)
    }
  }
}
