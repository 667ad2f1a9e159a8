/// `scalars` without the commas that group thousands: 10,000 is 10000, and 1,5 stays.
func withoutGrouping(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
  scalars.indices.filter { !groupsThousands(scalars, at: $0) }.map { scalars[$0] }
}

/// `scalars` without the signs that stand between or around words.
///
/// What belongs to a figure stays: a percent or per-mille sign, a minus or a point right before a digit, and
/// whatever stands between two digits. So 1/2 is not 12, 9:30 not 930, 1.5 not 15, 三、五 not 三五, 15–20 not
/// 1520; only a comma that groups thousands goes (10,000 is 10000).
func withoutPunctuation(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
  var result: [Unicode.Scalar] = []
  var place = 0
  while place < scalars.count {
    guard isPunctuation(scalars[place]) else {
      result.append(scalars[place])
      place += 1
      continue
    }
    let end = scalars[place...].firstIndex { !isPunctuation($0) } ?? scalars.count
    let run = scalars[place..<end]
    let followsDigit = place > 0 && isDigit(scalars[place - 1])
    let precedesDigit = end < scalars.count && isDigit(scalars[end])
    if followsDigit, precedesDigit {
      if !(run.count == 1 && groupsThousands(scalars, at: place)) { result.append(contentsOf: run) }
    } else {
      for (index, sign) in zip(run.indices, run) {
        let isSignOfFigure =
          precedesDigit && index == end - 1 && (isMinus(sign) || sign == "." || sign == "．")
        if isPercent(sign) || isSignOfFigure { result.append(sign) }
      }
    }
    place = end
  }
  return result
}

private func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
    .finalPunctuation, .otherPunctuation:
    true
  default: false
  }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.generalCategory == .decimalNumber || isChineseNumeral(scalar)
}

private func isPercent(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "%" || scalar == "％" || scalar == "‰"
}

/// The hyphens and the shorter dashes, any of which people type for a minus.
private func isMinus(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "-" || scalar == "－" || (0x2010...0x2013).contains(scalar.value)
}

/// Whether a comma at `place` has one to three ASCII digits before it, or a group of three after another
/// comma, and exactly three behind it.
func groupsThousands(_ scalars: [Unicode.Scalar], at place: Int) -> Bool {
  guard scalars[place] == "," else { return false }
  let digits = Unicode.Scalar("0")...Unicode.Scalar("9")
  let behind = scalars[(place + 1)...].prefix(while: digits.contains)
  let before = scalars[..<place].reversed().prefix(while: digits.contains).count
  let head = place - before - 1
  let followsComma = head >= 0 && scalars[head] == ","
  return behind.count == 3 && (followsComma ? before == 3 : (1...3).contains(before))
}
