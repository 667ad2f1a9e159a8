import Foundation
import RungCore

/// What the head of a SQLite file tells before it is opened: opening alone may write to it.
struct FileHeader {
  /// SQLite's `user_version`.
  let version: Int
  /// SQLite's `application_id`, 0 where none has been set.
  private let application: Int

  /// `nil` where there is nothing to be read, or nothing in it.
  /// - Throws: `Refusal(.storageFailed)` where there is something that is no SQLite file: SQLite would take a file of
  ///   a few bytes for an empty one.
  init?(path: String) throws(Refusal) {
    guard let file = FileHandle(forReadingAtPath: path), let head = try? file.read(upToCount: 100) else {
      return nil
    }
    let bytes = Array(head)
    guard !bytes.isEmpty else { return nil }
    guard bytes.count == 100, bytes.starts(with: "SQLite format 3\0".utf8) else {
      throw storageFailed("not a sound database")
    }
    version = FileHeader.number(bytes[60..<64])
    application = FileHeader.number(bytes[68..<72])
  }

  /// - Throws: `Refusal(.workplaceNewer)` where the file is ahead of this Rung; `Refusal(.storageFailed)` where it
  ///   belongs to another program.
  func check() throws(Refusal) {
    guard application == 0 || application == schemaApplication else { throw storageFailed("not a workplace") }
    guard version <= schemaVersion || application == 0 else { throw newer(version) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
