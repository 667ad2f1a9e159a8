import RungCore
import Testing

@Suite("SplitMix64")
struct SplitMix64Tests {
  // Rosetta Code, "Pseudo-random numbers/Splitmix64", seed 1234567; the same from Vigna's splitmix64.c.
  @Test("seed 1234567 gives the published sequence")
  func published() {
    var random = SplitMix64(seed: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    #expect(expected.map { _ in random.next() } == expected)
  }

  // The two that follow come from a transcription into Python's unbounded integers.
  @Test("bounded draws and shuffles keep their order for ever")
  func golden() {
    var zero = SplitMix64(seed: 0)
    #expect(zero.next() == 16_294_208_416_658_607_535)
    var random = SplitMix64(seed: 42)
    #expect((0..<12).map { _ in random.draw(below: 10) } == [7, 1, 2, 3, 0, 8, 2, 8, 3, 6, 2, 4])
    var shuffling = SplitMix64(seed: 42)
    #expect(shuffling.shuffled(Array(0..<10)) == [8, 3, 6, 5, 4, 0, 9, 2, 1, 7])
    var names = SplitMix64(seed: 7)
    #expect(names.shuffled(["甲", "乙", "丙", "丁", "戊"]) == ["丁", "戊", "丙", "甲", "乙"])
  }

  // The order comes from a transcription into Python's unbounded integers.
  @Test("an order drawn as needed is the same however far it is drawn, and for ever")
  func asNeeded() {
    var random = SplitMix64(seed: 42)
    var order = ShuffledAsNeeded(Array(0..<10))
    #expect(order.element(at: 2, &random) == 4)
    #expect((0..<10).map { order.element(at: $0, &random) } == [7, 2, 4, 5, 1, 9, 6, 3, 8, 0])
    var again = SplitMix64(seed: 42)
    var whole = ShuffledAsNeeded(Array(0..<10))
    #expect((0..<10).map { whole.element(at: $0, &again) } == [7, 2, 4, 5, 1, 9, 6, 3, 8, 0])
    var known = ShuffledAsNeeded(shuffled: [3, 1, 2])
    let before = again.next()
    #expect((0..<3).map { known.element(at: $0, &again) } == [3, 1, 2])
    #expect(random.next() == before)
  }

  @Test(
    "an order drawn as needed is that of Fisher and Yates' shuffle from the first place up", arguments: 0...80
  )
  func fromTheFirstUp(count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    var expected = Array(0..<count)
    for place in expected.indices { expected.swapAt(place, place + random.draw(below: count - place)) }
    var again = SplitMix64(seed: UInt64(count))
    var order = ShuffledAsNeeded(Array(0..<count))
    #expect((0..<count).map { order.element(at: $0, &again) } == expected)
    #expect((0..<count).reversed().map { order.element(at: $0, &again) } == expected.reversed())
    #expect(again.next() == random.next())
  }

  // χ² with 23 degrees of freedom has mean 23 and variance 46; six standard deviations are allowed.
  @Test("orders drawn as needed are even: each of the 24 of four things comes up as often")
  func evenOrders() {
    var random = SplitMix64(seed: 2026)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<24_000 {
      var order = ShuffledAsNeeded(Array(0..<4))
      counts[(0..<4).map { order.element(at: $0, &random) }, default: 0] += 1
    }
    #expect(counts.count == 24)
    let statistic = counts.values.reduce(0.0) { $0 + Double(($1 - 1000) * ($1 - 1000)) / 1000 }
    #expect(statistic < 23 + 6 * 46.0.squareRoot())
  }

  // χ² with k degrees of freedom has mean k and variance 2k; six standard deviations are allowed.
  @Test("bounded draws are even", arguments: [2, 3, 7, 10, 100, 1000])
  func even(bound: Int) {
    var random = SplitMix64(seed: 2026)
    var counts = [Int](repeating: 0, count: bound)
    let draws = 100_000
    for _ in 0..<draws { counts[random.draw(below: bound)] += 1 }
    let expected = Double(draws) / Double(bound)
    let statistic = counts.reduce(0.0) { sum, count in
      sum + (Double(count) - expected) * (Double(count) - expected) / expected
    }
    let freedom = Double(bound - 1)
    #expect(statistic < freedom + 6 * (2 * freedom).squareRoot())
  }

  @Test("a bound near 2^63, where a plain product is uneven by half, is drawn evenly")
  func evenFarOut() {
    // Without rejection the values of 3·2^61 outcomes fall on the residues of 3 as 3 : 3 : 2.
    var random = SplitMix64(seed: 2026)
    var counts = [0, 0, 0]
    for _ in 0..<30_000 { counts[random.draw(below: 3 << 61) % 3] += 1 }
    #expect(counts.allSatisfy { (9_600...10_400).contains($0) }, "\(counts)")
  }

  @Test("a draw of one outcome is that one")
  func single() {
    var random = SplitMix64(seed: 9)
    #expect((0..<100).allSatisfy { _ in random.draw(below: 1) == 0 })
  }

  @Test("a draw stays below its bound, over 1,000 seeds")
  func bounded() {
    for seed in thousandSeeds {
      var random = SplitMix64(seed: seed)
      let bound = 1 + Int(random.next() >> 1) / (1 << (Int(seed) % 62))
      let draw = random.draw(below: bound)
      #expect(draw >= 0 && draw < bound)
    }
  }

  @Test("a shuffle is a permutation, the same for the same seed, over 1,000 seeds")
  func permutation() {
    for seed in thousandSeeds {
      var random = SplitMix64(seed: seed)
      let count = random.draw(below: 40)
      let elements = (0..<count).map { $0 }
      var again = random
      let shuffled = random.shuffled(elements)
      #expect(shuffled.sorted() == elements)
      #expect(again.shuffled(elements) == shuffled)
    }
  }

  @Test("every order of four comes equally often")
  func orders() {
    var random = SplitMix64(seed: 1)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<24_000 { counts[random.shuffled([0, 1, 2, 3]), default: 0] += 1 }
    #expect(counts.count == 24)
    let statistic = counts.values.reduce(0.0) { $0 + Double(($1 - 1000) * ($1 - 1000)) / 1000 }
    #expect(statistic < 23 + 6 * 46.0.squareRoot())
  }

  @Test("what is drawn from a split generator does not move the first one's draws")
  func split() {
    var one = SplitMix64(seed: 5)
    var other = one
    var part = one.split()
    _ = other.split()
    for _ in 0..<100 { _ = part.next() }
    #expect(one.next() == other.next())
    #expect(part.next() != one.next())
  }
}
