import Foundation
import Glibc
import RungCore

/// An append-only file that one process holds at a time and nobody but its owner can read (mode 0600).
final class JournalFile {
  let path: String
  private let handle: FileHandle
  /// Where the last whole line ends, in bytes from the beginning.
  private var end: UInt64

  /// Opens or makes the file and takes its lock, which falls away with the process. Its folder must exist.
  init(path: String) throws {
    self.path = path
    // The one C call that takes a pointer: Foundation can neither refuse a link nor set the mode as it makes a file.
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw JournalFile.failed(path) }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    end = 0
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw Refusal(.attemptOpenElsewhere) }
    guard fchmod(descriptor, 0o600) == 0 else { throw JournalFile.failed(path) }
    try JournalFile.makeDurable(folder: String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
  }

  deinit {
    // Closing alone would leave the lock to a child process that is being started and still shares the descriptor.
    _ = flock(handle.fileDescriptor, LOCK_UN)
  }

  /// The lines it holds. To be called once, before anything is appended.
  func read() throws -> [JournalLine] {
    do {
      try handle.seek(toOffset: 0)
      let (lines, end) = JournalLine.read(Array(try handle.readToEnd() ?? Data()))
      self.end = UInt64(end)
      return lines
    } catch {
      throw JournalFile.failed(path)
    }
  }

  /// Appends a line after the last whole one; what was torn off there goes.
  ///
  /// - Parameter isDurable: whether to return only when it is on disk.
  func append(_ line: JournalLine, isDurable: Bool) throws {
    let bytes = Data(try line.bytes())
    do {
      try handle.truncate(atOffset: end)
      try handle.write(contentsOf: bytes)
      if isDurable { try handle.synchronize() }
    } catch {
      throw JournalFile.failed(path)
    }
    end += UInt64(bytes.count)
  }

  /// Takes it out of its folder.
  func remove() throws {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      throw JournalFile.failed(path)
    }
  }

  /// Makes `folder`, readable by nobody but its owner, where there is none.
  static func make(folder: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw failed(folder)
    }
    guard FileManager.default.isWritableFile(atPath: folder) else { throw failed(folder) }
  }

  /// A new file is safe when its name is, and its name is in the folder.
  private static func makeDurable(folder: String) throws {
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: folder, isDirectory: true))
      try handle.synchronize()
      try handle.close()
    } catch {
      throw failed(folder)
    }
  }

  private static func failed(_ path: String) -> Refusal {
    Refusal(.storageFailed, ["cause": .text(path)])
  }
}
