extension Blueprint {
  /// Lays a draw out as a form: sections in the blueprint's order, items and options shuffled where it says
  /// so, the items of a case kept together.
  /// - Parameter outline: That of a drawn item; one that has none is left out.
  package func form(
    of draw: Draw, exam: ContentVersion, blueprint: ContentVersion, seed: UInt64,
    _ outline: (ContentVersion) throws -> ItemOutline?
  ) rethrows -> Form {
    // Another stream than the draw's, so that one more redraw does not reorder options.
    var random = SplitMix64(seed: ~seed)
    var slots: [Form.Slot] = []
    slots.reserveCapacity(draw.cells.reduce(draw.fixed.count) { $0 + $1.count })
    var place = 0
    for (number, section) in sections.enumerated() {
      var entries = draw.fixed[number].map { (item: $0.item, marks: $0.marks) }
      for cell in section.cells {
        for item in draw.cells[place] { entries.append((item, cell.marks)) }
        place += 1
      }
      if shufflesItems { entries = random.shuffled(entries) }
      for (item, marks) in entries {
        guard let outline = try outline(item.version) else { continue }
        let shares = outline.weights.map { marks.shared(by: $0) }
        for question in outline.questions {
          slots.append(
            Form.Slot(
              section: number, item: item.version, part: question.part,
              marks: question.part.flatMap { shares?[$0] } ?? marks,
              order: question.list.order(shufflesOptions: shufflesOptions, &random)))
        }
      }
    }
    return Form(exam: exam, blueprint: blueprint, seed: seed, slots: slots, repeatsItems: draw.repeatsItems)
  }
}

extension Form {
  /// The paper that the candidate receives.
  /// - Parameter items: Each item of the form in full, by id.
  package func paper(_ exam: Exam, _ blueprint: Blueprint, items: [ID<Item>: Item], digest: Digest) -> Paper {
    let questions = slots.compactMap { slot -> PaperQuestion? in
      guard let (question, _, stimulus) = question(at: slot, in: items) else { return nil }
      return PaperQuestion(
        section: blueprint.sections[slot.section].title, stimulus: stimulus, stem: question.stem,
        interaction: slot.shown(question.interaction), marks: slot.marks)
    }
    return Paper(
      exam: exam.id, title: exam.title, instructions: exam.instructions, fullMarks: fullMarks,
      passMark: exam.rule.passMark, questions: questions, formDigest: digest)
  }

  /// The question and key that stand at a slot, and the case they belong to.
  package func question(
    at slot: Slot, in items: [ID<Item>: Item]
  ) -> (question: Question, key: Key, stimulus: LocalizedPassage?)? {
    guard let item = items[ID(slot.item.id)] else { return nil }
    switch (item.content, slot.part) {
    case (.single(let question, let key), nil): return (question, key, nil)
    case (.group(let stimulus, let parts), let part?):
      guard parts.indices.contains(part), case .single(let question, let key) = parts[part].content else {
        return nil
      }
      return (question, key, stimulus)
    default: return nil
    }
  }
}

extension Form.Slot {
  /// How the paper shows a question's lists: in the slot's order.
  package func shown(_ interaction: Question.Interaction) -> PaperInteraction { interaction.shown(in: order) }
}

extension Question.Interaction {
  /// - Parameter order: The author's place of each thing shown.
  func shown(in order: [Int]) -> PaperInteraction {
    switch self {
    case .choice(let options, let multiple):
      .choice(options: order.map { options[$0].text }, multiple: multiple)
    case .trueFalse: .trueFalse
    case .fillIn(let blanks): .fillIn(blanks: blanks)
    case .numeric(let unit): .numeric(unit: unit)
    case .matching(let left, let right): .matching(left: left, right: order.map { right[$0] })
    case .ordering(let entries): .ordering(entries: order.map { entries[$0] })
    case .shortAnswer(let limit): .shortAnswer(limit: limit)
    }
  }
}
