import Foundation
import RungAPI
import RungCore

/// A folder for journals that is gone after the test.
final class JournalFolder: Sendable {
  let path = FileManager.default.temporaryDirectory.path + "/rung-journal-" + UUID().uuidString

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
