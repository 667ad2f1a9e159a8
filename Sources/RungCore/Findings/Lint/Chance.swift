/// How likely it is that chance alone brings about what was counted. In whole numbers, so that every machine
/// comes to the same verdict.
enum Chance {
  /// One trial: `hits` of `cases` equally likely cases count.
  struct Trial: Sendable {
    let hits: Int
    let cases: Int
  }

  /// One.
  private static let whole = 1_000_000_000_000_000

  /// Whether chance makes `count` or more of `trials` count no more often than once in `rarity`.
  ///
  /// The exact distribution of the number of successes in independent trials of unequal probability (the
  /// Poisson binomial: Y. H. Wang, "On the number of successes in independent trials", Statistica Sinica 3,
  /// 1993), built up trial by trial. Shares are rounded down, which makes the tail larger by far less
  /// than turns a verdict.
  static func isRare(_ count: Int, of trials: [Trial], rarity: Int) -> Bool {
    guard count > 0 else { return false }
    // How likely each number of successes below `count` is.
    var shares = [Int](repeating: 0, count: count)
    shares[0] = whole
    for trial in trials {
      for number in shares.indices.reversed() {
        let stays = shares[number] * (trial.cases - trial.hits)
        let rises = number > 0 ? shares[number - 1] * trial.hits : 0
        shares[number] = (stays + rises) / trial.cases
      }
    }
    let tail = whole - shares.reduce(0, +)
    return tail <= whole / rarity
  }

  /// How many of `trials` count in the long run, in 2520ths: a whole number for up to ten cases.
  static func expectation(of trials: [Trial]) -> Int {
    trials.reduce(0) { $0 + $1.hits * parts / $1.cases }
  }

  static let parts = 2520

  /// Whether chance puts things that are equally likely in each of `counts` so unevenly no more than once in
  /// a hundred times: Pearson's χ² test. From five expected in each place on, as W. G. Cochran asks ("Some
  /// methods for strengthening the common χ² tests", Biometrics 10, 1954).
  static func isUneven(_ counts: [Int]) -> Bool {
    let places = counts.count
    let total = counts.reduce(0, +)
    guard total >= 5 * places, critical.indices.contains(places - 2) else { return false }
    let squares = counts.reduce(0) { $0 + $1 * $1 }
    return (places * squares - total * total) * 1000 > critical[places - 2] * total
  }

  /// What χ² exceeds once in a hundred times, in thousandths, for one to nine degrees of freedom.
  private static let critical = [6635, 9210, 11_345, 13_277, 15_086, 16_812, 18_475, 20_090, 21_666]
}
