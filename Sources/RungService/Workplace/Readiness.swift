import Foundation
import RungCore
import RungStore

extension Workplace {
  /// What stands in the way of answering requests; none where they can be answered.
  package func obstacles() async -> [String] {
    var obstacles: [String] = []
    do {
      if try await !store.hasCurrentSchema() { obstacles.append("schema") }
    } catch {
      obstacles.append("store")
    }
    if !takesWrites || !store.isWriting { obstacles.append("disk") }
    return obstacles
  }

  /// Whether the folder takes writes, without writing to it: whoever asks may be anybody.
  private var takesWrites: Bool {
    let leastFree = 16 << 20
    let files = FileManager.default
    guard files.isWritableFile(atPath: home.path),
      files.isWritableFile(atPath: Workplace.databasePath(in: home)),
      let facts = try? files.attributesOfFileSystem(forPath: home.path)
    else { return false }
    guard let free = facts[.systemFreeSize] as? Int else { return true }
    return free >= leastFree
  }

  /// How many attempts are being sat.
  package func openAttempts() async throws -> Int {
    try await store.read { try $0.openAttemptCount() }
  }
}
