/// Content at one version: what an attempt pins, so that no later edit can reach it.
package struct ContentVersion: Hashable, Sendable, Codable {
  package let id: String
  /// From 1.
  package let number: Int
  /// Of the canonical text.
  package let digest: Digest

  package init(id: String, number: Int, digest: Digest) {
    self.id = id
    self.number = number
    self.digest = digest
  }
}

/// A paper as it was drawn: which items at which versions, in which order, for which marks.
package struct Form: Hashable, Sendable, Codable {
  package let exam: ContentVersion
  package let blueprint: ContentVersion
  package let seed: UInt64
  package let slots: [Slot]
  /// Whether items were drawn that the candidate had seen, because too few were unseen.
  package let repeatsItems: Bool

  /// One question's place on the paper.
  package struct Slot: Hashable, Sendable, Codable {
    /// The blueprint's section, from 0.
    package let section: Int
    package let item: ContentVersion
    /// Which of a case's items it is, from 0; `nil` for an item that is no case.
    package let part: Int?
    package let marks: Marks
    /// The author's place of each thing shown: shown first is the author's `order[0]`.
    package let order: ShownOrder

    package init(section: Int, item: ContentVersion, part: Int?, marks: Marks, order: ShownOrder) {
      self.section = section
      self.item = item
      self.part = part
      self.marks = marks
      self.order = order
    }
  }

  package init(
    exam: ContentVersion, blueprint: ContentVersion, seed: UInt64, slots: [Slot], repeatsItems: Bool
  ) {
    self.exam = exam
    self.blueprint = blueprint
    self.seed = seed
    self.slots = slots
    self.repeatsItems = repeatsItems
  }

  package var fullMarks: Marks { slots.reduce(.zero) { $0 + $1.marks } }

  /// The text whose digest proves the paper: one line a fact, the same on every machine.
  package var canonical: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256 + 128 * slots.count)
    bytes.append("rung form 1\nexam ")
    bytes.append(exam.id)
    bytes.append(UInt8(ascii: " "))
    exam.digest.appendHex(to: &bytes)
    bytes.append("\nblueprint ")
    bytes.append(blueprint.id)
    bytes.append(UInt8(ascii: " "))
    blueprint.digest.appendHex(to: &bytes)
    bytes.append("\nseed ")
    bytes.append(decimal: seed)
    bytes.append(UInt8(ascii: "\n"))
    for slot in slots { slot.write(to: &bytes) }
    return bytes
  }
}

extension Form.Slot {
  /// `slot SECTION ITEM#PART DIGEST MARKS ORDER`
  fileprivate func write(to bytes: inout [UInt8]) {
    bytes.append("slot ")
    bytes.append(decimal: Int64(section))
    bytes.append(UInt8(ascii: " "))
    bytes.append(item.id)
    if let part {
      bytes.append(UInt8(ascii: "#"))
      bytes.append(decimal: Int64(part))
    }
    bytes.append(UInt8(ascii: " "))
    item.digest.appendHex(to: &bytes)
    bytes.append(UInt8(ascii: " "))
    bytes.append(decimal: Int64(marks.milli))
    bytes.append(UInt8(ascii: " "))
    bytes.append(order)
    bytes.append(UInt8(ascii: "\n"))
  }
}
