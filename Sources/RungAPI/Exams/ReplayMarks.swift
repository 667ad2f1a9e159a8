package import RungCore

/// Marks every answer of an exam anew by the key that it was marked by, and compares: the marks on record have to come out.
package struct ReplayMarks: Request {
  package static let route = Route(
    "mark.replay", .read, needs: .anyOf([.trainer, .hr, .admin]),
    refuses: [.contentUnknown])

  package let exam: ID<Exam>

  package init(exam: ID<Exam>) {
    self.exam = exam
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let papers: Int
    /// Answers that a key marks.
    package let looked: Int
    /// The first hundred that came out otherwise.
    package let differences: [Difference]

    package init(papers: Int, looked: Int, differences: [Difference]) {
      self.papers = papers
      self.looked = looked
      self.differences = differences
    }
  }

  /// An answer whose mark does not follow from its key.
  package struct Difference: Codable, Sendable, Hashable {
    package let attempt: ID<Attempt>
    /// From 1.
    package let question: Int
    package let recorded: Marks
    package let replayed: Marks

    package init(attempt: ID<Attempt>, question: Int, recorded: Marks, replayed: Marks) {
      self.attempt = attempt
      self.question = question
      self.recorded = recorded
      self.replayed = replayed
    }
  }
}
