import Foundation
import RungAPI
import RungCore

/// A folder for journals that is gone after the test. It is in memory where the system has such a place: what these
/// tests write thousands of times over needs no disk, and a test that waits for the disk keeps a thread from others.
final class JournalFolder: Sendable {
  let path: String

  init() {
    let memory = "/dev/shm"
    let parent =
      FileManager.default.isWritableFile(atPath: memory)
      ? memory : FileManager.default.temporaryDirectory.path
    path = parent + "/rung-journal-" + UUID().uuidString
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ attempt: ID<Attempt> = Sample.started.attempt) -> String { path + "/\(attempt).journal" }

  func bytes(_ attempt: ID<Attempt> = Sample.started.attempt) -> [UInt8]? {
    FileManager.default.contents(atPath: file(attempt)).map(Array.init)
  }

  func write(_ bytes: [UInt8], _ attempt: ID<Attempt> = Sample.started.attempt) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file(attempt)))
  }

  static func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}
