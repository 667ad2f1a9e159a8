import RungCore
import Synchronization

/// The rows in which versions of content stand, as they were found: they never change, so what was read once stays right.
/// Where a commit failed, what it had seen is forgotten.
final class VersionNumbers: Sendable {
  private struct Known {
    var numbers: [Digest: (version: ContentVersion, number: Int)] = [:]
    var versions: [Int: ContentVersion] = [:]
    /// How often all was forgotten.
    var generation = 0
  }

  private let known = Mutex(Known())

  /// What was found before holds only as long as this is the same.
  var generation: Int { known.withLock { $0.generation } }

  /// The number of the row that holds a version; `nil` where the store holds no such version.
  /// - Parameter connection: `nil` to look only among those found before.
  func number(
    of version: ContentVersion, _ kind: ContentKind, _ connection: (any Connection)?
  ) throws -> Int? {
    let kept = known.withLock { known in
      known.numbers[version.digest].flatMap { $0.version == version ? $0.number : nil }
    }
    return try kept ?? connection.flatMap { try find(version, kind, $0) }
  }

  private func find(
    _ version: ContentVersion, _ kind: ContentKind, _ connection: any Connection
  ) throws -> Int? {
    let found = try connection.first(
      "SELECT fact FROM content_version WHERE kind = ? AND id = ? AND number = ? AND digest = ?",
      [.text(kind.rawValue), .text(version.id), .int(version.number), .digest(version.digest)]
    ) { try $0.int(0) }
    if let found { keep(version, as: found) }
    return found
  }

  /// The version that a row holds.
  /// - Throws: `DamagedRow` where there is no such row.
  func version(_ number: Int, _ connection: any Connection) throws -> ContentVersion {
    if let version = known.withLock({ $0.versions[number] }) { return version }
    let found = try connection.first(
      "SELECT id, number, digest FROM content_version WHERE fact = ?", [.int(number)]
    ) { ContentVersion(id: try $0.text(0), number: try $0.int(1), digest: try $0.digest(2)) }
    guard let found else { throw DamagedRow(expected: "ContentVersion") }
    keep(found, as: number)
    return found
  }

  func forget() {
    known.withLock { $0 = Known(generation: $0.generation + 1) }
  }

  private func keep(_ version: ContentVersion, as number: Int) {
    known.withLock { known in
      known.numbers[version.digest] = (version, number)
      known.versions[number] = version
    }
  }
}
