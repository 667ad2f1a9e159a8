import Foundation
import RungCore

/// Where an export goes, part by part: standard output, or a file that appears under its name once it is whole.
struct OutputFile {
  private let path: String?
  private let draft: String
  private let handle: FileHandle

  /// - Parameter path: `nil` is standard output.
  init(_ path: String?) throws(Refusal) {
    self.path = path
    guard let path else {
      (draft, handle) = ("", .standardOutput)
      return
    }
    draft = path + ".part-\(ProcessInfo.processInfo.processIdentifier)"
    guard FileManager.default.createFile(atPath: draft, contents: nil),
      let handle = FileHandle(forWritingAtPath: draft)
    else { throw Refusal(.storageFailed, ["cause": .text(path)]) }
    self.handle = handle
  }

  func write(_ bytes: [UInt8]) throws(Refusal) {
    do { try handle.write(contentsOf: Data(bytes)) } catch { throw failure }
  }

  /// Puts the whole in its place.
  func finish() throws(Refusal) {
    guard let path else { return }
    do {
      try handle.synchronize()
      try handle.close()
    } catch { throw failure }
    guard unsafe rename(draft, path) == 0 else { throw failure }
  }

  /// Leaves nothing behind of what did not become whole.
  func abandon() {
    guard path != nil else { return }
    try? FileManager.default.removeItem(atPath: draft)
  }

  private var failure: Refusal {
    path.map { Refusal(.storageFailed, ["cause": .text($0)]) } ?? outputFailure()
  }
}
