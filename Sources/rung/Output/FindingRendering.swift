import RungCore

extension Page {
  /// A finding as editors and people read it: place, code and sentence; the line with a caret; how to mend it.
  mutating func finding(_ finding: LocatedFinding) {
    let place = finding.location
    let severity = finding.severity.rawValue
    line(
      "\(place.path):\(place.line):\(place.column): \(severity)[\(finding.code.rawValue)]: "
        + words("finding.\(finding.code.rawValue)", finding.details), .bold)
    let shown = excerpt(of: finding.sourceLine, around: place.column)
    if !shown.text.isEmpty {
      line("  " + shown.text)
      line("  " + String(repeating: " ", count: shown.caret) + "^")
    }
    if let related = finding.related {
      line(
        "  " + words("finding.related", ["place": .text("\(related.path):\(related.line):\(related.column)")])
      )
    }
    line("  " + words("hint.prefix") + words("finding.\(finding.code.rawValue).hint", finding.details))
  }

  /// The part of a long line that holds the column, and how many columns of the terminal stand before it. It is 80
  /// columns wide at most, so that it stays one line and the caret below its place.
  private func excerpt(of line: String, around column: Int) -> (text: String, caret: Int) {
    let scalars = Array(line.unicodeScalars).map { $0 == "\t" ? " " : $0 }
    let fault = min(max(0, column - 1), scalars.count)
    let part = { (range: Range<Int>) in String(String.UnicodeScalarView(scalars[range])) }
    let head = part(0..<fault)
    let tail = String(head.reversed()).prefix(columns: 40)
    let before = tail.count < head.count ? "…" + String(tail.reversed()) : head
    return (before + part(fault..<scalars.count).prefix(columns: 39), before.displayColumns)
  }
}
