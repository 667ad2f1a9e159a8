/// Where an English clause denies what it has denied, at most eight words on: not un-, not … without, not …
/// except.
func englishDoubleNegative(_ words: [String]) -> ClosedRange<Int>? {
  for first in words.indices where isNegative(words, first) {
    for second in words[(first + 1)...].indices.prefix(9) {
      if joints.contains(words[second]) { break }
      if isNegative(words, second) || seconds.contains(words[second])
        || (second <= first + 2 && contraries.contains(words[second]))
      {
        return first...second
      }
    }
  }
  return nil
}

private func isNegative(_ words: [String], _ place: Int) -> Bool {
  let word = words[place]
  guard word.hasSuffix("n't") || negatives.contains(word) else { return false }
  let isAfterOr = place > 0 && words[place - 1] == "or"
  return harmless.count(atStartOf: words[place...]) == nil && !isAfterOr
}

private let negatives: Set<String> = [
  "not", "cannot", "never", "no", "none", "nobody", "nothing", "nowhere", "neither",
]

/// Words that begin with a negative and deny nothing, or only set a limit.
private let harmless = Phrases(
  """
  not only,not just,not merely,no later than,not later than,no more than,not more than,\
  no less than,no fewer than,no sooner than,no earlier than,no matter
  """)

/// What denies only after a negative.
private let seconds: Set<String> = ["without", "except"]

/// Adjectives that deny; right after a negative they are hard to read.
private let contraries: Set<String> = [
  "uncommon", "unlikely", "unusual", "unable", "unfair", "unhappy", "unnecessary", "unclear", "unreasonable",
  "unimportant", "unaware", "unknown", "unwilling", "unsatisfied", "unacceptable", "unsafe", "unsuitable",
  "unrelated", "unhelpful", "unfriendly", "unpleasant", "unrealistic", "unjustified", "unsolved",
  "unanswered", "unchecked", "impossible", "improper", "impolite", "incorrect", "inappropriate", "incomplete",
  "inaccurate", "invalid", "irrelevant", "dissatisfied", "dishonest",
]

/// Words that begin another statement.
private let joints: Set<String> = [
  "and", "or", "nor", "but", "yet", "so", "because", "since", "if", "when", "while", "although", "though",
  "until", "before", "after", "as", "even",
]
