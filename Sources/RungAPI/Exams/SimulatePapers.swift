package import RungCore

/// Draws many papers of an exam as it stands now, and says what they are like. Nothing is kept of them.
package struct SimulatePapers: Request {
  package static let route = Route(
    "exam.simulate", .read, needs: .anyOf([.author, .trainer, .admin]),
    refuses: [.contentUnknown, .examPractical, .blueprintInfeasible])
  package static let most = 10_000

  package let exam: ID<Exam>
  package let papers: Int
  package let seed: UInt64

  package init(exam: ID<Exam>, papers: Int, seed: UInt64) {
    self.exam = exam
    self.papers = papers
    self.seed = seed
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let exam: ID<Exam>
    package let title: LocalizedText
    /// How far apart the papers' expected scores may lie, in percent of their marks.
    package let within: Int
    /// The most papers of a hundred that one item should be on.
    package let exposureLimit: Int?
    package let spread: PaperSpread

    package init(
      exam: ID<Exam>, title: LocalizedText, within: Int, exposureLimit: Int?, spread: PaperSpread
    ) {
      self.exam = exam
      self.title = title
      self.within = within
      self.exposureLimit = exposureLimit
      self.spread = spread
    }
  }
}
