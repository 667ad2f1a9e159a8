/// What is to be known of an item, beside its words, where a paper is laid out or an answer to it is saved.
package struct ItemOutline: Sendable {
  /// What each part of a case weighs; `nil` for an item that is no case.
  let weights: [Int]?
  /// The item's own question, or those of a case in order.
  let questions: [Asked]

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

/// The list that a question shows, by the author's places: which of them are shuffled, and whether the blueprint is asked.
struct ShownList: Sendable {
  private let movable: [Int]
  /// Those that stay last.
  private let staying: [Int]
  private let isAlwaysShuffled: Bool

  /// What has to be ordered or matched is always shuffled; else the author's order would be the key.
  fileprivate init(_ interaction: Question.Interaction) {
    switch interaction {
    case .choice(let options, _):
      movable = options.indices.filter { !options[$0].staysLast }
      staying = options.indices.filter { options[$0].staysLast }
      isAlwaysShuffled = false
    case .matching(_, let entries), .ordering(let entries):
      movable = Array(entries.indices)
      staying = []
      isAlwaysShuffled = true
    case .trueFalse, .fillIn, .numeric, .shortAnswer:
      movable = []
      staying = []
      isAlwaysShuffled = false
    }
  }

  fileprivate var asWritten: [Int] { Array(0..<movable.count + staying.count) }

  /// The order in which the list is shown.
  func order(shufflesOptions: Bool, _ random: inout SplitMix64) -> [Int] {
    guard shufflesOptions || isAlwaysShuffled else { return asWritten }
    let order = random.shuffled(movable)
    return staying.isEmpty ? order : order + staying
  }
}
