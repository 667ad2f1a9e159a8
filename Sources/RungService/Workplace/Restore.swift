package import Foundation
import RungAPI
import RungCore
import RungExchange
package import RungStore

/// A backup that was made into a workplace again.
package struct Restored: Sendable {
  package let manifest: BackupManifest
  /// What the audit says of it.
  package let report: AuditReport
  /// The workplace's IANA zone.
  package let zone: String?
}

extension Workplace {
  /// Makes the workplace in `home` from the backup in `folder`. `home` holds nothing yet; it appears once every file and
  /// every row was found to be as it was backed up and the audit chain to be sound.
  package static func restore(from folder: URL, to home: URL) async throws -> Restored {
    if exists(in: home) { throw Refusal(.workplaceExists, ["home": .text(home.path)]) }
    try refuseOccupied(home)
    let manifest = try BackupManifest(in: folder)
    let parent = home.deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    } catch {
      throw Refusal(.storageFailed, ["cause": .text(parent.path)])
    }
    let draft = try DraftFolder(in: parent, named: ".rung-restore-")
    do {
      let restored = try await lay(manifest, from: folder, in: draft.url)
      try draft.become(home)
      return restored
    } catch {
      draft.remove()
      throw error
    }
  }

  /// Copies the files and looks at the copies.
  private static func lay(
    _ manifest: BackupManifest, from folder: URL, in home: URL
  ) async throws -> Restored {
    for file in manifest.files {
      let copy = home.appending(path: file.name).path
      try copyPrivately(folder.appending(path: file.name).path, to: copy)
      guard try fileDigest(copy) == (file.bytes, file.sha256) else { throw damaged(file.name) }
    }
    guard try key(in: home).fingerprint == manifest.key else { throw damaged("rung.key") }
    let report = WorkProgress.current
    let facts = manifest.tables.reduce(1) { $0 + $1.rows }
    // Before it is opened: that alone brings an older schema up to date.
    let tables = try Inspection.tableDigests(path: databasePath(in: home), digest: sha256) {
      report(min($0, facts), 2 * facts)
    }
    for (found, noted) in zip(tables, manifest.tables) where found != noted { throw damaged(noted.name) }
    guard tables.count == manifest.tables.count else { throw damaged("rung.sqlite") }
    let store = try Store(path: databasePath(in: home), digest: sha256)
    let (audit, zone) = try await store.read { reader in
      let audit = try reader.verifyAudit(
        digest: sha256, progress: { done, total in report(facts + done * facts / max(total, 1), 2 * facts) })
      return (audit, try reader.workplace("zone"))
    }
    try store.close()
    // An older schema was brought up to date in it.
    try synchronise(databasePath(in: home))
    guard audit.fault == nil, audit.entries == manifest.entries, audit.head == manifest.head else {
      throw damaged(audit.fault?.row ?? "audit_entry \(audit.fault?.entry ?? audit.entries)")
    }
    return Restored(manifest: manifest, report: audit, zone: zone)
  }

  private static func damaged(_ part: String) -> Refusal { Refusal(.backupDamaged, ["file": .text(part)]) }
}
