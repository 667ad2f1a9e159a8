import RungCore

extension Passage {
  /// The passage in lines of at most `columns`: paragraphs apart, lists and dialogue turns hanging, images as their
  /// text in brackets. `blanks` holds what has been filled in so far; an empty blank is `____` with its number.
  package func lines(columns: Int, blanks: [String] = []) -> [StyledLine] {
    var lines: [StyledLine] = []
    var isAfterTurn = false
    for block in blocks {
      let isTurn = if case .turn = block { true } else { false }
      if !lines.isEmpty, !(isTurn && isAfterTurn) { lines.append("") }
      isAfterTurn = isTurn
      lines += PassageRendering(columns: columns, blanks: blanks).lines(of: block)
    }
    return lines
  }
}

/// The rendering of one block.
private struct PassageRendering {
  let columns: Int
  let blanks: [String]

  func lines(of block: Passage.Block) -> [StyledLine] {
    switch block {
    case .paragraph(let spans): wrap([styled(spans)], columns: columns)
    case .list(let entries, let ordered): list(entries, ordered: ordered)
    case .table(let rows): table(rows)
    case .turn(let speaker, let spans):
      hanging(StyledLine(speaker + colon(after: speaker), .bold), spans, indent: 4)
    case .image(_, let alternative): wrap([StyledLine("[" + alternative + "]", .dim)], columns: columns)
    }
  }

  private func styled(_ spans: [Span]) -> StyledLine {
    var line = StyledLine()
    for span in spans {
      switch span {
      case .plain(let text): line.append(text.joinedLines)
      case .stressed(let text): line.append(text.joinedLines, .bold)
      case .blank(let place):
        let filled = place < blanks.count ? blanks[place] : ""
        if blanks.count > 1 { line.append("(\(place + 1))", .dim) }
        line.append(filled.isEmpty ? "____" : filled.joinedLines, .underline)
      }
    }
    return line
  }

  /// `spans` after `lead`, whose further lines stand under the text.
  private func hanging(_ lead: StyledLine, _ spans: [Span], indent: Int) -> [StyledLine] {
    let whole = lead + styled(spans)
    let breaks = LineBreaking.lines(of: whole.runs.lazy.flatMap(\.text), columns: columns)
    guard breaks.count > 1 else { return [whole.withoutSpacesAtEnd] }
    let rest = whole.part(breaks[0].upperBound..<breaks[breaks.count - 1].upperBound)
    return [whole.part(breaks[0]).withoutSpacesAtEnd]
      + wrap([rest], columns: columns - indent).map { StyledLine(String(repeating: " ", count: indent)) + $0 }
  }

  /// A full-width colon after Chinese, a colon and a space after Latin letters.
  private func colon(after speaker: String) -> String {
    (speaker.last?.displayColumns ?? 1) == 2 ? "：" : ": "
  }

  private func list(_ entries: [[Span]], ordered: Bool) -> [StyledLine] {
    let width = ordered ? String(entries.count).count + 2 : 2
    return entries.enumerated().flatMap { place, entry in
      let mark = (ordered ? "\(place + 1)." : "•").padded(columns: width)
      return wrap([styled(entry)], columns: columns - width).enumerated().map { line, text in
        StyledLine(line == 0 ? mark : String(repeating: " ", count: width)) + text
      }
    }
  }

  private func table(_ rows: [Passage.Row]) -> [StyledLine] {
    let width = rows.reduce(0) { max($0, $1.cells.count) }
    let header = rows.first { $0.isHeader }
    var table = Table(
      (0..<width).map { place in
        Table.Column(header.flatMap { place < $0.cells.count ? styled($0.cells[place]).text : nil } ?? "")
      })
    for row in rows where row != header { table.add(row.cells.map { styled($0).text }) }
    let lines = table.lines(width: columns)
    return header == nil ? Array(lines.dropFirst(2)) : lines
  }
}

extension String {
  /// White space as an author's layout left it, made single spaces; none between Chinese characters that only a
  /// line break divides.
  package var joinedLines: String {
    guard contains(where: \.isNewline) else { return self }
    var joined = ""
    for line in split(whereSeparator: \.isNewline) {
      let words = line.drop(while: { $0 == " " || $0 == "\t" })
      if let last = joined.last, let first = words.first, last != " ",
        !(last.displayColumns == 2 && first.displayColumns == 2)
      {
        joined += " "
      }
      joined += words
    }
    return joined
  }
}
