package import Foundation
import Glibc
package import RungCore

/// That one server works at a workplace, and no second one: a lock on a file beside the database, which falls away with
/// the process. Embedded commands need none; the database takes one writer at a time, whichever process it is in.
package final class ServingLock: Sendable {
  private let file: FileHandle

  /// Takes the lock.
  /// - Throws: `Refusal(.workplaceServed)` where another process has it, with that process's number.
  package init(home: URL) throws(Refusal) {
    let path = ServingLock.path(in: home)
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw Refusal(.storageFailed, ["cause": .text(path)]) }
    file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let holder = ServingLock.holder(in: home)
      throw Refusal(
        .workplaceServed, ["home": .text(home.path), "process": .text(holder.map { String($0) } ?? "?")])
    }
    let number = Data("\(getpid())\n".utf8)
    do {
      try file.truncate(atOffset: 0)
      try file.write(contentsOf: number)
    } catch {
      throw Refusal(.storageFailed, ["cause": .text(path)])
    }
  }

  deinit {
    // Closing alone would leave the lock to a child process that is being started and still shares the descriptor.
    _ = flock(file.fileDescriptor, LOCK_UN)
  }

  /// The process that serves the workplace in `home`, if one does.
  package static func holder(in home: URL) -> Int? {
    let descriptor = unsafe open(path(in: home), O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    if flock(descriptor, LOCK_SH | LOCK_NB) == 0 {
      _ = flock(descriptor, LOCK_UN)
      return nil
    }
    let text = (try? file.readToEnd()).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return Int(text.prefix { $0.isNumber }) ?? 0
  }

  private static func path(in home: URL) -> String { home.appending(path: "rung.lock").path }
}
