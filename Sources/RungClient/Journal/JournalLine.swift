import FoundationEssentials
import RungAPI
import RungCore

/// One line of a journal.
enum JournalLine {
  /// An answer, as JSON: written and on disk before it is sent.
  case save(SaveAnswer)
  /// `moved 12 4`: the candidate came to rest at this question, from 0, with the sequence number 12.
  case moved(sequence: Int, question: Int)
  /// `acknowledged 12`: the server holds every save up to this sequence number. The last such line holds.
  case acknowledged(Int)
  /// `refused 12`: the server will never take this save.
  case refused(Int)

  /// `nil` where it is none of these.
  init?(_ bytes: ArraySlice<UInt8>) {
    if bytes.first == UInt8(ascii: "{") {
      guard let save = try? JSONDecoder().decode(SaveAnswer.self, from: Data(bytes)) else { return nil }
      self = .save(save)
      return
    }
    let words = String(decoding: bytes, as: UTF8.self).split(separator: " ", omittingEmptySubsequences: false)
    guard words.count > 1, let sequence = Int(words[1]) else { return nil }
    switch (words[0], words.count) {
    case ("acknowledged", 2): self = .acknowledged(sequence)
    case ("refused", 2): self = .refused(sequence)
    case ("moved", 3):
      guard let question = Int(words[2]) else { return nil }
      self = .moved(sequence: sequence, question: question)
    default: return nil
    }
  }

  /// With the line feed that ends it: a line without one was never written to its end.
  func bytes() throws -> [UInt8] {
    switch self {
    case .save(let save):
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return Array(try encoder.encode(save)) + [lineFeed]
    case .moved(let sequence, let question): return Array("moved \(sequence) \(question)\n".utf8)
    case .acknowledged(let sequence): return Array("acknowledged \(sequence)\n".utf8)
    case .refused(let sequence): return Array("refused \(sequence)\n".utf8)
    }
  }

  /// The lines of a file that can be read, and where the last whole line ends. What comes after that place was torn
  /// off while it was written, and had not been sent.
  static func read(_ bytes: [UInt8]) -> (lines: [JournalLine], end: Int) {
    let end = bytes.lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
    return (bytes[..<end].split(separator: lineFeed).compactMap(JournalLine.init), end)
  }
}

private let lineFeed = UInt8(ascii: "\n")
