/// What is to be known of an item, beside its words, where a paper is laid out or an answer to it is saved.
package final class ItemOutline: Sendable {
  /// What each part of a case weighs; `nil` for an item that is no case.
  let weights: [Int]?
  /// The item's own question, or those of a case in order.
  let questions: [Asked]
  /// The list of the item's own question; `nil` for a case.
  var list: ShownList? { weights == nil ? questions.first?.list : nil }

  struct Asked: Sendable {
    /// Which of a case's items it is, from 0; `nil` for an item that is no case.
    let part: Int?
    let declaration: ResponseDeclaration
    let list: ShownList
  }

  package init(_ item: Item) {
    switch item.content {
    case .single(let question, _):
      weights = nil
      questions = [Asked(nil, question.interaction)]
    case .group(_, let parts):
      weights = parts.map(\.weight)
      questions = parts.enumerated().compactMap { part, child in
        guard case .single(let question, _) = child.content else { return nil }
        return Asked(part, question.interaction)
      }
    }
  }

  /// What a response to the question may be that is the item's own or the case's item at `part`; `nil` where there is none.
  package func declaration(part: Int?) -> ResponseDeclaration? {
    questions.first { $0.part == part }?.declaration
  }
}

extension ItemOutline.Asked {
  fileprivate init(_ part: Int?, _ interaction: Question.Interaction) {
    let list = ShownList(interaction)
    self.init(part: part, declaration: interaction.shown(in: list.asWritten).declaration, list: list)
  }
}

/// The list that a question shows: what of it is shuffled, and whether the blueprint is asked.
struct ShownList: Sendable {
  /// Those that stay last are last.
  private let unshuffled: ShownOrder
  private let movable: Int
  private let isAlwaysShuffled: Bool

  /// What has to be ordered or matched is always shuffled; else the author's order would be the key.
  fileprivate init(_ interaction: Question.Interaction) {
    switch interaction {
    case .choice(let options, _):
      let moving = options.indices.filter { !options[$0].staysLast }
      unshuffled = ShownOrder(moving + options.indices.filter { options[$0].staysLast })
      movable = moving.count
      isAlwaysShuffled = false
    case .matching(_, let entries), .ordering(let entries):
      unshuffled = ShownOrder(asWritten: entries.count)
      movable = entries.count
      isAlwaysShuffled = true
    case .trueFalse, .fillIn, .numeric, .shortAnswer:
      unshuffled = []
      movable = 0
      isAlwaysShuffled = false
    }
  }

  /// All that it is in a number from 1, where nothing stays last.
  var code: Int? {
    unshuffled == asWritten && movable == unshuffled.count
      ? movable << 2 | (isAlwaysShuffled ? 2 : 0) | 1 : nil
  }

  /// - Parameter code: As `code` has it; 0 for none.
  init?(code: Int) {
    guard code > 0 else { return nil }
    movable = code >> 2
    unshuffled = ShownOrder(asWritten: movable)
    isAlwaysShuffled = code & 2 != 0
  }

  fileprivate var asWritten: ShownOrder { ShownOrder(asWritten: unshuffled.count) }

  /// The order in which the list is shown.
  func order(shufflesOptions: Bool, _ random: inout SplitMix64) -> ShownOrder {
    guard shufflesOptions || isAlwaysShuffled else { return asWritten }
    var order = unshuffled
    random.shuffle(&order, first: movable)
    return order
  }
}
