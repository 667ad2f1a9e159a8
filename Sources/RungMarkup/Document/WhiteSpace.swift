/// What white space means in text, wherever a document has any.
///
/// The text of a paragraph, a title or another inline element flows through the inline elements in it. In that flow
/// the ends are trimmed and a run of white space is one space, which belongs to the text in which the run began. Where
/// the run holds a line break and stands between two Chinese characters or signs it vanishes, since Chinese has no
/// spaces and the break is there only for the width of the author's window. White space is space, tab, line feed and
/// carriage return; an ideographic or no-break space is a character of the text.
enum WhiteSpace {
  /// Applies the rule to the flow of the inline element `root`.
  static func settle(_ root: Element) {
    var flow = Flow()
    for index in root.index..<root.end {
      let part = Element(storage: root.storage, index: index)
      if part.tag == nil {
        flow.pass(part)
      } else if part.tag == .blank {
        flow.passObject()
      }
    }
  }

  /// Trims each run of text directly within the passage `root`, which holds blocks: only what should not be
  /// there remains.
  static func trimRuns(_ root: Element) {
    for part in root.content where part.tag == nil {
      var flow = Flow()
      flow.pass(part)
    }
  }

  /// What stands beside a run of white space.
  private enum Neighbour {
    case edge
    case chinese
    /// A blank, or a sign of both scripts such as a dash or a curly quote: as Chinese as the other neighbour.
    case either
    case other
  }

  private struct Flow {
    private var last = Neighbour.edge
    /// The run of white space that is under way: the text in which it began.
    private var pending: Element?
    private var hasBreak = false

    mutating func passObject() {
      resolve(before: .either)
      last = .either
    }

    mutating func pass(_ run: Element) {
      let text = run.mutableText
      var read = 0
      var write = 0
      while read < text.count {
        let byte = text[read]
        if isWhiteSpace(byte) {
          if pending == nil {
            if write > 0 { last = lastNeighbour(in: text, upTo: write) }
            pending = run
            hasBreak = false
          }
          if byte == 0x0A || byte == 0x0D { hasBreak = true }
          read += 1
          continue
        }
        if pending != nil {
          run.cutText(to: write)
          resolve(before: neighbour(in: text, at: read))
          write = run.mutableText.count
        }
        // Single spaces within the text stay as they are; that is nearly all of its white space.
        let from = read
        repeat {
          read += 1
        } while read < text.count
          && (!isWhiteSpace(text[read])
            || (text[read] == 0x20 && read + 1 < text.count && !isWhiteSpace(text[read + 1])))
        if write != from {
          for place in from..<read { text[write + place - from] = text[place] }
        }
        write += read - from
      }
      if pending == nil, write > 0 { last = lastNeighbour(in: text, upTo: write) }
      run.cutText(to: write)
    }

    /// Ends the run that is under way: one space or none.
    private mutating func resolve(before next: Neighbour) {
      guard let run = pending else { return }
      pending = nil
      if last == .edge { return }
      if hasBreak {
        switch (last, next) {
        case (.chinese, .chinese), (.chinese, .either), (.either, .chinese): return
        default: break
        }
      }
      // The run had at least one byte there, so there is room for the space.
      run.appendSpace()
    }
  }

  private static func lastNeighbour(in text: UnsafeMutableBufferPointer<UInt8>, upTo end: Int) -> Neighbour {
    var lead = end - 1
    while lead > 0, text[lead] & 0xC0 == 0x80 { lead -= 1 }
    return neighbour(in: text, at: lead)
  }

  private static func neighbour(in text: UnsafeMutableBufferPointer<UInt8>, at place: Int) -> Neighbour {
    let lead = text[place]
    guard lead >= 0xE0 else { return .other }
    func tail(_ distance: Int) -> UInt32 {
      place + distance < text.count ? UInt32(text[place + distance] & 0x3F) : 0
    }
    let value =
      lead < 0xF0
      ? UInt32(lead & 0x0F) << 12 | tail(1) << 6 | tail(2)
      : UInt32(lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
    switch value {
    // Dashes, curly quotes and the ellipsis.
    case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: return .either
    // Radicals, signs, kana and ideographs; compatibility ideographs and forms; full-width forms; the further planes.
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x2_0000...0x3_FFFF:
      return .chinese
    default: return .other
    }
  }
}

extension Element {
  /// The bytes of a run of text, to be changed in place.
  fileprivate var mutableText: UnsafeMutableBufferPointer<UInt8> {
    UnsafeMutableBufferPointer(mutating: textBytes)
  }

  /// Keeps the first `count` bytes of a run of text.
  fileprivate func cutText(to count: Int) {
    storage.pointee.nodes[index].textEnd = storage.pointee.nodes[index].textStart + Int32(count)
  }

  /// Puts a space at the end of a run of text that was cut.
  fileprivate func appendSpace() {
    storage.pointee.bytes[Int(storage.pointee.nodes[index].textEnd)] = 0x20
    storage.pointee.nodes[index].textEnd += 1
  }
}
