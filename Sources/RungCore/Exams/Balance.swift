/// What a paper was balanced by, and how near it came: papers of one exam should be equally hard.
package struct Balance: Hashable, Sendable, Codable {
  package let method: Method
  /// What the paper should bring on average; zero where nothing is known of its items.
  package let target: Marks
  /// What its items bring on average.
  package let expected: Marks
  /// How far off it is: from the target, or how many marks lie at other levels than they should.
  package let distance: Marks
  /// Whether that is within what the blueprint allows.
  package let isMet: Bool

  /// A recorded method is never changed: papers are proved by it.
  package enum Method: String, CaseIterable, Sendable, Codable {
    /// As drawn, each cell's items put in order to the last; papers of the first release.
    case none
    /// As many marks at each level as the pool has in proportion.
    case levels
    /// An expected score near the target, by the difficulty of its items.
    case statistics
  }

  package init(method: Method, target: Marks, expected: Marks, distance: Marks, isMet: Bool) {
    self.method = method
    self.target = target
    self.expected = expected
    self.distance = distance
    self.isMet = isMet
  }
}

extension Drawing {
  /// How many exchanges are proposed for each place on the paper before every one is looked at.
  private static let proposals = 40
  /// How many of the best exchanges are then made.
  private static let passes = 40

  /// Exchanges items within their cells until the paper is as hard as it should be: by chance first, so that all items
  /// keep their turn, then by the best exchange there is.
  mutating func balance(seed: UInt64) -> Balance {
    var sums = BalanceSums(plan, method, chosen)
    // Another stream than the draw's and the form's.
    var random = SplitMix64(seed: seed ^ 0xBA1A_4CED_BA1A_4CED)
    let places = chosen.indices.flatMap { cell in chosen[cell].indices.map { (cell: cell, place: $0) } }
    if !places.isEmpty {
      exchange(places, &sums, &random)
      if freshen(places, &sums) {
        exchange(places, &sums, &random)
        freshen(places, &sums)
      }
    }
    return sums.balance(expected: plan.isMeasured ? plan.expected(chosen) : nil)
  }

  private typealias Place = (cell: Int, place: Int)

  private mutating func exchange(_ places: [Place], _ sums: inout BalanceSums, _ random: inout SplitMix64) {
    for _ in 0..<(places.count * Drawing.proposals) where !sums.isMet {
      let (cell, place) = places[random.draw(below: places.count)]
      let fit = plan.fits[cell]
      let item = fit[random.draw(below: fit.count)]
      let other = chosen[cell][place]
      guard couldReplace(other, by: item), sums.distance(after: other, item, cell) < sums.distance else {
        continue
      }
      exchange(cell, place, for: item, &sums)
    }
    for _ in 0..<Drawing.passes where !sums.isMet {
      guard let best = bestExchange(places, sums) else { break }
      exchange(best.cell, best.place, for: best.item, &sums)
    }
  }

  private mutating func exchange(_ cell: Int, _ place: Int, for item: Int, _ sums: inout BalanceSums) {
    sums.exchange(chosen[cell][place], item, cell)
    exchange(cell: cell, place: place, for: item)
  }

  /// Where an exchange has made room for an item that is not seen, or not over its limit, that one is taken instead.
  /// - Returns: Whether there was any.
  @discardableResult
  private mutating func freshen(_ places: [Place], _ sums: inout BalanceSums) -> Bool {
    var hasChanged = false
    var again = hasHistory
    while again {
      again = false
      for (cell, place) in places where rank(chosen[cell][place]) > 0 {
        let other = chosen[cell][place]
        guard
          let item = plan.fits[cell].first(where: { rank($0) < rank(other) && couldReplace(other, by: $0) })
        else { continue }
        exchange(cell, place, for: item, &sums)
        again = true
        hasChanged = true
      }
    }
    return hasChanged
  }

  private func bestExchange(
    _ places: [Place], _ sums: BalanceSums
  ) -> (cell: Int, place: Int, item: Int)? {
    var best: (cell: Int, place: Int, item: Int)?
    var least = sums.distance
    for (cell, place) in places {
      let other = chosen[cell][place]
      for item in plan.fits[cell] {
        let distance = sums.distance(after: other, item, cell)
        guard distance < least, couldReplace(other, by: item) else { continue }
        least = distance
        best = (cell, place, item)
      }
    }
    return best
  }
}

extension DrawPlan {
  /// What a paper brings on average, in millionths of a mark.
  fileprivate func expected(_ chosen: [[Int]]) -> Int {
    var sum = 0
    for (section, items) in zip(blueprint.sections, fixed) {
      for (entry, item) in zip(section.fixed, items) { sum += entry.marks.milli * shares[item] }
    }
    for (cell, items) in zip(cells, chosen) {
      for item in items { sum += cell.marks.milli * shares[item] }
    }
    return sum
  }
}

/// What a paper comes to in what it is balanced by, beside what it should come to; all in millionths of a mark.
private struct BalanceSums {
  private let plan: DrawPlan
  private let method: Balance.Method
  private var sums: [Int]
  private var targets: [Int]
  private(set) var distance = 0
  private let goal: Int

  /// How many things are balanced: the expected score, or the marks at each level.
  private var width: Int { sums.count }

  init(_ plan: DrawPlan, _ method: Balance.Method, _ chosen: [[Int]]) {
    self.plan = plan
    self.method = method
    let width =
      switch method {
      case .none: 0
      case .levels: 3
      case .statistics: 1
      }
    sums = [Int](repeating: 0, count: width)
    targets = sums
    let full = plan.blueprint.fullMarks.milli
    let within = full * plan.blueprint.equality.within * 10
    // Each paper at most half as far off as two may lie apart; a mark at another level is one too many there and one
    // too few here.
    goal = method == .levels ? within * 2 : within / 2
    for (section, items) in zip(plan.blueprint.sections, plan.fixed) {
      for (entry, item) in zip(section.fixed, items) {
        for part in 0..<width {
          sums[part] += entry.marks.milli * value(item, part)
          targets[part] += entry.marks.milli * value(item, part)
        }
      }
    }
    for (cell, items) in chosen.enumerated() {
      let marks = plan.cells[cell].marks.milli
      let fitting = plan.fits[cell].count
      for part in 0..<width {
        for item in items { sums[part] += marks * value(item, part) }
        guard fitting > 0 else { continue }
        let all = method == .levels ? plan.levelCounts[cell][part] * 1000 : plan.sumOfShares[cell]
        targets[part] += marks * items.count * all / fitting
      }
    }
    if method == .statistics, let percent = plan.blueprint.equality.expected {
      targets[0] = full * percent * 10
    }
    distance = zip(sums, targets).reduce(0) { $0 + abs($1.0 - $1.1) }
  }

  var isMet: Bool { distance <= goal }

  private func value(_ item: Int, _ part: Int) -> Int {
    switch method {
    case .none: 0
    case .levels: plan.items[item].level == part + 1 ? 1000 : 0
    case .statistics: plan.shares[item]
    }
  }

  func distance(after other: Int, _ item: Int, _ cell: Int) -> Int {
    let marks = plan.cells[cell].marks.milli
    var distance = 0
    for part in 0..<width {
      distance += abs(sums[part] + marks * (value(item, part) - value(other, part)) - targets[part])
    }
    return distance
  }

  mutating func exchange(_ other: Int, _ item: Int, _ cell: Int) {
    distance = distance(after: other, item, cell)
    let marks = plan.cells[cell].marks.milli
    for part in 0..<width { sums[part] += marks * (value(item, part) - value(other, part)) }
  }

  /// - Parameter expected: What the paper brings, where that is known.
  func balance(expected: Int?) -> Balance {
    Balance(
      method: method, target: Marks(milli: method == .statistics ? targets[0] / 1000 : 0),
      expected: Marks(milli: (expected ?? 0) / 1000),
      distance: Marks(milli: (method == .levels ? distance / 2 : distance) / 1000), isMet: isMet)
  }
}
