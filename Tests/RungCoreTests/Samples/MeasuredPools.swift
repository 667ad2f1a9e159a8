import RungCore

/// A pool of choices over `topics` topics and three levels, `items` in each cell of topic and level, whose difficulties
/// are spread about what is usual for their level: 0.85, 0.70 and 0.55.
struct MeasuredPool {
  let topics: [ID<Topic>]
  let pool: [PoolItem]

  /// - Parameter known: Of a hundred items, how many have a difficulty.
  init(topics count: Int, items: Int, known: Int = 100, seed: UInt64 = 7) throws {
    var random = SplitMix64(seed: seed)
    topics = (0..<count).map { ID("topic.\($0)") }
    var pool: [PoolItem] = []
    for topic in topics {
      for level in 1...3 {
        for number in 0..<items {
          let share = 1000 - 150 * level + random.draw(below: 301) - 150
          let isKnown = random.draw(below: 100) < known
          pool.append(
            PoolItem(
              version: try version("\(topic).\(level).\(number)"), topic: topic, level: level,
              type: .singleChoice, enemies: number % 10 == 1 ? [ID("\(topic).\(level).\(number - 1)")] : [],
              difficulty: isKnown ? Difficulty(count: 40, share: min(980, share)) : nil))
        }
      }
    }
    self.pool = pool
  }

  /// A paper of 100 marks: of each topic as many items at 100 ÷ (topics × count) marks.
  func blueprint(
    count: Int, expected: Int? = nil, exposureLimit: Int? = nil
  ) -> Blueprint {
    let marks = Marks.points(100).share(1, of: topics.count * count)
    return Blueprint(
      id: "paper", title: words("Paper"), banks: ["bank"], shufflesItems: true, shufflesOptions: true,
      sections: [
        Blueprint.Section(
          id: "one", title: words("One"),
          cells: topics.map {
            Blueprint.Cell(topic: $0, level: nil, type: .singleChoice, count: count, marks: marks)
          })
      ],
      equality: Blueprint.Equality(expected: expected), exposureLimit: exposureLimit)
  }
}
