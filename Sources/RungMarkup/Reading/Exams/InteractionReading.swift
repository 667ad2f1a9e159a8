import RungCore

extension Reading {
  /// How the question at `element` is answered, and its key. A fill-in question is read by `fillIn`.
  func interaction(_ element: Element) -> (Question.Interaction, Key) {
    switch element.tag {
    case .multipleChoice:
      return (
        .choice(options: options(element), multiple: true),
        Key(answer: .options(keys(element)), credit: credit(element), floor: floor(element))
      )
    case .trueFalse:
      return (
        .trueFalse,
        Key(answer: .trueFalse(flag(element, .key)), credit: credit(element), floor: floor(element))
      )
    case .numeric:
      let answer = Key.Answer.numeric(
        millionths: millionths(element, .value), tolerance: millionths(element, .tolerance))
      return (
        .numeric(unit: optionalLine(element, .unit)),
        Key(answer: answer, credit: credit(element), floor: floor(element))
      )
    case .matching:
      let pairs = element.children(.pair)
      let left = pairs.map { $0.first(.left).map(wording) ?? Localized() }
      let right = pairs.map { $0.first(.right).map(wording) ?? Localized() }
      return (
        .matching(left: left, right: right + wordings(element, .distractor)),
        Key(answer: .matching, credit: credit(element), floor: floor(element))
      )
    case .ordering:
      return (
        .ordering(entries: wordings(element, .entry)),
        Key(answer: .ordering, credit: credit(element), floor: floor(element))
      )
    case .shortAnswer:
      let points = element.children(.point).map {
        KeyPoint(text: wording($0), weight: integer($0, .weight, default: 1))
      }
      return (
        .shortAnswer(limit: integer(element, .limit)),
        Key(answer: .points(points, guide: passage(element, .guide)), credit: .exact)
      )
    default:
      return (
        .choice(options: options(element), multiple: false),
        Key(answer: .options(keys(element)), credit: credit(element), floor: floor(element))
      )
    }
  }

  private func options(_ element: Element) -> [Question.Option] {
    element.children(.option).map { Question.Option(text: wording($0), staysLast: flag($0, .last)) }
  }

  private func keys(_ element: Element) -> [Bool] {
    element.children(.option).map { flag($0, .key) }
  }

  /// All or nothing, unless the author declares otherwise.
  func credit(_ element: Element) -> Credit {
    let penalty = integer(element, .penalty)
    return switch element.attribute(.credit) {
    case "proportional": .proportional(penalty: penalty)
    default: penalty > 0 ? .exactOrLoss(penalty: penalty) : .exact
    }
  }

  func floor(_ element: Element) -> Key.Floor { word(element, .floor, default: .item) }
}
