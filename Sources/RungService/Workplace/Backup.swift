package import Foundation
import RungAPI
package import RungCore
import RungExchange
import RungStore

extension Workplace {
  /// Copies the workplace, key and anchors and all, to the new folder `target`, while others read and write. The folder
  /// appears under its name once everything in it is on disk.
  package func backUp(to target: URL) async throws -> BackupManifest {
    try refuseOccupied(target)
    let draft = try DraftFolder(in: target.deletingLastPathComponent(), named: ".rung-backup-")
    do {
      let manifest = try await fill(draft.url)
      try draft.become(target)
      return manifest
    } catch {
      draft.remove()
      throw error
    }
  }

  private func fill(_ folder: URL) async throws -> BackupManifest {
    let made = clock()
    func file(_ name: String) -> String { folder.appending(path: name).path }
    // The anchors come first: none may speak of an entry that the copy of the database has not got.
    var names = ["rung.sqlite", "rung.key"]
    if FileManager.default.fileExists(atPath: anchors.path) {
      try copyPrivately(anchors.path, to: file("rung.anchors"))
      names.append("rung.anchors")
    }
    try makePrivateFile(file("rung.key"), Data(signingKey.rawBytes))
    try makePrivateFile(file("rung.sqlite"))
    let tables = try await store.copy(to: file("rung.sqlite"), digest: sha256, progress: WorkProgress.current)
    try synchronise(file("rung.sqlite"))
    let chain = try Inspection(path: file("rung.sqlite"), digest: sha256)
    let files = try names.map { name in
      let sum = try fileDigest(file(name))
      return BackupManifest.File(name: name, bytes: sum.bytes, sha256: sum.sha256)
    }
    let manifest = BackupManifest(
      made: made, workplace: name, key: signingKey.fingerprint, chain: (chain.lastEntry, chain.head),
      files: files, tables: tables)
    try manifest.write(to: folder)
    return manifest
  }

  /// Notes that a backup was made, for the audit and the doctor.
  package func recordBackup(_ manifest: BackupManifest) async throws {
    let stamp = Stamp(caller: "operator", instant: clock(), seed: seed())
    try await store.write("workplace.backup", stamp) {
      try $0.setWorkplace("last-backup", manifest.made.description)
    }
  }
}

/// Refuses a place where something is already.
func refuseOccupied(_ target: URL) throws(Refusal) {
  guard FileManager.default.fileExists(atPath: target.path) else { return }
  guard let inside = try? FileManager.default.contentsOfDirectory(atPath: target.path), inside.isEmpty else {
    throw Refusal(.folderNotEmpty, ["path": .text(target.path)])
  }
}

extension Instant {
  /// `20261207T010000Z`: a name for a file that sorts by time.
  package var compact: String {
    String(description.filter { $0 != "-" && $0 != ":" }.prefix(15)) + "Z"
  }
}
