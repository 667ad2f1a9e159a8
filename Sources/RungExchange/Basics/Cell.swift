package import RungCore

/// One value of a table that leaves Rung, typed so that each format writes it in its own way.
package enum Cell: Hashable, Sendable {
  case text(String)
  case number(Int)
  /// Exact, to the thousandth.
  case marks(Marks)
  case day(Day)
  case instant(Instant)
  case flag(Bool)
  /// No value: an empty cell, or `null`.
  case empty
}
