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

  /// The part of a long line that holds the column, and how many columns of the terminal stand before it.
  private func excerpt(of line: String, around column: Int) -> (text: String, caret: Int) {
    let scalars = Array(line.unicodeScalars).map { $0 == "\t" ? " " : $0 }
    let fault = min(max(0, column - 1), scalars.count)
    let from = max(0, fault - 40)
    let part = { (range: Range<Int>) in String(String.UnicodeScalarView(scalars[range])) }
    let lead = from > 0 ? "…" : ""
    let before = lead + part(from..<fault)
    return (before + part(fault..<min(scalars.count, fault + 40)), before.displayColumns)
  }
}
