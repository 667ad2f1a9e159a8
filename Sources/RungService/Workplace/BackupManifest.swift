import Foundation
package import RungCore
package import RungStore

/// What a backup holds, in the file `backup.json` beside it: enough to prove that a copy is whole.
package struct BackupManifest: Hashable, Sendable, Codable {
  /// Of this form.
  package let version: Int
  package let made: Instant
  package let workplace: String
  /// The schema of the database.
  package let schema: Int
  /// The fingerprint of the workplace's key.
  package let key: String
  /// The audit chain as it stands in the copy.
  package let entries: Int
  package let head: Digest
  package let files: [File]
  package let tables: [TableDigest]

  package struct File: Hashable, Sendable, Codable {
    package let name: String
    package let bytes: Int
    package let sha256: Digest
  }

  static let current = 1
  static let name = "backup.json"

  /// Reads what stands in a backup's folder.
  init(in folder: URL) throws(Refusal) {
    let path = folder.appending(path: BackupManifest.name)
    guard let data = try? Data(contentsOf: path) else {
      throw Refusal(.backupMissing, ["path": .text(folder.path)])
    }
    guard let manifest = try? JSONDecoder().decode(BackupManifest.self, from: data),
      manifest.version == BackupManifest.current,
      // A name is never a way out of the folder.
      manifest.files.allSatisfy({ BackupManifest.names.contains($0.name) }),
      Set(manifest.files.map(\.name)).isSuperset(of: ["rung.sqlite", "rung.key"])
    else { throw Refusal(.backupDamaged, ["file": .text(path.path)]) }
    self = manifest
  }

  init(
    made: Instant, workplace: String, key: String, chain: (entries: Int, head: Digest), files: [File],
    tables: [TableDigest]
  ) {
    version = BackupManifest.current
    self.made = made
    self.workplace = workplace
    schema = Inspection.knownSchema
    self.key = key
    entries = chain.entries
    head = chain.head
    self.files = files
    self.tables = tables
  }

  func write(to folder: URL) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    try makePrivateFile(folder.appending(path: BackupManifest.name).path, encoder.encode(self))
  }

  /// The files that a backup can hold.
  static let names = ["rung.sqlite", "rung.key", "rung.anchors"]
}
