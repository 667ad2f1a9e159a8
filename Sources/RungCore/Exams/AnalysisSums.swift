/// What statistics have to know of a question that packed papers name by its number.
package struct AnalysedQuestion: Hashable, Sendable {
  /// In a case, the case's item.
  package let item: ID<Item>
  /// A change of words or key begins a new row.
  package let version: Int
  package let worth: Marks
  /// Which options are right, for a choice; else empty.
  package let key: [Bool]

  package init(item: ID<Item>, version: Int, worth: Marks, key: [Bool]) {
    self.item = item
    self.version = version
    self.worth = worth
    self.key = key
  }
}

/// Sums over packed papers, from which every figure of an item analysis follows. Papers are taken one by one, in any order.
package struct AnalysisSums: Sendable {
  /// What the answers to one item come to.
  private struct Column {
    var count = 0
    var own = 0.0
    var ownSquares = 0.0
    var rest = 0.0
    var restSquares = 0.0
    var product = 0.0
    var worth = 0
    var omitted = 0
    /// The other questions of the papers that hold it.
    var others = 0
  }

  private struct Name: Hashable {
    let item: ID<Item>
    let version: Int
  }

  /// A question's row, what it is worth, and whether it is a choice.
  private struct Place {
    let column: Int
    let worth: Int
    let isChoice: Bool
  }

  private var names: [Name] = []
  private var keys: [[Bool]] = []
  private let places: [Place]
  private var columns: [Column]
  /// For each option of each item, how often it was taken, and the rest's marks of those who took it.
  private var taken: [Int]
  private var restOfTakers: [Double]
  /// How many took so many seconds, for each item; longer times one by one.
  private var times: [UInt32]
  private var longTimes: [[UInt16]]
  /// Of all papers after each other the items, and how many a paper holds.
  private var contents: [UInt32] = []
  private var lengths: [Int] = []
  /// Each paper's marks before it is held to nothing.
  private var rawTotals: [Int] = []
  /// Each paper's marks and what it could have earned, in thousandths.
  private(set) var totals: [Int] = []
  private(set) var fullMarks: [Int] = []

  private static let mostOptions = 14
  private static let shortTimes = 512

  /// - Parameter questions: By the number that packed papers use.
  package init(_ questions: [AnalysedQuestion]) {
    var names: [Name] = []
    var keys: [[Bool]] = []
    var found: [Name: Int] = [:]
    places = questions.map { question in
      let name = Name(item: question.item, version: question.version)
      let column = found[name] ?? names.count
      if column == names.count {
        found[name] = column
        names.append(name)
        keys.append(Array(question.key.prefix(AnalysisSums.mostOptions)))
      }
      return Place(column: column, worth: question.worth.milli, isChoice: !question.key.isEmpty)
    }
    self.names = names
    self.keys = keys
    columns = Array(repeating: Column(), count: names.count)
    taken = Array(repeating: 0, count: names.count * AnalysisSums.mostOptions)
    restOfTakers = Array(repeating: 0, count: taken.count)
    times = Array(repeating: 0, count: names.count * AnalysisSums.shortTimes)
    longTimes = Array(repeating: [], count: names.count)
  }

  package var papers: Int { totals.count }

  /// Counts a paper in; one that has answers without a mark, or names a question that is not known, is left out.
  package mutating func add(_ vector: AnswerVector) {
    guard vector.unmarkedCount == 0 else { return }
    let length = vector.count
    var total = 0
    var full = 0
    for index in 0..<length {
      let record = Record(vector.bytes, at: index)
      guard record.question < places.count else { return }
      total += Int(record.milli)
      full += places[record.question].worth
    }
    for index in 0..<length {
      let record = Record(vector.bytes, at: index)
      let place = places[record.question]
      let own = Double(record.milli)
      let rest = Double(total) - own
      count(own, rest, place, others: length - 1)
      contents.append(UInt32(truncatingIfNeeded: place.column))
      if record.time != 0xFFFF { count(record.time, place.column) }
      guard place.isChoice else { continue }
      if record.code == 0 { columns[place.column].omitted += 1 }
      count(options: record.code & ~PackedResponse.choiceBit, rest, place.column)
    }
    lengths.append(length)
    rawTotals.append(total)
    totals.append(max(0, total))
    fullMarks.append(full)
  }

  @inline(__always)
  private mutating func count(_ own: Double, _ rest: Double, _ place: Place, others: Int) {
    var column = columns[place.column]
    column.count += 1
    column.own += own
    column.ownSquares += own * own
    column.rest += rest
    column.restSquares += rest * rest
    column.product += own * rest
    column.worth += place.worth
    column.others += others
    columns[place.column] = column
  }

  @inline(__always)
  private mutating func count(_ time: UInt16, _ column: Int) {
    if time < AnalysisSums.shortTimes {
      times[column * AnalysisSums.shortTimes + Int(time)] += 1
    } else {
      longTimes[column].append(time)
    }
  }

  @inline(__always)
  private mutating func count(options: UInt16, _ rest: Double, _ column: Int) {
    var options = options
    while options != 0 {
      let option = column * AnalysisSums.mostOptions + options.trailingZeroBitCount
      taken[option] += 1
      restOfTakers[option] += rest
      options &= options - 1
    }
  }
}

extension AnalysisSums {
  private func own(_ column: Int) -> Moments {
    Moments(count: columns[column].count, sum: columns[column].own, squares: columns[column].ownSquares)
  }

  private func rest(_ column: Int) -> Moments {
    Moments(count: columns[column].count, sum: columns[column].rest, squares: columns[column].restSquares)
  }

  private func alpha(length: Double, items: Double, total: Double?) -> Double? {
    guard length > 1, let total, total > 0 else { return nil }
    return length / (length - 1) * (1 - items / total)
  }

  /// Cronbach's alpha; with drawn papers over the mean paper.
  var alpha: Double? {
    guard papers > 0 else { return nil }
    let length = Double(contents.count) / Double(papers)
    // A paper's variances, summed over all papers, are those of the items, each as often as it was met.
    let variances = columns.indices.reduce(0) {
      $0 + (own($1).variance ?? 0) * Double(columns[$1].count)
    }
    let total = rawTotals.reduce(into: Moments()) { $0.add(Double($1)) }
    return alpha(length: length, items: variances / Double(papers), total: total.variance)
  }

  /// The figures of every item that was met.
  func statistics() -> [ItemStatistics] {
    let variances = columns.indices.map { own($0).variance ?? 0 }
    let sums = sumsOfPapers(variances)
    return columns.indices.filter { columns[$0].count > 0 }.map { statistics(of: $0, variances, sums[$0]) }
  }

  /// For each item the sum, over the papers that hold it, of the variances of their items.
  private func sumsOfPapers(_ variances: [Double]) -> [Double] {
    var sums = Array(repeating: 0.0, count: columns.count)
    var start = 0
    for length in lengths {
      let content = contents[start..<start + length]
      let sum = content.reduce(0) { $0 + variances[Int($1)] }
      for column in content { sums[Int(column)] += sum }
      start += length
    }
    return sums
  }

  private func statistics(of place: Int, _ variances: [Double], _ sum: Double) -> ItemStatistics {
    let column = columns[place]
    let count = column.count
    let rest = rest(place)
    let discrimination = correlation(own(place), rest, column.product)
    let options = keys[place].indices.map { option(of: place, $0) }
    let difficulty = column.worth > 0 ? column.own / Double(column.worth) : 0
    return ItemStatistics(
      item: names[place].item, version: names[place].version, count: count, difficulty: difficulty,
      discrimination: discrimination,
      alphaIfDropped: alpha(
        length: Double(column.others) / Double(count), items: sum / Double(count) - variances[place],
        total: rest.variance),
      medianSeconds: medianSeconds(of: place), options: options, omitted: column.omitted,
      verdicts: itemVerdicts(
        count: count, difficulty: difficulty, discrimination: discrimination, options: options))
  }

  private func option(of place: Int, _ option: Int) -> OptionStatistics {
    let count = columns[place].count
    let index = place * AnalysisSums.mostOptions + option
    var own = Moments()
    own.add(1, times: taken[index])
    own.add(0, times: count - taken[index])
    return OptionStatistics(
      isKey: keys[place][option], count: taken[index], share: Double(taken[index]) / Double(count),
      discrimination: correlation(own, rest(place), restOfTakers[index]))
  }

  /// The middle time, or the mean of the two in the middle.
  private func medianSeconds(of place: Int) -> Double? {
    let short = times[place * AnalysisSums.shortTimes..<(place + 1) * AnalysisSums.shortTimes]
    let long = longTimes[place].sorted()
    let count = short.reduce(0) { $0 + Int($1) } + long.count
    guard count > 0 else { return nil }
    /// The time at a rank, from 0.
    func time(_ rank: Int) -> Int {
      var passed = 0
      for (seconds, times) in short.enumerated() {
        passed += Int(times)
        if passed > rank { return seconds }
      }
      return Int(long[min(rank - passed, long.count - 1)])
    }
    let middle = count / 2
    return count.isMultiple(of: 2) ? Double(time(middle - 1) + time(middle)) / 2 : Double(time(middle))
  }
}
