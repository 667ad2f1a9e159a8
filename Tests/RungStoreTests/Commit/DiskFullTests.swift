import Foundation
import RungCore
import RungStore
import Testing

@Suite("A disk that fills up")
struct DiskFullTests {
  /// A small disk of its own, where the system lets the test mount one.
  private final class SmallDisk {
    let path: String

    init?(kilobytes: Int) throws {
      path = FileManager.default.temporaryDirectory.path + "/rung-disk-" + UUID().uuidString
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      guard
        SmallDisk.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path)
      else {
        try FileManager.default.removeItem(atPath: path)
        return nil
      }
    }

    deinit {
      _ = SmallDisk.run("umount", path)
      try? FileManager.default.removeItem(atPath: path)
    }

    private static func run(_ arguments: String...) -> Bool {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = arguments
      process.standardError = FileHandle.nullDevice
      guard (try? process.run()) != nil else { return false }
      process.waitUntilExit()
      return process.terminationStatus == 0
    }
  }

  @Test("refuses answers in words, keeps all that were acknowledged, and takes more once there is room")
  func fills() async throws {
    guard let disk = try SmallDisk(kilobytes: 1_200) else {
      print("skipped: no disk can be mounted here, so none can be filled")
      return
    }
    let path = disk.path + "/workplace.sqlite"
    let ballast = disk.path + "/ballast"
    try Data(count: 300_000).write(to: URL(fileURLWithPath: ballast))
    let store = try Store(path: path, digest: sha256)
    let stamp = Stamp(caller: ana.id, instant: noon, seed: 1)
    try await store.write("begin", stamp) { change in
      try change.addPerson(ana, salt: [1])
      try change.addAttempt(
        attempt("attempt-a", of: ana), sitting: 1, form: form(300), formDigest: sha256([1]))
    }
    func save(_ sequence: Int) async throws {
      try await store.write("attempt.answer", stamp) {
        try $0.saveAnswer(
          answer(sequence, .shortAnswer(String(repeating: "x", count: 5_000))), sequence: sequence,
          of: "attempt-a")
      }
    }
    var acknowledged: [Int] = []
    var refusal: Refusal?
    while refusal == nil, acknowledged.count < 1_000 {
      do {
        try await save(acknowledged.count + 1)
        acknowledged.append(acknowledged.count + 1)
      } catch {
        refusal = try #require(error as? Refusal)
      }
    }
    #expect(refusal == Refusal(.storageFailed, ["cause": .text("disk full")]))
    #expect(try await store.read { try $0.answers(of: "attempt-a").map(\.question) } == acknowledged)
    #expect(!store.isWriting)
    try FileManager.default.removeItem(atPath: ballast)
    try await store.tryWriting()
    #expect(store.isWriting)
    try await save(acknowledged.count + 1)
    acknowledged.append(acknowledged.count + 1)
    try store.close()
    let again = try Store(path: path, digest: sha256)
    #expect(try await again.read { try $0.answers(of: "attempt-a").map(\.question) } == acknowledged)
    #expect(try await again.read { try $0.verifyAudit(digest: sha256).fault } == nil)
    try again.close()
  }
}
