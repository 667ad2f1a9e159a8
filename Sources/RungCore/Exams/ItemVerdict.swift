/// What the figures of an item suggest. A person decides what follows.
package enum ItemVerdict: Hashable, Sendable {
  /// Too few met it for any other verdict.
  case fewData
  case tooEasy
  case tooHard
  /// Those who do well elsewhere do badly here: most often the key is wrong.
  case negativeDiscrimination
  case weakDiscrimination
  /// Hardly anyone takes the option, counted from 0.
  case deadDistractor(Int)
  /// Those who do well take the option rather than the key.
  case suspectKey(Int)
  case sound
}

extension ItemVerdict: TaggedUnion {
  package enum Tag: String, CaseIterable, Codable {
    case fewData = "few-data"
    case tooEasy = "too-easy"
    case tooHard = "too-hard"
    case negativeDiscrimination = "negative-discrimination"
    case weakDiscrimination = "weak-discrimination"
    case deadDistractor = "dead-distractor"
    case suspectKey = "suspect-key"
    case sound
  }

  package var tag: Tag {
    switch self {
    case .fewData: .fewData
    case .tooEasy: .tooEasy
    case .tooHard: .tooHard
    case .negativeDiscrimination: .negativeDiscrimination
    case .weakDiscrimination: .weakDiscrimination
    case .deadDistractor: .deadDistractor
    case .suspectKey: .suspectKey
    case .sound: .sound
    }
  }

  package init(_ tag: Tag, from object: TaggedObject) throws {
    self =
      switch tag {
      case .fewData: .fewData
      case .tooEasy: .tooEasy
      case .tooHard: .tooHard
      case .negativeDiscrimination: .negativeDiscrimination
      case .weakDiscrimination: .weakDiscrimination
      case .deadDistractor: .deadDistractor(try object["option"])
      case .suspectKey: .suspectKey(try object["option"])
      case .sound: .sound
      }
  }

  package func write(to object: inout TaggedObject.Writer<Tag>) throws {
    switch self {
    case .deadDistractor(let option), .suspectKey(let option): try object(tag, ("option", option))
    case .fewData, .tooEasy, .tooHard, .negativeDiscrimination, .weakDiscrimination, .sound: try object(tag)
    }
  }
}

/// The bounds in common use: 30 candidates before anything is said; a difficulty between 0.20 and 0.95; a discrimination
/// under 0.20 is poor (Ebel and Frisbie 1991); a distractor that under 5% take does not work (Haladyna and Downing 1993).
func itemVerdicts(
  count: Int, difficulty: Double, discrimination: Double?, options: [OptionStatistics]
) -> [ItemVerdict] {
  guard count >= 30 else { return [.fewData] }
  var verdicts: [ItemVerdict] = []
  if difficulty > 0.95 { verdicts.append(.tooEasy) }
  if difficulty < 0.20 { verdicts.append(.tooHard) }
  if let discrimination {
    if discrimination < 0 {
      verdicts.append(.negativeDiscrimination)
    } else if discrimination < 0.20, difficulty <= 0.95 {
      verdicts.append(.weakDiscrimination)
    }
  }
  let best = options.filter(\.isKey).compactMap(\.discrimination).max() ?? 0
  for (place, option) in options.enumerated() where !option.isKey {
    if let attracted = option.discrimination, attracted > max(0, best) {
      verdicts.append(.suspectKey(place))
    } else if option.share < 0.05, difficulty <= 0.95 {
      verdicts.append(.deadDistractor(place))
    }
  }
  return verdicts.isEmpty ? [.sound] : verdicts
}
