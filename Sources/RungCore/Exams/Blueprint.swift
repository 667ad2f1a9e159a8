/// What a paper is drawn from: a matrix of topic × level × type with counts and marks, in sections.
package struct Blueprint: Hashable, Sendable {
  package let id: ID<Blueprint>
  package let title: LocalizedText
  package let banks: [ID<Bank>]
  package let shufflesItems: Bool
  package let shufflesOptions: Bool
  package let sections: [Section]
  package let equality: Equality
  /// The most papers of a hundred that one item should be on; `nil` for no limit.
  package let exposureLimit: Int?
  package let allowances: [Allowance]

  /// How near to one another the papers' expected scores lie.
  package struct Equality: Hashable, Sendable {
    /// What a paper should bring on average, in percent of its marks; `nil` what the banks' items bring.
    package let expected: Int?
    /// How far papers may lie apart, in percent of their marks.
    package let within: Int

    /// Two points of a hundred, where a blueprint says nothing.
    package init(expected: Int? = nil, within: Int = 2) {
      self.expected = expected
      self.within = within
    }
  }

  package struct Section: Hashable, Sendable {
    package let id: ID<Section>
    package let title: LocalizedText
    /// The items that are on every paper.
    package let fixed: [FixedItem]
    package let cells: [Cell]

    package init(id: ID<Section>, title: LocalizedText, fixed: [FixedItem] = [], cells: [Cell]) {
      self.id = id
      self.title = title
      self.fixed = fixed
      self.cells = cells
    }
  }

  package struct FixedItem: Hashable, Sendable {
    package let item: ID<Item>
    package let marks: Marks

    package init(item: ID<Item>, marks: Marks) {
      self.item = item
      self.marks = marks
    }
  }

  package struct Cell: Hashable, Sendable {
    package let topic: ID<Topic>
    /// `nil` takes items of every level.
    package let level: Int?
    package let type: ItemType
    package let count: Int
    /// What each item is worth.
    package let marks: Marks

    package init(topic: ID<Topic>, level: Int?, type: ItemType, count: Int, marks: Marks) {
      self.topic = topic
      self.level = level
      self.type = type
      self.count = count
      self.marks = marks
    }

    /// Whether an item of `topic`, `level` and `type` can fill it.
    package func takes(topic: ID<Topic>, level: Int, type: ItemType) -> Bool {
      self.topic == topic && self.type == type && (self.level ?? level) == level
    }

    package func overlaps(_ other: Cell) -> Bool {
      topic == other.topic && type == other.type
        && (level == nil || other.level == nil || level == other.level)
    }
  }

  package init(
    id: ID<Blueprint>, title: LocalizedText, banks: [ID<Bank>], shufflesItems: Bool, shufflesOptions: Bool,
    sections: [Section], equality: Equality = Equality(), exposureLimit: Int? = nil,
    allowances: [Allowance] = []
  ) {
    self.id = id
    self.title = title
    self.banks = banks
    self.shufflesItems = shufflesItems
    self.shufflesOptions = shufflesOptions
    self.sections = sections
    self.equality = equality
    self.exposureLimit = exposureLimit
    self.allowances = allowances
  }

  package var cells: [Cell] { sections.flatMap(\.cells) }
  package var fixed: [FixedItem] { sections.flatMap(\.fixed) }

  package var fullMarks: Marks {
    fixed.reduce(cells.reduce(.zero) { $0 + $1.marks * $1.count }) { $0 + $1.marks }
  }
}
