extension Passage {
  /// Its words, each block on a line of its own. A blank stands as a line below the text would: `_`.
  var plainText: String { text(of: blocks) }

  /// The same without dialogue, whose words are the speakers' and not the author's.
  var narration: String {
    text(
      of: blocks.filter { block in
        if case .turn = block { false } else { true }
      })
  }

  private func text(of blocks: [Block]) -> String {
    blocks.flatMap { block -> [[Span]] in
      switch block {
      case .paragraph(let spans), .turn(_, let spans): [spans]
      case .list(let points, _): points
      case .table(let rows): rows.flatMap(\.cells)
      case .image: []
      }
    }.map(plainText).joined(separator: "\n")
  }

  private func plainText(_ spans: [Span]) -> String {
    spans.reduce(into: "") { text, span in
      switch span {
      case .plain(let words), .stressed(let words): text += words
      case .blank: text += " _ "
      }
    }
  }
}
