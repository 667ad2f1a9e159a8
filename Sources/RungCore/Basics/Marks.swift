/// Marks, held as a whole number of thousandths of a mark ("milli-points"): exact from answer to verdict.
package struct Marks: Hashable, Comparable, Sendable {
  /// Thousandths of a mark.
  package let milli: Int

  package init(milli: Int) {
    self.milli = milli
  }

  package static func points(_ points: Int) -> Marks {
    Marks(milli: points * 1000)
  }

  package static let zero = Marks(milli: 0)

  package static func < (left: Marks, right: Marks) -> Bool { left.milli < right.milli }
  package static func + (left: Marks, right: Marks) -> Marks { Marks(milli: left.milli + right.milli) }
  package static func - (left: Marks, right: Marks) -> Marks { Marks(milli: left.milli - right.milli) }
  package static func * (left: Marks, right: Int) -> Marks { Marks(milli: left.milli * right) }
  package static func += (left: inout Marks, right: Marks) { left = left + right }

  /// `self × part ÷ whole`, rounded down to the thousandth, in the candidate's disfavour by less than 0.001.
  /// - Precondition: `whole` is positive and `part` is not negative.
  package func share(_ part: Int, of whole: Int) -> Marks {
    precondition(whole > 0 && part >= 0, "a share is a part of a whole")
    let product = Int128(milli) * Int128(part)
    return Marks(milli: Int(product / Int128(whole)))
  }

  /// Shares `self` out by `weights` so that the parts add up to `self` exactly: each part is rounded down, and the
  /// thousandths left over go one by one to the first parts.
  package func shared(by weights: [Int]) -> [Marks] {
    let whole = weights.reduce(0, +)
    guard whole > 0 else { return weights.map { _ in .zero } }
    var parts = weights.map { share($0, of: whole) }
    var rest = milli - parts.reduce(0) { $0 + $1.milli }
    var place = 0
    while rest > 0 {
      if weights[place] > 0 {
        parts[place] += Marks(milli: 1)
        rest -= 1
      }
      place = (place + 1) % parts.count
    }
    return parts
  }

  /// Reads a decimal of at most three fraction digits, as authors write marks: `80`, `2.5`, `0.125`.
  package init?(_ text: String) {
    guard let milli = decimal(text, fractionDigits: 3) else { return nil }
    self.init(milli: milli)
  }
}

extension Marks: CustomStringConvertible {
  /// Exact, with no rounding whatever: `79.96`, `80`, `2.125`. What is shown can never contradict a verdict.
  package var description: String { decimalText(milli, fractionDigits: 3) }
}

extension Marks: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(milli: try decoder.singleValueContainer().decode(Int.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milli)
  }
}

/// A pass mark out of a full mark, as an author states it: 80 out of 100.
package struct PassMark: Hashable, Sendable, Codable {
  package let mark: Marks
  package let outOf: Marks

  package init(mark: Marks, outOf: Marks) {
    self.mark = mark
    self.outOf = outOf
  }

  /// Whether `score` of `full` reaches the pass mark. Both sides are multiplied out: nothing is divided or rounded.
  package func isMet(by score: Marks, of full: Marks) -> Bool {
    Int128(score.milli) * Int128(outOf.milli) >= Int128(mark.milli) * Int128(full.milli)
  }
}

/// A decimal as a whole number of its last place, or `nil` if it is not one or has more places than that.
package func decimal(_ text: String, fractionDigits: Int) -> Int? {
  var rest = Substring(text)
  let negative = rest.first == "-"
  if negative || rest.first == "+" { rest = rest.dropFirst() }
  let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
  guard let whole = parts.first, !rest.isEmpty else { return nil }
  let fraction = parts.count > 1 ? parts[1] : ""
  guard !(whole.isEmpty && fraction.isEmpty), fraction.count <= fractionDigits else { return nil }
  var value = 0
  for digit in whole + fraction {
    guard let number = digit.wholeNumberValue, digit.isASCII else { return nil }
    let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
    let (sum, carry) = tens.addingReportingOverflow(number)
    guard !overflow, !carry else { return nil }
    value = sum
  }
  for _ in fraction.count..<fractionDigits {
    let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
    guard !overflow else { return nil }
    value = tens
  }
  return negative ? -value : value
}

/// The shortest exact decimal of a whole number of thousandths, millionths and so on.
func decimalText(_ value: Int, fractionDigits: Int) -> String {
  var digits = String(value.magnitude)
  while digits.count <= fractionDigits { digits = "0" + digits }
  let whole = digits.dropLast(fractionDigits)
  var fraction = digits.suffix(fractionDigits)
  while fraction.last == "0" { fraction = fraction.dropLast() }
  return (value < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
}
