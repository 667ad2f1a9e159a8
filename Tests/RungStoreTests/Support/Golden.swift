import Foundation
import Testing

/// A file in `Golden` that says what is expected; with RUNG_RECORD set, what is found is written there instead.
struct Golden {
  private let path: String

  init(_ name: String) {
    path =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Golden").appendingPathComponent(name).path
  }

  func expect(_ found: String, _ location: SourceLocation = #_sourceLocation) throws {
    if ProcessInfo.processInfo.environment["RUNG_RECORD"] != nil {
      try Data(found.utf8).write(to: URL(fileURLWithPath: path))
    }
    let expected = try String(contentsOfFile: path, encoding: .utf8)
    guard found != expected else { return }
    let difference = found.split(separator: "\n", omittingEmptySubsequences: false)
      .difference(from: expected.split(separator: "\n", omittingEmptySubsequences: false))
    let lines = difference.map { change in
      switch change {
      case .insert(let line, let text, _): "+ \(line + 1): \(text)"
      case .remove(let line, let text, _): "- \(line + 1): \(text)"
      }
    }
    Issue.record(
      "\(path) differs; RUNG_RECORD=1 records it anew.\n\(lines.joined(separator: "\n"))",
      sourceLocation: location)
  }
}
