import RungCore
import Testing

@Suite("Lint of stems that are alike")
struct AlikeStemsTests {
  private func text(_ words: Range<Int>, _ language: Language, then others: Range<Int> = 0..<0) -> String {
    switch language {
    case .chinese:
      let alphabet = Array("客户来电要求退款登记工单核实订升级回访主管系统产品故障换维修")
      return String((Array(words) + others.map { $0 + 15 }).map { alphabet[$0] })
    case .english: return (words.map { "w\($0)" } + others.map { "v\($0)" }).joined(separator: " ")
    }
  }

  private func item(
    _ id: ID<Item>, _ text: String, _ language: Language, status: ItemStatus = .published,
    enemies: [ID<Item>] = [], allowing rules: [FindingCode] = []
  ) -> Item {
    let stem = LocalizedText([language: text])
    return lintItem(id, .trueFalse(stem), status: status, enemies: enemies, allowing: rules)
  }

  @Test("Three quarters of the pairs of words are the border", arguments: Language.allCases)
  func border(language: Language) {
    // Twelve pairs each, of which nine or eight are shared.
    let first = text(0..<13, language)
    for (shared, isFault) in [(10, true), (9, false)] {
      let second = text(0..<shared, language, then: shared..<13)
      let found = lint(.stemAlike, [item("i", first, language), item("j", second, language)])
      #expect(found.map(\.at) == (isFault ? ["j/stem \(language.rawValue)"] : []), "\(first) | \(second)")
      #expect(found.allSatisfy { $0.related == "i/stem \(language.rawValue)" })
    }
  }

  @Test("Enemies may be alike, retired items are left alone, and either item can allow it")
  func exempt() {
    let stem = text(0..<13, .english)
    let first = item("i", stem, .english)
    #expect(lint(.stemAlike, [first, item("j", stem, .english)]).count == 1)
    #expect(lint(.stemAlike, [first, item("j", stem, .english, enemies: ["i"])]).isEmpty)
    #expect(lint(.stemAlike, [item("i", stem, .english, enemies: ["j"]), item("j", stem, .english)]).isEmpty)
    #expect(lint(.stemAlike, [first, item("j", stem, .english, status: .retired)]).isEmpty)
    #expect(lint([first, item("j", stem, .english, allowing: [.stemAlike])]).isEmpty)
    #expect(lint([item("i", stem, .english, allowing: [.stemAlike]), item("j", stem, .english)]).isEmpty)
    #expect(lint([first, item("j", stem, .english)], allowing: [.stemAlike]).isEmpty)
    // A third item is still like the one that is no enemy.
    let third = item("k", stem, .english, enemies: ["i"])
    #expect(
      lint(.stemAlike, [first, item("j", stem, .english), third]).map(\.related)
        == ["i/stem en", "j/stem en"])
  }

  @Test("Cases are compared by what they are about, their questions with each other")
  func cases() {
    func group(_ id: String, _ stimulus: String, _ stems: [String]) -> Item {
      lintItem(
        ID(id),
        .group(
          stimulus: bothPassage(LocalizedText([.english: stimulus])),
          stems.enumerated().map { item(ID("\(id).\($0)"), $1, .english) }))
    }
    let one = group("c", text(0..<13, .english), ["What should the agent do now", "Why is it so"])
    let two = group("d", text(20..<33, .english), ["What should the agent do now", "Which rule is it"])
    #expect(lint(.stemAlike, [one, two]).isEmpty)
    let three = group("e", text(0..<13, .english), ["How many are there", "How many are there"])
    #expect(
      lint(.stemAlike, [one, three]).map(\.at) == ["e/stimulus en", "e/true-false 1/stem en"])
  }

  @Test("The index finds exactly what comparing all pairs finds", arguments: 0..<20)
  func allPairs(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var stems: [[Int]] = []
    for _ in 0..<60 {
      var words = (0..<(3 + random.draw(below: 12))).map { _ in random.draw(below: 40) }
      if let model = stems.last, random.draw(below: 2) == 0 {
        words = model
        for _ in 0..<random.draw(below: 4) { words[random.draw(below: words.count)] = random.draw(below: 40) }
      }
      stems.append(words)
    }
    let pairs = stems.map { Set(zip($0, $0.dropFirst()).map { [$0, $1] }) }
    let expected = stems.indices.filter { later in
      stems[..<later].indices.contains { earlier in
        8 * pairs[earlier].intersection(pairs[later]).count >= 3 * (pairs[earlier].count + pairs[later].count)
      }
    }
    let items = stems.enumerated().map { number, words in
      item(ID("i.\(number)"), words.map { "w\($0)" }.joined(separator: " "), .english)
    }
    #expect(lint(.stemAlike, items).map(\.at) == expected.map { "i.\($0)/stem en" })
  }
}
