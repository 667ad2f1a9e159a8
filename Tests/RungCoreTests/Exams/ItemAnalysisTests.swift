import RungCore
import Testing

@Suite("Item analysis")
struct ItemAnalysisTests {
  private typealias Reference = ItemAnalysisReference

  /// The reference's answers, an item a mark.
  private static let papers: [MarkedPaper] = {
    let digits = Reference.answers.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count, by: 3).map { start in
      let bits = digits[start..<start + 3].reduce(0) { $0 << 4 | $1 }
      return MarkedPaper(
        answers: (0..<12).map { place in
          MarkedAnswer(
            item: name(place), version: 1, marks: bits >> (11 - place) & 1 == 1 ? .points(1) : .zero,
            worth: .points(1))
        })
    }
  }()

  private static func name(_ place: Int) -> ID<Item> { ID("item." + (place < 10 ? "0" : "") + String(place)) }

  private func isNear(_ found: Double?, _ expected: Double) -> Bool {
    found.map { abs($0 - expected) <= 1e-9 } ?? false
  }

  @Test("of two hundred papers is numpy's to 1e-9")
  func reference() throws {
    let analysis = ItemAnalysis(of: Self.papers)
    #expect(analysis.papers == 200 && analysis.items.count == 12)
    for (place, item) in analysis.items.enumerated() {
      #expect(item.item == Self.name(place) && item.count == 200)
      #expect(isNear(item.difficulty, Reference.difficulty[place]), "difficulty \(place)")
      #expect(isNear(item.discrimination, Reference.discrimination[place]), "discrimination \(place)")
      #expect(isNear(item.alphaIfDropped, Reference.alphaIfDropped[place]), "alpha without \(place)")
    }
    #expect(isNear(analysis.scores.alpha, Reference.alpha))
    // KR-20 is alpha for items that are right or wrong.
    #expect(isNear(analysis.scores.alpha, Reference.kr20))
    #expect(isNear(analysis.scores.standardError, Reference.standardError))
    #expect(isNear(analysis.scores.mean, Reference.mean))
    #expect(isNear(analysis.scores.standardDeviation, Reference.standardDeviation))
    #expect(analysis.items[11].verdicts.contains(.negativeDiscrimination))
  }

  @Test("does not depend on the order of papers, nor on that of their answers")
  func order() {
    var random = SplitMix64(seed: 9)
    let shuffled = random.shuffled(Self.papers).map {
      MarkedPaper(answers: random.shuffled($0.answers))
    }
    let (one, other) = (ItemAnalysis(of: Self.papers), ItemAnalysis(of: shuffled))
    for (left, right) in zip(one.items, other.items) {
      #expect(left.item == right.item && isNear(left.discrimination, right.discrimination ?? .nan))
    }
  }

  @Test("of drawn papers takes each item over those who met it")
  func drawn() throws {
    // The same people, each with a half of the items that alternates.
    let halves = Self.papers.enumerated().map { place, paper in
      MarkedPaper(
        answers: paper.answers.enumerated().filter { $0.offset % 2 == place % 2 }.map(\.element))
    }
    let analysis = ItemAnalysis(of: halves)
    #expect(analysis.items.allSatisfy { $0.count == 100 })
    #expect(analysis.items.allSatisfy { (0...1).contains($0.difficulty) })
    let alpha = try #require(analysis.scores.alpha)
    #expect(alpha < Reference.alpha)
  }

  @Test("says nothing where nothing varies")
  func constant() {
    let same = (0..<40).map { _ in
      MarkedPaper(
        answers: [MarkedAnswer(item: "item.a", version: 1, marks: .points(1), worth: .points(1))])
    }
    let analysis = ItemAnalysis(of: same)
    #expect(analysis.items[0].discrimination == nil && analysis.items[0].verdicts == [.tooEasy])
    #expect(analysis.scores.alpha == nil && analysis.scores.standardError == nil)
    let none = ItemAnalysis(of: [])
    #expect(
      none.items.isEmpty && none.scores.mean == nil && none.scores.passMarks.allSatisfy { $0.passed == 0 })
  }

  /// Forty candidates: the able ones take option 1, though option 0 is the key; nobody takes option 3.
  @Test("names a key that the able do not take, and an option that nobody takes")
  func distractors() throws {
    let papers = (0..<40).map { person in
      let isAble = person % 2 == 0
      let chosen = isAble ? 1 : person % 4 == 1 ? 0 : 2
      let rest = (0..<5).map { place in
        MarkedAnswer(
          item: ID("item.\(place)"), version: 1, marks: isAble || place == person % 5 ? .points(1) : .zero,
          worth: .points(1))
      }
      let asked = MarkedAnswer(
        item: "item.x", version: 1, marks: chosen == 0 ? .points(1) : .zero, worth: .points(1),
        choice: [chosen], key: [true, false, false, false])
      return MarkedPaper(answers: rest + [asked])
    }
    let item = try #require(ItemAnalysis(of: papers).items.first { $0.item == "item.x" })
    #expect(item.options.map(\.count) == [10, 20, 10, 0])
    #expect(item.options.map(\.isKey) == [true, false, false, false])
    #expect(item.verdicts == [.negativeDiscrimination, .suspectKey(1), .deadDistractor(3)])
  }

  @Test("a version of an item is a row of its own")
  func versions() {
    let papers = (0..<4).map { person in
      MarkedPaper(
        answers: [
          MarkedAnswer(item: "item.a", version: person < 3 ? 1 : 2, marks: .zero, worth: .points(1))
        ])
    }
    #expect(ItemAnalysis(of: papers).items.map(\.count) == [3, 1])
  }

  @Test("what another pass mark would mean is counted exactly")
  func passMarks() {
    let papers = [79_999, 80_000, 95_000, 94_999].map { milli in
      MarkedPaper(
        answers: [
          MarkedAnswer(item: "item.a", version: 1, marks: Marks(milli: milli), worth: .points(100))
        ])
    }
    let scores = ItemAnalysis(of: papers).scores
    #expect(scores.passMarks.map(\.percent) == Array(60...95))
    #expect(scores.passMarks.first { $0.percent == 80 }?.passed == 3)
    #expect(scores.passMarks.last?.passed == 1)
    #expect(scores.bands == [0, 0, 0, 0, 0, 0, 0, 1, 1, 2])
  }

  /// How often each pattern of right and wrong answers occurred among a thousand candidates for five items of section 6 of
  /// the Law School Admission Test: 00000, 00001, and so on to 11111. R. D. Bock and M. Lieberman, "Fitting a response model
  /// for n dichotomously scored items", Psychometrika 35 (1970), 179–197.
  private static let lawSchool = [
    3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61,
    28,
    298,
  ]

  @Test("of the published answers to section 6 of the Law School Admission Test gives the published figures")
  func published() throws {
    #expect(Self.lawSchool.reduce(0, +) == 1000)
    let papers = Self.lawSchool.enumerated().flatMap { pattern, count in
      let answers = (0..<5).map { place in
        MarkedAnswer(
          item: ID("item.\(place)"), version: 1, marks: pattern >> (4 - place) & 1 == 1 ? .points(1) : .zero,
          worth: .points(1))
      }
      return Array(repeating: MarkedPaper(answers: answers), count: count)
    }
    let analysis = ItemAnalysis(of: papers)
    #expect(analysis.items.map(\.difficulty) == [0.924, 0.709, 0.553, 0.763, 0.870])
    // As `descript` of the R package ltm prints them for the same data.
    func rounded(_ value: Double?) -> Int? { value.map { Int(($0 * 10_000).rounded()) } }
    #expect(rounded(analysis.scores.alpha) == 2950)
    #expect(analysis.items.map { rounded($0.discrimination) } == [1128, 1532, 1728, 1444, 1216])
    #expect(analysis.items.map { rounded($0.alphaIfDropped) } == [2754, 2376, 2168, 2459, 2663])
  }
}
