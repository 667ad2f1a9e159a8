/// No stem gives away the key of another item of its topic that can stand in the same paper. It does where it
/// holds the words of the key, six Chinese characters or four English words at least, and those of no
/// distractor.
func cues(_ items: [LintItem], blueprints: [Blueprint]) -> [Lint.Flaw] {
  let items = items.filter { $0.item.status != .retired }
  let stems = items.flatMap { item in item.stems.map { (item: item, stem: $0) } }
  let keys = stems.flatMap { item, stem in stem.keys.map { (item: item, key: $0) } }
  var flaws: [Lint.Flaw] = []
  // Once is enough: a stem mostly does so in all languages.
  var reported: Set<[Lint.Spot]> = []
  for language in Language.allCases {
    let index = RunIndex(keys.map { lintWords($0.key.text(language)) }, atLeast: least(language))
    for (item, stem) in stems {
      let words = stem.words(language)
      for number in index.runs(in: words) {
        let key = keys[number].key
        guard stem.item.topic == key.stem.item.topic, mayGiveAway(stem.spot, key.stem.spot),
          canMeet(item, keys[number].item, blueprints),
          !key.distractors(language).contains(where: { holds(words, $0) }),
          reported.insert([stem.spot, key.stem.spot]).inserted
        else { continue }
        flaws.append(
          Lint.Flaw(
            .cue, at: stem.spot(language), other: key.spot(language),
            [
              "item": .text(key.stem.item.id.text), "text": .text(key.text(language)),
              "language": .text(language.rawValue),
            ]))
      }
    }
  }
  return flaws
}

/// From how many words on a key is found by more than chance.
private func least(_ language: Language) -> Int {
  switch language {
  case .chinese: 6
  case .english: 4
  }
}

/// Not its own key; and what a case is about may well answer its questions.
private func mayGiveAway(_ stem: Lint.Spot, _ key: Lint.Spot) -> Bool {
  stem != key && !(stem.subject == key.subject && stem.path.isEmpty)
}

/// Whether one paper can hold both. Without blueprints any two items can meet.
private func canMeet(_ left: LintItem, _ right: LintItem, _ blueprints: [Blueprint]) -> Bool {
  if left.number == right.number { return true }
  if areEnemies(left.item, right.item) { return false }
  return blueprints.isEmpty
    || blueprints.contains { blueprint in
      guard let one = left.cell(of: blueprint), let two = right.cell(of: blueprint) else { return false }
      return one != two || one.count > 1
    }
}

private func holds(_ words: [String], _ run: [String]) -> Bool {
  !run.isEmpty && words.indices.contains { words[$0...].starts(with: run) }
}

/// Finds which of many runs of words stand in a text, by their first words.
private struct RunIndex {
  private let runs: [[String]]
  private let least: Int
  private var byHead: [ArraySlice<String>: [Int]] = [:]

  /// - Parameter least: shorter runs are never found.
  init(_ runs: [[String]], atLeast least: Int) {
    self.runs = runs
    self.least = least
    for (number, run) in runs.enumerated() where run.count >= least {
      byHead[run.prefix(least), default: []].append(number)
    }
  }

  func runs(in words: [String]) -> [Int] {
    guard words.count >= least else { return [] }
    return (0...words.count - least).flatMap { place in
      (byHead[words[place..<place + least]] ?? []).filter { words[place...].starts(with: runs[$0]) }
    }
  }
}
