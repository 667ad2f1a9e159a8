/// Words as numbers, in the order in which they first came up.
struct Vocabulary {
  private var numbers: [String: UInt32] = [:]

  mutating func number(of word: String) -> UInt32 {
    if let number = numbers[word] { return number }
    let number = UInt32(numbers.count + 1)
    numbers[word] = number
    return number
  }

  /// Each pair of words that follow each other, once; a lone word stands with none.
  mutating func pairs(of words: [String]) -> [UInt64] {
    let numbers = words.map { number(of: $0) }
    if numbers.count == 1 { return numbers.map { UInt64($0) << 32 } }
    return Set(zip(numbers, numbers.dropFirst()).map { UInt64($0) << 32 | UInt64($1) }).sorted()
  }
}

/// For each text that is like an earlier one, that one. Two are alike where they share three quarters of
/// their word pairs (Dice's coefficient: twice the shared ones over all of both).
///
/// Compares only texts that share one of their rarest pairs, as R. J. Bayardo, Y. Ma and R. Srikant show
/// ("Scaling up all pairs similarity search", WWW 2007): with the pairs of each in one order, rarest first,
/// any two alike share one among the first two fifths and one more.
/// - Parameter texts: each pair once; a text without any is like no other.
func firstAlike(_ texts: [[UInt64]], mayBeAlike: (Int, Int) -> Bool) -> [(later: Int, earlier: Int)] {
  var frequency: [UInt64: Int] = [:]
  for text in texts { for pair in text { frequency[pair, default: 0] += 1 } }
  // Compared as the pairs themselves are, for the shared ones to be counted in one pass.
  let ranked = frequency.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
  var rank: [UInt64: Int] = [:]
  for (place, pair) in ranked.enumerated() { rank[pair.key] = place }
  let sorted = texts.map { text in text.compactMap { rank[$0] }.sorted() }
  var holders = [[Int]](repeating: [], count: ranked.count)
  var compared = [Int](repeating: -1, count: texts.count)
  var found: [(later: Int, earlier: Int)] = []
  for (later, text) in sorted.enumerated() where !text.isEmpty {
    let head = text.prefix(text.count - (3 * text.count + 4) / 5 + 1)
    let earlier = head.lazy.flatMap { holders[$0] }.first { earlier in
      guard compared[earlier] != later else { return false }
      compared[earlier] = later
      return areAlike(sorted[earlier], text) && !mayBeAlike(earlier, later)
    }
    if let earlier { found.append((later, earlier)) }
    for pair in head { holders[pair].append(later) }
  }
  return found
}

/// - Parameters: both sorted.
private func areAlike(_ left: [Int], _ right: [Int]) -> Bool {
  let needed = (3 * (left.count + right.count) + 7) / 8
  // How many of each the other need not have.
  var (sparedLeft, sparedRight) = (left.count - needed, right.count - needed)
  var (here, there) = (0, 0)
  while sparedLeft >= 0, sparedRight >= 0 {
    guard here < left.count, there < right.count else {
      return left.count - here <= sparedLeft && right.count - there <= sparedRight
    }
    if left[here] == right[there] {
      here += 1
      there += 1
    } else if left[here] < right[there] {
      here += 1
      sparedLeft -= 1
    } else {
      there += 1
      sparedRight -= 1
    }
  }
  return false
}
