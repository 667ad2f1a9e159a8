import Foundation

/// The least, the middle and the greatest of some figures.
struct Spread {
  let least: Double
  let median: Double
  let greatest: Double

  init(_ figures: [Double]) {
    let sorted = figures.sorted()
    least = sorted.first ?? 0
    greatest = sorted.last ?? 0
    let middle = sorted.count / 2
    median =
      sorted.isEmpty
      ? 0 : sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }

  /// With two decimals, as three columns.
  var columns: [String] { [least, median, greatest].map { String(format: "%.2f", $0) } }
}

/// Rows of words under one another; the first column to the left, the others to the right.
func printTable(_ rows: [[String]]) {
  let count = rows.map(\.count).max() ?? 0
  let widths = (0..<count).map { column in
    rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
  }
  for row in rows {
    let cells = row.enumerated().map { column, cell in
      let space = String(repeating: " ", count: widths[column] - cell.count)
      return column == 0 ? cell + space : space + cell
    }
    print(cells.joined(separator: "  "))
  }
}
