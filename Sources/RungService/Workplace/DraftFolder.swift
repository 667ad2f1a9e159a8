import Foundation
import Glibc
import RungCore

/// A private folder in which something comes about that is to have its name only once it is whole. The process that
/// fills it holds a lock on it, so that what a killed process left behind is told from what another is at work on, and
/// taken away by the next that wants the same.
final class DraftFolder {
  let url: URL
  private let descriptor: Int32

  /// - Parameters:
  ///   - parent: On the same disk as where it goes.
  ///   - stem: The name without its number.
  init(in parent: URL, named stem: String) throws(Refusal) {
    DraftFolder.sweep(parent, stem)
    // In a container every process may have the same number.
    for turn in 0..<100 {
      let url = parent.appending(path: "\(stem)\(getpid())" + (turn == 0 ? "" : "0\(turn)"))
      if FileManager.default.fileExists(atPath: url.path) { continue }
      try makePrivateFolder(url.path)
      let descriptor = unsafe open(url.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
      guard descriptor >= 0 else { continue }
      // Whoever sweeps may have come between. Where there are no locks, as on some disks of a network, nobody sweeps.
      let isTaken = flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
      if !isTaken, FileManager.default.fileExists(atPath: url.path) {
        self.url = url
        self.descriptor = descriptor
        return
      }
      close(descriptor)
    }
    throw Refusal(.storageFailed, ["cause": .text(parent.path)])
  }

  /// Gives the folder its name, once all of it is on disk.
  func become(_ target: URL) throws(Refusal) {
    try synchronise(url.path)
    try move(url.path, to: target.path)
    try synchronise(target.deletingLastPathComponent().path)
  }

  /// Takes it away with all that is in it.
  func remove() {
    try? FileManager.default.removeItem(at: url)
  }

  deinit {
    _ = flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Takes away what processes left behind that are gone.
  private static func sweep(_ parent: URL, _ stem: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
    for name in names where name.hasPrefix(stem) {
      let number = name.dropFirst(stem.count)
      guard !number.isEmpty, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
      let path = parent.appending(path: name).path
      let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { try? FileManager.default.removeItem(atPath: path) }
    }
  }
}
