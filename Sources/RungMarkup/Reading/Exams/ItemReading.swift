import RungCore

extension Reading {
  func item(_ element: Element) -> Item {
    let content = content(element)
    let topic: ID<Topic> = reference(element, .topic, to: .topic)
    return Item(
      id: id(element), topic: topic,
      competence: reference(element, .competence, to: .competence, of: topic),
      level: integer(element, .level, default: 1),
      author: id(element, .author), reviewer: element.attribute(.reviewer).map { ID($0) },
      status: word(element, .status, default: .draft), enemies: references(element, .enemies, to: .item),
      weight: integer(element, .weight, default: 1), content: content,
      rationale: optionalPassage(element, .rationale), allowances: allowances(element))
  }

  private func content(_ element: Element) -> Item.Content {
    switch element.tag {
    case .caseStudy:
      let parts = element.children.filter { $0.tag?.isItem == true }
      for part in parts { name(.item, id(part) as ID<Item>, at: part) }
      refuseBlanks(element, .stimulus)
      return .group(stimulus: passage(element, .stimulus), parts.map(item))
    case .fillIn:
      return fillIn(element)
    default:
      refuseBlanks(element, .stem)
      let (interaction, key) = interaction(element)
      return .single(Question(stem: passage(element, .stem), interaction: interaction), key)
    }
  }

  /// Only the stem of a fill-in question has blanks.
  private func refuseBlanks(_ element: Element, _ tag: Tag) {
    for blank in element.children(tag).flatMap(\.blanks) {
      report(
        .elementUnexpected, at: blank.place,
        ["element": .text(Tag.blank.rawValue), "parent": .text(tag.rawValue), "expected": .text("")])
    }
  }
}
