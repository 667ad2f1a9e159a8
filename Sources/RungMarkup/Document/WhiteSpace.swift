/// What white space means in text, wherever a document has any.
///
/// The text of a paragraph, a title or another inline element flows through the inline elements in it. In that flow
/// the ends are trimmed and a run of white space is one space, which belongs to the text in which the run began. Where
/// the run holds a line break and stands between two Chinese characters or signs it vanishes, since Chinese has no
/// spaces and the break is there only for the width of the author's window. White space is space, tab, line feed and
/// carriage return; an ideographic or no-break space is a character of the text.
enum WhiteSpace {
  /// Applies the rule to the flow of the inline element at `root`.
  static func settle(_ fragment: Fragment, root: Int) {
    var flow = Flow()
    let end = Int(fragment.nodes[root].end)
    for index in root..<end {
      if fragment.nodes[index].tag == nil {
        flow.pass(fragment, node: index)
      } else if fragment.nodes[index].tag == .blank {
        flow.passObject(fragment)
      }
    }
  }

  /// Trims each run of text directly within the passage at `root`, which holds blocks: only what should not be
  /// there remains.
  static func trimRuns(_ fragment: Fragment, root: Int) {
    var index = root + 1
    let end = Int(fragment.nodes[root].end)
    while index < end {
      if fragment.nodes[index].tag == nil {
        var flow = Flow()
        flow.pass(fragment, node: index)
      }
      index = Int(fragment.nodes[index].end)
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
    /// The run of white space that is under way: the node in which it began.
    private var pending: Int?
    private var hasBreak = false

    mutating func passObject(_ fragment: Fragment) {
      resolve(before: .either, fragment)
      last = .either
    }

    mutating func pass(_ fragment: Fragment, node: Int) {
      let start = Int(fragment.nodes[node].textStart)
      let end = Int(fragment.nodes[node].textEnd)
      var read = start
      var write = start
      while read < end {
        let byte = fragment.bytes[read]
        if isWhiteSpace(byte) {
          if pending == nil {
            pending = node
            hasBreak = false
          }
          if byte == 0x0A || byte == 0x0D { hasBreak = true }
          read += 1
          continue
        }
        if pending != nil {
          fragment.nodes[node].textEnd = Int32(write)
          resolve(before: neighbour(in: fragment.bytes, at: read), fragment)
          write = Int(fragment.nodes[node].textEnd)
        }
        let from = read
        while read < end, !isWhiteSpace(fragment.bytes[read]) { read += 1 }
        if write == from {
          write = read
        } else {
          for place in from..<read {
            fragment.bytes[write] = fragment.bytes[place]
            write += 1
          }
        }
        var lead = write - 1
        while lead > start, fragment.bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
        last = neighbour(in: fragment.bytes, at: lead)
      }
      fragment.nodes[node].textEnd = Int32(write)
    }

    /// Ends the run that is under way: one space or none.
    private mutating func resolve(before next: Neighbour, _ fragment: Fragment) {
      guard let node = pending else { return }
      pending = nil
      if last == .edge { return }
      if hasBreak {
        switch (last, next) {
        case (.chinese, .chinese), (.chinese, .either), (.either, .chinese): return
        default: break
        }
      }
      // The run had at least one byte in that node, so there is room for the space.
      let end = Int(fragment.nodes[node].textEnd)
      fragment.bytes[end] = 0x20
      fragment.nodes[node].textEnd += 1
    }
  }

  private static func neighbour(in bytes: [UInt8], at place: Int) -> Neighbour {
    let lead = bytes[place]
    guard lead >= 0xE0 else { return .other }
    func tail(_ distance: Int) -> UInt32 {
      place + distance < bytes.count ? UInt32(bytes[place + distance] & 0x3F) : 0
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
