/// Classical item analysis of an exam over marked papers.
///
/// Papers may be drawn, so that each candidate met some of the items only. Every figure of an item is over those who met
/// it. Where all met the same items the figures are the textbook's: the corrected item–total correlation, Cronbach's
/// alpha (KR-20 where items are right or wrong), alpha if an item is dropped, and the standard error of measurement
/// (Lord and Novick 1968; Cronbach 1951). Variances divide by n − 1. It is statistics, in floating point: no verdict on a
/// person rests on it.
package struct ItemAnalysis: Hashable, Sendable, Codable {
  package let papers: Int
  package let items: [ItemStatistics]
  package let scores: ScoreStatistics

  /// - Parameter papers: each with its answers in any order; an item stands in a paper at most once.
  package init(of papers: [MarkedPaper]) {
    let sums = Sums(papers)
    self.papers = papers.count
    items = sums.names.indices.map { sums.statistics(of: $0) }
      .sorted { ($0.item, $0.version) < ($1.item, $1.version) }
    scores = ScoreStatistics(papers, alpha: sums.alpha)
  }
}

/// A paper with the marks that it earned, as far as statistics go.
package struct MarkedPaper: Hashable, Sendable {
  package let answers: [MarkedAnswer]
  package let full: Marks

  package init(answers: [MarkedAnswer], full: Marks) {
    self.answers = answers
    self.full = full
  }

  package var total: Marks { answers.reduce(.zero) { $0 + $1.marks } }
}

package struct MarkedAnswer: Hashable, Sendable {
  package let item: ID<Item>
  /// The item's version: a change of words or key begins a new row.
  package let version: Int
  package let marks: Marks
  package let worth: Marks
  /// What was chosen, for a choice, in the author's order; empty where nothing was.
  package let choice: [Int]?
  /// Which options are right, for a choice.
  package let key: [Bool]
  /// How long the candidate was at it; `nil` where that is not known.
  package let seconds: Int?

  package init(
    item: ID<Item>, version: Int, marks: Marks, worth: Marks, choice: [Int]? = nil, key: [Bool] = [],
    seconds: Int? = nil
  ) {
    self.item = item
    self.version = version
    self.marks = marks
    self.worth = worth
    self.choice = choice
    self.key = key
    self.seconds = seconds
  }
}

package struct ItemStatistics: Hashable, Sendable, Codable {
  package let item: ID<Item>
  package let version: Int
  /// How many met it.
  package let count: Int
  /// The share of its marks that was earned, 0 to 1: the higher, the easier.
  package let difficulty: Double
  /// The correlation of its marks with those of the rest of the paper; `nil` where either does not vary.
  package let discrimination: Double?
  /// What alpha would be without it; `nil` where it cannot be told.
  package let alphaIfDropped: Double?
  /// The middle time at it, in seconds; `nil` where times are not known.
  package let medianSeconds: Double?
  /// For a choice, how each option was taken, in the author's order.
  package let options: [OptionStatistics]
  /// How many left a choice empty.
  package let omitted: Int
  package let verdicts: [ItemVerdict]
}

package struct OptionStatistics: Hashable, Sendable, Codable {
  package let isKey: Bool
  package let count: Int
  /// The share of those who met the item, 0 to 1.
  package let share: Double
  /// The correlation of having chosen it with the marks of the rest of the paper; `nil` where either does not vary.
  package let discrimination: Double?
}

/// Sums over all papers, from which every figure follows.
private struct Sums {
  struct Name: Hashable {
    let item: ID<Item>
    let version: Int
  }

  /// Everything that the answers to one item come to.
  struct Column {
    var own = Moments()
    var rest = Moments()
    var product = 0.0
    /// The papers that hold it.
    var papers: [Int] = []
    var earned = 0
    var worth = 0
    var key: [Bool] = []
    var omitted = 0
    /// For each option, how often it was taken, and the rest's marks of those who took it.
    var taken: [Int] = []
    var restOfTakers: [Double] = []
    var seconds: [Int] = []
  }

  private(set) var names: [Name] = []
  private var columns: [Column] = []
  private let totals: [Double]
  private let total: Moments
  /// The items of each paper.
  private var contents: [[Int]] = []

  init(_ papers: [MarkedPaper]) {
    totals = papers.map { Double($0.total.milli) }
    total = totals.reduce(into: Moments()) { $0.add($1) }
    var places: [Name: Int] = [:]
    for (paper, marked) in papers.enumerated() {
      var content: [Int] = []
      content.reserveCapacity(marked.answers.count)
      for answer in marked.answers {
        let name = Name(item: answer.item, version: answer.version)
        let place = places[name] ?? names.count
        if place == names.count {
          places[name] = place
          names.append(name)
          columns.append(Column())
        }
        content.append(place)
        columns[place].add(answer, paper: paper, total: totals[paper])
      }
      contents.append(content)
    }
  }

  /// The sum of the variances of a paper's items, the mean over `papers`.
  private func meanVariance(of papers: some Collection<Int>, without dropped: Int? = nil) -> Double {
    guard !papers.isEmpty else { return 0 }
    var sum = 0.0
    for paper in papers {
      for place in contents[paper] where place != dropped { sum += columns[place].own.variance ?? 0 }
    }
    return sum / Double(papers.count)
  }

  private func alpha(length: Double, items: Double, total: Double?) -> Double? {
    guard length > 1, let total, total > 0 else { return nil }
    return length / (length - 1) * (1 - items / total)
  }

  /// Cronbach's alpha; with drawn papers over the mean paper.
  var alpha: Double? {
    guard !contents.isEmpty else { return nil }
    let length = Double(contents.reduce(0) { $0 + $1.count }) / Double(contents.count)
    return alpha(length: length, items: meanVariance(of: contents.indices), total: total.variance)
  }

  func statistics(of place: Int) -> ItemStatistics {
    let column = columns[place]
    let count = column.papers.count
    let length = Double(column.papers.reduce(0) { $0 + contents[$1].count - 1 }) / Double(count)
    let discrimination = correlation(column.own, column.rest, column.product)
    let options = column.key.indices.map { option(of: column, $0) }
    let difficulty = column.worth > 0 ? Double(column.earned) / Double(column.worth) : 0
    return ItemStatistics(
      item: names[place].item, version: names[place].version, count: count, difficulty: difficulty,
      discrimination: discrimination,
      alphaIfDropped: alpha(
        length: length, items: meanVariance(of: column.papers, without: place), total: column.rest.variance),
      medianSeconds: median(column.seconds), options: options, omitted: column.omitted,
      verdicts: itemVerdicts(
        count: count, difficulty: difficulty, discrimination: discrimination, options: options))
  }

  private func option(of column: Column, _ place: Int) -> OptionStatistics {
    let count = column.papers.count
    let taken = column.taken[place]
    var own = Moments()
    own.add(1, times: taken)
    own.add(0, times: count - taken)
    return OptionStatistics(
      isKey: column.key[place], count: taken, share: Double(taken) / Double(count),
      discrimination: correlation(own, column.rest, column.restOfTakers[place]))
  }
}

extension Sums.Column {
  mutating func add(_ answer: MarkedAnswer, paper: Int, total: Double) {
    let own = Double(answer.marks.milli)
    let rest = total - own
    self.own.add(own)
    self.rest.add(rest)
    product += own * rest
    papers.append(paper)
    earned += answer.marks.milli
    worth += answer.worth.milli
    if let seconds = answer.seconds { self.seconds.append(seconds) }
    guard let choice = answer.choice else { return }
    if key.isEmpty {
      key = answer.key
      taken = Array(repeating: 0, count: key.count)
      restOfTakers = Array(repeating: 0, count: key.count)
    }
    if choice.isEmpty { omitted += 1 }
    for option in choice where taken.indices.contains(option) {
      taken[option] += 1
      restOfTakers[option] += rest
    }
  }
}

/// Count, sum and sum of squares. Marks are whole thousandths, so that the sums of a million of them are exact.
struct Moments {
  private(set) var count = 0
  private(set) var sum = 0.0
  private(set) var squares = 0.0

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

/// The middle value, or the mean of the two in the middle.
func median(_ values: [Int]) -> Double? {
  guard !values.isEmpty else { return nil }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count.isMultiple(of: 2)
    ? Double(sorted[middle - 1] + sorted[middle]) / 2 : Double(sorted[middle])
}
