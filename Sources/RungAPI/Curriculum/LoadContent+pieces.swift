package import Foundation
import RungCore

extension LoadContent {
  /// The request as JSON, piece by piece: a set of files may be larger than memory should hold.
  package var pieces: Pieces { Pieces(self) }

  /// About how many bytes all pieces come to.
  package var pieceBytes: Int {
    files.reduce(0) { total, file in
      let size = try? FileManager.default.attributesOfItem(atPath: file.place)[.size] as? Int
      return total + ((file.sent?.count ?? size ?? 0) + 2) / 3 * 4
    }
  }

  /// Gives out the bytes that the general encoder would write, if it had the room.
  package struct Pieces {
    private let files: [ContentFile]
    private let folders: [String]
    private var number = -1
    private var open: Opened?
    private let encoder = JSONEncoder()

    /// A file within its text.
    private enum Opened {
      case bytes(Data)
      case disk(FileHandle)
    }

    /// Of a file, as read from the disk; a number of bytes that base64 writes without padding.
    private static let stretch = 3 << 16

    fileprivate init(_ load: LoadContent) {
      files = load.files
      folders = load.folders
    }

    /// `nil` after the last piece.
    /// - Throws: a refusal where a file cannot be read.
    package mutating func next() throws -> Data? {
      if let text = try text() { return text }
      number += 1
      guard number <= files.count else { return nil }
      guard number < files.count else {
        return Data((files.isEmpty ? #"{"files":["# : #""}"#).utf8) + Data(#"],"folders":"#.utf8)
          + (try encoder.encode(folders)) + Data("}".utf8)
      }
      let file = files[number]
      open = try opened(file)
      return Data((number == 0 ? #"{"files":["# : #""},"#).utf8) + Data(#"{"path":"#.utf8)
        + (try encoder.encode(file.path)) + Data(#","text":""#.utf8)
    }

    private mutating func text() throws -> Data? {
      switch open {
      case nil: return nil
      case .bytes(let bytes):
        open = nil
        return bytes.isEmpty ? nil : bytes.base64EncodedData()
      case .disk(let handle):
        var stretch = Data()
        // A read may give less than it was asked for before the end.
        while stretch.count < Pieces.stretch {
          guard let more = try? handle.read(upToCount: Pieces.stretch - stretch.count), !more.isEmpty else {
            open = nil
            try? handle.close()
            break
          }
          stretch += more
        }
        return stretch.isEmpty ? nil : stretch.base64EncodedData()
      }
    }

    private func opened(_ file: ContentFile) throws -> Opened {
      if let bytes = file.sent { return .bytes(bytes) }
      guard let handle = FileHandle(forReadingAtPath: file.place) else {
        throw Refusal(.fileUnreadable, ["path": .text(file.path)])
      }
      return .disk(handle)
    }
  }
}
