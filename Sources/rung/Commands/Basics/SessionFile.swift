import Foundation
import RungCore

/// The tokens of this user, one for each workplace or server, in a file that nobody else can read.
struct SessionFile {
  private let url = GlobalOptions.stateFolder.appending(path: "sessions.json")
  static var path: String { SessionFile().url.path }

  func token(for place: String) -> String? {
    load()[place]
  }

  func keep(_ token: String?, for place: String) throws(Refusal) {
    var tokens = load()
    tokens[place] = token
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let folder = url.deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let draft = folder.appending(path: "sessions.\(ProcessInfo.processInfo.processIdentifier)")
      guard
        FileManager.default.createFile(
          atPath: draft.path, contents: try encoder.encode(tokens), attributes: [.posixPermissions: 0o600])
      else { throw CocoaError(.fileWriteUnknown) }
      // In one step: a reader finds the old file or the new one, whole.
      guard unsafe rename(draft.path, url.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      throw Refusal(.storageFailed, ["cause": .text(url.path)])
    }
  }

  private func load() -> [String: String] {
    guard let data = try? Data(contentsOf: url) else { return [:] }
    return (try? JSONDecoder().decode([String: String].self, from: data)) ?? [:]
  }
}
