/// How much of a key point's wording an answer seems to hold.
///
/// It compares words and pairs of characters and understands nothing: an answer may say the same in other words, or the
/// opposite in the same ones. It helps a marker to find their way through a long answer, and no mark is made of it.
package struct PointHint: Hashable, Sendable, Codable {
  package let seems: Seems
  /// The stretches of the point that the answer holds, in the point's order.
  package let found: [String]

  package enum Seems: String, CaseIterable, Sendable, Codable {
    case covered, partly, missing
  }

  package init(seems: Seems, found: [String]) {
    self.seems = seems
    self.found = found
  }
}

extension KeyPoint {
  /// The better of the hints by the point's wording in each language.
  package func hint(in answer: String) -> PointHint {
    let words = Set(hintWords(answer))
    var best = (PointHint(seems: .missing, found: []), share: -1)
    for language in Language.allCases {
      let own = hintWords(text.text(language))
      guard !own.isEmpty else { continue }
      let found = own.filter(words.contains)
      let share = found.count * 100 / own.count
      guard share > best.share else { continue }
      let seems: PointHint.Seems = share >= 60 ? .covered : share >= 25 ? .partly : .missing
      best = (PointHint(seems: seems, found: joined(found)), share)
    }
    return best.0
  }
}

/// Latin words of three letters and more, numbers, and pairs of neighbouring Chinese characters, each once.
private func hintWords(_ text: String) -> [String] {
  let folded = TextFolds([.width, .letterCase, .numerals]).fold(text)
  var words: [String] = []
  var word = ""
  var last: Unicode.Scalar?
  func end() {
    let isNumber = word.unicodeScalars.allSatisfy { $0.properties.numericType != nil }
    if !word.isEmpty, isNumber || word.unicodeScalars.count > 2, !words.contains(word) { words.append(word) }
    word = ""
  }
  for scalar in folded.unicodeScalars {
    if scalar.properties.isIdeographic {
      end()
      if let before = last {
        let pair = String(String.UnicodeScalarView([before, scalar]))
        if !words.contains(pair) { words.append(pair) }
      }
      last = scalar
    } else {
      last = nil
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.unicodeScalars.append(scalar)
      } else {
        end()
      }
    }
  }
  end()
  return words
}

/// Pairs that overlap are written as one stretch.
private func joined(_ words: [String]) -> [String] {
  var stretches: [String] = []
  for word in words {
    if let last = stretches.last, let head = word.first, last.last == head,
      word.unicodeScalars.allSatisfy(\.properties.isIdeographic)
    {
      stretches[stretches.count - 1] = last + word.dropFirst()
    } else {
      stretches.append(word)
    }
  }
  return stretches
}
