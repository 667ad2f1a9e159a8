import Foundation
import Glibc
import RungCore

/// Makes a file that nobody but its owner can read, with `contents`; it must not be there yet.
func makePrivateFile(_ path: String, _ contents: Data = Data()) throws(Refusal) {
  let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
  guard descriptor >= 0 else { throw storageFailed(path) }
  let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  do {
    try file.write(contentsOf: contents)
    try file.synchronize()
  } catch {
    throw storageFailed(path)
  }
}

/// Makes a folder that nobody but its owner can enter; it must not be there yet.
func makePrivateFolder(_ path: String) throws(Refusal) {
  guard unsafe mkdir(path, 0o700) == 0 else { throw storageFailed(path) }
}

/// Has a file or folder on disk, with the names in it.
func synchronise(_ path: String) throws(Refusal) {
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw storageFailed(path) }
  defer { close(descriptor) }
  guard fsync(descriptor) == 0 else { throw storageFailed(path) }
}

/// Gives a file or folder another name, which an empty folder may have already.
func move(_ path: String, to other: String) throws(Refusal) {
  guard unsafe rename(path, other) == 0 else { throw storageFailed(other) }
}

/// The system's own word for what went wrong last, at `path`.
private func storageFailed(_ path: String) -> Refusal {
  let cause =
    switch errno {
    case ENOSPC, EDQUOT: "disk full: \(path)"
    case EROFS: "read-only: \(path)"
    case EACCES, EPERM: "not permitted: \(path)"
    case ENOENT: "no such folder: \(path)"
    case EEXIST: "already there: \(path)"
    default: path
    }
  return Refusal(.storageFailed, ["cause": .text(cause)])
}
