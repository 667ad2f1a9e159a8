import RungCore
import Testing

@Suite("Marks")
struct MarksTests {
  @Test("every thousandth from 0 to 100 prints exactly and reads back the same")
  func roundTrip() {
    for milli in 0...100_000 {
      let marks = Marks(milli: milli)
      let text = marks.description
      var fraction = String(milli % 1000)
      while fraction.utf8.count < 3 { fraction = "0" + fraction }
      let long = "\(milli / 1000).\(fraction)"
      var short = long
      while short.hasSuffix("0") { short.removeLast() }
      if short.hasSuffix(".") { short.removeLast() }
      if text != short || Marks(text) != marks || Marks(long) != marks || Marks("-" + long)?.milli != -milli {
        Issue.record("\(milli) prints \(text)")
      }
    }
  }

  @Test(
    "marks read as authors write them",
    arguments: [
      ("80", 80_000), ("2.5", 2500), ("0.125", 125), ("-1.5", -1500), ("+3", 3000), ("007", 7000),
      ("1.", 1000),
      (".5", 500), ("0", 0), ("-0", 0), ("1.500", 1500),
    ])
  func reads(text: String, milli: Int) {
    #expect(Marks(text)?.milli == milli)
  }

  @Test(
    "what is no decimal of three places is refused",
    arguments: [
      "", ".", "-", "+", "-.", "1.2345", "1.5000", "1,5", "1e3", "0x10", " 1", "1 ", "1.2.3", "--1", "+-1",
      "８０",
      "八十", "1\u{301}", "9223372036854775808", "9223372036854775.808", "NaN",
    ])
  func noMarks(text: String) {
    #expect(Marks(text) == nil)
  }

  @Test("the greatest and least marks print without overflow")
  func extremes() {
    #expect(Marks(milli: .max).description == "9223372036854775.807")
    #expect(Marks(milli: .min).description == "-9223372036854775.808")
    #expect(Marks("9223372036854775.807")?.milli == .max)
    #expect(Marks(milli: -5).description == "-0.005")
  }

  @Test("a share is the exact quotient rounded down, over 1,000 seeds")
  func share() {
    for seed in thousandSeeds {
      var random = SplitMix64(seed: seed)
      let marks = Marks(milli: random.draw(below: 100_001))
      let whole = 1 + random.draw(below: 1000)
      let part = random.draw(below: whole + 1)
      let share = marks.share(part, of: whole).milli
      #expect(share * whole <= marks.milli * part)
      #expect((share + 1) * whole > marks.milli * part)
    }
    #expect(Marks(milli: .max).share(.max, of: .max).milli == .max)
  }

  @Test("shares by weight add up exactly and are right to the thousandth, over 1,000 seeds")
  func sharedOut() {
    for seed in thousandSeeds {
      var random = SplitMix64(seed: seed)
      let marks = Marks(milli: random.draw(below: 100_001))
      let weights = (0..<(1 + random.draw(below: 12))).map { _ in random.draw(below: 6) }
      let whole = weights.reduce(0, +)
      let parts = marks.shared(by: weights)
      #expect(parts.count == weights.count)
      guard whole > 0 else {
        #expect(parts.allSatisfy { $0 == .zero })
        continue
      }
      #expect(parts.reduce(.zero, +) == marks, "seed \(seed)")
      for (part, weight) in zip(parts, weights) {
        let floor = marks.milli * weight / whole
        #expect(weight == 0 ? part == .zero : (floor...(floor + 1)).contains(part.milli), "seed \(seed)")
      }
    }
  }

  @Test(
    "what does not come out even goes to the first parts",
    arguments: [
      (10_000, [1, 1, 1], [3334, 3333, 3333]), (1, [1, 1], [1, 0]), (2, [0, 1, 1, 1], [0, 1, 1, 0]),
      (0, [1, 2], [0, 0]), (1000, [], []), (1000, [0, 0], [0, 0]), (100, [1, 2, 7], [10, 20, 70]),
    ])
  func leftOver(milli: Int, weights: [Int], parts: [Int]) {
    #expect(Marks(milli: milli).shared(by: weights).map(\.milli) == parts)
  }
}

@Suite("Pass marks")
struct PassMarkTests {
  private let eighty = PassMark(mark: .points(80), outOf: .points(100))

  @Test(
    "what is shown never contradicts the verdict: every thousandth of other full marks",
    arguments: [(18, 30, 30_000), (80, 100, 66_500), (85, 100, 120_000), (2, 3, 100_000), (60, 100, 7)])
  func shownAgreesEverywhere(mark: Int, outOf: Int, full: Int) {
    let rule = PassMark(mark: .points(mark), outOf: .points(outOf))
    for milli in 0...full {
      // Read from the text alone, by its digits.
      let parts = Marks(milli: milli).description.split(separator: ".")
      let fraction = parts.count > 1 ? String(parts[1]) : ""
      let padded = fraction + String(repeating: "0", count: 3 - fraction.utf8.count)
      let shown = Int(parts[0] + padded)
      let looksPassed = shown.map { $0 * outOf >= mark * full }
      if looksPassed != rule.isMet(by: Marks(milli: milli), of: Marks(milli: full)) {
        Issue.record("\(milli) of \(full)")
      }
    }
  }

  @Test("what is shown never contradicts the verdict: every thousandth of 100")
  func shownAgrees() {
    for milli in 0...100_000 {
      let score = Marks(milli: milli)
      // Read from the text alone: two digits or more before the point, and the first of them at least an 8.
      let whole = score.description.split(separator: ".").first.map(String.init) ?? ""
      let looksPassed = whole.utf8.count == 3 || (whole.utf8.count == 2 && whole >= "80")
      if eighty.isMet(by: score, of: .points(100)) != looksPassed || looksPassed != (milli >= 80_000) {
        Issue.record("\(score)")
      }
    }
    #expect(Marks(milli: 79_960).description == "79.96")
    #expect(!eighty.isMet(by: Marks(milli: 79_960), of: .points(100)))
  }

  @Test(
    "the boundary is exact to one thousandth",
    arguments: [
      (80, 100, 100, 80_000), (75, 100, 100, 75_000), (80, 100, 40, 32_000), (80, 100, 37, 29_600),
      (2, 3, 100, 66_667), (1, 3, 1, 334), (60, 90, 100, 66_667), (80, 100, 10, 8000),
      (100, 100, 100, 100_000),
      (0, 100, 100, 0),
    ])
  func boundary(mark: Int, outOf: Int, full: Int, least: Int) {
    let pass = PassMark(mark: .points(mark), outOf: .points(outOf))
    #expect(pass.isMet(by: Marks(milli: least), of: .points(full)))
    #expect(pass.isMet(by: Marks(milli: least + 1), of: .points(full)))
    #expect(!pass.isMet(by: Marks(milli: least - 1), of: .points(full)))
  }

  @Test("the verdict is that of exact fractions, over 1,000 seeds")
  func fractions() {
    for seed in thousandSeeds {
      var random = SplitMix64(seed: seed)
      let outOf = 1 + random.draw(below: 200_000)
      let mark = random.draw(below: outOf + 1)
      let full = 1 + random.draw(below: 200_000)
      // The least whole number of thousandths that is no less than mark ÷ outOf × full.
      let least = (mark * full + outOf - 1) / outOf
      let pass = PassMark(mark: Marks(milli: mark), outOf: Marks(milli: outOf))
      #expect(pass.isMet(by: Marks(milli: least), of: Marks(milli: full)))
      #expect(least == 0 || !pass.isMet(by: Marks(milli: least - 1), of: Marks(milli: full)))
    }
    let huge = PassMark(mark: Marks(milli: .max), outOf: Marks(milli: .max))
    #expect(huge.isMet(by: Marks(milli: .max), of: Marks(milli: .max)))
    #expect(!huge.isMet(by: Marks(milli: .max - 1), of: Marks(milli: .max)))
  }
}
