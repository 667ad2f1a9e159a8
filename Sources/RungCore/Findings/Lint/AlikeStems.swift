/// No two stems of a set are nearly the same, nor the stimuli of two cases: an item that was written twice
/// with other names is met twice in one paper, or in practice before the exam. Items that name each other as
/// enemies never meet, and may be alike. The questions of a case are compared with each other alone, since
/// their stimulus is part of each.
func alikeStems(_ items: [LintItem]) -> [Lint.Flaw] {
  let items = items.filter { $0.item.status != .retired }
  let whole = items.compactMap(\.stems.first)
  let parts = items.filter { $0.item.type == .caseStudy }.map { Array($0.stems.dropFirst()) }
  var flaws: [Lint.Flaw] = []
  // Once is enough: they are mostly alike in all languages.
  var reported: Set<Lint.Spot> = []
  for language in Language.allCases {
    for (stems, later, earlier) in pairs(whole, language) + parts.flatMap({ pairs($0, language) })
    where reported.insert(stems[later].spot).inserted {
      flaws.append(
        Lint.Flaw(
          .stemAlike, at: stems[later].spot(language), other: stems[earlier].spot(language),
          ["first": .text(stems[earlier].item.id.text), "language": .text(language.rawValue)]))
    }
  }
  return flaws
}

private func pairs(
  _ stems: [LintStem], _ language: Language
) -> [(stems: [LintStem], later: Int, earlier: Int)] {
  var vocabulary = Vocabulary()
  let words = stems.map { vocabulary.pairs(of: $0.words(language)) }
  return firstAlike(words) { areEnemies(stems[$0].item, stems[$1].item) }.map { (stems, $0, $1) }
}

func areEnemies(_ left: Item, _ right: Item) -> Bool {
  left.enemies.contains(right.id) || right.enemies.contains(left.id)
}
