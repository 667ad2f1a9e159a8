import RungCore
import Testing

@Suite("Lint of a bank's keys together")
struct BankLintTests {
  /// Choices of four options, of which `longest` have their key longest, in one language.
  private func choices(_ count: Int, longest: Int, _ language: Language) -> [Item] {
    (0..<count).map { number in
      let options = (0..<4).map { place in
        let isLong = place == (number < longest ? number % 4 : (number + 1) % 4)
        return LocalizedText([language: letters(isLong ? 9 : 8, language, salt: place * 3)])
      }
      return lintItem(ID("i.\(number)"), .choice(LocalizedText(), options, keys: [number % 4]))
    }
  }

  @Test(
    "The longest option is the key more often than chance has it",
    arguments: [
      // Of twenty, ten or more come about by chance in 1.4 % of banks, eleven or more in 0.4 %.
      (20, 10, false), (20, 11, true), (4, 3, false), (4, 4, true), (3, 3, false),
      // A fifth above the 250 expected, whatever chance says.
      (1000, 300, false), (1000, 301, true),
    ], Language.allCases)
  func longestKey(_ bank: (count: Int, longest: Int, isFault: Bool), language: Language) {
    let items = choices(bank.count, longest: bank.longest, language)
    let found = lint(.keyLongest, items)
    #expect(found.map(\.at) == (bank.isFault ? ["bank"] : []))
    if bank.isFault {
      #expect(
        found.first?.details == [
          "language": .text(language.rawValue), "count": .number(bank.count), "found": .number(bank.longest),
          "expected": .number((bank.count + 2) / 4),
        ])
    }
    #expect(lint(.keyLongest, items, allowing: [.keyLongest]).isEmpty)
  }

  @Test("Choices whose longest options are equally long say nothing; several keys make chance larger")
  func conditions() {
    let even = (0..<20).map { number in
      let options = (0..<4).map { LocalizedText(chinese: letters(8, .chinese, salt: $0)) }
      return lintItem(ID("i.\(number)"), .choice(LocalizedText(), options))
    }
    #expect(lint(.keyLongest, even).isEmpty)
    func multiple(_ longest: Int) -> [Item] {
      (0..<20).map { number in
        let options = (0..<4).map { place in
          LocalizedText(
            chinese: letters(place == (number < longest ? 0 : 3) ? 9 : 8, .chinese, salt: place))
        }
        return lintItem(
          ID("i.\(number)"), .choice(LocalizedText(), options, keys: [0, 1], multiple: true))
      }
    }
    // Half of the options are keys: sixteen or more of twenty come about in 0.6 % of banks, fifteen in 2.1 %.
    #expect(lint(.keyLongest, multiple(15)).isEmpty)
    #expect(lint(.keyLongest, multiple(16)).count == 1)
  }

  private func positions(_ counts: [Int]) -> [Item] {
    counts.enumerated().flatMap { place, count in
      (0..<count).map { number in
        let options = counts.indices.map { LocalizedText(english: "option \($0)") }
        return lintItem(ID("i.\(place).\(number)"), .choice(LocalizedText(), options, keys: [place]))
      }
    }
  }

  @Test(
    "Keys that stand in one place too often or too seldom",
    arguments: [
      ([5, 5, 5, 5], nil), ([10, 4, 3, 3], nil), ([12, 4, 2, 2], "A"), ([2, 4, 2, 12], "D"),
      // Nineteen are too few to judge.
      ([12, 3, 2, 2], nil), ([17, 17, 17, 0], "D"), ([14, 1], "A"), ([300, 234, 233, 233], nil),
      ([330, 224, 223, 223], "A"), ([9, 8, 8, 8, 8], nil),
    ])
  func keyPositions(counts: [Int], worst: String?) {
    let found = lint(.keyPositions, positions(counts))
    #expect(found.map(\.details["position"]) == (worst.map { [.text($0)] } ?? []))
    #expect(found.allSatisfy { $0.at == "bank" })
    #expect(lint(.keyPositions, positions(counts), allowing: [.keyPositions]).isEmpty)
  }

  @Test("Choices with different numbers of options are judged apart, and retired ones not at all")
  func apart() {
    // Either alone is even or too small.
    #expect(lint(.keyPositions, positions([5, 5, 5, 5]) + positions([9, 0])).isEmpty)
    let retired = positions([12, 4, 2, 2]).map {
      lintItem($0.id, $0.content, status: .retired)
    }
    #expect(lint(retired).isEmpty)
  }

  @Test(
    "Statements that are mostly true, or false",
    arguments: [
      (7, 0, false), (8, 0, true), (0, 8, true), (16, 4, false), (17, 3, true),
      (3, 17, true), (50, 50, false),
    ])
  func trueFalse(right: Int, wrong: Int, isFault: Bool) {
    let items = (0..<right + wrong).map { lintItem(ID("i.\($0)"), .trueFalse(LocalizedText(), $0 < right)) }
    #expect(lint(.trueFalseBalance, items).map(\.at) == (isFault ? ["bank"] : []))
    #expect(lint(.trueFalseBalance, items, allowing: [.trueFalseBalance]).isEmpty)
  }

  @Test("The questions of cases count like others")
  func cases() {
    let cases = (0..<4).map { number in
      lintItem(
        ID("c.\(number)"),
        .group(
          stimulus: LocalizedPassage(),
          (0..<2).map { lintItem(ID("c.\(number).\($0)"), .trueFalse(LocalizedText())) }))
    }
    #expect(lint(.trueFalseBalance, cases).count == 1)
  }
}
