package import Foundation
import Glibc
package import RungCore
import RungExchange
import RungStore
import Synchronization

/// The signed anchors of a workplace, a line a day, in a file beside the database: whoever rewrites the database alone
/// cannot sign for it.
final class AnchorFile: Sendable {
  let path: String
  /// The day of the newest anchor, once the file has been read.
  private let newest = Mutex<Day?>(nil)

  init(path: String) {
    self.path = path
  }

  /// The lines that the file holds, the oldest first; what was torn off at its end is none.
  func lines() throws(Refusal) -> [String] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    do {
      let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
      return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    } catch {
      throw Refusal(.storageFailed, ["cause": .text(path)])
    }
  }

  /// Whether `day` is yet without an anchor. It never is once a later day has one.
  func lacks(_ day: Day, signedWith key: VerifyingKey) throws(Refusal) -> Bool {
    if let known = newest.withLock({ $0 }) { return known < day }
    let last = AnchorFile.newest(in: try lines(), signedWith: key)
    newest.withLock { $0 = last }
    return last.map { $0 < day } ?? true
  }

  /// Adds an anchor, which is on disk when this returns; none where its day has one, or a later day, by now. Others who
  /// want to add one, also in other processes, wait.
  func add(_ anchor: SignedAnchor, signedWith key: VerifyingKey) throws(Refusal) {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw failed }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw failed }
    }
    // Closing alone would leave the lock to a child process that is being started and still shares the descriptor.
    defer { _ = flock(descriptor, LOCK_UN) }
    let last: Day
    do {
      let whole = try file.readToEnd() ?? Data()
      // What a power cut tore off goes.
      let end = whole.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      let there = AnchorFile.newest(
        in: String(decoding: whole[..<end], as: UTF8.self).split(separator: "\n").map(String.init),
        signedWith: key)
      if let there, there >= anchor.day {
        last = there
      } else {
        try file.truncate(atOffset: UInt64(end))
        try file.seekToEnd()
        try file.write(contentsOf: Data((anchor.line + "\n").utf8))
        try file.synchronize()
        last = anchor.day
      }
    } catch {
      throw failed
    }
    newest.withLock { $0 = last }
  }

  /// The day of the newest of `lines` that was signed with the key.
  static func newest(in lines: [String], signedWith key: VerifyingKey) -> Day? {
    lines.reversed().lazy.compactMap { SignedAnchor($0, signedWith: key)?.day }.first
  }

  private var failed: Refusal { Refusal(.storageFailed, ["cause": .text(path)]) }
}

extension Workplace {
  /// Signs where the audit chain stands, where that has not been done today. Nothing is signed before there is anything.
  package func keepAnchor(at now: Instant) async throws {
    let today = day(of: now)
    guard try anchors.lacks(today, signedWith: signingKey.publicKey) else { return }
    guard let mark = try await store.read({ try $0.chainMark(on: today) }) else { return }
    try anchors.add(
      SignedAnchor(day: mark.day, entry: mark.entry, head: mark.head, with: signingKey),
      signedWith: signingKey.publicKey)
  }
}

extension Workplace {
  /// The day of the newest anchor of the workplace in `home`, which need not be open.
  package static func newestAnchor(in home: URL) -> Day? {
    guard let key = try? key(in: home) else { return nil }
    let lines = (try? AnchorFile(path: anchorPath(in: home)).lines()) ?? []
    return AnchorFile.newest(in: lines, signedWith: key.publicKey)
  }

  /// The fingerprint of the key of the workplace in `home`; `nil` where the file holds no key.
  package static func keyFingerprint(in home: URL) -> String? {
    (try? key(in: home))?.fingerprint
  }
}
