/// The keys of a bank's single choices stand in each place about equally often. Choices with as many options
/// are counted together. A place has too many or too few where its share is more than 28 in 100 off an equal
/// share, and chance makes such a bank once in a hundred times at most.
func keyPositions(_ questions: [(question: Question, key: Key)]) -> [Fault] {
  (2...10).compactMap { options in
    var counts = [Int](repeating: 0, count: options)
    for (question, key) in questions {
      guard case .choice(_, multiple: false) = question.interaction, case .options(let isKey) = key.answer,
        isKey.count == options, let place = isKey.firstIndex(of: true)
      else { continue }
      counts[place] += 1
    }
    let total = counts.reduce(0, +)
    guard Chance.isUneven(counts),
      let worst = counts.indices.max(by: { isNearer(counts[$0], than: counts[$1], total, options) }),
      isFarOff(counts[worst], of: total, places: options)
    else { return nil }
    return Fault(
      .keyPositions,
      [
        "count": .number(total), "options": .number(options), "position": .text(letter(worst)),
        "found": .number(counts[worst]), "expected": .number((2 * total + options) / (2 * options)),
      ])
  }
}

/// Whether a place's share is more than 28 in 100 above or below an equal one.
func isFarOff(_ count: Int, of total: Int, places: Int) -> Bool {
  let share = count * places * 25
  return share > 32 * total || share < 18 * total
}

/// Whether `left` is nearer to an equal share than `right`.
private func isNearer(_ left: Int, than right: Int, _ total: Int, _ places: Int) -> Bool {
  (left * places - total).magnitude < (right * places - total).magnitude
}

private func letter(_ place: Int) -> String {
  let letters = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"]
  return letters.indices.contains(place) ? letters[place] : String(place + 1)
}
