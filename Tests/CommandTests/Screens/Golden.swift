import Foundation

/// The files of expected text beside the tests. With `RUNG_WRITE_GOLDEN=1` they are written anew, to be looked at.
enum Golden {
  static func url(_ name: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Golden").appending(path: name)
  }

  static func read(_ name: String) throws -> String {
    try String(contentsOf: url(name), encoding: .utf8)
  }

  /// What `name` holds; `text` itself after it has been written there, where that is asked for.
  static func expected(_ name: String, of text: String) throws -> String {
    if ProcessInfo.processInfo.environment["RUNG_WRITE_GOLDEN"] == "1" {
      try text.write(to: url(name), atomically: true, encoding: .utf8)
    }
    return try read(name)
  }
}
