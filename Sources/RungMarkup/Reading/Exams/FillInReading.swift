import RungCore

extension Reading {
  /// A fill-in question. Its blanks are counted in the order of the first stem; the other stems use the same ids.
  func fillIn(_ element: Element) -> Item.Content {
    let stems = element.children(.stem).map(\.blanks)
    let answers = element.children(.answer)
    let ids = stems.first?.map(blankID) ?? []
    checkBlanks(element, stems, answers)
    let accepted = ids.map { id in
      let answer = answers.first { $0.attribute(.blank) == id }
      return AcceptedText(forms: answer.map(forms) ?? [], folds: answer.map(folds) ?? [])
    }
    return .single(
      Question(stem: passage(element, .stem, blanks: ids), interaction: .fillIn(blanks: ids.count)),
      Key(answer: .blanks(accepted), credit: credit(element), floor: floor(element)))
  }

  private func forms(_ answer: Element) -> [String] {
    answer.children(.accept).map { accepted in
      // A form may be right in any language, so none need be named.
      if accepted.attribute(.language) != nil, accepted.language == nil { reportLanguage(of: accepted) }
      return accepted.text
    }
  }

  private func folds(_ answer: Element) -> TextFolds {
    let names = answer.attribute(.fold)?.split(separator: " ") ?? []
    return TextFolds(names.compactMap { TextFolds(name: $0) })
  }

  private func blankID(_ blank: Element) -> String { blank.attribute(.id) ?? "" }

  private func checkBlanks(_ element: Element, _ stems: [[Element]], _ answers: [Element]) {
    let faults = blankFaults(
      stems: stems.map { $0.map(blankID) }, answers: answers.map { $0.attribute(.blank) ?? "" })
    for fault in faults {
      let place =
        switch fault.part {
        case .blank(let stem, let number): stems[stem][number].place(of: .id)
        case .stem(let number): element.children(.stem)[number].place
        case .answer(let number): answers[number].place(of: .blank)
        }
      report(fault.code, at: place, ["blank": .text(fault.id)])
    }
  }
}
