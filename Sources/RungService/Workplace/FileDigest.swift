import Crypto
import Foundation
import RungCore

/// The size and the SHA-256 of a file, read a piece at a time.
func fileDigest(_ path: String) throws(Refusal) -> (bytes: Int, sha256: RungCore.Digest) {
  var sum = SHA256()
  var count = 0
  do {
    let file = try FileHandle(forReadingFrom: URL(filePath: path))
    defer { try? file.close() }
    while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
      sum.update(data: piece)
      count += piece.count
    }
  } catch {
    throw Refusal(.storageFailed, ["cause": .text(path)])
  }
  return (count, RungCore.Digest(bytes: Array(sum.finalize())) ?? .zero)
}

/// Copies `source` to the new private file `target`, a piece at a time.
func copyPrivately(_ source: String, to target: String) throws(Refusal) {
  try makePrivateFile(target)
  do {
    let from = try FileHandle(forReadingFrom: URL(filePath: source))
    let to = try FileHandle(forWritingTo: URL(filePath: target))
    defer {
      try? from.close()
      try? to.close()
    }
    while let piece = try from.read(upToCount: 1 << 20), !piece.isEmpty { try to.write(contentsOf: piece) }
    try to.synchronize()
  } catch {
    throw Refusal(.storageFailed, ["cause": .text(target)])
  }
}
