import Glibc
import RungCore

/// The text of a source as UTF-8, stretch by stretch, with no byte-order mark. Offsets into it are the offsets of
/// `Place`.
final class TextStream {
  /// A reason to read no further.
  struct Fault: Error {
    let code: FindingCode
    /// Bytes from the beginning of the text.
    let offset: Int
    let details: [String: Detail]
  }

  private let bytes: ByteStream
  private let limit: Int
  private var decoder: TextDecoder?
  private var isAtEnd = false
  /// Bytes of text given out so far.
  private(set) var count = 0

  init(_ source: ContentSource, limits: Limits) throws(Fault) {
    do {
      bytes = try ByteStream(source)
    } catch {
      throw Fault(code: .fileUnreadable, offset: 0, details: ["reason": .text(error.rawValue)])
    }
    limit = limits.fileBytes
  }

  /// Appends the next stretch to `text`; false at the end. What stands before a fault is appended before it is thrown.
  func read(into text: inout [UInt8]) throws(Fault) -> Bool {
    guard !isAtEnd else { return false }
    var chunk: [UInt8] = []
    chunk.reserveCapacity(ByteStream.chunkSize)
    do {
      isAtEnd = try !bytes.read(into: &chunk)
    } catch {
      throw Fault(code: .fileUnreadable, offset: count, details: ["reason": .text(error.rawValue)])
    }
    let start = text.count
    let decoder = if let decoder { decoder } else { try makeDecoder(&chunk) }
    self.decoder = decoder
    let isSound = decoder.decode(chunk, end: isAtEnd, into: &text)
    if let zero = firstZero(in: text, from: start) {
      text.removeSubrange(zero...)
      throw Fault(code: .xmlMalformed, offset: count + zero - start, details: ["problem": .text("character")])
    }
    count += text.count - start
    guard isSound else { throw Fault(code: .encodingInvalid, offset: count, details: [:]) }
    guard count <= limit else {
      throw Fault(
        code: .xmlTooLarge, offset: limit, details: ["part": .text("file"), "limit": .number(limit)])
    }
    return !isAtEnd
  }

  private func makeDecoder(_ head: inout [UInt8]) throws(Fault) -> TextDecoder {
    switch detectEncoding(head) {
    case .known(let encoding, let markLength):
      head.removeFirst(markLength)
      guard let decoder = TextDecoder(encoding) else {
        throw Fault(code: .encodingUnsupported, offset: 0, details: ["encoding": .text("GB18030")])
      }
      return decoder
    case .unsupported(let name, let offset):
      throw Fault(code: .encodingUnsupported, offset: offset, details: ["encoding": .text(name)])
    case .contradicted(let name, let offset):
      throw Fault(code: .encodingInvalid, offset: offset, details: ["encoding": .text(name)])
    }
  }
}

private func firstZero(in text: [UInt8], from start: Int) -> Int? {
  text.withUnsafeBytes { bytes in
    guard let base = bytes.baseAddress, start < bytes.count,
      let found = memchr(base + start, 0, bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }
}
