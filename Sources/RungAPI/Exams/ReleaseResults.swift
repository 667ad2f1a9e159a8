package import RungCore

/// Lets candidates see their results, or their papers with key and rationale, where the exam leaves that to a person.
package struct ReleaseResults: Request {
  package static let route = Route(
    "exam.release", .write, needs: .anyOf([.trainer, .hr, .admin]),
    refuses: [.contentUnknown, .examPractical, .attemptUnknown])

  package let exam: ID<Exam>
  /// One attempt alone; `nil` for all that are marked.
  package let attempt: ID<Attempt>?
  /// Papers rather than results.
  package let papers: Bool

  package init(exam: ID<Exam>, attempt: ID<Attempt>?, papers: Bool) {
    self.exam = exam
    self.attempt = attempt
    self.papers = papers
  }

  package struct Reply: Codable, Sendable, Hashable {
    /// The attempts that were released now.
    package let released: [ID<Attempt>]
    /// Those that were before.
    package let already: Int
    /// Those that are not marked yet.
    package let unmarked: Int

    package init(released: [ID<Attempt>], already: Int, unmarked: Int) {
      self.released = released
      self.already = already
      self.unmarked = unmarked
    }
  }
}
