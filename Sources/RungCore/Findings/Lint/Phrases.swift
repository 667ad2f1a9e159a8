/// Phrases to be looked for in a text, all at once.
struct Phrases: Sendable {
  /// By their first words; where several begin alike, in the order in which they were given.
  private let byFirst: [String: [[String]]]

  /// - Parameter list: the phrases, with commas between them.
  init(_ list: String) {
    byFirst = Dictionary(grouping: list.split(separator: ",").map { lintWords(String($0)) }) {
      $0.first ?? ""
    }
  }

  /// How many words the phrase has that `words` begin with.
  func count(atStartOf words: ArraySlice<String>) -> Int? {
    words.first.flatMap { byFirst[$0] }?.first { words.starts(with: $0) }?.count
  }

  /// Where the first of them stands.
  func range(in words: [String]) -> Range<Int>? {
    for place in words.indices {
      if let count = count(atStartOf: words[place...]) { return place..<place + count }
    }
    return nil
  }

  /// Whether all of `words` is one of them.
  func contains(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    return byFirst[first]?.contains(words) == true
  }
}
