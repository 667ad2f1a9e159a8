extension Blueprint {
  /// Lays a draw out as a form: sections in the blueprint's order, items and options shuffled where it says
  /// so, the items of a case kept together.
  /// - Parameter outline: That of a drawn item; one that has none is left out.
  package func layOut(
    _ draw: Draw, exam: ContentVersion, blueprint: ContentVersion, seed: UInt64,
    _ outline: (ContentVersion) throws -> ItemOutline?
  ) rethrows -> LaidOutForm {
    // Another stream than the draw's, so that one more redraw does not reorder options.
    var random = SplitMix64(seed: ~seed)
    var slots: [Form.Slot] = []
    var places: [Int] = []
    var records: [Int] = []
    var entries: [(place: Int, marks: Marks)] = []
    let count = draw.cellPlaces.reduce(draw.fixedPlaces.count) { $0 + $1.count }
    slots.reserveCapacity(count)
    places.reserveCapacity(count)
    records.reserveCapacity(count)
    entries.reserveCapacity(count)
    var cells = draw.cellPlaces[...]
    for (number, section) in sections.enumerated() {
      entries.removeAll(keepingCapacity: true)
      for (fixed, place) in zip(section.fixed, draw.fixedPlaces[number]) {
        entries.append((place, fixed.marks))
      }
      for (cell, drawn) in zip(section.cells, cells) {
        for place in drawn { entries.append((place, cell.marks)) }
      }
      cells = cells.dropFirst(section.cells.count)
      if shufflesItems { random.shuffle(&entries, first: entries.count) }
      for (place, marks) in entries {
        let item = draw.pool[place]
        func add(_ list: ShownList, part: Int?, _ marks: Marks) {
          places.append(place)
          records.append(item.record)
          slots.append(
            Form.Slot(
              section: number, item: item.version, part: part, marks: marks,
              order: list.order(shufflesOptions: shufflesOptions, &random)))
        }
        if let list = item.list {
          add(list, part: nil, marks)
        } else if let outline = try item.outline(outline) {
          let shares = outline.weights.map { marks.shared(by: $0) }
          for question in outline.questions {
            add(question.list, part: question.part, question.part.flatMap { shares?[$0] } ?? marks)
          }
        }
      }
    }
    let form = Form(
      exam: exam, blueprint: blueprint, seed: seed, slots: slots, repeatsItems: draw.repeatsItems)
    return LaidOutForm(form: form, pool: draw.pool, places: places, records: records)
  }
}

/// A form with the items that it was made of.
package struct LaidOutForm: Sendable {
  package let form: Form
  fileprivate let pool: [PoolItem]
  /// That of each slot's item in the pool.
  fileprivate let places: [Int]
  /// The number of the record that holds each slot's item; 0 for one that was not looked up yet.
  fileprivate let records: [Int]

  /// - Parameter items: Each slot's.
  package init(form: Form, items: [PoolItem]) {
    self.init(form: form, pool: items, places: Array(items.indices), records: items.map(\.record))
  }

  fileprivate init(form: Form, pool: [PoolItem], places: [Int], records: [Int]) {
    self.form = form
    self.pool = pool
    self.places = places
    self.records = records
  }

  /// The number of the record that holds the item at a slot, which is looked up once for each item of a pool.
  package func record(at slot: Int, _ find: (ContentVersion) throws -> Int?) rethrows -> Int? {
    if records[slot] > 0 { return records[slot] }
    let found = try find(form.slots[slot].item)
    if let found { pool[places[slot]].note(record: found) }
    return found
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
  func shown(in order: ShownOrder) -> PaperInteraction {
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
