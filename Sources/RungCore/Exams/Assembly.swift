/// An item that a paper may draw.
package struct PoolItem: Hashable, Sendable {
  package let version: ContentVersion
  package let topic: ID<Topic>
  package let level: Int
  package let type: ItemType
  package let enemies: [ID<Item>]
  /// Whether the candidate has met it in an earlier sitting.
  package let isSeen: Bool

  package init(
    version: ContentVersion, topic: ID<Topic>, level: Int, type: ItemType, enemies: [ID<Item>], isSeen: Bool
  ) {
    self.version = version
    self.topic = topic
    self.level = level
    self.type = type
    self.enemies = enemies
    self.isSeen = isSeen
  }
}

/// Items drawn for each of a blueprint's cells, cells counted through all sections.
package struct Draw: Hashable, Sendable {
  package let cells: [[PoolItem]]

  package var items: [PoolItem] { cells.flatMap { $0 } }
  package var repeatsItems: Bool { items.contains(where: \.isSeen) }
}

extension Blueprint {
  /// How often a draw begins anew when items that give each other away leave a cell short.
  private static let redraws = 64
  /// In how many orders one cell's items are tried before that.
  private static let tries = 8

  /// Draws items for every cell: unseen ones first, and never two that are enemies.
  /// - Parameter pool: The published items of the blueprint's banks, in any order.
  /// - Throws: `Refusal(.blueprintInfeasible)` naming the cells that fall short.
  package func draw(from pool: [PoolItem], seed: UInt64) throws(Refusal) -> Draw {
    let ordered = pool.sorted { $0.version.id.utf8.lexicographicallyPrecedes($1.version.id.utf8) }
    let fits = cells.map { cell in
      ordered.filter { cell.takes(topic: $0.topic, level: $0.level, type: $0.type) }
    }
    let short = zip(cells, fits).filter { $0.count > $1.count }
    guard short.isEmpty else { throw infeasible(short.map { ($0, $1.count) }) }
    var random = SplitMix64(seed: seed)
    var stuck: (cell: Cell, found: Int)?
    var best: (draw: Draw, seen: Int)?
    for _ in 0..<Blueprint.redraws {
      switch drawOnce(fits, &random) {
      case .success(let draw):
        let seen = draw.items.count(where: \.isSeen)
        if seen == 0 { return draw }
        if seen < best?.seen ?? .max { best = (draw, seen) }
      case .failure(let shortage): stuck = (cells[shortage.cell], shortage.found)
      }
    }
    guard let best else { throw infeasible(stuck.map { [$0] } ?? []) }
    return best.draw
  }

  private struct Shortage: Error {
    let cell: Int
    let found: Int
  }

  private func drawOnce(_ fits: [[PoolItem]], _ random: inout SplitMix64) -> Result<Draw, Shortage> {
    var drawn: [[PoolItem]] = []
    for (place, cell) in cells.enumerated() {
      let earlier = Array(drawn.joined())
      var chosen: [PoolItem] = []
      var tries = 0
      repeat {
        chosen = pick(cell.count, from: random.shuffled(fits[place]), beside: earlier)
        tries += 1
      } while chosen.count < cell.count && tries < Blueprint.tries
      guard chosen.count == cell.count else { return .failure(Shortage(cell: place, found: chosen.count)) }
      drawn.append(chosen)
    }
    return .success(Draw(cells: drawn))
  }

  /// The first `count` of `shuffled`, unseen ones before seen ones, that are neither among those already
  /// drawn, nor enemies of them or of each other.
  private func pick(_ count: Int, from shuffled: [PoolItem], beside earlier: [PoolItem]) -> [PoolItem] {
    var taken = Set(earlier.map(\.version.id))
    var barred = Set(earlier.flatMap(\.enemies).map(\.text))
    var chosen: [PoolItem] = []
    for item in shuffled.filter({ !$0.isSeen }) + shuffled.filter(\.isSeen) where chosen.count < count {
      let id = item.version.id
      guard !taken.contains(id), !barred.contains(id),
        !item.enemies.contains(where: { taken.contains($0.text) })
      else { continue }
      chosen.append(item)
      taken.insert(id)
      for enemy in item.enemies { barred.insert(enemy.text) }
    }
    return chosen
  }

  private func infeasible(_ short: [(cell: Cell, found: Int)]) -> Refusal {
    let cells = short.map { cell, found in
      "\(cell.topic) × \(cell.level.map(String.init) ?? "*") × \(cell.type.rawValue): \(found)/\(cell.count)"
    }
    return Refusal(
      .blueprintInfeasible, ["blueprint": .text(id.text), "cells": .text(cells.joined(separator: "; "))])
  }

  /// Lays a draw out as a form: sections in the blueprint's order, items and options shuffled where it says
  /// so, the items of a case kept together.
  /// - Parameter items: Each drawn item in full, by id.
  package func form(
    of draw: Draw, items: [ID<Item>: Item], exam: ContentVersion, blueprint: ContentVersion, seed: UInt64
  ) -> Form {
    // Another stream than the draw's, so that one more redraw does not reorder options.
    var random = SplitMix64(seed: ~seed)
    var slots: [Form.Slot] = []
    var place = 0
    for (number, section) in sections.enumerated() {
      var entries: [(item: PoolItem, marks: Marks)] = []
      for cell in section.cells {
        entries += draw.cells[place].map { ($0, cell.marks) }
        place += 1
      }
      if shufflesItems { entries = random.shuffled(entries) }
      for entry in entries {
        guard let item = items[ID(entry.item.version.id)] else { continue }
        switch item.content {
        case .single(let question, _):
          slots.append(
            Form.Slot(
              section: number, item: entry.item.version, part: nil, marks: entry.marks,
              order: order(of: question, &random)))
        case .group(_, let parts):
          let marks = entry.marks.shared(by: parts.map(\.weight))
          for (part, child) in parts.enumerated() {
            guard case .single(let question, _) = child.content else { continue }
            slots.append(
              Form.Slot(
                section: number, item: entry.item.version, part: part, marks: marks[part],
                order: order(of: question, &random)))
          }
        }
      }
    }
    return Form(exam: exam, blueprint: blueprint, seed: seed, slots: slots, repeatsItems: draw.repeatsItems)
  }

  /// The order in which a question's list is shown. What has to be ordered or matched is always shuffled;
  /// else the author's order would be the key.
  private func order(of question: Question, _ random: inout SplitMix64) -> [Int] {
    switch question.interaction {
    case .choice(let options, _):
      guard shufflesOptions else { return Array(options.indices) }
      let movable = options.indices.filter { !options[$0].staysLast }
      let fixed = options.indices.filter { options[$0].staysLast }
      return random.shuffled(movable) + fixed
    case .matching(_, let right): return random.shuffled(Array(right.indices))
    case .ordering(let entries): return random.shuffled(Array(entries.indices))
    case .trueFalse, .fillIn, .numeric, .shortAnswer: return []
    }
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
  package func shown(_ interaction: Question.Interaction) -> PaperInteraction {
    switch interaction {
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
