package import Foundation
package import RungCore
import RungExchange
import RungStore

extension Workplace {
  /// Restores a backup to a new folder in `place`, proves that every row is there as it was backed up, and takes the
  /// folder away again.
  /// - Parameter backup: `nil` makes a fresh one of this workplace.
  package static func drill(_ backup: URL?, of home: URL, in place: URL, open: () async throws -> Workplace)
    async throws -> Restored
  {
    let draft = try DraftFolder(in: place, named: "rung-drill-")
    defer { draft.remove() }
    let scratch = draft.url
    if let backup { return try await restore(from: backup, to: scratch.appending(path: "home")) }
    let fresh = scratch.appending(path: "backup")
    let workplace = try await open()
    _ = try await workplace.backUp(to: fresh)
    try workplace.store.close()
    return try await restore(from: fresh, to: scratch.appending(path: "home"))
  }

  /// The backup that `path` names: itself, or the newest of those in it.
  package static func backup(at path: URL) throws(Refusal) -> URL {
    if isBackup(path) { return path }
    guard let newest = backups(in: path).last else {
      throw Refusal(.backupMissing, ["path": .text(path.path)])
    }
    return newest
  }

  /// The backups in a folder, the oldest first; drafts are none.
  private static func backups(in folder: URL) -> [URL] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let dated = names.filter { !$0.hasPrefix(".") }.compactMap { name -> (made: Instant, url: URL)? in
      let url = folder.appending(path: name)
      guard isBackup(url), let manifest = try? BackupManifest(in: url) else { return nil }
      return (manifest.made, url)
    }
    return dated.sorted { ($0.made, $0.url.path) < ($1.made, $1.url.path) }.map(\.url)
  }

  /// Whether a folder is a backup, rather than one for backups.
  package static func isBackup(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: BackupManifest.name).path)
  }

  /// Where the backup of an instant is to lie in a folder of several.
  package static func datedPlace(in folder: URL, at instant: Instant) -> URL {
    let name = "rung-\(instant.compact)"
    let free = (1...99).lazy.map { folder.appending(path: $0 == 1 ? name : "\(name)-\($0)") }
      .first { !FileManager.default.fileExists(atPath: $0.path) }
    return free ?? folder.appending(path: name)
  }

  /// Takes away the oldest of this workplace's dated backups in a folder, down to `count`. One that somebody has named, one
  /// of another workplace, and a folder in which there is more than a backup stay.
  /// - Returns: Those that went.
  package func prune(_ folder: URL, to count: Int) throws -> [URL] {
    let own = Workplace.backups(in: folder).filter { backup in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: backup.path)) ?? []
      return Workplace.isDated(backup.lastPathComponent)
        && (try? BackupManifest(in: backup))?.key == signingKey.fingerprint
        && Set(names).isSubset(of: BackupManifest.names + [BackupManifest.name])
    }
    let old = Array(own.dropLast(max(1, count)))
    for backup in old {
      do { try FileManager.default.removeItem(at: backup) } catch {
        throw Refusal(.storageFailed, ["cause": .text(backup.path)])
      }
    }
    return old
  }

  /// Whether a name is one that `datedPlace` gives.
  private static func isDated(_ name: String) -> Bool {
    name.wholeMatch(of: #/rung-\d{8}T\d{6}Z(-\d{1,2})?/#) != nil
  }
}
