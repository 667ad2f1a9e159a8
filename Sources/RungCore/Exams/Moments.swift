/// Count, sum and sum of squares. Marks are whole thousandths, so that the sums of a million of them are exact.
struct Moments {
  private(set) var count = 0
  private(set) var sum = 0.0
  private(set) var squares = 0.0

  init() {}

  init(count: Int, sum: Double, squares: Double) {
    self.count = count
    self.sum = sum
    self.squares = squares
  }

  mutating func add(_ value: Double, times: Int = 1) {
    count += times
    sum += value * Double(times)
    squares += value * value * Double(times)
  }

  /// The sum of squared distances from the mean.
  var spread: Double { count > 0 ? squares - sum * sum / Double(count) : 0 }

  /// Divided by n − 1; `nil` for fewer than two values.
  var variance: Double? { count > 1 ? max(0, spread) / Double(count - 1) : nil }
}

/// Pearson's correlation, from sums; `nil` where one side does not vary.
func correlation(_ left: Moments, _ right: Moments, _ product: Double) -> Double? {
  let (x, y) = (left.spread, right.spread)
  guard left.count > 1, x > 0, y > 0 else { return nil }
  return (product - left.sum * right.sum / Double(left.count)) / (x.squareRoot() * y.squareRoot())
}
