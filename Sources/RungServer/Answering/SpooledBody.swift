import Foundation
import NIOCore
import RungAPI
import RungCore

/// A request that may bring more than memory should hold: the files it carries go to the disk as they arrive.
protocol SpooledRequest: RungAPI.Request {
  /// - Parameters:
  ///   - rest: the request as JSON, each file's text empty.
  ///   - files: where the texts lie, in their order.
  init(rest: ByteBuffer, files: [String]) throws
}

extension LoadContent: SpooledRequest {
  init(rest: ByteBuffer, files places: [String]) throws {
    let load = try WireJSON.read(LoadContent.self, from: rest)
    guard load.files.count == places.count else { throw Refusal.input("files", .list) }
    self.init(
      files: zip(load.files, places).map { ContentFile(path: $0.path, at: $1) }, folders: load.folders,
      duringExams: load.duringExams)
  }
}

/// Where bodies are kept while they arrive and are answered: a folder of its own for each, for this user alone.
struct SpoolFolder: Sendable {
  let path: String

  /// Empties it of what a server left behind that was killed.
  func clear() {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Gives `body` an empty spool, and takes it away afterwards.
  func withSpool<Result>(_ body: (Spool) async throws -> Result) async throws -> Result {
    let folder = path + "/" + UUID().uuidString
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Refusal(.storageFailed, ["cause": .text(path)])
    }
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try await body(Spool(folder: folder))
  }
}

/// The body of a request that carries files, while it arrives. Of `{"files":[{"path":"…","text":"…"},…],…}` each text is
/// decoded from base64 into a file of its own; all the rest, which is little, is kept as it came, to be read as JSON.
final class Spool {
  /// The most bytes of all that is no file.
  private static let restLimit = 16 << 20

  private(set) var rest = ByteBuffer()
  private(set) var files: [String] = []
  private let folder: String
  private var writer: Base64Writer?

  // Where in the JSON the next byte stands.
  private var containers: [UInt8] = []
  private var isInString = false
  private var isEscaped = false
  private var isKeyNext = false
  private var key: [UInt8] = []
  /// The latest key of the outermost object, and of one three levels deep.
  private var outerKey: [UInt8] = []
  private var innerKey: [UInt8] = []

  init(folder: String) {
    self.folder = folder
  }

  /// Takes what has come.
  /// - Throws: a refusal where a text is no base64, or the disk takes no more.
  func take(_ bytes: ByteBuffer) throws {
    let bytes = Array(bytes.readableBytesView)
    var place = 0
    while place < bytes.count {
      if let writer {
        place = try writer.take(bytes, from: place)
        guard writer.isDone else { return }
        self.writer = nil
        rest.writeInteger(UInt8(ascii: "\""))
      } else {
        let byte = bytes[place]
        rest.writeInteger(byte)
        guard rest.readableBytes <= Spool.restLimit else {
          throw Refusal.input("body", .bytes(atMost: Spool.restLimit))
        }
        try pass(byte)
        place += 1
      }
    }
  }

  private func pass(_ byte: UInt8) throws {
    if isInString {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\"") {
        isInString = false
        if isKeyNext { keyEnded() }
        return
      } else {
        isEscaped = byte == UInt8(ascii: "\\")
      }
      // A key of ours is short and has no escapes.
      if isKeyNext, key.count < 16 { key.append(byte) }
      return
    }
    switch byte {
    case UInt8(ascii: "\""):
      if isText {
        files.append("\(folder)/\(files.count)")
        writer = try Base64Writer(path: files[files.count - 1])
      } else {
        isInString = true
        key = []
      }
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      containers.append(byte)
      isKeyNext = byte == UInt8(ascii: "{")
      // Deeper than anything that could be read.
      guard containers.count <= 512 else { throw Refusal.input("", .json) }
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      _ = containers.popLast()
      isKeyNext = false
    case UInt8(ascii: ","): isKeyNext = containers.last == UInt8(ascii: "{")
    case UInt8(ascii: ":"): isKeyNext = false
    default: break
    }
  }

  private func keyEnded() {
    switch containers.count {
    case 1: outerKey = key
    case 3: innerKey = key
    default: break
    }
  }

  /// Whether a string that begins here is the text of a file.
  private var isText: Bool {
    !isKeyNext && containers.elementsEqual("{[{".utf8) && outerKey.elementsEqual("files".utf8)
      && innerKey.elementsEqual("text".utf8)
  }
}

/// Decodes the base64 (RFC 4648, section 4) of one JSON string into a file.
private final class Base64Writer {
  private static let unfit = Refusal.input("files.text", .base64)
  private static let stretch = 1 << 18
  /// What each character stands for; 255 for those that stand for nothing.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (value, character) in alphabet.utf8.enumerated() { values[Int(character)] = UInt8(value) }
    return values
  }()

  /// Whether the string has ended.
  private(set) var isDone = false
  private let handle: FileHandle
  private let path: String
  private var decoded: [UInt8] = []
  private var bits: UInt32 = 0
  private var count = 0
  private var padding = 0
  private var isEscaped = false

  init(path: String) throws {
    self.path = path
    guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
      let handle = FileHandle(forWritingAtPath: path)
    else { throw Refusal(.storageFailed, ["cause": .text(path)]) }
    self.handle = handle
    decoded.reserveCapacity(Base64Writer.stretch + 4)
  }

  deinit {
    try? handle.close()
  }

  /// Takes bytes up to the end of the string; gives back the place after the last that it took.
  func take(_ bytes: [UInt8], from start: Int) throws -> Int {
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      let value = Base64Writer.values[Int(byte)]
      if value < 64, padding == 0, !isEscaped || byte == UInt8(ascii: "/") {
        isEscaped = false
        bits = bits << 6 | UInt32(value)
        count += 1
        guard count == 4 else { continue }
        decoded.append(UInt8(truncatingIfNeeded: bits >> 16))
        decoded.append(UInt8(truncatingIfNeeded: bits >> 8))
        decoded.append(UInt8(truncatingIfNeeded: bits))
        (bits, count) = (0, 0)
        if decoded.count >= Base64Writer.stretch { try flush() }
      } else if byte == UInt8(ascii: "\""), !isEscaped {
        try end()
        return place
      } else if byte == UInt8(ascii: "\\"), !isEscaped {
        // The slash may be escaped, and by many an encoder is.
        isEscaped = true
      } else if byte == UInt8(ascii: "="), !isEscaped, padding < 2, count + padding >= 2 {
        padding += 1
      } else {
        throw Base64Writer.unfit
      }
    }
    return place
  }

  private func end() throws {
    guard (count + padding) % 4 == 0 else { throw Base64Writer.unfit }
    if count == 3 {
      decoded.append(UInt8(truncatingIfNeeded: bits >> 10))
      decoded.append(UInt8(truncatingIfNeeded: bits >> 2))
    } else if count == 2 {
      decoded.append(UInt8(truncatingIfNeeded: bits >> 4))
    }
    try flush()
    try? handle.close()
    isDone = true
  }

  private func flush() throws {
    do {
      try handle.write(contentsOf: Data(decoded))
    } catch {
      throw Refusal(.storageFailed, ["cause": .text(path)])
    }
    decoded.removeAll(keepingCapacity: true)
  }
}
