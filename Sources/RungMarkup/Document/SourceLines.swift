import Glibc
import RungCore

/// Works out lines and columns for places in one source, by reading it once more up to the last of them.
struct SourceLines {
  private let path: String
  /// What was found for each offset.
  private var found: [Int: (location: Location, line: Int)] = [:]
  /// The text of each line that holds one of them.
  private var texts: [Int: String] = [:]

  /// - Parameter offsets: bytes into the source's text, in any order.
  init(_ source: ContentSource, offsets: [Int], limits: Limits) {
    path = source.path
    guard !offsets.isEmpty else { return }
    var scan = LineScan(targets: Set(offsets).sorted())
    var text: [UInt8] = []
    var isMore = true
    let stream = try? TextStream(source, limits: limits)
    while isMore, !scan.isDone {
      text.removeAll(keepingCapacity: true)
      // What stands before a fault of the encoding is given all the same.
      isMore = (try? stream?.read(into: &text)) ?? false
      if scan.isAtStart, text.isEmpty { text = SourceLines.rawHead(source) }
      scan.pass(text)
    }
    scan.finish()
    texts = scan.lines
    for (offset, place) in scan.places {
      found[offset] = (Location(path: source.path, line: place.line, column: place.column), place.line)
    }
  }

  /// The first bytes of a source that has no readable text, for its first line.
  private static func rawHead(_ source: ContentSource) -> [UInt8] {
    var head: [UInt8] = []
    if let stream = try? ByteStream(source) { _ = try? stream.read(into: &head) }
    return head
  }

  func location(_ offset: Int) -> Location {
    found[offset]?.location ?? Location(path: path, line: 1, column: 1)
  }

  func line(_ offset: Int) -> String {
    found[offset].flatMap { texts[$0.line] } ?? ""
  }
}

/// Counts lines and characters through a text that comes in stretches.
private struct LineScan {
  /// How many bytes of a line are shown; a longer one is cut there.
  private static let lineLimit = 4096

  private let targets: [Int]
  private var next = 0
  /// Bytes passed so far.
  private var offset = 0
  private var number = 1
  /// The characters of the current line that were passed, and its first bytes.
  private var characters = 0
  private var head: [UInt8] = []
  private var holdsTarget = false

  private(set) var places: [Int: (line: Int, column: Int)] = [:]
  private(set) var lines: [Int: String] = [:]

  init(targets: [Int]) {
    self.targets = targets
  }

  var isAtStart: Bool { offset == 0 }
  /// Whether nothing more is sought.
  var isDone: Bool { next == targets.count && !holdsTarget }

  mutating func pass(_ text: [UInt8]) {
    text.withUnsafeBytes { text in
      var place = 0
      while place < text.count {
        let end = lineEnd(text, from: place)
        // Characters count only where a target can still stand in this line.
        if end == text.count || (next < targets.count && targets[next] <= offset + end - place) {
          passInLine(UnsafeRawBufferPointer(rebasing: text[place..<end]))
        } else {
          if holdsTarget {
            head.append(contentsOf: text[place..<end].prefix(LineScan.lineLimit - head.count))
          }
          offset += end - place
        }
        if end < text.count { endLine() }
        place = end + 1
      }
    }
  }

  private func lineEnd(_ text: UnsafeRawBufferPointer, from place: Int) -> Int {
    guard let base = text.baseAddress, let found = memchr(base + place, 0x0A, text.count - place) else {
      return text.count
    }
    return UnsafeRawPointer(found) - base
  }

  /// Passes bytes of one line, with no line feed among them. A target may stand at the line feed or the end that follow.
  private mutating func passInLine(_ bytes: UnsafeRawBufferPointer) {
    head.append(contentsOf: bytes.prefix(LineScan.lineLimit - head.count))
    var counted = 0
    func count(upTo end: Int) {
      while counted < end {
        if bytes[counted] & 0xC0 != 0x80 { characters += 1 }
        counted += 1
      }
    }
    while next < targets.count, targets[next] <= offset + bytes.count {
      count(upTo: max(0, targets[next] - offset))
      places[targets[next]] = (number, characters + 1)
      holdsTarget = true
      next += 1
    }
    count(upTo: bytes.count)
    offset += bytes.count
  }

  private mutating func endLine() {
    keepLine()
    offset += 1
    number += 1
    characters = 0
    head.removeAll(keepingCapacity: true)
  }

  private mutating func keepLine() {
    guard holdsTarget else { return }
    holdsTarget = false
    var shown = head[...]
    if shown.count == LineScan.lineLimit {
      // No half of a character.
      while let last = shown.last, last & 0xC0 == 0x80 { shown = shown.dropLast() }
      if let last = shown.last, last & 0x80 != 0 { shown = shown.dropLast() }
    }
    if shown.last == 0x0D { shown = shown.dropLast() }
    lines[number] = String(decoding: shown, as: UTF8.self)
  }

  /// Places beyond the end stand at the end.
  mutating func finish() {
    while next < targets.count {
      places[targets[next]] = (number, characters + 1)
      holdsTarget = true
      next += 1
    }
    keepLine()
  }
}
