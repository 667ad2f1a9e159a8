import Glibc

/// The bytes of a source, 64 KiB at a time.
final class ByteStream {
  static let chunkSize = 64 << 10

  /// Why a file cannot be read.
  enum Failure: String, Error {
    case notFound = "not-found"
    case notAllowed = "not-allowed"
    case notAFile = "not-a-file"
    case readError = "read-error"
  }

  private enum Origin {
    case memory([UInt8], position: Int)
    case descriptor(Int32)
  }

  private var origin: Origin

  init(_ source: ContentSource) throws(Failure) {
    if let bytes = source.bytes {
      origin = .memory(bytes, position: 0)
    } else {
      origin = .descriptor(try openFile(source.place))
    }
  }

  deinit {
    if case .descriptor(let descriptor) = origin { close(descriptor) }
  }

  /// Appends the next chunk to `buffer`; false at the end.
  func read(into buffer: inout [UInt8]) throws(Failure) -> Bool {
    switch origin {
    case .memory(let bytes, let position):
      let end = min(position + ByteStream.chunkSize, bytes.count)
      guard position < end else { return false }
      buffer.append(contentsOf: bytes[position..<end])
      origin = .memory(bytes, position: end)
      return true
    case .descriptor(let descriptor):
      let count = withUnsafeTemporaryAllocation(byteCount: ByteStream.chunkSize, alignment: 16) { chunk in
        var count = Glibc.read(descriptor, chunk.baseAddress, chunk.count)
        while count < 0, errno == EINTR { count = Glibc.read(descriptor, chunk.baseAddress, chunk.count) }
        if count > 0 { buffer.append(contentsOf: chunk[..<count]) }
        return count
      }
      guard count >= 0 else { throw .readError }
      return count > 0
    }
  }
}

/// Opens a plain file; folders, pipes and devices are refused, since a document is read twice when it has findings.
private func openFile(_ path: String) throws(ByteStream.Failure) -> Int32 {
  // A pipe would wait for its writer without O_NONBLOCK; on a plain file the flag changes nothing.
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else {
    throw errno == EACCES || errno == EPERM ? .notAllowed : .notFound
  }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
    close(descriptor)
    throw .notAFile
  }
  return descriptor
}
