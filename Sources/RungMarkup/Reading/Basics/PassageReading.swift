import RungCore

extension Reading {
  /// A passage is a run of text, which is one paragraph, or a row of blocks with nothing between them.
  func passage(_ element: Element, blanks: [String]) -> Passage {
    guard !element.isInline else {
      let spans = spans(element, blanks: blanks)
      return Passage(blocks: spans.isEmpty ? [] : [.paragraph(spans)])
    }
    var blocks: [Passage.Block] = []
    for part in element.content {
      switch part.tag {
      case .paragraph: blocks.append(.paragraph(spans(part, blanks: blanks)))
      case .list:
        let points = part.children(.listItem).map { spans($0, blanks: blanks) }
        blocks.append(.list(points, ordered: flag(part, .ordered)))
      case .table: blocks.append(.table(part.children(.row).map { row($0, blanks: blanks) }))
      case .turn:
        blocks.append(.turn(speaker: part.attribute(.speaker) ?? "", spans(part, blanks: blanks)))
      case .image:
        blocks.append(.image(path: part.attribute(.path) ?? "", alternative: part.attribute(.alt) ?? ""))
      default:
        // Text, emphasis or a blank beside a block.
        report(.textUnexpected, at: part.place, ["element": .text(element.tag?.rawValue ?? "")])
      }
    }
    return Passage(blocks: blocks)
  }

  private func row(_ element: Element, blanks: [String]) -> Passage.Row {
    Passage.Row(
      cells: element.children(.cell).map { spans($0, blanks: blanks) }, isHeader: flag(element, .header))
  }

  private func spans(_ element: Element, blanks: [String]) -> [Span] {
    var spans: [Span] = []
    for part in element.content {
      switch part.tag {
      case nil: spans.append(.plain(part.text))
      case .emphasis: spans.append(.stressed(part.text))
      case .blank:
        if let place = blanks.firstIndex(of: part.attribute(.id) ?? "") { spans.append(.blank(place)) }
      default: break
      }
    }
    return spans
  }
}

extension Element {
  /// All blanks within it, in order.
  var blanks: [Element] {
    var found: [Element] = []
    for place in index..<end where storage.pointee.nodes[place].tag == .blank {
      found.append(Element(storage: storage, index: place))
    }
    return found
  }
}
