/// How a run of text is drawn. A colour only ever repeats what a sign or a word already says.
package struct Style: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let bold = Style(rawValue: 1)
  package static let dim = Style(rawValue: 2)
  package static let underline = Style(rawValue: 4)
  package static let reverse = Style(rawValue: 8)
  package static let red = Style(rawValue: 16)
  package static let green = Style(rawValue: 32)
  package static let yellow = Style(rawValue: 64)
  package static let cyan = Style(rawValue: 128)

  package static let colours: Style = [.red, .green, .yellow, .cyan]
}

/// How much of a style a terminal is given.
package enum Styling: Sendable {
  /// Text alone: not a terminal, `TERM=dumb`, `--plain`.
  case none
  /// Weight, underline and reverse: `NO_COLOR` (https://no-color.org) or `--no-color`.
  case monochrome
  case full

  /// What suits the output: `noColor` is the option of the command line.
  package static func suited(to environment: [String: String], isTerminal: Bool, noColor: Bool) -> Styling {
    guard isTerminal, environment["TERM"] != "dumb" else { return .none }
    return noColor || environment["NO_COLOR"].map { !$0.isEmpty } == true ? .monochrome : .full
  }

  /// `text` between the sequences that begin and end `style` (ECMA-48, Select Graphic Rendition).
  package func dress(_ text: String, _ style: Style) -> String {
    let codes = codes(of: style)
    return codes.isEmpty || text.isEmpty ? text : "\u{1B}[\(codes)m\(text)\u{1B}[0m"
  }

  private func codes(of style: Style) -> String {
    let known: [(Style, String)] = [
      (.bold, "1"), (.dim, "2"), (.underline, "4"), (.reverse, "7"), (.red, "31"), (.green, "32"),
      (.yellow, "33"), (.cyan, "36"),
    ]
    return switch self {
    case .none: ""
    case .monochrome, .full:
      known.filter { sign, _ in
        style.contains(sign) && (self == .full || Style.colours.isDisjoint(with: sign))
      }.map(\.1).joined(separator: ";")
    }
  }
}
