import Dispatch
import Foundation
import RungCore
import RungStore
import RungTestSupport
import Synchronization
import Testing

@Suite("kill -9 at any moment")
struct KillTests {
  private static let candidates = 8
  /// Processes that live and die side by side, and how many each of these lanes sees.
  private static let lanes = 4
  private static let deaths = 50

  @Test("200 times: no answer that was acknowledged is lost and none is doubled", arguments: 0..<lanes)
  func killed(lane: Int) async throws {
    for death in 1...Self.deaths { try await killed(seed: UInt64(lane * Self.deaths + death)) }
  }

  private func killed(seed: UInt64) async throws {
    let store = try TestStore()
    try await store.write("begin") { change in
      for number in 0..<Self.candidates {
        let person = Person(
          id: ID("person-\(number)"), login: "login-\(number)", name: "N", staffNumber: "S-\(number)",
          roles: [])
        try change.addPerson(person, salt: [1])
        try change.addAttempt(
          attempt(ID("attempt-\(number)"), of: person), sitting: 1, form: form(60), formDigest: sha256([1]))
      }
    }
    try store.store.close()
    let folder = store.folder.path
    #expect(FileManager.default.createFile(atPath: "\(folder)/acknowledged", contents: nil))

    await #expect(processExitsWith: .signal(SIGKILL)) { [folder = folder as String, seed = seed as UInt64] in
      try await answerUntilKilled(in: folder, seed: seed)
    }

    let acknowledged = try String(contentsOfFile: "\(folder)/acknowledged", encoding: .utf8).split(
      separator: "\n")
    #expect(!acknowledged.isEmpty)
    let again = try TestStore(in: store.folder)
    #expect(try await again.verify().fault == nil)
    try again.store.close()
    let hands = try OtherHands(store.folder.file)
    #expect(try hands.rows("PRAGMA integrity_check") == [["ok"]])
    #expect(try hands.rows("PRAGMA foreign_key_check") == [])
    let stored = try hands.rows(
      "SELECT attempt, sequence, response FROM attempt_event WHERE sequence IS NOT NULL")
    var counts: [String: Int] = [:]
    for row in stored {
      counts["\(row[0]) \(row[1])", default: 0] += 1
      #expect(row[2] == "{\"type\":\"numeric\",\"value\":\"\(row[1])\"}")
    }
    for line in acknowledged { #expect(counts[String(line)] == 1, "seed \(seed): \(line)") }
    #expect(counts.values.allSatisfy { $0 == 1 })
    // Each candidate has at most one save under way: it may be on disk with nobody told.
    #expect(stored.count <= acknowledged.count + Self.candidates)
  }
}

/// Candidates who save one answer after another, each noted once it is acknowledged, until the process is killed in
/// the midst of it: after a drawn number of acknowledgements and a drawn while longer.
private func answerUntilKilled(in folder: String, seed: UInt64) async throws {
  var chance = SplitMix64(seed: seed)
  let doomed = 1 + chance.draw(below: 1 << (2 + chance.draw(below: 9)))
  let pause = chance.draw(below: 200_000)
  let store = try Store(path: "\(folder)/workplace.sqlite", digest: sha256)
  let notes = try Notes(path: "\(folder)/acknowledged")
  DispatchQueue.global().async {
    while notes.count < doomed {}
    var draws = SplitMix64(seed: seed)
    for _ in 0..<pause { _ = draws.next() }
    kill(getpid(), SIGKILL)
  }
  try await withThrowingTaskGroup(of: Void.self) { group in
    for number in 0..<8 {
      group.addTask { try await saveForEver(store, number: number, notes: notes) }
    }
    try await group.waitForAll()
  }
}

private func saveForEver(_ store: Store, number: Int, notes: Notes) async throws {
  let attempt = ID<Attempt>("attempt-\(number)")
  var sequence = 0
  while true {
    sequence += 1
    let next = sequence
    let stamp = Stamp(caller: ID("person-\(number)"), instant: noon, seed: UInt64(next))
    try await store.write("attempt.answer", stamp) {
      try $0.saveAnswer(answer(next % 60, .numeric(String(next))), sequence: next, of: attempt)
    }
    try notes.add("\(attempt) \(next)")
  }
}

/// Lines in a file, which outlive the process that wrote them.
private final class Notes: Sendable {
  private let lines = Mutex(0)
  private let file: FileHandle

  init(path: String) throws {
    file = try #require(FileHandle(forWritingAtPath: path))
  }

  var count: Int { lines.withLock { $0 } }

  func add(_ line: String) throws {
    try lines.withLock { count in
      try file.write(contentsOf: Data("\(line)\n".utf8))
      count += 1
    }
  }
}
