package import RungCore

/// Short answers that wait for a mark, by item.
package struct ShowMarkingQueue: Request {
  package static let route = Route("mark.queue", .read, needs: .anyOf([.trainer]), showsContent: true)

  package init() {}

  package struct Reply: Codable, Sendable, Hashable {
    package let waiting: [Entry]

    package init(waiting: [Entry]) {
      self.waiting = waiting
    }
  }
}

extension ShowMarkingQueue {
  /// How many answers to one item wait.
  package struct Entry: Codable, Sendable, Hashable {
    package let exam: ID<Exam>
    package let item: ID<Item>
    package let waiting: Int

    package init(exam: ID<Exam>, item: ID<Item>, waiting: Int) {
      self.exam = exam
      self.item = item
      self.waiting = waiting
    }
  }
}
