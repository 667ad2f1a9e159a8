import Foundation
import RungCore

/// The sessions of this user, one for each workplace or server, in a file that nobody else can read.
struct SessionFile {
  private let url = GlobalOptions.stateFolder.appending(path: "sessions.json")
  static var path: String { SessionFile().url.path }

  /// A session at a place, and the zone of the workplace there.
  struct Kept: Codable {
    let token: String
    /// As IANA names it; `nil` where it could not be asked for.
    let zone: String?

    init(token: String, zone: String?) {
      self.token = token
      self.zone = zone
    }

    /// Files of before hold the token alone.
    init(from decoder: any Decoder) throws {
      if let token = try? decoder.singleValueContainer().decode(String.self) {
        self.init(token: token, zone: nil)
      } else {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
          token: try values.decode(String.self, forKey: .token),
          zone: try values.decodeIfPresent(String.self, forKey: .zone))
      }
    }
  }

  func session(at place: String) -> Kept? {
    load()[place]
  }

  func keep(_ session: Kept?, for place: String) throws(Refusal) {
    var sessions = load()
    sessions[place] = session
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let folder = url.deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let draft = folder.appending(path: "sessions.\(ProcessInfo.processInfo.processIdentifier)")
      guard
        FileManager.default.createFile(
          atPath: draft.path, contents: try encoder.encode(sessions), attributes: [.posixPermissions: 0o600])
      else { throw CocoaError(.fileWriteUnknown) }
      // In one step: a reader finds the old file or the new one, whole.
      guard unsafe rename(draft.path, url.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      throw Refusal(.storageFailed, ["cause": .text(url.path)])
    }
  }

  private func load() -> [String: Kept] {
    guard let data = try? Data(contentsOf: url) else { return [:] }
    return (try? JSONDecoder().decode([String: Kept].self, from: data)) ?? [:]
  }
}
